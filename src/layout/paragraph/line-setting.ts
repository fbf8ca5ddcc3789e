import type { Font } from '../../font/font-book.ts';
import type { CharacterClass } from './character-class.ts';
import type { Glyph } from './glyph.ts';
import { type LineSpan, lineEndTrimPt, lineStartTrimPt, type Measure, WIDEST_STRETCH_EM } from './line-breaking.ts';
import { HAN_LATIN_GAP_EM, type PreparedText, squeezablePt } from './prepared-text.ts';

/** Characters of one font that stand at one distance. `xPt` counts from the left edge of the measure. */
export interface SetRun {
  readonly text: string;
  readonly font: Font;
  readonly sizePt: number;
  readonly xPt: number;
  /** Added after every character but the last. */
  readonly characterSpacingPt: number;
}

/** A line ready to be placed. */
export interface SetLine {
  readonly runs: readonly SetRun[];
  /** From the left edge of the measure, and how far the line reaches. */
  readonly xPt: number;
  readonly widthPt: number;
  /** Stretches marked as missing values. */
  readonly highlights: readonly { readonly xPt: number; readonly widthPt: number }[];
}

/**
 * Squeezed one after the other until the line fits (clreq): the marks that suffer least come first. The mark at the
 * line's end comes before all of them and is always halved; a middle dot never takes more than half a character, and the
 * gap between Chinese and Latin is at its least from the beginning, so that neither has anything to give.
 */
const SQUEEZE_ORDER: readonly (readonly CharacterClass[])[] = [['space'], ['open', 'close'], ['pause'], ['stop']];

/** How far a space, and the gap between Chinese and Latin, stretch before everything else does. */
const WIDEST_SPACE_EM = 1 / 2;
const WIDEST_GAP_EM = 1 / 3;

/** Squeezes, stretches and aligns the glyphs of one line. */
export function setLine(text: PreparedText, span: LineSpan, measure: Measure): SetLine {
  const line = naturalLine(text, span, measure);
  const indentPt = span.start === 0 ? measure.firstIndentPt : 0;
  const availablePt = measure.widthPt - indentPt;
  const naturalPt = lineWidthPt(line);
  if (naturalPt > availablePt) squeeze(line, naturalPt - availablePt);
  else if (measure.align === 'justify' && span.end < text.glyphs.length) stretch(line, availablePt - naturalPt);
  const widthPt = lineWidthPt(line);
  const sparePt = Math.max(0, availablePt - widthPt);
  const shiftPt = measure.align === 'center' ? sparePt / 2 : measure.align === 'right' ? sparePt : 0;
  return place(line, indentPt + shiftPt, widthPt);
}

/** The glyphs of a line while it is being fitted; entry k belongs to glyph k of the line. */
interface FittedLine {
  readonly glyphs: readonly Glyph[];
  readonly trimLeftPt: Float64Array;
  readonly trimRightPt: Float64Array;
  /** Empty space after the glyph. */
  readonly afterPt: Float64Array;
  /** Whether the place after the glyph may be stretched. */
  readonly isElastic: readonly boolean[];
}

function naturalLine(text: PreparedText, { start, end }: LineSpan, measure: Measure): FittedLine {
  const inkEnd = Math.max(start + 1, text.inkEnd[end] ?? 0);
  const line: FittedLine = {
    glyphs: text.glyphs.slice(start, inkEnd),
    trimLeftPt: text.trimLeftPt.slice(start, inkEnd),
    trimRightPt: text.trimRightPt.slice(start, inkEnd),
    afterPt: text.gapPt.slice(start, inkEnd),
    isElastic: Array.from({ length: inkEnd - start }, (_, k) => {
      const next = start + k + 1;
      return next < inkEnd && at(text.elastic, next) > at(text.elastic, next - 1);
    }),
  };
  const last = inkEnd - 1 - start;
  line.trimLeftPt[0] = lineStartTrimPt(text, start, measure);
  line.trimRightPt[last] = lineEndTrimPt(text, inkEnd - 1);
  line.afterPt[last] = 0;
  return line;
}

function lineWidthPt({ glyphs, trimLeftPt, trimRightPt, afterPt }: FittedLine): number {
  return glyphs.reduce(
    (sumPt, glyph, k) => sumPt + glyph.advancePt - at(trimLeftPt, k) - at(trimRightPt, k) + at(afterPt, k),
    0,
  );
}

function squeeze(line: FittedLine, excessPt: number): void {
  let leftPt = excessPt;
  const last = line.glyphs.length - 1;
  for (const kinds of SQUEEZE_ORDER) {
    const roomPt = line.glyphs.map((glyph, k) =>
      k > 0 && k < last && kinds.includes(glyph.kind)
        ? squeezablePt(glyph, at(line.trimLeftPt, k) + at(line.trimRightPt, k))
        : 0,
    );
    const takenPt = equalShares(roomPt, leftPt);
    line.glyphs.forEach((glyph, k) => {
      const side = glyph.kind === 'open' ? line.trimLeftPt : line.trimRightPt;
      side[k] = at(side, k) + at(takenPt, k);
    });
    leftPt -= sum(takenPt);
    if (leftPt <= 0) return;
  }
}

/** Splits an amount equally among places, none of which takes more than its room. */
function equalShares(roomPt: readonly number[], wantedPt: number): readonly number[] {
  const rooms = roomPt.filter((room) => room > 0).sort((a, b) => a - b);
  let leftPt = wantedPt;
  let sharePt = 0;
  for (const [k, room] of rooms.entries()) {
    sharePt = leftPt / (rooms.length - k);
    if (sharePt <= room) break;
    leftPt -= room;
  }
  return roomPt.map((room) => Math.min(room, sharePt));
}

function stretch(line: FittedLine, missingPt: number): void {
  const spacePt = line.glyphs.map(({ kind, sizePt, drawnPt }) =>
    kind === 'space' ? Math.max(0, WIDEST_SPACE_EM * sizePt - drawnPt) : 0,
  );
  const gapPt = line.glyphs.map(({ sizePt }, k) =>
    at(line.afterPt, k) > 0 ? (WIDEST_GAP_EM - HAN_LATIN_GAP_EM) * sizePt : 0,
  );
  const elsewherePt = line.glyphs.map(({ sizePt }, k) => (line.isElastic[k] ? WIDEST_STRETCH_EM * sizePt : 0));
  if (missingPt > sum(spacePt) + sum(gapPt) + sum(elsewherePt)) return;
  let leftPt = missingPt;
  for (const roomPt of [spacePt, gapPt, elsewherePt]) leftPt -= widen(line, roomPt, leftPt);
}

/** Spreads up to `wantedPt` over the places in proportion to their room; says how much it could. */
function widen(line: FittedLine, roomPt: readonly number[], wantedPt: number): number {
  const totalPt = sum(roomPt);
  if (totalPt <= 0 || wantedPt <= 0) return 0;
  const share = Math.min(1, wantedPt / totalPt);
  roomPt.forEach((room, k) => {
    line.afterPt[k] = at(line.afterPt, k) + room * share;
  });
  return totalPt * share;
}

/** Highlights closer than this are joined, so that a stretched line shows no stripes. */
const HIGHLIGHT_JOIN_PT = 9;
/** Two places closer than this are one. */
const SAME_PT = 0.001;

function place(line: FittedLine, leftPt: number, widthPt: number): SetLine {
  const runs: SetRun[] = [];
  const highlights: { xPt: number; widthPt: number }[] = [];
  let run: { text: string; glyph: Glyph; xPt: number; spacingPt: number | null } | null = null;
  let runEndPt = 0;
  let boxLeftPt = leftPt;
  const close = (): void => {
    if (!run) return;
    const { font, sizePt } = run.glyph;
    runs.push({ text: run.text, font, sizePt, xPt: run.xPt, characterSpacingPt: run.spacingPt ?? 0 });
  };
  line.glyphs.forEach((glyph, k) => {
    const untrimmedPt = boxLeftPt - at(line.trimLeftPt, k);
    const xPt = untrimmedPt - glyph.leadPt;
    const boxRightPt = untrimmedPt + glyph.advancePt - at(line.trimRightPt, k);
    const distancePt = xPt - runEndPt;
    if (
      run &&
      run.glyph.font === glyph.font &&
      run.glyph.sizePt === glyph.sizePt &&
      isSame(run.spacingPt, distancePt)
    ) {
      run.text += glyph.char;
      run.spacingPt ??= distancePt;
    } else {
      close();
      run = { text: glyph.char, glyph, xPt, spacingPt: null };
    }
    runEndPt = xPt + glyph.drawnPt;
    if (glyph.highlighted) extend(highlights, boxLeftPt, boxRightPt);
    boxLeftPt = boxRightPt + at(line.afterPt, k);
  });
  close();
  return { runs, xPt: leftPt, widthPt, highlights };
}

function isSame(spacingPt: number | null, distancePt: number): boolean {
  return spacingPt === null || Math.abs(spacingPt - distancePt) < SAME_PT;
}

/** Adds a stretch to the last one when they follow one another, whatever gap the line has between them. */
function extend(stretches: { xPt: number; widthPt: number }[], leftPt: number, rightPt: number): void {
  const last = stretches.at(-1);
  if (last && leftPt - (last.xPt + last.widthPt) < HIGHLIGHT_JOIN_PT) last.widthPt = rightPt - last.xPt;
  else stretches.push({ xPt: leftPt, widthPt: rightPt - leftPt });
}

function at(values: readonly number[] | Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
