import { provenanceOf } from '../audit/provenance.ts';
import { docxTexts, printedUnits, unitPairs } from '../changes/printed-units.ts';
import { readRegularFile } from '../disk/read-regular-file.ts';
import type { PulledDocument } from '../pull/document-edits.ts';
import type { PresentReport } from '../pull/propose-edits.ts';
import { readDocx } from '../read/docx/read-docx.ts';
import type { Findings } from './findings.ts';
import type { KeptDocument } from './kept-document.ts';

/** A larger file is none that was built here. */
const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** An edited document, and whether it is known what it said when it was built. */
export interface ReadDocument extends PulledDocument {
  readonly path: string;
  readonly hasRecord: boolean;
}

/** An edited document on the disk. */
export interface BuiltDocument {
  readonly path: string;
  /** What was kept of it when it was built; null where nothing was. */
  readonly kept: KeptDocument | null;
}

/**
 * Reads an edited DOCX with what was kept of it when it was built. Where nothing was kept it is held against what the data
 * make now. Null when there are errors.
 */
export function readPulled(
  { path, kept }: BuiltDocument,
  report: PresentReport,
  findings: Findings,
): ReadDocument | null {
  const bytes = findings.take(readRegularFile({ path, limitBytes: MAX_DOCUMENT_BYTES, at: null }));
  const facts = bytes && findings.take(readDocx(bytes));
  if (!facts) return null;
  const texts = docxTexts(facts);
  return kept ? { ...kept, path, texts, hasRecord: true } : likestDocument(path, texts, report);
}

/** The document of today that a text differs from in the fewest lines. */
function likestDocument(path: string, texts: readonly string[], report: PresentReport): ReadDocument | null {
  const candidates = report.documents.map(({ kind, variant, document }) => {
    const provenance = provenanceOf(document, report);
    const units = printedUnits(provenance);
    const pairs = unitPairs(units, texts);
    const same = pairs.filter(({ old, now }) => old !== null && now !== null && units[old]?.text.trim() === texts[now]);
    return {
      differing: pairs.length - same.length,
      read: { path, kind, variant, provenance, texts, hasRecord: false },
    };
  });
  const [best] = candidates.sort((a, b) => a.differing - b.differing);
  return best?.read ?? null;
}
