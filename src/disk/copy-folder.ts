import { cpSync, existsSync, readdirSync } from 'node:fs';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { systemErrorCode } from './system-error.ts';

/** Copies a folder of the product to where a user wants it: a folder that does not exist yet, or is empty. */
export function copyFolder(from: string, to: string): Outcome<string> {
  try {
    if (existsSync(to) && readdirSync(to).length > 0) return fail([diagnose('disk/already-exists', { path: to })]);
    cpSync(from, to, { recursive: true, force: false });
    return succeed(to);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === 'ENOTDIR') return fail([diagnose('disk/already-exists', { path: to })]);
    return fail([diagnose('disk/not-writable', { path: to, reason })]);
  }
}
