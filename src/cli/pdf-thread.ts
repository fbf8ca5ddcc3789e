import { parentPort, workerData } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import type { Drawing } from '../chart/drawing.ts';
import { fail, type Outcome } from '../diagnostic/diagnostic.ts';
import { sha256 } from '../disk/build-record.ts';
import type { OwnFontFiles } from '../disk/load-fonts.ts';
import type { Document } from '../document/tree.ts';
import { toPdf } from '../publish/to-pdf.ts';
import { openFonts } from './open-fonts.ts';
import type { PdfJob, PrintedPdf } from './pdf-press.ts';
import { Recent } from './recent.ts';

/** More charts than reports have, and more pages and fonts than two versions of them. */
const MOST_DRAWINGS = 50;
const MOST_STREAMS = 300;

// The thread behind a PdfPress: it opens the fonts that it is given, and then sets one document after the other. Charts
// that show the same, and pages and fonts that are the same to the byte, are made once.
const opened = openFonts(workerData as OwnFontFiles);
const drawings = new Recent<Drawing>(MOST_DRAWINGS);
const streams = new Recent<Uint8Array>(MOST_STREAMS);

parentPort?.on('message', async ({ job, document, pageNumbers }: PdfJob) => {
  const printed: PrintedPdf = { job, outcome: await print(JSON.parse(document), pageNumbers) };
  parentPort?.postMessage(printed);
});

async function print(document: Document, pageNumbers: PdfJob['pageNumbers']): Promise<Outcome<Uint8Array>> {
  const { value: fonts, diagnostics } = await opened;
  if (!fonts) return fail(diagnostics);
  return toPdf(document, fonts, {
    pageNumbers,
    drawing: (spec, draw) => drawings.get(JSON.stringify(spec), draw),
    compress: (stream) => streams.get(sha256(stream), () => deflateSync(stream)),
  });
}
