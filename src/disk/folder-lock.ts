import { readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { isRunning, passingPath } from './passing-name.ts';
import { ignoreSystemError, systemErrorCode } from './system-error.ts';

/** Held by one process at a time: only the holder replaces documents of an output folder. */
export interface FolderLock {
  readonly release: () => void;
}

/** How long the documents of a build take to save, at most, with a program that lets go of each at the last moment. */
export const LOCK_WAIT_MS = 15_000;

const TRY_AGAIN_MS = 20;

/** From then on nobody holds it, whatever it says: its process may be of another computer, or its number of another process. */
const STALE_AFTER_MS = 2 * 60 * 1000;

/** A lock that is being written says nothing for an instant; one that says nothing for longer was cut off. */
const SILENT_AFTER_MS = 5000;

/**
 * Takes the lock of a folder of the product's own, waiting while another process holds it; fails when that takes too
 * long. A file and no lock of the operating system: it works on network disks too, and a killed process is recognised by
 * its number. Throws the system's error when the folder cannot be written.
 */
export async function takeFolderLock(ownFolder: string, waitMs: number): Promise<Outcome<FolderLock>> {
  const path = join(ownFolder, 'lock');
  const until = Date.now() + waitMs;
  for (;;) {
    if (created(path)) return succeed({ release: () => remove(path) });
    if (isStale(path)) takeAway(path);
    else if (Date.now() >= until) return fail([heldBy(holderOf(path), path)]);
    else await wait(TRY_AGAIN_MS);
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function created(path: string): boolean {
  const holder: Holder = { pid: process.pid, host: hostname() };
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    // On a full disk the name is there, and nothing in it.
    remove(path);
    throw error;
  }
}

function isStale(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  const holder = holderOf(path);
  const ageMs = Date.now() - stats.mtimeMs;
  if (ageMs > STALE_AFTER_MS) return true;
  return holder ? holder.host === hostname() && !isRunning(holder.pid) : ageMs > SILENT_AFTER_MS;
}

/** Null while it is being written, and when it is gone. */
function holderOf(path: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) ignoreSystemError(error);
    return null;
  }
}

/** By renaming: of two processes that find a stale lock one takes it away, and not the lock that the other takes next. */
function takeAway(path: string): void {
  const aside = passingPath(dirname(path));
  try {
    renameSync(path, aside);
    if (isStale(aside)) unlinkSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    ignoreSystemError(error);
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    ignoreSystemError(error);
  }
}

function heldBy(holder: Holder | null, path: string) {
  return diagnose('disk/locked', { path, pid: holder ? String(holder.pid) : '?', host: holder?.host ?? '?' });
}
