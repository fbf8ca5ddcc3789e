import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { ownFolder, readRecord, sha256, writeRecord } from './build-record.ts';
import { systemErrorCode } from './system-error.ts';
import { clearAbandoned, discardStaged, isHeldOpen, moveStaged, type StagedFile, stageFile } from './whole-file.ts';

/** A document, finished in memory. */
export interface Output {
  /** File name without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The documents of one build. */
export interface OutputSet {
  readonly folder: string;
  readonly outputs: readonly Output[];
  readonly version: string;
  /** Digest of everything they were made from. */
  readonly inputs: string;
}

/** Where a document stands now. */
export interface SavedOutput {
  readonly path: string;
  readonly byteCount: number;
  /** `unchanged` when the same bytes stood there already. */
  readonly state: 'written' | 'unchanged';
}

/**
 * Saves the documents of one build. All of them are on the disk, complete, before the first one is replaced. A document
 * that someone has edited, or that a word processor holds open, stays; the new one is saved beside it as 名称（新）.
 */
export async function saveOutputs({
  folder,
  outputs,
  version,
  inputs,
}: OutputSet): Promise<Outcome<readonly SavedOutput[]>> {
  const staged: Staged[] = [];
  let at = folder;
  try {
    mkdirSync(folder, { recursive: true });
    clearAbandoned(folder);
    clearAbandoned(ownFolder(folder));
    for (const output of outputs) {
      at = join(folder, output.name);
      if (isBlocked(at)) return fail([diagnose('disk/in-the-way', { path: at })]);
      const isUnchanged = sha256(output.bytes) === digestAt(placeFor(folder, output, 'ours').path);
      staged.push({ output, file: isUnchanged ? null : await stageFile(folder, output.bytes) });
    }
    const saved: SavedOutput[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const one of staged) {
      at = join(folder, one.output.name);
      const result = await place(folder, one, { version, inputs });
      saved.push(result.saved);
      diagnostics.push(...result.diagnostics);
    }
    return succeed(saved, diagnostics);
  } catch (error) {
    return fail([unwritable(folder, at, systemErrorCode(error))]);
  } finally {
    for (const { file } of staged) if (file && existsSync(file.path)) await discardStaged(file);
  }
}

interface Staged {
  readonly output: Output;
  /** Null when the same bytes stand in its place already. */
  readonly file: StagedFile | null;
}

interface Placed {
  readonly saved: SavedOutput;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which documents may be replaced: `ours` as long as nobody touched them, `none` at all. */
type Replaceable = 'ours' | 'none';

async function place(
  folder: string,
  { output, file }: Staged,
  made: { version: string; inputs: string },
): Promise<Placed> {
  const wanted = join(folder, output.name);
  const digest = sha256(output.bytes);
  const byteCount = output.bytes.length;
  const { name, path } = placeFor(folder, output, 'ours');
  const aside = path === wanted ? [] : [diagnose('disk/edited-by-hand', { path: wanted, saved: path })];
  if (!file) {
    await writeRecord(folder, name, { ...made, sha256: [digest] });
    return { saved: { path, byteCount, state: 'unchanged' }, diagnostics: aside };
  }
  const before = digestAt(path);
  await writeRecord(folder, name, { ...made, sha256: before ? [before, digest] : [digest] });
  if (!isOpenElsewhere(folder, name) && (await moved(file, path))) {
    await writeRecord(folder, name, { ...made, sha256: [digest] });
    return { saved: { path, byteCount, state: 'written' }, diagnostics: aside };
  }
  if (before) await writeRecord(folder, name, { ...made, sha256: [before] });
  const other = placeFor(folder, output, 'none');
  await moveStaged(file, other.path);
  await writeRecord(folder, other.name, { ...made, sha256: [digest] });
  return {
    saved: { path: other.path, byteCount, state: 'written' },
    diagnostics: [diagnose('disk/open-elsewhere', { path, saved: other.path })],
  };
}

interface Place {
  readonly name: string;
  readonly path: string;
}

/** The first of 名称, 名称（新）, 名称（新2）… that is free, says the same already, or may be replaced. */
function placeFor(folder: string, { name, bytes }: Output, replaceable: Replaceable): Place {
  const { name: stem, ext } = parse(name);
  const digest = sha256(bytes);
  for (let count = 0; ; count += 1) {
    const suffix = ['', '（新）'][count] ?? `（新${count}）`;
    const candidate = `${stem}${suffix}${ext}`;
    const path = join(folder, candidate);
    const standing = digestAt(path);
    const isOurs = replaceable === 'ours' && readRecord(folder, candidate)?.sha256.includes(standing ?? '') === true;
    if (standing === digest || isOurs || (standing === null && !isBlocked(path))) return { name: candidate, path };
  }
}

/** Digest of the file at a path; null when there is none. */
function digestAt(path: string): string | null {
  try {
    return lstatSync(path).isFile() ? sha256(readFileSync(path)) : null;
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    return null;
  }
}

/** True when a folder, a link or a device has the name. */
function isBlocked(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

/** Word, WPS and LibreOffice leave an owner file beside a document that they have open. */
function isOpenElsewhere(folder: string, name: string): boolean {
  const owners = [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`];
  return owners.some((owner) => existsSync(join(folder, owner)));
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
