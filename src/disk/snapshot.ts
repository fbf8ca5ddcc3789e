import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import * as z from '../zod.ts';
import { copyFolder } from './copy-folder.ts';
import { passingPath } from './passing-name.ts';
import { snapshotFolderName } from './snapshot-name.ts';
import { ignoreSystemError, systemErrorCode } from './system-error.ts';
import { clearAbandoned } from './whole-file.ts';

/** What a snapshot says of itself, in a file that a person can read. */
export interface SnapshotAbout {
  /** As the user typed it: 送审稿. */
  readonly label: string;
  /** Local time: 2026-07-02 15:04. */
  readonly takenAt: string;
  readonly version: string;
  /** The data set within the snapshot. */
  readonly dataSet: string;
  readonly documents: readonly SnapshotDocument[];
}

export interface SnapshotDocument {
  readonly name: string;
  readonly sha256: string;
  /** Whether it was what the data made then. */
  readonly condition: string;
}

/** A file of a snapshot: at a path within it, with these bytes. */
export interface SnapshotFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A snapshot in an archive. */
export interface Snapshot {
  readonly path: string;
  readonly about: SnapshotAbout;
}

const ABOUT_FILE = '存档.json';

const aboutSchema: z.ZodMiniType<SnapshotAbout> = z.object({
  label: z.string(),
  takenAt: z.string(),
  version: z.string(),
  dataSet: z.string().check(z.refine((path) => !path.split('/').includes('..') && !/^[/\\]|\\|:/.test(path))),
  documents: z.array(z.object({ name: z.string(), sha256: z.string(), condition: z.string() })),
});

/**
 * Puts files into an archive, under the label as a folder: all of them or none. Nothing that stands there is replaced.
 */
export function saveSnapshot(archive: string, about: SnapshotAbout, files: readonly SnapshotFile[]): Outcome<Snapshot> {
  const path = join(archive, snapshotFolderName(about.label));
  if (existsSync(path)) return fail([diagnose('disk/snapshot-exists', { label: about.label, path })]);
  let passing: string | null = null;
  try {
    mkdirSync(archive, { recursive: true });
    clearAbandoned(archive);
    passing = passingPath(archive);
    for (const file of [...files, aboutFile(about)]) {
      const target = join(passing, file.path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.bytes, { flag: 'wx', flush: true });
    }
    renameSync(passing, path);
    return succeed({ path, about });
  } catch (error) {
    if (passing) rmSync(passing, { recursive: true, force: true });
    return fail([diagnose('disk/not-writable', { path, reason: systemErrorCode(error) })]);
  }
}

/** The snapshots of an archive in the order in which they were taken. */
export function snapshotsIn(archive: string): readonly Snapshot[] {
  return foldersIn(archive)
    .map((name) => join(archive, name))
    .flatMap((path) => {
      const about = aboutSnapshot(path);
      return about ? [{ path, about }] : [];
    })
    .sort((a, b) => (`${a.about.takenAt} ${a.path}` < `${b.about.takenAt} ${b.path}` ? -1 : 1));
}

/** Copies a snapshot to a folder that does not exist yet, or is empty. */
export function restoreSnapshot(archive: string, label: string, to: string): Outcome<Snapshot> {
  const found = snapshotsIn(archive).find(({ about }) => about.label === label);
  if (!found) {
    const known = snapshotsIn(archive).map(({ about }) => about.label);
    return fail([diagnose('disk/unknown-snapshot', { label, archive, known })]);
  }
  const { value, diagnostics } = copyFolder(found.path, to);
  return value === null ? fail(diagnostics) : succeed({ path: to, about: found.about });
}

/** The data set that a path names: of a snapshot the one within it, of anything else itself. */
export function dataSetAt(path: string): string {
  const about = aboutSnapshot(path);
  return about ? join(path, about.dataSet) : path;
}

function aboutFile(about: SnapshotAbout): SnapshotFile {
  return { path: ABOUT_FILE, bytes: new TextEncoder().encode(`${JSON.stringify(about, null, 2)}\n`) };
}

function aboutSnapshot(path: string): SnapshotAbout | null {
  try {
    return aboutSchema.safeParse(JSON.parse(readFileSync(join(path, ABOUT_FILE), 'utf8'))).data ?? null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) ignoreSystemError(error);
    return null;
  }
}

function foldersIn(archive: string): readonly string[] {
  try {
    return readdirSync(archive, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch (error) {
    ignoreSystemError(error);
    return [];
  }
}
