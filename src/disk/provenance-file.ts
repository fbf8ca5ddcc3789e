import { basename, dirname } from 'node:path';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { sha256 } from './build-record.ts';
import { keptFile, lastKeptFile } from './kept-files.ts';
import { readRegularFile } from './read-regular-file.ts';

/** A document on the disk, and what was kept of it when it was built. */
export interface KeptProvenance {
  readonly text: string;
  /** SHA-256 of the document as it lies there now. */
  readonly sha256: string;
}

/** What was kept of a document; fails when it is not there, or was not built with its provenance. */
export function loadProvenance(documentPath: string): Outcome<KeptProvenance> {
  const document = readRegularFile({ path: documentPath, limitBytes: MAX_DOCUMENT_BYTES, at: null });
  if (!document.value) return fail(document.diagnostics);
  const [folder, name] = [dirname(documentPath), basename(documentPath)];
  const digest = sha256(document.value);
  const kept = keptFile(folder, digest, 'provenance.json') ?? lastKeptFile(folder, name, 'provenance.json');
  if (!kept) return fail([diagnose('audit/no-provenance', { path: documentPath })]);
  return succeed({ text: new TextDecoder().decode(kept), sha256: digest });
}

const MAX_DOCUMENT_BYTES = 200_000_000;
