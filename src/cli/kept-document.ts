import { type ProvenanceFile, parseProvenance } from '../audit/provenance-json.ts';
import { diagnose } from '../diagnostic/diagnostic.ts';
import { loadProvenance } from '../disk/provenance-file.ts';
import type { Findings } from './findings.ts';

/** What was kept of a document that was built. */
export interface KeptDocument extends ProvenanceFile {
  /** True when the document on the disk is no longer the one that was built. */
  readonly isEdited: boolean;
}

/** Whether an operand names a document, and no data. */
export function isDocument(path: string): boolean {
  return /\.(?:docx|pdf|md|txt)$/i.test(path);
}

/** Null, with an error among the findings, when the document is not there or nothing was kept of it. */
export function keptDocument(path: string, findings: Findings): KeptDocument | null {
  const kept = findings.take(loadProvenance(path));
  const file = kept && parseProvenance(kept.text);
  if (kept && !file) findings.add([diagnose('audit/no-provenance', { path })]);
  return kept && file ? { ...file, isEdited: file.sha256 !== kept.sha256 } : null;
}
