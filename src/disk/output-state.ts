import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { type BuildRecord, latestDigest, readRecord } from './build-record.ts';
import { changesBetween, type MadeFrom, type Reason } from './made-from.ts';
import { unreadable } from './read-regular-file.ts';
import { type Standing, standingAt } from './standing.ts';
import { systemErrorCode } from './system-error.ts';

/**
 * How a document on the disk stands to what would be made now: `current` is the same; `stale` is ours, of other things;
 * `edited` was changed by hand since it was made; `foreign` was never ours.
 */
export type Condition = 'current' | 'stale' | 'edited' | 'missing' | 'foreign';

/** The condition of a document, and why it is not current. */
export interface Judgement {
  readonly condition: Condition;
  /** What has changed since it was made; of an edited one too. */
  readonly why: readonly Reason[];
}

/** A document of an output folder. */
export interface OutputState extends Judgement {
  readonly name: string;
  readonly path: string;
  /** What stands there, null when nothing does. */
  readonly standing: Standing | null;
  /** True when a word processor has it open. */
  readonly isOpen: boolean;
  readonly record: BuildRecord | null;
}

/** A document by its own name, then those that could not take it: 名称（新）, 名称（新2）… */
export type OutputVersions = readonly [OutputState, ...OutputState[]];

/** The states of documents, against what they would be made from now; fails when one cannot be read. */
export function outputStates(
  folder: string,
  names: readonly string[],
  now: MadeFrom,
): Outcome<readonly OutputVersions[]> {
  const states: OutputVersions[] = [];
  for (const name of names) {
    try {
      states.push([outputState(folder, name, now), ...versionsAside(folder, name, now)]);
    } catch (error) {
      return fail([unreadable(join(folder, name), systemErrorCode(error), null)]);
    }
  }
  return succeed(states);
}

/** False when a build would change nothing: the document, or the one beside an edited one, is current. */
export function needsBuild([first, ...aside]: OutputVersions): boolean {
  if (first.condition === 'current') return false;
  if (first.condition === 'stale' || first.condition === 'missing') return true;
  const [next, ...others] = aside;
  if (next) return needsBuild([next, ...others]);
  return first.condition === 'foreign' || first.why.length > 0;
}

function versionsAside(folder: string, name: string, now: MadeFrom): readonly OutputState[] {
  const versions: OutputState[] = [];
  for (let count = 1; ; count += 1) {
    const version = outputState(folder, nameAside(name, count), now);
    if (!version.standing) return versions;
    versions.push(version);
  }
}

function outputState(folder: string, name: string, now: MadeFrom): OutputState {
  const path = join(folder, name);
  const record = readRecord(folder, name);
  const standing = standingAt(path);
  const isOpen = isOpenElsewhere(folder, name);
  return { name, path, standing, isOpen, record, ...judge(standing?.sha256 ?? null, record, now) };
}

/** Judges a document by its digest, null when there is none, and the record of how it was made. */
export function judge(standing: string | null, record: BuildRecord | null, now: MadeFrom): Judgement {
  if (!record) return { condition: standing === null ? 'missing' : 'foreign', why: [] };
  const changes = changesBetween(record.madeFrom, now);
  if (standing === null) return { condition: 'missing', why: [{ kind: 'gone' }, ...changes] };
  if (!record.sha256.includes(standing)) return { condition: 'edited', why: changes };
  const why: readonly Reason[] = standing === latestDigest(record) ? changes : [{ kind: 'interrupted' }, ...changes];
  return { condition: why.length === 0 ? 'current' : 'stale', why };
}

/** What changes a document although it says the same. */
function changesLooks(reason: Reason): boolean {
  return reason.kind !== 'file' || reason.use === 'font';
}

/**
 * The bytes of a document that stands as it was written and would be the same again, because it says the same and looks
 * the same; null when it must be made.
 */
export function bytesIfSame({ condition, why, standing, record }: OutputState, content: string): Uint8Array | null {
  const isOurs = condition === 'current' || condition === 'stale';
  return isOurs && !why.some(changesLooks) && record?.content === content ? (standing?.bytes ?? null) : null;
}

/** 名称, 名称（新）, 名称（新2）…: the names that a document takes when those before are not free. */
export function nameAside(name: string, count: number): string {
  const { name: stem, ext } = parse(name);
  const suffix = ['', '（新）'][count] ?? `（新${count}）`;
  return `${stem}${suffix}${ext}`;
}

/** Word, WPS and LibreOffice leave an owner file beside a document that they have open. */
export function isOpenElsewhere(folder: string, name: string): boolean {
  const owners = [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`];
  return owners.some((owner) => existsSync(join(folder, owner)));
}
