import { readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, passingPath, processOf } from './passing-name.ts';
import { ignoreSystemError, systemErrorCode } from './system-error.ts';

/** Bytes that lie complete on the disk under a passing name, in the folder that they are for. */
export interface StagedFile {
  readonly path: string;
}

/** Waits before the next try, in milliseconds: a virus scanner or an indexer lets go within two seconds. */
const RETRY_WAITS_MS = [50, 100, 200, 400, 600, 650];

/** What Windows answers when another program holds a file open. */
const HELD_OPEN = ['EPERM', 'EBUSY', 'EACCES'];

/** From then on a passing file is nobody's, also where the process ran on another computer. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Replaces a file as a whole: whoever reads it, and whenever the process or the computer dies, there is the old file or
 * the new one. Rejects with the system's error; then nothing has changed.
 */
export async function saveWhole(path: string, bytes: Uint8Array): Promise<void> {
  const staged = await stageFile(dirname(path), bytes);
  try {
    await moveStaged(staged, path);
  } catch (error) {
    await discardStaged(staged);
    throw error;
  }
}

/** Writes bytes under a passing name and makes sure that they have arrived: a full disk shows here, before anything is replaced. */
export async function stageFile(folder: string, bytes: Uint8Array): Promise<StagedFile> {
  const path = passingPath(folder);
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
    if ((await file.stat()).size !== bytes.length) throw shortWrite(path);
  } catch (error) {
    await file.close();
    await discardStaged({ path });
    throw error;
  }
  await file.close();
  return { path };
}

/** Gives staged bytes their name. Tries for about two seconds while another program holds the old file. */
export async function moveStaged(staged: StagedFile, path: string): Promise<void> {
  for (const waitMs of [...RETRY_WAITS_MS, null]) {
    try {
      await rename(staged.path, path);
      await syncFolder(dirname(path));
      return;
    } catch (error) {
      if (waitMs === null || !isHeldOpen(systemErrorCode(error))) throw error;
      await wait(waitMs);
    }
  }
}

/** True for the codes that tell of another program holding the file. */
export function isHeldOpen(code: string): boolean {
  return HELD_OPEN.includes(code);
}

export async function discardStaged(staged: StagedFile): Promise<void> {
  try {
    await unlink(staged.path);
  } catch (error) {
    ignoreSystemError(error);
  }
}

/** Takes away what runs that were killed have left in a folder. */
export function clearAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = processOf(name);
    if (pid === null) continue;
    try {
      const path = join(folder, name);
      if (!isRunning(pid) || Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS)
        rmSync(path, { recursive: true });
    } catch (error) {
      ignoreSystemError(error);
    }
  }
}

/** Makes a rename outlast a power cut. Windows keeps no handles on folders, and some network disks refuse. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    ignoreSystemError(error);
  }
}

function shortWrite(path: string): Error {
  return Object.assign(new Error(`${path} is shorter than what was written`), { code: 'ENOSPC', syscall: 'write' });
}
