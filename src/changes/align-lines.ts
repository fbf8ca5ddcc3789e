import { inOrder, pairInOrder } from '../revision/in-order.ts';

/** Two lines that are one and the same, perhaps reworded; a null side when there is no other. Places count from 0. */
export type LinePair =
  | { readonly old: number; readonly now: number }
  | { readonly old: number; readonly now: null }
  | { readonly old: null; readonly now: number };

/**
 * Which line of a new text is which of an old one, in reading order: equal lines first, then, between them, those that say
 * nearly the same. Two lines that differ only in their numbers are alike.
 */
export function alignLines(old: readonly string[], now: readonly string[]): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [a, b] = [0, 0];
  const between = (endOld: number, endNow: number): void => {
    pairs.push(...alignGap(old, now, { a, b, endOld, endNow }));
    [a, b] = [endOld, endNow];
  };
  for (const [here, there] of [...anchors(old, now), [old.length, now.length] as const]) {
    between(here, there);
    if (here < old.length) pairs.push({ old: here, now: there });
    [a, b] = [here + 1, there + 1];
  }
  return pairs;
}

/** The lines that stand once in each text and are equal, as far as they keep their order; and equal lines at both ends. */
function anchors(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - start && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const inOld = onlyPlaces(old.slice(start, old.length - tail));
  const inNow = onlyPlaces(now.slice(start, now.length - tail));
  const unique: [number, number][] = [];
  for (const [text, place] of inOld) {
    const other = inNow.get(text);
    if (place !== null && other !== null && other !== undefined) unique.push([start + place, start + other]);
  }
  const head = Array.from({ length: start }, (_, at) => [at, at] as const);
  const end = Array.from({ length: tail }, (_, at) => [old.length - tail + at, now.length - tail + at] as const);
  const risen = inOrder(unique.map(([, place]) => place));
  return [...head, ...unique.filter((_, index) => risen.has(index)), ...end];
}

/** The only place of each line; null for one that stands there twice. */
function onlyPlaces(lines: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [place, line] of lines.entries()) places.set(line, places.has(line) ? null : place);
  return places;
}

interface Gap {
  readonly a: number;
  readonly b: number;
  readonly endOld: number;
  readonly endNow: number;
}

/** Below this two lines say different things. */
const ALIKE = 0.4;

/** Pairs the lines between two common ones so that the likeness of all pairs together is greatest. */
function alignGap(old: readonly string[], now: readonly string[], { a, b, endOld, endNow }: Gap): readonly LinePair[] {
  const left = old.slice(a, endOld).map(signOf);
  const right = now.slice(b, endNow).map(signOf);
  // A short word that stands alone between two common lines is the other one put anew: 腾退中 → 装修中.
  if (isShort(left) && isShort(right)) return [{ old: a, now: b }];
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  const alike = pairInOrder(left, right, (one, other) => {
    const likeness = likenessOf(one, other);
    return likeness >= ALIKE ? likeness : 0;
  });
  for (const [row, column] of [...alike, [left.length, right.length] as const]) {
    while (i < row) pairs.push({ old: a + i++, now: null });
    while (j < column) pairs.push({ old: null, now: b + j++ });
    if (row < left.length) pairs.push({ old: a + i++, now: b + j++ });
  }
  return pairs;
}

function isShort([line, other]: readonly LineSign[]): boolean {
  return line !== undefined && other === undefined && line.text.length <= SHORT;
}

/** No sentence is shorter, hardly a cell or a label longer. */
const SHORT = 12;

/** What likeness is measured by: a line without its numbers, and how often each pair of neighbours stands in it. */
interface LineSign {
  readonly text: string;
  readonly masked: string;
  readonly pairs: ReadonlyMap<string, number>;
}

/** So much of a line is enough to know it by. */
const KNOWN_BY = 600;

function signOf(text: string): LineSign {
  const masked = text.replace(/\d[\d,]*(?:\.\d+)?/g, '#');
  const pairs = new Map<string, number>();
  const begin = masked.slice(0, KNOWN_BY);
  for (let at = 0; at + 1 < begin.length; at += 1) {
    const pair = begin.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, masked, pairs };
}

/** From 0 to 1: the share of common neighbours (Dice). */
function likenessOf(a: LineSign, b: LineSign): number {
  if (a.text === b.text) return 1;
  if (a.masked === b.masked) return 0.95;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  const all = Math.min(a.masked.length, KNOWN_BY) + Math.min(b.masked.length, KNOWN_BY) - 2;
  return all > 0 ? Math.min(0.9, (2 * common) / all) : 0;
}
