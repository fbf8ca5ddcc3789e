import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './build-record.ts';
import { ignoreSystemError } from './system-error.ts';
import { clearAbandoned, saveWhole } from './whole-file.ts';

/** Pictures of charts kept from one build to the next, by the key of what they show. Losing it costs time only. */
export interface PictureCache {
  readonly get: (key: string) => Uint8Array | null;
  readonly put: (key: string, png: Uint8Array) => void;
  /** Writes the new pictures to disk and takes away old ones; before that nothing is written. */
  readonly flush: () => Promise<void>;
}

/** Pictures of earlier builds that are kept beside those of this one. */
const MAX_OTHERS = 100;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** The picture cache inside an output folder, which need not exist yet. */
export function openPictureCache(outputFolder: string): PictureCache {
  const folder = join(outputFolder, '.chengwen', 'charts');
  const used = new Set<string>();
  const fresh = new Map<string, Uint8Array>();
  return {
    get: (key) => {
      used.add(fileName(key));
      return fresh.get(key) ?? readPng(join(folder, fileName(key)));
    },
    put: (key, png) => {
      used.add(fileName(key));
      fresh.set(key, png);
    },
    flush: async () => {
      try {
        if (fresh.size === 0) return;
        mkdirSync(join(ownFolder(outputFolder), 'charts'), { recursive: true });
        clearAbandoned(folder);
        for (const [key, png] of fresh) await saveWhole(join(folder, fileName(key)), png);
        prune(folder, used);
      } catch (error) {
        ignoreSystemError(error);
      }
    },
  };
}

/** Keys are digests; whatever else one might hold cannot lead out of the folder. */
function fileName(key: string): string {
  return `${key.replaceAll(/[^0-9A-Za-z-]/g, '')}.png`;
}

/** Null when there is none, or not all of one. */
function readPng(path: string): Uint8Array | null {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const isWhole = equals(bytes.subarray(0, 8), PNG_SIGNATURE) && equals(bytes.subarray(-8), PNG_END);
    return isWhole ? bytes : null;
  } catch (error) {
    ignoreSystemError(error);
    return null;
  }
}

function equals(bytes: Uint8Array, expected: readonly number[]): boolean {
  return bytes.length === expected.length && expected.every((byte, index) => bytes[index] === byte);
}

function prune(folder: string, used: ReadonlySet<string>): void {
  const others = readdirSync(folder)
    .filter((name) => name.endsWith('.png') && !used.has(name))
    .map((name) => ({ path: join(folder, name), writtenMs: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.writtenMs - a.writtenMs);
  for (const { path } of others.slice(MAX_OTHERS)) unlinkSync(path);
}
