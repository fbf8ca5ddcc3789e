import { isGlue, isQueryMark } from './character-class.ts';
import type { Glyph, GlyphMaker, TextLook } from './glyph.ts';
import { BREAK, type Joints, jointsOf } from './joints.ts';

export { BREAK } from './joints.ts';

/** A stretch of text of one look. */
export interface StyledText {
  readonly text: string;
  readonly look: TextLook;
}

/** Text ready to be broken into lines: what lies between two characters is known; lines only differ at their edges. */
export interface PreparedText {
  readonly glyphs: readonly Glyph[];
  /** Entry k: the place before glyph k. */
  readonly breaks: Uint8Array;
  /** Taken from the left and right of each glyph because of its neighbour (two marks side by side take 1.5 em). */
  readonly trimLeftPt: Float64Array;
  readonly trimRightPt: Float64Array;
  /** The thin gap after each glyph, between Chinese and Latin. */
  readonly gapPt: Float64Array;
  /** Entry k: where glyph k would stand if all were one line. */
  readonly originPt: Float64Array;
  /** Entry k: how much squeezing the glyphs before k could yield. */
  readonly yieldPt: Float64Array;
  /** Entry k: the end of the last glyph before k that is no space. */
  readonly inkEnd: Int32Array;
  /** Entry k: how many places up to the one before glyph k may be stretched. */
  readonly elastic: Int32Array;
}

/** Between Chinese characters and Latin letters or digits: 1/8 em. */
export const HAN_LATIN_GAP_EM = 1 / 8;

/** No space is squeezed below 1/4 em. */
const LEAST_SPACE_EM = 1 / 4;

export function prepareText(texts: readonly StyledText[], maker: GlyphMaker): PreparedText {
  const joints = jointsOf(texts.map(({ text }) => text).join(''));
  const glyphs: Glyph[] = [];
  const qualities: number[] = [];
  let offset = 0;
  for (const { text, look } of texts) {
    for (const char of text) {
      const printed = printable(char);
      if (printed !== null) {
        const glyph = maker.glyph(printed, look);
        qualities.push(breakQuality(glyphs, glyph, offset, joints));
        glyphs.push(glyph);
      }
      offset += char.length;
    }
  }
  const breaks = Uint8Array.from(qualities);
  return { glyphs, breaks, ...spacing(glyphs), elastic: elasticPlaces(glyphs, breaks) };
}

/** What squeezing may take from a glyph, beyond the trim its neighbour already caused. */
export function squeezablePt(glyph: Glyph, trimmedPt: number): number {
  if (glyph.kind === 'space') return Math.max(0, glyph.drawnPt - LEAST_SPACE_EM * glyph.sizePt);
  return Math.max(0, glyph.leftBlankPt + glyph.rightBlankPt - trimmedPt);
}

/** Line ends and tabs are spaces; other controls have no ink and are left out. */
function printable(char: string): string | null {
  if (char === '\n' || char === '\t') return ' ';
  return /[\p{Cc}\u200B\uFEFF]/u.test(char) ? null : char;
}

function breakQuality(before: readonly Glyph[], glyph: Glyph, offset: number, joints: Joints): number {
  const previous = before.at(-1);
  if (!previous) return BREAK.prohibited;
  const quality = joints.quality[offset] ?? BREAK.free;
  if (joints.released.has(offset)) return quality;
  if (glyph.kind === 'mark' || glyph.kind === 'space') return BREAK.prohibited;
  if (isGlue(previous.char) || isGlue(glyph.char)) return BREAK.prohibited;
  if (glyph.barredFromLineStart || previous.barredFromLineEnd) return BREAK.prohibited;
  if (previous.kind === 'space') return before.at(-2)?.barredFromLineEnd ? BREAK.prohibited : quality;
  if (previous.kind === 'western' && glyph.kind === 'western') return BREAK.within;
  return quality;
}

function elasticPlaces(glyphs: readonly Glyph[], breaks: Uint8Array): Int32Array {
  const elastic = new Int32Array(glyphs.length + 1);
  glyphs.forEach((glyph, k) => {
    const left = glyphs[k - 1];
    elastic[k] = (elastic[k - 1] ?? 0) + (left && isElastic(left, glyph, breaks[k]) ? 1 : 0);
  });
  return elastic;
}

/** Whether the place between two glyphs may be stretched: not inside words and numbers, nor beside dashes. */
function isElastic(left: Glyph, right: Glyph, place: number | undefined): boolean {
  if (right.kind === 'mark' || left.kind === 'rigid' || right.kind === 'rigid') return false;
  return place !== BREAK.within && !(left.kind === 'western' && right.kind === 'western');
}

function spacing(glyphs: readonly Glyph[]): Omit<PreparedText, 'glyphs' | 'breaks' | 'elastic'> {
  const count = glyphs.length;
  const trimLeftPt = new Float64Array(count);
  const trimRightPt = new Float64Array(count);
  const gapPt = new Float64Array(count);
  const originPt = new Float64Array(count + 1);
  const yieldPt = new Float64Array(count + 1);
  const inkEnd = new Int32Array(count + 1);
  let queries = 0;
  glyphs.forEach((glyph, k) => {
    const next = glyphs[k + 1];
    queries = isQueryMark(glyph.char) ? queries + 1 : 0;
    if (isHalvedQuery(queries, next)) trimRightPt[k] = glyph.rightBlankPt;
    if (next) {
      const wanted = meetingTrimPt(glyph, next);
      const right = Math.max(trimRightPt[k] ?? 0, Math.min(wanted, glyph.rightBlankPt));
      trimRightPt[k] = right;
      trimLeftPt[k + 1] = Math.max(0, Math.min(wanted - right, next.leftBlankPt));
      gapPt[k] = thinGapPt(glyph, next);
    }
    const trimmedPt = (trimLeftPt[k] ?? 0) + (trimRightPt[k] ?? 0);
    originPt[k + 1] = (originPt[k] ?? 0) + glyph.advancePt - trimmedPt + (gapPt[k] ?? 0);
    yieldPt[k + 1] = (yieldPt[k] ?? 0) + squeezablePt(glyph, trimmedPt);
    inkEnd[k + 1] = glyph.kind === 'space' ? (inkEnd[k] ?? 0) : k + 1;
  });
  return { trimLeftPt, trimRightPt, gapPt, originPt, yieldPt, inkEnd };
}

/** Of ？！ side by side every one takes half a character, but the last of an odd number (GB/T 15834-2011, 5.1.2). */
function isHalvedQuery(nth: number, next: Glyph | undefined): boolean {
  const hasNext = next !== undefined && isQueryMark(next.char);
  return nth > 0 && (hasNext || nth % 2 === 0);
}

/** Two marks side by side whose blanks meet, or follow one another, give up one half. */
function meetingTrimPt(left: Glyph, right: Glyph): number {
  const leftOpens = left.kind === 'open';
  const leftCloses = isClosing(left);
  if ((leftCloses && (isClosing(right) || right.kind === 'open')) || (leftOpens && right.kind === 'open')) {
    return Math.min(left.sizePt, right.sizePt) / 2;
  }
  return 0;
}

function isClosing({ kind }: Glyph): boolean {
  return kind === 'close' || kind === 'pause' || kind === 'stop';
}

function thinGapPt(left: Glyph, right: Glyph): number {
  const meets = (left.kind === 'ideograph' && right.isWord) || (left.isWord && right.kind === 'ideograph');
  return meets ? HAN_LATIN_GAP_EM * Math.min(left.sizePt, right.sizePt) : 0;
}
