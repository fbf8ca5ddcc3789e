import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ignoreSystemError } from './system-error.ts';

/** A folder that a build reads from. */
export interface WatchedFolder {
  readonly path: string;
  /** Whether a file of this name would be read. */
  readonly concerns: (name: string) => boolean;
}

export interface Waiting {
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Gives up after so many milliseconds; null waits for ever. */
  readonly atMostMs: number | null;
}

/**
 * Files are looked at again so often without any sign of a change: network disks give none, and a folder that was
 * replaced is no longer the one that is listened to.
 */
const LOOK_AGAIN_MS = 500;

/** A change is over when nothing has happened for so long: several files are saved one after the other. */
const QUIET_MS = 15;

/** An empty file is most likely one whose text is still to come. */
const QUIET_AFTER_EMPTY_MS = 300;

/** What lies in folders, by path: equal as long as no file has come, gone, or been written. */
export type Look = ReadonlyMap<string, string>;

export function lookAt(folders: readonly WatchedFolder[]): Look {
  return new Map(folders.map((folder) => [folder.path, entriesOf(folder).map(entryLine).join('\n')]));
}

/**
 * Waits until something in the folders is no longer as it was `before`, and is quiet again; false when the waiting was
 * ended. What the system tells of changes only shortens the wait: whether there is one is always looked up.
 */
export async function untilChanged(
  folders: readonly WatchedFolder[],
  before: Look,
  { signal, atMostMs }: Waiting,
): Promise<boolean> {
  const bell = new Bell(signal);
  const watchers = folders.flatMap((folder) => listen(folder, () => bell.ring()));
  const until = atMostMs === null ? Number.POSITIVE_INFINITY : performance.now() + atMostMs;
  try {
    while (!signal.aborted) {
      const look = lookAt(folders);
      if (differ(before, look)) return await isQuiet(folders, look, bell, signal);
      const leftMs = until - performance.now();
      if (leftMs <= 0) return false;
      await bell.wait(Math.min(leftMs, LOOK_AGAIN_MS));
    }
    return false;
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** Waits for quiet; false when that was ended. */
async function isQuiet(
  folders: readonly WatchedFolder[],
  changed: Look,
  bell: Bell,
  signal: AbortSignal,
): Promise<boolean> {
  for (let look = changed; ; ) {
    const isRung = await bell.wait(folders.some(holdsEmptyFile) ? QUIET_AFTER_EMPTY_MS : QUIET_MS);
    if (signal.aborted) return false;
    const next = lookAt(folders);
    if (!isRung && !differ(look, next)) return true;
    look = next;
  }
}

function differ(before: Look, now: Look): boolean {
  return [...now].some(([path, entries]) => before.get(path) !== entries);
}

/** Something to wait at: until it is rung, or for a while. */
class Bell {
  readonly #signal: AbortSignal;
  #isRung = false;
  #wake: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** True when it was rung, since the last wait or during this one. */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.#isRung && !this.#signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        this.#signal.addEventListener('abort', this.#wake, { once: true });
      });
      if (this.#wake) this.#signal.removeEventListener('abort', this.#wake);
      this.#wake = null;
    }
    const wasRung = this.#isRung;
    this.#isRung = false;
    return wasRung;
  }
}

/** Nothing where the folder is not there, or its disk cannot tell of changes: then looking again must do. */
function listen({ path, concerns }: WatchedFolder, onChange: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(path, (_, name) => {
      if (name === null || concerns(name)) onChange();
    });
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch (error) {
    ignoreSystemError(error);
    return [];
  }
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly line: string;
}

function entriesOf({ path, concerns }: WatchedFolder): readonly Entry[] {
  try {
    return readdirSync(path)
      .filter(concerns)
      .sort()
      .flatMap((name) => entryAt(join(path, name), name));
  } catch (error) {
    ignoreSystemError(error);
    return [];
  }
}

/** Links are followed, as reading does. */
function entryAt(path: string, name: string): readonly Entry[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return [{ name, size, line: `${name} ${ino} ${size} ${mtimeMs} ${ctimeMs}` }];
}

function entryLine({ line }: Entry): string {
  return line;
}

function holdsEmptyFile(folder: WatchedFolder): boolean {
  return entriesOf(folder).some(({ size }) => size === 0);
}
