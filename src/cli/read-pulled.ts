import { provenanceOf } from '../audit/provenance.ts';
import { annexesApart, startOfAnnexes } from '../changes/annexes-apart.ts';
import { docxTexts, printedUnits, unitPairs, unitsToday } from '../changes/printed-units.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { readRegularFile } from '../disk/read-regular-file.ts';
import { annexEdits } from '../pull/annex-edits.ts';
import type { PulledDocument } from '../pull/document-edits.ts';
import type { PresentReport } from '../pull/propose-edits.ts';
import type { DocxFacts } from '../read/docx/docx-facts.ts';
import { readDocx } from '../read/docx/read-docx.ts';
import type { Findings } from './findings.ts';
import type { KeptDocument } from './kept-document.ts';

/** A larger file is none that was built here. */
const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** An edited document without its working annexes, and whether it is known what it said when it was built. */
export interface ReadDocument extends PulledDocument {
  readonly path: string;
  readonly hasRecord: boolean;
  /** What there is to say of its annexes, which do not flow back. */
  readonly remarks: readonly Diagnostic[];
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
  const whole = kept && withoutAnnexes({ ...kept, texts: docxTexts(facts) }, path);
  if (whole) return { ...whole, path, hasRecord: true };
  const { texts, remarks } = textsWithoutAnnexes(facts, path);
  const read = kept ? { ...kept, texts } : likestDocument(texts, report);
  return read && { ...read, path, hasRecord: kept !== null, remarks };
}

/** An edited document without the working annexes that it was built with, and what was edited in those; null where it has none. */
function withoutAnnexes(
  { kind, variant, provenance, texts }: PulledDocument,
  path: string,
): Omit<ReadDocument, 'path' | 'hasRecord'> | null {
  const today = { kind, variant, provenance, units: unitsToday(printedUnits(provenance), texts) };
  const { document, annexes } = annexesApart(today);
  if (!annexes) return null;
  const own = document.units.filter(({ role }) => role !== 'chartLabel').map(({ text }) => text.trim());
  return { kind, variant, provenance: document.provenance, texts: own, remarks: annexEdits(path, today) };
}

/** Where it is not known what the annexes said. Behind them stands nothing but the colophon, in a text box. */
function textsWithoutAnnexes({ paragraphs }: DocxFacts, path: string): Pick<ReadDocument, 'texts' | 'remarks'> {
  const lines = paragraphs.flatMap((one) =>
    docxTexts({ paragraphs: [one] }).map((text) => ({ text, isInBox: one.textBox !== null })),
  );
  const start = startOfAnnexes(lines.map(({ text }) => text));
  const own = start < 0 ? lines : lines.filter(({ isInBox }, at) => at < start || isInBox);
  const remarks = start < 0 ? [] : [diagnose('pull/annex-not-compared', { path })];
  return { texts: own.map(({ text }) => text), remarks };
}

/** The document of today that a text differs from in the fewest lines. */
function likestDocument(texts: readonly string[], report: PresentReport): PulledDocument | null {
  const candidates = report.documents.map(({ kind, variant, document }) => {
    const provenance = provenanceOf(document, report);
    const units = printedUnits(provenance);
    const pairs = unitPairs(units, texts);
    const same = pairs.filter(({ old, now }) => old !== null && now !== null && units[old]?.text.trim() === texts[now]);
    return {
      differing: pairs.length - same.length,
      read: { kind, variant, provenance, texts },
    };
  });
  const [best] = candidates.sort((a, b) => a.differing - b.differing);
  return best?.read ?? null;
}
