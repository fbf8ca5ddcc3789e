import { mkdirSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { latestDigest, ownFolder, readRecord } from './build-record.ts';
import { ignoreSystemError } from './system-error.ts';
import { clearAbandoned, saveWhole } from './whole-file.ts';

/** What is kept of a document in the product's own folder, by the ending of the file that holds it. */
export type KeptKind = 'provenance.json' | 'generated.docx';

export type KeptFiles = Readonly<Partial<Record<KeptKind, Uint8Array>>>;

/**
 * Keeps what belongs to a document under the digest of that document: whenever a build ends, what is kept and what stands
 * on the disk fit together, because the old document keeps its own.
 */
export async function keepFiles(outputFolder: string, digest: string, files: KeptFiles): Promise<void> {
  const folder = join(ownFolder(outputFolder), 'kept');
  mkdirSync(folder, { recursive: true });
  clearAbandoned(folder);
  for (const [kind, bytes] of Object.entries(files)) {
    const path = join(folder, `${digest}.${kind}`);
    if (!contentOf(path)?.equals(bytes)) await saveWhole(path, bytes);
  }
}

/** What was kept of the document with a digest; null when nothing was. */
export function keptFile(outputFolder: string, digest: string, kind: KeptKind): Uint8Array | null {
  return /^[0-9a-f]{64}$/.test(digest) ? contentOf(join(outputFolder, '.chengwen', 'kept', `${digest}.${kind}`)) : null;
}

/** What was kept of a document by its name, as it was when it was last built, however it was edited since. */
export function lastKeptFile(outputFolder: string, name: string, kind: KeptKind): Uint8Array | null {
  const record = readRecord(outputFolder, name);
  return record && keptFile(outputFolder, latestDigest(record), kind);
}

/** A file of the product's own folder, at its path from the output folder. */
export interface OwnFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The record of a document and all that is kept of it, so that both can go where the document goes. */
export function keptOf(outputFolder: string, name: string): readonly OwnFile[] {
  const record = readRecord(outputFolder, name);
  if (!record) return [];
  const kept = namesIn(join(outputFolder, '.chengwen', 'kept')).filter((file) =>
    record.sha256.some((digest) => file.startsWith(`${digest}.`)),
  );
  return [`.chengwen/${name}.json`, ...kept.map((file) => `.chengwen/kept/${file}`)].flatMap((path) => {
    const bytes = contentOf(join(outputFolder, path));
    return bytes ? [{ path, bytes }] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    ignoreSystemError(error);
    return [];
  }
}

/** Takes away what is kept of documents that no record knows any more. */
export function pruneKept(outputFolder: string): void {
  try {
    const own = ownFolder(outputFolder);
    const known = new Set(
      readdirSync(own)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readRecord(outputFolder, name.slice(0, -'.json'.length))?.sha256 ?? []),
    );
    for (const name of readdirSync(join(own, 'kept'))) {
      const [, digest] = /^([0-9a-f]{64})\./.exec(name) ?? [];
      if (digest !== undefined && !known.has(digest)) unlinkSync(join(own, 'kept', name));
    }
  } catch (error) {
    ignoreSystemError(error);
  }
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    ignoreSystemError(error);
    return null;
  }
}
