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

/** Stretched more than this between its characters, a justified line would look torn: it stays ragged. */
export const WIDEST_STRETCH_EM = 1 / 2;
/** Stretched more than this a line looks loose: rather than that a date is parted, or a last line left short. */
const LOOSE_EM = 1 / 4;

/** A last line shorter than this many characters is avoided. */
const LEAST_LAST_LINE = 2;
/** A last line of so many marks is not short, whatever they are. */
const LONGEST_SHORT_LINE = 8;
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
    const line: OpenLine = { text, start, measure, availablePt };
    const fullest = lineEnd(line);
    const end = measure.align === 'justify' ? sparingLastLine(line, fullest) : fullest;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** Width of the glyphs as a line of their own, before any squeeze or stretch. */
export function naturalWidthPt(text: PreparedText, start: number, end: number): number {
  const last = lastInked(text, start, end);
  return (
    at(text.originPt, last + 1) -
    at(text.originPt, start) -
    at(text.gapPt, last) +
    at(text.trimLeftPt, start) -
    (lineEndTrimPt(text, last) - at(text.trimRightPt, last))
  );
}

/**
 * An opening bracket at the start of a line loses its blank half; not so at the start of a paragraph, whose indent is
 * two whole characters, nor in a cell, whose rule it would touch.
 */
export function lineStartTrimPt(text: PreparedText, start: number, { align }: Measure): number {
  const isTrimmed = align === 'justify' ? start > 0 : align !== 'left';
  return isTrimmed ? (text.glyphs[start]?.leftBlankPt ?? 0) : 0;
}

/** A mark at the end of a line takes half its width (GB/T 15834-2011, 5.1.10). */
export function lineEndTrimPt(text: PreparedText, last: number): number {
  return text.glyphs[last]?.rightBlankPt ?? 0;
}

/** A line whose end is sought. */
interface OpenLine {
  readonly text: PreparedText;
  readonly start: number;
  readonly measure: Measure;
  readonly availablePt: number;
}

function lineEnd(line: OpenLine): number {
  const { text, start, availablePt } = line;
  const count = text.glyphs.length;
  let over = start + 1;
  while (over <= count && widthPt(line, over) <= availablePt) over += 1;
  if (over > count) return count;
  const natural = Math.max(over - 1, start + 1);
  if (text.breaks[natural] === BREAK.free) return natural;
  return pulledIn(line, over) ?? pushedOut(line, natural);
}

/** The next good place after the line is full, if squeezing makes the room for it. */
function pulledIn(line: OpenLine, over: number): number | null {
  const { text, availablePt } = line;
  const count = text.glyphs.length;
  for (let end = over; end <= count; end += 1) {
    const squeezedPt = squeezedWidthPt(line, end);
    const isPlace = end === count || text.breaks[end] === BREAK.free;
    if (isPlace && squeezedPt <= availablePt) return end;
    // Only an opening bracket can still be squeezed once more text follows it.
    if (squeezedPt > availablePt + (text.glyphs[end - 1]?.leftBlankPt ?? 0)) return null;
  }
  return null;
}

/** The last good place before the line is full; a poorer one when the line would be loose or could not be justified. */
function pushedOut(line: OpenLine, natural: number): number {
  const { measure } = line;
  const isJustified = measure.align === 'justify';
  const limits = [
    { quality: BREAK.free, mostEm: isJustified ? LOOSE_EM : Infinity },
    { quality: BREAK.soft, mostEm: isJustified ? WIDEST_STRETCH_EM : Infinity },
    { quality: BREAK.sticky, mostEm: Infinity },
  ];
  for (const { quality, mostEm } of limits) {
    const place = lastPlace(line, natural, quality);
    if (place === null || stretchEm(line, place) > mostEm) continue;
    const isTorn = isJustified && stretchEm(line, place) > WIDEST_STRETCH_EM;
    return isTorn && isLongerThanLine(line, place) ? (lastPlace(line, natural, BREAK.within) ?? place) : place;
  }
  return lastPlace(line, natural, BREAK.within) ?? natural;
}

function lastPlace({ text, start }: OpenLine, natural: number, quality: number): number | null {
  for (let place = natural; place > start; place -= 1) {
    if ((text.breaks[place] ?? 0) >= quality) return place;
  }
  return null;
}

/** Whether what begins at `place` would have to be parted on a line of its own too. */
function isLongerThanLine({ text, measure }: OpenLine, place: number): boolean {
  const count = text.glyphs.length;
  for (let end = place + 1; end < count && (text.breaks[end] ?? 0) < BREAK.sticky; end += 1) {
    if (naturalWidthPt(text, place, end) > measure.widthPt) return true;
  }
  return false;
}

/** Leaves a last line of at least two characters: takes it in whole, or gives it more of this line. */
function sparingLastLine(line: OpenLine, end: number): number {
  const { text, start, availablePt } = line;
  const count = text.glyphs.length;
  if (end === count || !isShort(text, end)) return end;
  if (squeezedWidthPt(line, count) <= availablePt) return count;
  for (let place = end - 1; place > start; place -= 1) {
    if (stretchEm(line, place) > LOOSE_EM) return end;
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

/** Width of the line up to `end`, trimmed at both edges. */
function widthPt({ text, start, measure }: OpenLine, end: number): number {
  return naturalWidthPt(text, start, end) - lineStartTrimPt(text, start, measure);
}

/** The least width that squeezing can give the line; its edges are trimmed already. */
function squeezedWidthPt(line: OpenLine, end: number): number {
  const { text, start } = line;
  const last = lastInked(text, start, end);
  return widthPt(line, end) - Math.max(0, at(text.yieldPt, last) - at(text.yieldPt, start + 1));
}

/** How far the characters of the line would stand apart if it ended at `end` and were justified, in ems. */
function stretchEm(line: OpenLine, end: number): number {
  const { text, start, availablePt } = line;
  const missingPt = availablePt - widthPt(line, end);
  const last = lastInked(text, start, end);
  const places = at(text.elastic, last) - at(text.elastic, start);
  return missingPt / (places * (text.glyphs[start]?.sizePt ?? 1));
}

function lastInked(text: PreparedText, start: number, end: number): number {
  return Math.max(start, at(text.inkEnd, end) - 1);
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}
