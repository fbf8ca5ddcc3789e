import { BREAK, type PreparedText } from './prepared-text.ts';

/** The room a paragraph has. */
export interface Measure {
  readonly widthPt: number;
  /** 首行缩进: 2 cells for body text. */
  readonly firstIndentPt: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
}

/** One line: glyphs from `start` up to, not including, `end`. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** Below this share of its width a justified line would look torn: then even a poor place to break is better. */
const LEAST_FILL = 0.5;
/** A last line shorter than this many characters is avoided. */
const LEAST_LAST_LINE = 2;
/** A last line of so many marks is not short, whatever they are. */
const LONGEST_SHORT_LINE = 8;
/** To avoid a short last line, the line before it may give up so much of its fill. */
const FILL_LEFT_FOR_LAST_LINE = 0.8;
const ROUNDING_PT = 0.01;

/**
 * Breaks a text into lines: fill; when the prohibitions forbid the place, pull in by squeezing, else push out
 * (先挤进，后推出). Every line holds at least one character, so it ends; each character is looked at a bounded
 * number of times.
 */
export function breakLines(text: PreparedText, measure: Measure): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  const count = text.glyphs.length;
  let start = 0;
  while (start < count) {
    const availablePt = measure.widthPt - (start === 0 ? measure.firstIndentPt : 0) + ROUNDING_PT;
    const fullest = lineEnd(text, start, availablePt, measure.align === 'justify' ? LEAST_FILL : 0);
    const end = measure.align === 'justify' ? sparingLastLine(text, start, fullest, availablePt) : fullest;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** Width of the glyphs as a line, trimmed at both edges, before any squeeze or stretch. */
export function naturalWidthPt(text: PreparedText, start: number, end: number): number {
  const inkEnd = Math.max(start + 1, text.inkEnd[end] ?? 0);
  const last = inkEnd - 1;
  return (
    at(text.originPt, inkEnd) -
    at(text.originPt, start) -
    at(text.gapPt, last) -
    (lineStartTrimPt(text, start) - at(text.trimLeftPt, start)) -
    (lineEndTrimPt(text, last) - at(text.trimRightPt, last))
  );
}

/** An opening bracket at the start of a line loses its blank half. */
export function lineStartTrimPt(text: PreparedText, start: number): number {
  return text.glyphs[start]?.leftBlankPt ?? 0;
}

/** A mark at the end of a line takes half its width (GB/T 15834-2011, 5.1.10). */
export function lineEndTrimPt(text: PreparedText, last: number): number {
  return text.glyphs[last]?.rightBlankPt ?? 0;
}

function lineEnd(text: PreparedText, start: number, availablePt: number, leastFill: number): number {
  const count = text.glyphs.length;
  let over = start + 1;
  while (over <= count && naturalWidthPt(text, start, over) <= availablePt) over += 1;
  if (over > count) return count;
  const natural = Math.max(over - 1, start + 1);
  if (text.breaks[natural] === BREAK.free) return natural;
  return pulledIn(text, start, over, availablePt) ?? pushedOut(text, start, natural, availablePt * leastFill);
}

/** The next good place after the line is full, if squeezing makes the room for it. */
function pulledIn(text: PreparedText, start: number, over: number, availablePt: number): number | null {
  const count = text.glyphs.length;
  for (let end = over; end <= count; end += 1) {
    const squeezedPt = naturalWidthPt(text, start, end) - yieldBetweenPt(text, start, end);
    const isPlace = end === count || text.breaks[end] === BREAK.free;
    if (isPlace && squeezedPt <= availablePt) return end;
    // Only an opening bracket can still be squeezed once more text follows it.
    if (squeezedPt > availablePt + (text.glyphs[end - 1]?.leftBlankPt ?? 0)) return null;
  }
  return null;
}

/** The last good place before the line is full; a poorer one when the good one leaves the line too empty. */
function pushedOut(text: PreparedText, start: number, natural: number, leastPt: number): number {
  let fallback: number | null = null;
  for (const quality of [BREAK.free, BREAK.sticky, BREAK.within]) {
    const place = lastPlace(text, start, natural, quality);
    if (place === null) continue;
    if (naturalWidthPt(text, start, place) >= leastPt) return place;
    fallback ??= place;
  }
  return fallback ?? natural;
}

function lastPlace(text: PreparedText, start: number, natural: number, quality: number): number | null {
  for (let place = natural; place > start; place -= 1) {
    if ((text.breaks[place] ?? 0) >= quality) return place;
  }
  return null;
}

/** Leaves a last line of at least two characters: takes it in whole, or gives it more of this line. */
function sparingLastLine(text: PreparedText, start: number, end: number, availablePt: number): number {
  const count = text.glyphs.length;
  if (end === count || !isShort(text, end)) return end;
  if (naturalWidthPt(text, start, count) - yieldBetweenPt(text, start, count) <= availablePt) return count;
  for (let place = end - 1; place > start; place -= 1) {
    if (naturalWidthPt(text, start, place) < availablePt * FILL_LEFT_FOR_LAST_LINE) return end;
    if (text.breaks[place] === BREAK.free && !isShort(text, place)) return place;
  }
  return end;
}

function isShort(text: PreparedText, start: number): boolean {
  let characters = 0;
  if (text.glyphs.length - start > LONGEST_SHORT_LINE) return false;
  for (let k = start; k < text.glyphs.length; k += 1) {
    const glyph = text.glyphs[k];
    if (glyph?.kind === 'ideograph' || glyph?.isWord) characters += 1;
    if (characters >= LEAST_LAST_LINE) return false;
  }
  return true;
}

/** What squeezing can yield inside a line; its edges are trimmed already. */
function yieldBetweenPt(text: PreparedText, start: number, end: number): number {
  const last = Math.max(start, (text.inkEnd[end] ?? 0) - 1);
  return Math.max(0, at(text.yieldPt, last) - at(text.yieldPt, start + 1));
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
