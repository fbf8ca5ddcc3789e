import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { ownFolder, sha256 } from './build-record.ts';
import { readRegularFile } from './read-regular-file.ts';
import { systemErrorCode } from './system-error.ts';
import { saveWhole } from './whole-file.ts';

/** A document on the disk, and what was kept beside it when it was built. */
export interface KeptProvenance {
  readonly text: string;
  /** SHA-256 of the document as it lies there now. */
  readonly sha256: string;
}

/** Keeps the provenance of a document in the product's own folder, where nothing of it is in the document. */
export async function saveProvenance(documentPath: string, text: string): Promise<readonly Diagnostic[]> {
  const path = provenancePath(documentPath);
  try {
    if (contentOf(path) !== text) await saveWhole(path, new TextEncoder().encode(text));
    return [];
  } catch (error) {
    return [diagnose('disk/not-writable', { path, reason: systemErrorCode(error) })];
  }
}

/** What was kept of a document; fails when it is not there, or was not built with its provenance. */
export function loadProvenance(documentPath: string): Outcome<KeptProvenance> {
  const document = readRegularFile({ path: documentPath, limitBytes: MAX_DOCUMENT_BYTES, at: null });
  if (!document.value) return fail(document.diagnostics);
  const kept = readRegularFile({ path: keptPath(documentPath), limitBytes: MAX_KEPT_BYTES, at: null });
  if (!kept.value) return fail([diagnose('audit/no-provenance', { path: documentPath })]);
  return succeed({ text: new TextDecoder().decode(kept.value), sha256: sha256(document.value) });
}

const MAX_DOCUMENT_BYTES = 200_000_000;
const MAX_KEPT_BYTES = 100_000_000;

function keptPath(documentPath: string): string {
  return join(dirname(documentPath), '.chengwen', `${basename(documentPath)}.provenance.json`);
}

/** The same place; makes the product's own folder. */
function provenancePath(documentPath: string): string {
  return join(ownFolder(dirname(documentPath)), `${basename(documentPath)}.provenance.json`);
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    return null;
  }
}
