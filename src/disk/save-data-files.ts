import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../source/source-node.ts';
import { systemErrorCode } from './system-error.ts';
import { discardStaged, moveStaged, type StagedFile, stageFile } from './whole-file.ts';

/**
 * Replaces the files of a data set that were edited. All of them are on the disk, complete, before the first one is
 * replaced; none is if one of them no longer is as it was read.
 */
export async function saveDataFiles(
  read: readonly SourceFile[],
  edited: readonly SourceFile[],
): Promise<readonly Diagnostic[]> {
  const changed = edited.filter((file) => !read.includes(file));
  const staged: { readonly file: StagedFile; readonly path: string }[] = [];
  let at = '';
  try {
    for (const { path, bytes } of changed) {
      at = path;
      const before = read.find((file) => file.path === path);
      if (!before || !readFileSync(path).equals(before.bytes)) return [diagnose('disk/changed-meanwhile', { path })];
      // A link stays a link: what it leads to is replaced.
      const real = realpathSync(path);
      staged.push({ file: await stageFile(dirname(real), bytes), path: real });
    }
    for (const { file, path } of staged) {
      at = path;
      await moveStaged(file, path);
    }
    return [];
  } catch (error) {
    return [diagnose('disk/not-writable', { path: at, reason: systemErrorCode(error) })];
  } finally {
    for (const { file } of staged) if (existsSync(file.path)) await discardStaged(file);
  }
}
