import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from '../zod.ts';
import { FILE_USES, type MadeFrom } from './made-from.ts';
import { ignoreSystemError } from './system-error.ts';
import { saveWhole } from './whole-file.ts';

/** What the product remembers of a document it has written, in a file of its own: data sets that share a folder share none. */
export interface BuildRecord {
  readonly madeFrom: MadeFrom;
  /** Digest of what the document says, whatever line of the data says it; with the same options it is the same file. */
  readonly content: string;
  /** How many points were open when it was made: gaps, warnings, checks that could not run. */
  readonly openPoints: number;
  /**
   * Digests of what may stand on disk by our hand, the latest last: a build may end between this record and the document
   * itself, and then the one before stands there.
   */
  readonly sha256: readonly string[];
}

const recordSchema: z.ZodMiniType<BuildRecord> = z.object({
  madeFrom: z.object({
    version: z.string(),
    options: z.record(z.string(), z.string()),
    files: z.array(z.object({ use: z.enum(FILE_USES), name: z.string(), sha256: z.string() })),
  }),
  content: z.string(),
  openPoints: z.number(),
  sha256: z.array(z.string()).check(z.minLength(1)),
});

/** The folder, inside the output folder, that is the product's own. */
export function ownFolder(outputFolder: string): string {
  const folder = join(outputFolder, '.chengwen');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Null when there is none, or none that can be read: then the document counts as someone else's. */
export function readRecord(outputFolder: string, name: string): BuildRecord | null {
  try {
    const text = readFileSync(join(outputFolder, '.chengwen', `${name}.json`), 'utf8');
    return recordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) ignoreSystemError(error);
    return null;
  }
}

/** Leaves the file alone if it says so already. */
export async function writeRecord(outputFolder: string, name: string, record: BuildRecord): Promise<void> {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if (JSON.stringify(readRecord(outputFolder, name)) === JSON.stringify(recordSchema.parse(record))) return;
  await saveWhole(join(ownFolder(outputFolder), `${name}.json`), new TextEncoder().encode(text));
}

/** Digest of the document that a record describes. */
export function latestDigest({ sha256: digests }: BuildRecord): string {
  return digests.at(-1) ?? '';
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
