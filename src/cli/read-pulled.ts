import { provenanceOf } from '../audit/provenance.ts';
import { docxTexts, printedUnits, unitPairs } from '../changes/printed-units.ts';
import { readRegularFile } from '../disk/read-regular-file.ts';
import type { PulledDocument } from '../pull/document-edits.ts';
import type { PresentReport } from '../pull/propose-edits.ts';
import { readDocx } from '../read/docx/read-docx.ts';
import { Findings } from './findings.ts';
import { keptDocument } from './kept-document.ts';

/** A larger file is none that was built here. */
const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** An edited document, and whether it is known what it said when it was built. */
export interface ReadDocument extends PulledDocument {
  readonly path: string;
  readonly hasRecord: boolean;
}

/**
 * Reads an edited DOCX with what was kept of it when it was built, or of the document that `base` names. Where nothing was
 * kept it is held against what the data make now. Null when there are errors.
 */
export function readPulled(
  path: string,
  base: string | null,
  report: PresentReport,
  findings: Findings,
): ReadDocument | null {
  const bytes = findings.take(readRegularFile({ path, limitBytes: MAX_DOCUMENT_BYTES, at: null }));
  const facts = bytes && findings.take(readDocx(bytes));
  if (!facts) return null;
  const texts = docxTexts(facts);
  const kept = keptDocument(base ?? path, base === null ? new Findings() : findings);
  if (kept) return { path, kind: kept.kind, provenance: kept.provenance, texts, hasRecord: true };
  return base === null ? likestDocument(path, texts, report) : null;
}

/** The document of today that has most lines in common with a text. */
function likestDocument(path: string, texts: readonly string[], report: PresentReport): ReadDocument | null {
  const candidates = report.documents.map(({ kind, document }) => {
    const provenance = provenanceOf(document, report);
    const pairs = unitPairs(printedUnits(provenance), texts);
    const common = pairs.filter(({ old, now }) => old !== null && now !== null).length;
    return { common, read: { path, kind, provenance, texts, hasRecord: false } };
  });
  const [best] = candidates.sort((a, b) => b.common - a.common);
  return best?.read ?? null;
}
