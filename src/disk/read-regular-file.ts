import { readFileSync, statSync } from 'node:fs';
import { diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import { systemErrorCode } from './system-error.ts';

/** What is wanted of a file: `at` is the place that asked for it, null for the command line. */
export interface ReadRequest {
  readonly path: string;
  readonly limitBytes: number;
  readonly at: Span | null;
}

/** Reads a file that a user named. Pipes and devices, which may never end, are refused unopened. */
export function readRegularFile({ path, limitBytes, at }: ReadRequest): Outcome<Uint8Array> {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return fail([diagnose('disk/not-a-file', { path }, at)]);
    if (stats.size > limitBytes) {
      return fail([diagnose('disk/file-too-large', { path, bytes: stats.size, limit: limitBytes }, at)]);
    }
    return succeed(new Uint8Array(readFileSync(path)));
  } catch (error) {
    return fail([unreadable(path, systemErrorCode(error), at)]);
  }
}

/** Why a file or folder could not be read. */
export function unreadable(path: string, reason: string, at: Span | null) {
  if (reason === 'ENOENT') return diagnose('disk/not-found', { path }, at);
  return diagnose('disk/not-readable', { path, reason }, at);
}
