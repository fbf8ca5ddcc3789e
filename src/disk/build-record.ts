import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreSystemError } from './system-error.ts';
import { saveWhole } from './whole-file.ts';

/** What the product remembers of a document it has written, in a file of its own: builds at the same time share none. */
export interface BuildRecord {
  /** Version of the product. */
  readonly version: string;
  /** Digest of everything the document was made from; documents that belong together have the same. */
  readonly inputs: string;
  /** Digests of what may stand on disk by our hand: while a document is being replaced, the old one and the new one. */
  readonly sha256: readonly string[];
}

/** The folder, inside the output folder, that is the product's own. */
export function ownFolder(outputFolder: string): string {
  const folder = join(outputFolder, '.chengwen');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Null when there is none, or none that can be read: then the document counts as someone else's. */
export function readRecord(outputFolder: string, name: string): BuildRecord | null {
  try {
    const record: unknown = JSON.parse(readFileSync(recordPath(outputFolder, name), 'utf8'));
    return isRecord(record) ? record : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) ignoreSystemError(error);
    return null;
  }
}

/** Leaves the file alone if it says so already. */
export async function writeRecord(outputFolder: string, name: string, record: BuildRecord): Promise<void> {
  const { version, inputs, sha256 } = record;
  const text = `${JSON.stringify({ version, inputs, sha256 }, null, 2)}\n`;
  const before = readRecord(outputFolder, name);
  if (before && JSON.stringify(before) === JSON.stringify({ version, inputs, sha256 })) return;
  await saveWhole(recordPath(outputFolder, name), new TextEncoder().encode(text));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function recordPath(outputFolder: string, name: string): string {
  return join(ownFolder(outputFolder), `${name}.json`);
}

function isRecord(value: unknown): value is BuildRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { version, inputs, sha256: digests } = value as Partial<Record<keyof BuildRecord, unknown>>;
  return typeof version === 'string' && typeof inputs === 'string' && Array.isArray(digests);
}
