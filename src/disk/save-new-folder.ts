import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { systemErrorCode } from './system-error.ts';
import { saveWhole } from './whole-file.ts';

/** A file of a folder that is to be made. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes a folder with files in it, as a whole or not at all. One that is there already, and not empty, is left alone. */
export async function saveNewFolder(path: string, files: readonly NewFile[]): Promise<Outcome<string>> {
  let passing: string | null = null;
  try {
    if (existsSync(path) && readdirSync(path).length > 0) return fail([diagnose('disk/already-exists', { path })]);
    mkdirSync(dirname(path), { recursive: true });
    passing = mkdtempSync(join(dirname(path), '.chengwen-'));
    for (const { name, bytes } of files) await saveWhole(join(passing, name), bytes);
    if (existsSync(path)) rmdirSync(path);
    renameSync(passing, path);
    return succeed(path);
  } catch (error) {
    if (passing !== null) rmSync(passing, { recursive: true, force: true });
    const reason = systemErrorCode(error);
    if (reason === 'ENOTDIR') return fail([diagnose('disk/already-exists', { path })]);
    return fail([diagnose('disk/not-writable', { path, reason })]);
  }
}
