import { inOrder, MAX_PAIRS, pairInOrder } from './in-order.ts';
import { likeness, signOf, type TextSign } from './likeness.ts';
import { THING } from './read-story.ts';
import { blockText, paragraphsIn, type StoryBlock } from './story.ts';
import { withoutFigures } from './tokens.ts';

/** For each block of the second list the place of the block of the first that it is, or -1. */
export type BlockMatches = readonly number[];

/**
 * Two blocks at the same place are the same from here on; less will do when there is no other there, and two at different
 * places need to be more alike.
 */
const ALIKE = { alone: 0.15, inPlace: 0.34, moved: 0.6 };

/** Shorter texts say too little to be found again at another place. */
const MIN_MOVED_LENGTH = 6;

/**
 * Finds the blocks of one list in another: first what is the same but for its figures and stands once, then what is
 * alike between two that are certain, then what was moved and changed.
 */
export function matchBlocks(before: readonly StoryBlock[], after: readonly StoryBlock[]): BlockMatches {
  // Cells are told by their columns, not by what they say.
  if (before.length === after.length && before.every(({ kind }) => kind === 'cell')) return [...before.keys()];
  const a = before.map(profileOf);
  const b = after.map(profileOf);
  const matches = new Array<number>(b.length).fill(-1);
  matchUnique(a, b, matches, ({ text }) => text);
  matchUnique(a, b, matches, ({ name }) => name);
  for (const gap of gapsBetween(matches, a.length)) matchGap(a, b, gap, matches);
  matchMoved(a, b, matches);
  return matches;
}

interface Profile {
  readonly kind: StoryBlock['kind'];
  readonly text: string;
  /** The text without its figures; of a row that of its first cell with words. */
  readonly name: string;
  readonly isBlank: boolean;
  readonly sign: TextSign;
}

function profileOf(block: StoryBlock): Profile {
  const text = blockContent(block);
  const plain = withoutFigures(text);
  const label = block.kind === 'row' ? block.blocks.map(blockText).find((cell) => /\p{L}/u.test(cell)) : undefined;
  return { kind: block.kind, text, name: label ?? plain, isBlank: plain === '', sign: signOf(text) };
}

/** What a block says and shows: pictures count by what they show. */
export function blockContent(block: StoryBlock): string {
  return paragraphsIn(block)
    .map(({ pieces }) => pieces.map(({ text, thing }) => (text === THING ? `${THING}${thing ?? ''}` : text)).join(''))
    .join('\n');
}

/** Pairs what bears a name that stands once in either list. */
function matchUnique(
  a: readonly Profile[],
  b: readonly Profile[],
  matches: number[],
  nameOf: (profile: Profile) => string,
): void {
  const taken = new Set(matches);
  const free = (index: number): boolean => !taken.has(index);
  const inA = placesOf(a, nameOf, free);
  const inB = placesOf(b, nameOf, (index) => matches[index] === -1);
  for (const [name, [at, ...more]] of inB) {
    const [from, ...others] = inA.get(name) ?? [];
    if (at !== undefined && from !== undefined && more.length === 0 && others.length === 0) matches[at] = from;
  }
}

function placesOf(
  profiles: readonly Profile[],
  nameOf: (profile: Profile) => string,
  isFree: (index: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, profile] of profiles.entries()) {
    if (profile.isBlank || !isFree(index)) continue;
    const name = `${profile.kind} ${nameOf(profile)}`;
    const found = places.get(name);
    if (found) found.push(index);
    else places.set(name, [index]);
  }
  return places;
}

interface Gap {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** What lies between blocks that are certain and in order. */
function gapsBetween(matches: readonly number[], lengthA: number): readonly Gap[] {
  const certain = inOrder(matches);
  const gaps: Gap[] = [];
  let fromA = 0;
  let fromB = 0;
  for (let at = 0; at <= matches.length; at += 1) {
    const isEnd = at === matches.length;
    if (!isEnd && !certain.has(at)) continue;
    const toA = isEnd ? lengthA : (matches[at] ?? 0);
    if (toA > fromA && at > fromB) gaps.push({ fromA, toA, fromB, toB: at });
    fromA = toA + 1;
    fromB = at + 1;
  }
  return gaps;
}

/** Pairs the blocks of a gap in order so that they are most alike together. */
function matchGap(a: readonly Profile[], b: readonly Profile[], gap: Gap, matches: number[]): void {
  const taken = new Set(matches);
  const rows = range(gap.fromA, gap.toA).filter((index) => !taken.has(index));
  const columns = range(gap.fromB, gap.toB).filter((index) => (matches[index] ?? -1) < 0);
  const areAlone =
    rows.filter((i) => !a[i]?.isBlank).length === 1 && columns.filter((j) => !b[j]?.isBlank).length === 1;
  const least = areAlone ? ALIKE.alone : ALIKE.inPlace;
  for (const [row, column] of pairInOrder(rows, columns, (i, j) => likenessOf(a[i], b[j], least)))
    matches[columns[column] ?? 0] = rows[row] ?? -1;
}

/** 0 when they are not the same block. Blank lines are, but say little; pictures alone are, whatever they show. */
function likenessOf(a: Profile | undefined, b: Profile | undefined, least: number): number {
  if (!a || !b || a.kind !== b.kind || a.isBlank !== b.isBlank) return 0;
  if (a.isBlank) return 0.05;
  if (isPicture(a) && isPicture(b)) return 0.4;
  const measure = likeness(a.sign, b.sign);
  return measure >= least ? measure : 0;
}

function isPicture({ text }: Profile): boolean {
  return text.startsWith(`${THING}w:drawing`);
}

/** What is left on both sides, wherever it stands, the most alike first. */
function matchMoved(a: readonly Profile[], b: readonly Profile[], matches: number[]): void {
  const taken = new Set(matches);
  const isLong = ({ text, kind }: Profile): boolean => kind !== 'cell' && text.length >= MIN_MOVED_LENGTH;
  const left = range(0, a.length).filter((i) => !taken.has(i) && isLong(a[i] as Profile));
  const open = range(0, b.length).filter((j) => (matches[j] ?? -1) < 0 && isLong(b[j] as Profile));
  if (left.length * open.length > MAX_PAIRS) return;
  const pairs = left
    .flatMap((i) => open.map((j) => ({ i, j, measure: likenessOf(a[i], b[j], ALIKE.moved) })))
    .filter(({ measure, i }) => measure > 0 && !isPicture(a[i] as Profile))
    .sort((one, other) => other.measure - one.measure);
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (used.has(i) || (matches[j] ?? -1) >= 0) continue;
    used.add(i);
    matches[j] = i;
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
