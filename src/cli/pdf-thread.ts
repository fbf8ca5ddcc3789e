import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing } from '../chart/drawing.ts';
import type { ChartSpec } from '../chart/spec.ts';
import { fail, type Outcome } from '../diagnostic/diagnostic.ts';
import type { OwnFontFiles } from '../disk/load-fonts.ts';
import type { Document } from '../document/tree.ts';
import { toPdf } from '../publish/to-pdf.ts';
import { openFonts } from './open-fonts.ts';
import type { PdfJob, PrintedPdf } from './pdf-press.ts';

/** More charts than a report has. */
const MAX_DRAWINGS = 50;

// The thread behind a PdfPress: it opens the fonts that it is given, and then sets one document after the other.
const opened = openFonts(workerData as OwnFontFiles);
const drawings = new Map<string, Drawing>();

parentPort?.on('message', async ({ job, document, pageNumbers }: PdfJob) => {
  const printed: PrintedPdf = { job, outcome: await print(JSON.parse(document), pageNumbers) };
  parentPort?.postMessage(printed);
});

async function print(document: Document, pageNumbers: PdfJob['pageNumbers']): Promise<Outcome<Uint8Array>> {
  const { value: fonts, diagnostics } = await opened;
  return fonts ? toPdf(document, fonts, { pageNumbers, drawing: drawnOnce }) : fail(diagnostics);
}

/** A chart, drawn once for as long as it shows the same. */
function drawnOnce(spec: ChartSpec, draw: () => Drawing): Drawing {
  const key = JSON.stringify(spec);
  const drawing = drawings.get(key) ?? draw();
  drawings.delete(key);
  drawings.set(key, drawing);
  for (const old of [...drawings.keys()].slice(0, -MAX_DRAWINGS)) drawings.delete(old);
  return drawing;
}
