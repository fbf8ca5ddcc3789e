import type { Outcome } from '../diagnostic/diagnostic.ts';
import type { Inspection } from '../inspect/inspection.ts';

/** How a PDF begins; readers allow some bytes before it. */
const PDF_MARK = '%PDF-';
const LATEST_MARK = 1024;

/**
 * Inspects a document by what its bytes are, not by what its file is called. Each format is imported when one of it
 * comes: this is the place to add another.
 */
export async function inspectBytes(bytes: Uint8Array): Promise<Outcome<Inspection>> {
  if (isPdf(bytes)) return (await import('../inspect/pdf/inspect-pdf.ts')).inspectPdf(bytes);
  return (await import('../inspect/docx/inspect-docx.ts')).inspectDocx(bytes);
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, LATEST_MARK)).includes(PDF_MARK);
}
