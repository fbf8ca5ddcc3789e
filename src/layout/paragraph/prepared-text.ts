import type { Glyph, GlyphMaker, TextLook } from './glyph.ts';
import { stickyOffsets } from './unbreakable.ts';

/** A stretch of text of one look. */
export interface StyledText {
  readonly text: string;
  readonly look: TextLook;
}

/** How good a place between two characters is for a line to end: the higher the better. */
export const BREAK = {
  /** Against the prohibitions, or inside —— and ……. Only when a line holds nothing else. */
  prohibited: 0,
  /** Inside a Latin word or a number. Only when it is longer than a line. */
  within: 1,
  /** Between a number and its unit. */
  sticky: 2,
  free: 3,
} as const;

export type BreakQuality = (typeof BREAK)[keyof typeof BREAK];

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
}

/** Between Chinese characters and Latin letters or digits: 1/8 em. */
export const HAN_LATIN_GAP_EM = 1 / 8;

/** No space is squeezed below 1/4 em. */
const LEAST_SPACE_EM = 1 / 4;

export function prepareText(texts: readonly StyledText[], maker: GlyphMaker): PreparedText {
  const whole = texts.map(({ text }) => text).join('');
  const sticky = stickyOffsets(whole);
  const glyphs: Glyph[] = [];
  const qualities: BreakQuality[] = [];
  let offset = 0;
  for (const { text, look } of texts) {
    for (const char of text) {
      const printed = printable(char);
      if (printed !== null) {
        const glyph = maker.glyph(printed, look);
        qualities.push(breakQuality(glyphs, glyph, sticky.has(offset)));
        glyphs.push(glyph);
      }
      offset += char.length;
    }
  }
  return { glyphs, breaks: Uint8Array.from(qualities), ...spacing(glyphs) };
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

function breakQuality(before: readonly Glyph[], glyph: Glyph, sticky: boolean): BreakQuality {
  const previous = before.at(-1);
  if (!previous) return BREAK.prohibited;
  if (glyph.kind === 'mark' || glyph.kind === 'space') return BREAK.prohibited;
  if (glyph.barredFromLineStart || previous.barredFromLineEnd) return BREAK.prohibited;
  if (previous.kind === 'space') return before.at(-2)?.barredFromLineEnd ? BREAK.prohibited : BREAK.free;
  if (previous.kind === 'western' && glyph.kind === 'western') return BREAK.within;
  return sticky ? BREAK.sticky : BREAK.free;
}

function spacing(glyphs: readonly Glyph[]): Omit<PreparedText, 'glyphs' | 'breaks'> {
  const count = glyphs.length;
  const trimLeftPt = new Float64Array(count);
  const trimRightPt = new Float64Array(count);
  const gapPt = new Float64Array(count);
  const originPt = new Float64Array(count + 1);
  const yieldPt = new Float64Array(count + 1);
  const inkEnd = new Int32Array(count + 1);
  glyphs.forEach((glyph, k) => {
    const next = glyphs[k + 1];
    if (next) {
      const wanted = meetingTrimPt(glyph, next);
      const right = Math.min(wanted, glyph.rightBlankPt);
      trimRightPt[k] = right;
      trimLeftPt[k + 1] = Math.min(wanted - right, next.leftBlankPt);
      gapPt[k] = thinGapPt(glyph, next);
    }
    const trimmedPt = (trimLeftPt[k] ?? 0) + (trimRightPt[k] ?? 0);
    originPt[k + 1] = (originPt[k] ?? 0) + glyph.advancePt - trimmedPt + (gapPt[k] ?? 0);
    yieldPt[k + 1] = (yieldPt[k] ?? 0) + squeezablePt(glyph, trimmedPt);
    inkEnd[k + 1] = glyph.kind === 'space' ? (inkEnd[k] ?? 0) : k + 1;
  });
  return { trimLeftPt, trimRightPt, gapPt, originPt, yieldPt, inkEnd };
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
