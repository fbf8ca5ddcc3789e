import type { Drawing } from '../../chart/drawing.ts';
import type { ChartSpec } from '../../chart/spec.ts';
import { unreachable } from '../../diagnostic/diagnostic.ts';
import type { DocumentMeta } from '../../document/tree.ts';
import type { OpenedFontBook } from '../../font/open-font-book.ts';
import type { FillItem, PageItem, Pagination, RuleItem, StructureIndex, TextItem } from '../../layout/page.ts';
import type { Compress } from './compress.ts';
import { drawDrawing } from './draw-drawing.ts';
import { PdfFile } from './pdf-file.ts';
import { tagsOf } from './tags.ts';
import { type TextPen, textPenFor } from './text-pen.ts';

export interface PdfOptions {
  /** The book whose fonts the pages are set in. */
  readonly fonts: OpenedFontBook;
  readonly drawingOf: (spec: ChartSpec) => Drawing;
  /**
   * `lines` lays under every line its text, so that it copies in order however its punctuation was squeezed. Programs
   * that ask where a word stands then get whole lines; `none` is for those.
   */
  readonly actualText: 'lines' | 'none';
  /** Null leaves it to pdfkit. */
  readonly compress: Compress | null;
}

/**
 * Finished pages as a PDF/A-2b file, tagged, with bookmarks. The writer decides nothing: every mark has its place. The
 * same pages give the same bytes, whatever the process wrote before. Every character must have a glyph in its font: see
 * `missingGlyphs`.
 */
export function writePdf({ pages, structure }: Pagination, meta: DocumentMeta, options: PdfOptions): Uint8Array {
  const pdf = new PdfFile(meta, options.compress);
  const pen = textPenFor(pdf, options.fonts);
  const tags = tagsOf(pdf, structure);
  for (const page of pages) {
    pdf.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    const draw = (marks: readonly PageItem[]): void => {
      for (const { key, items } of runsOf(marks, structureOf)) {
        tags.mark(key, items, () => drawItems(pdf, pen, items, options));
      }
    };
    draw(page.items);
    if (page.sideways.length > 0) pdf.turned(() => draw(page.sideways));
  }
  tags.finish();
  return pdf.bytes();
}

type Mark = Exclude<PageItem, TextItem>;

function structureOf(item: PageItem): StructureIndex {
  return item.kind === 'text' || item.kind === 'chart' ? item.structure : null;
}

function drawItems(pdf: PdfFile, pen: TextPen, items: readonly PageItem[], options: PdfOptions): void {
  for (const { items: line } of runsOf(items, (item) => (item.kind === 'text' ? item.line : item))) {
    const texts = line.filter((item) => item.kind === 'text');
    if (texts.length > 0) drawLine(pdf, pen, texts, options);
    for (const mark of line.filter((item) => item.kind !== 'text')) drawMark(pdf, pen, mark, options);
  }
}

function drawLine(pdf: PdfFile, pen: TextPen, texts: readonly TextItem[], { actualText }: PdfOptions): void {
  if (actualText === 'lines') pdf.markContent('Span', { actual: texts.map(({ text }) => text).join('') });
  for (const text of texts) pen.draw(text);
  if (actualText === 'lines') pdf.endMarkedContent();
}

function drawMark(pdf: PdfFile, pen: TextPen, item: Mark, { drawingOf }: PdfOptions): void {
  switch (item.kind) {
    case 'rule':
      drawRule(pdf, item);
      break;
    case 'fill':
      drawFill(pdf, item);
      break;
    case 'chart':
      drawDrawing(pdf, drawingOf(item.spec), item, pen.drawChartText);
      break;
    default:
      unreachable(item);
  }
}

function drawRule(pdf: PdfFile, { x1Pt, y1Pt, x2Pt, y2Pt, thicknessPt, color }: RuleItem): void {
  pdf.lineWidth(thicknessPt).moveTo(x1Pt, y1Pt).lineTo(x2Pt, y2Pt).stroke(color);
}

function drawFill(pdf: PdfFile, { xPt, yPt, widthPt, heightPt, color }: FillItem): void {
  pdf.rect(xPt, yPt, widthPt, heightPt).fill(color);
}

interface Run<K> {
  readonly key: K;
  readonly items: PageItem[];
}

/** Cuts items into the longest stretches that share a key. */
function runsOf<K>(items: readonly PageItem[], keyOf: (item: PageItem) => K): readonly Run<K>[] {
  const runs: Run<K>[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last && last.key === key) last.items.push(item);
    else runs.push({ key, items: [item] });
  }
  return runs;
}
