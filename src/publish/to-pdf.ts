import type { Drawing } from '../chart/drawing.ts';
import type { ChartSpec } from '../chart/spec.ts';
import { fail, isError, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { missingGlyphs } from '../font/missing-glyphs.ts';
import type { OpenedFontBook } from '../font/open-font-book.ts';
import { type LayoutOptions, layoutDocument } from '../layout/layout-document.ts';
import type { Compress } from '../write/pdf/compress.ts';
import { writePdf } from '../write/pdf/write-pdf.ts';
import { chartSpecs } from './chart-specs.ts';

/** What offices do in different ways, and what a process that makes many documents may keep. */
export interface PdfSettings extends LayoutOptions {
  /** Gives a chart that was drawn before, or draws it; absent draws every chart anew. */
  readonly drawing?: (spec: ChartSpec, draw: () => Drawing) => Drawing;
  /** Compresses a stream of the file as zlib does, or gives what was compressed before; absent leaves it to pdfkit. */
  readonly compress?: Compress;
}

/**
 * A document as PDF/A-2b with charts as vectors. Fails when a character has no glyph in any font of its face: it would
 * print as a box or not at all.
 */
export async function toPdf(
  document: Document,
  fonts: OpenedFontBook,
  settings?: PdfSettings,
): Promise<Outcome<Uint8Array>> {
  const missing = missingGlyphs(document, fonts);
  if (missing.some(isError)) return fail(missing);
  const hasCharts = chartSpecs(document).length > 0;
  // Chart.js is loaded only for a document that has a chart.
  const draw = hasCharts ? (await import('../chart/draw-vector.ts')).drawChartVector : noChart;
  const pages = layoutDocument(document, fonts, settings);
  const drawingOf = (spec: ChartSpec): Drawing => {
    const make = (): Drawing => draw(spec, fonts);
    return settings?.drawing?.(spec, make) ?? make();
  };
  const compress = settings?.compress ?? null;
  const bytes = writePdf(pages, document.meta, { fonts, drawingOf, actualText: 'lines', compress });
  await pendingCallbacks();
  return succeed(bytes, missing);
}

/** pdfkit's stream leaves callbacks behind that hold the whole file; a loop over documents must let them run. */
function pendingCallbacks(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function noChart(): never {
  throw new Error('a chart in a document without charts');
}
