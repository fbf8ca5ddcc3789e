import type { FigureRecord, PrintedFigure } from '../audit/provenance.ts';
import type { PrintedUnit } from '../changes/printed-units.ts';
import { type DifferencePiece, wordDifferences } from '../changes/word-differences.ts';

/** A figure in the text of a unit. */
export interface FigureStretch {
  readonly printed: PrintedFigure;
  readonly record: FigureRecord;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a line and what stands there now. */
export interface LineEdit {
  /** The line, as a place in the lines of the provenance. */
  readonly line: number;
  /** In UTF-16 units of the line; equal where words were put in. */
  readonly start: number;
  readonly end: number;
  /** The words that stood there. */
  readonly old: string;
  readonly text: string;
}

/** What was edited in a unit, figures apart from words. */
export interface UnitEdits {
  readonly figures: readonly { readonly stretch: FigureStretch; readonly words: string }[];
  readonly words: readonly LineEdit[];
  /** Figures and words that were rewritten together. */
  readonly mixed: readonly { readonly old: string; readonly now: string }[];
}

/** Holds the words of a unit as they read now against those that were printed, where figures stand at `stretches`. */
export function unitEdits(unit: PrintedUnit, text: string, stretches: readonly FigureStretch[]): UnitEdits {
  const lead = unit.text.length - unit.text.trimStart().length;
  const hunks = hunksOf(wordDifferences(unit.text.trim(), text))
    .map((hunk) => shifted(hunk, lead))
    .flatMap((hunk) => partedAtNumber(hunk, unit.text));
  const touching = (hunk: Hunk) => stretches.filter((stretch) => isTouched(stretch, hunk));
  const claimed = new Map(hunks.map((hunk) => [hunk, touching(hunk)] as const));
  const words: LineEdit[] = [];
  const mixed: { readonly old: string; readonly now: string }[] = [];
  const spoiled = new Set<FigureStretch>();
  for (const [hunk, touched] of claimed) {
    const [first] = touched;
    if (first && touched.length === 1 && hunk.start >= first.start && hunk.end <= first.end) continue;
    for (const stretch of touched) spoiled.add(stretch);
    const isTakenOut =
      touched.every(({ start, end }) => hunk.start <= start && hunk.end >= end) && !/\d/.test(hunk.text);
    const part = touched.length === 0 || isTakenOut ? inOneLine(hunk, unit) : null;
    if (part) words.push(part);
    else mixed.push({ old: unit.text.slice(hunk.start, hunk.end), now: hunk.text });
  }
  const figures = stretches
    .filter((stretch) => !spoiled.has(stretch))
    .map((stretch) => {
      const own = hunks.filter((hunk) => claimed.get(hunk)?.includes(stretch));
      return { stretch, words: wordsIn(unit.text, stretch, own) };
    });
  return { figures, words, mixed };
}

/** Words that went out of a stretch of the old text, and what came there. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function hunksOf(pieces: readonly DifferencePiece[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { kind, text } of pieces) {
    const last = hunks.at(-1);
    if (kind === 'new' && last?.end === at && last.text === '') hunks[hunks.length - 1] = { ...last, text };
    else if (kind === 'new') hunks.push({ start: at, end: at, text });
    if (kind === 'old') hunks.push({ start: at, end: at + text.length, text: '' });
    if (kind !== 'new') at += text.length;
  }
  return hunks;
}

/** 惠及726 → 覆盖731 is 惠及 → 覆盖 and 726 → 731: where each side has one number, they are each other's. */
function partedAtNumber(hunk: Hunk, text: string): readonly Hunk[] {
  const [old, now] = [[...text.slice(hunk.start, hunk.end).matchAll(NUMBER)], [...hunk.text.matchAll(NUMBER)]];
  const [was, is] = [old[0], now[0]];
  if (!was || !is || old.length > 1 || now.length > 1) return [hunk];
  const [from, to] = [hunk.start + was.index, hunk.start + was.index + was[0].length];
  const parts = [
    { start: hunk.start, end: from, text: hunk.text.slice(0, is.index) },
    { start: from, end: to, text: is[0] },
    { start: to, end: hunk.end, text: hunk.text.slice(is.index + is[0].length) },
  ];
  return parts.filter(({ start, end, text: words }) => start < end || words !== '');
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

function shifted({ start, end, text }: Hunk, by: number): Hunk {
  return { start: start + by, end: end + by, text };
}

/** Words before and behind a number that belong to it. */
const BEFORE = /^(?:约|大约|近|超|超过|逾|不低于|不少于|至少|不超过|不高于|最多|[-−])$/;
const BEHIND = /^(?:余|多|次|左右|以上|以下|[.\d]+)$/;

/** Whether an edit changes a figure; put in directly beside it, only what belongs to a number does. */
function isTouched({ start, end }: FigureStretch, hunk: Hunk): boolean {
  if (hunk.start < hunk.end) return hunk.start < end && hunk.end > start;
  if (hunk.start === start) return BEFORE.test(hunk.text);
  if (hunk.start === end) return BEHIND.test(hunk.text);
  return hunk.start > start && hunk.start < end;
}

function wordsIn(text: string, { start, end }: FigureStretch, hunks: readonly Hunk[]): string {
  let words = '';
  let at = start;
  for (const hunk of hunks) {
    words += text.slice(at, hunk.start) + hunk.text;
    at = hunk.end;
  }
  return words + text.slice(at, end);
}

/** An edit in the line that it is of; null where it runs over two. */
function inOneLine(hunk: Hunk, { lines, text }: PrintedUnit): LineEdit | null {
  for (const [index, { line, start }] of lines.entries()) {
    const end = lines[index + 1]?.start ?? text.length;
    if (hunk.start >= start && hunk.end <= end) {
      return { line, ...shifted(hunk, -start), old: text.slice(hunk.start, hunk.end) };
    }
  }
  return null;
}
