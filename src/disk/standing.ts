import { lstatSync, readFileSync } from 'node:fs';
import { sha256 } from './build-record.ts';
import { systemErrorCode } from './system-error.ts';

/** A regular file as it stands on the disk. */
export interface Standing {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What a system answers when nothing has the name, or no folder leads there. */
const ABSENT = ['ENOENT', 'ENOTDIR'];

/** Null when there is no regular file at a path. */
export function standingAt(path: string): Standing | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const bytes = readFileSync(path);
    return { bytes, sha256: sha256(bytes) };
  } catch (error) {
    if (!ABSENT.includes(systemErrorCode(error))) throw error;
    return null;
  }
}
