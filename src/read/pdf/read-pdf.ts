import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { groupLines } from './group-lines.ts';
import { type OpenedPdf, openPdf } from './open-pdf.ts';
import type { PdfFacts, PdfPage } from './pdf-facts.ts';
import { tracePage } from './trace-page.ts';
import { largestUnfoldedBytes } from './unfolded-size.ts';

const MEGABYTE = 1024 * 1024;
/** What is read of a file at most. */
const LIMITS = {
  megabytes: 100,
  pages: 2_000,
  /** If every page were as large as the largest: pages may share what they draw. */
  megabytesOfPages: 512,
} as const;

/**
 * Reads what stands in a PDF. Null with a diagnostic for what is no PDF, needs a password, is damaged or too large. A page
 * that cannot be read is left out, with a diagnostic.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<PdfFacts>> {
  const largestBytes = bytes.length > LIMITS.megabytes * MEGABYTE ? null : largestUnfoldedBytes(bytes);
  if (largestBytes === null) return fail([diagnose('pdf/too-large', { limit: LIMITS.megabytes })]);
  const { value: pdf, diagnostics } = await openPdf(bytes);
  if (!pdf) return fail(diagnostics);
  try {
    if (pdf.pageCount > LIMITS.pages) {
      return fail([diagnose('pdf/too-many-pages', { pages: pdf.pageCount, limit: LIMITS.pages })]);
    }
    if (pdf.pageCount * largestBytes > LIMITS.megabytesOfPages * MEGABYTE) {
      return fail([diagnose('pdf/too-large', { limit: LIMITS.megabytesOfPages })]);
    }
    return await readPages(pdf);
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenedPdf): Promise<Outcome<PdfFacts>> {
  const pages: PdfPage[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let number = 1; number <= pdf.pageCount; number += 1) {
    const page = await pdf.page(number);
    if (page === 'too much') return fail([diagnose('pdf/too-complex', { page: number })]);
    if (!page) {
      diagnostics.push(diagnose('pdf/unreadable-page', { page: number }));
      continue;
    }
    const { glyphs, ...marks } = tracePage(page.operators, page.base, pdf.fontIndex);
    const { widthPt, heightPt, rotationDeg, roles } = page;
    const drawnText = glyphs.map(({ text }) => text).join('');
    pages.push({ number, widthPt, heightPt, rotationDeg, lines: groupLines(glyphs), drawnText, ...marks, roles });
  }
  if (pages.length === 0) return fail([diagnose('pdf/damaged', {})]);
  return succeed({ pages, fonts: pdf.fonts(), ...(await pdf.properties()) }, diagnostics);
}
