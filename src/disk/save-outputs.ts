import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { type BuildRecord, ownFolder, readRecord, sha256, writeRecord } from './build-record.ts';
import { LOCK_WAIT_MS, takeFolderLock } from './folder-lock.ts';
import { type KeptFiles, keepFiles, pruneKept } from './kept-files.ts';
import { isOpenElsewhere, nameAside } from './output-state.ts';
import { standingAt } from './standing.ts';
import { systemErrorCode } from './system-error.ts';
import { clearAbandoned, discardStaged, isHeldOpen, moveStaged, type StagedFile, stageFile } from './whole-file.ts';

/** A document, finished in memory. */
export interface Output {
  /** File name without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Digest of what it says. */
  readonly content: string;
  /** What is to be kept of it beside it. */
  readonly kept: KeptFiles;
  /** Name of the edited document whose edits it holds; null when there is none. */
  readonly continues: string | null;
}

/** The documents of one build, and what they were all made from. */
export interface OutputSet extends Pick<BuildRecord, 'madeFrom' | 'openPoints'> {
  readonly folder: string;
  readonly outputs: readonly Output[];
}

/** Where a document stands now. */
export interface SavedOutput {
  /** Its file name, which ends in （新） when the document could not take its own. */
  readonly name: string;
  readonly path: string;
  readonly byteCount: number;
  /** `unchanged` when the same bytes stood there already. */
  readonly state: 'written' | 'unchanged';
}

/**
 * Saves the documents of one build. All of them are on the disk, complete, with what is kept of them, before the first
 * one is replaced. A document that someone has edited, or that a word processor holds open, stays; the new one is saved
 * beside it as 名称（新）. Builds into the same folder wait for each other here.
 */
export async function saveOutputs(set: OutputSet): Promise<Outcome<readonly SavedOutput[]>> {
  const { folder } = set;
  try {
    mkdirSync(folder, { recursive: true });
    const { value: lock, diagnostics } = await takeFolderLock(ownFolder(folder), LOCK_WAIT_MS);
    if (!lock) return fail(diagnostics);
    try {
      return await saveLocked(set);
    } finally {
      lock.release();
    }
  } catch (error) {
    return fail([unwritable(folder, folder, systemErrorCode(error))]);
  }
}

async function saveLocked({ folder, outputs, ...made }: OutputSet): Promise<Outcome<readonly SavedOutput[]>> {
  const paths = outputs.map(({ name }) => join(folder, name));
  const blocked = paths.find(isBlocked);
  if (blocked !== undefined) return fail([diagnose('disk/in-the-way', { path: blocked })]);
  clearAbandoned(folder);
  clearAbandoned(ownFolder(folder));
  // Side by side: most of the time goes into waiting for the disk.
  const staging = await Promise.allSettled(outputs.map((output) => stage(folder, output)));
  const staged = staging.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    const unstaged = firstFailure(folder, paths, staging);
    if (unstaged) return fail([unstaged]);
    const placing = await Promise.allSettled(staged.map((one) => place(folder, one, made)));
    const unplaced = firstFailure(folder, paths, placing);
    if (unplaced) return fail([unplaced]);
    pruneKept(folder);
    const placed = placing.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return succeed(
      placed.map(({ saved }) => saved),
      placed.flatMap(({ diagnostics }) => diagnostics),
    );
  } finally {
    for (const { file } of staged) if (file && existsSync(file.path)) await discardStaged(file);
  }
}

/** The first that the system refused, of results in the order of the paths. */
function firstFailure(
  folder: string,
  paths: readonly string[],
  results: readonly PromiseSettledResult<unknown>[],
): Diagnostic | null {
  const at = results.findIndex(({ status }) => status === 'rejected');
  const result = results[at];
  return result?.status === 'rejected' ? unwritable(folder, paths[at] ?? folder, systemErrorCode(result.reason)) : null;
}

interface Staged {
  readonly output: Output;
  /** Of its bytes. */
  readonly digest: string;
  /** Null when the same bytes stand in its place already. */
  readonly file: StagedFile | null;
}

/** What is kept of a document first, then the document itself. */
async function stage(folder: string, output: Output): Promise<Staged> {
  const digest = sha256(output.bytes);
  await keepFiles(folder, digest, output.kept);
  const isUnchanged = placeFor(folder, output, digest, 'ours').standing === digest;
  return { output, digest, file: isUnchanged ? null : await stageFile(folder, output.bytes) };
}

interface Placed {
  readonly saved: SavedOutput;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which documents may be replaced: `ours` as long as nobody touched them, `none` at all. */
type Replaceable = 'ours' | 'none';

/** The record first, then the document: a build that ends between them leaves the old one, still known. */
async function place(
  folder: string,
  { output, digest, file }: Staged,
  made: Pick<OutputSet, 'madeFrom' | 'openPoints'>,
): Promise<Placed> {
  const { bytes, content, continues } = output;
  const record = (...sha256: readonly string[]): BuildRecord => ({ ...made, content, sha256 });
  const wanted = join(folder, output.name);
  if (continues !== null && standingAt(join(folder, continues))?.sha256 === digest) {
    // It stays what it is: the work of a person.
    const saved = {
      name: continues,
      path: join(folder, continues),
      byteCount: bytes.length,
      state: 'unchanged' as const,
    };
    return { saved, diagnostics: [] };
  }
  const { name, path, standing } = placeFor(folder, output, digest, 'ours');
  const aside = path === wanted ? [] : [asideRemark(output, { folder, wanted, saved: path })];
  if (!file) {
    await writeRecord(folder, name, record(digest));
    return { saved: { name, path, byteCount: bytes.length, state: 'unchanged' }, diagnostics: aside };
  }
  const earlier = readRecord(folder, name);
  await writeRecord(folder, name, standing === null ? record(digest) : record(standing, digest));
  if (!isOpenElsewhere(folder, name) && (await moved(file, path))) {
    return { saved: { name, path, byteCount: bytes.length, state: 'written' }, diagnostics: aside };
  }
  if (earlier) await writeRecord(folder, name, earlier);
  const other = placeFor(folder, output, digest, 'none');
  await writeRecord(folder, other.name, record(digest));
  await moveStaged(file, other.path);
  return {
    saved: { name: other.name, path: other.path, byteCount: bytes.length, state: 'written' },
    diagnostics: [diagnose('disk/open-elsewhere', { path, saved: other.path })],
  };
}

/** What there is to say when a document cannot take its own name. */
function asideRemark({ continues }: Output, at: Readonly<Record<'folder' | 'wanted' | 'saved', string>>): Diagnostic {
  const { folder, wanted, saved } = at;
  return continues === null
    ? diagnose('disk/edited-by-hand', { path: wanted, saved })
    : diagnose('disk/edits-continued', { path: join(folder, continues), saved });
}

interface Place {
  readonly name: string;
  readonly path: string;
  /** Digest of the file that stands there; null when none does. */
  readonly standing: string | null;
}

/**
 * The first of 名称, 名称（新）, 名称（新2）… that is free, says the same already, or may be replaced. What continues an edited
 * document stands behind it.
 */
function placeFor(folder: string, { name, continues }: Output, digest: string, replaceable: Replaceable): Place {
  let isBehind = continues === null;
  for (let count = 0; ; count += 1) {
    const candidate = nameAside(name, count);
    if (!isBehind) {
      isBehind = candidate === continues;
      continue;
    }
    const path = join(folder, candidate);
    const standing = standingAt(path)?.sha256 ?? null;
    const isOurs = replaceable === 'ours' && readRecord(folder, candidate)?.sha256.includes(standing ?? '') === true;
    if (standing === digest || isOurs || (standing === null && !isBlocked(path)))
      return { name: candidate, path, standing };
  }
}

/** True when a folder, a link or a device has the name. */
function isBlocked(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

/** False when another program does not let go of the old document. */
async function moved(file: StagedFile, path: string): Promise<boolean> {
  try {
    await moveStaged(file, path);
    return true;
  } catch (error) {
    if (!isHeldOpen(systemErrorCode(error))) throw error;
    return false;
  }
}

function unwritable(folder: string, path: string, reason: string): Diagnostic {
  if (reason === 'EEXIST') return diagnose('disk/not-a-folder', { path: folder });
  return diagnose('disk/not-writable', { path, reason });
}
