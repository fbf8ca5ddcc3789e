import type { Face, Font, FontBook } from '../../font/font-book.ts';
import {
  type CharacterClass,
  characterClass,
  isBarredFromLineEnd,
  isBarredFromLineStart,
  isWordCharacter,
} from './character-class.ts';

/** How a stretch of text looks. */
export interface TextLook {
  readonly face: Face;
  readonly sizePt: number;
  /** Added to every advance; −0.207 pt fits 16 pt characters into the grid's cells. */
  readonly trackingPt: number;
  /** Marked as a value that is still missing. */
  readonly highlighted: boolean;
}

/** A character as it will be drawn, with what may be taken off its box. One object serves every occurrence. */
export interface Glyph {
  readonly char: string;
  readonly kind: CharacterClass;
  readonly font: Font;
  readonly sizePt: number;
  readonly highlighted: boolean;
  /** The font's own advance. */
  readonly drawnPt: number;
  /** Left of the box's edge begins the glyph: a middle dot loses blank on both sides, always. */
  readonly leadPt: number;
  /** Width of the box with its tracking: from this glyph to the next. */
  readonly advancePt: number;
  /** Blank half that a squeeze may take from the left or the right: at most half an em, never ink. */
  readonly leftBlankPt: number;
  readonly rightBlankPt: number;
  readonly barredFromLineStart: boolean;
  readonly barredFromLineEnd: boolean;
  /** Takes a thin gap beside Chinese characters. */
  readonly isWord: boolean;
}

/** Makes glyphs, each distinct one once. A character that no font has is drawn as the face's own font draws nothing. */
export interface GlyphMaker {
  readonly glyph: (char: string, look: TextLook) => Glyph;
}

export function glyphMaker(fonts: FontBook): GlyphMaker {
  const cases = new Map<string, Map<string, Glyph>>();
  let currentLook: TextLook | null = null;
  let current = new Map<string, Glyph>();

  const open = (look: TextLook): Map<string, Glyph> => {
    const key = `${look.face} ${look.sizePt} ${look.trackingPt} ${look.highlighted}`;
    const found = cases.get(key) ?? new Map<string, Glyph>();
    cases.set(key, found);
    return found;
  };

  return {
    glyph: (char, look) => {
      if (look !== currentLook) {
        currentLook = look;
        current = open(look);
      }
      const known = current.get(char);
      if (known) return known;
      const made = makeGlyph(char, look, fonts.resolve(look.face, char) ?? fonts.font(look.face));
      current.set(char, made);
      return made;
    },
  };
}

/** A squeezed mark keeps at least this much of its em. */
const HALF_EM = 0.5;

/** 间隔号: half a character wide, whatever the font says (GB/T 15834-2011, 5.1.7). */
const MIDDLE_DOT = new Set('·・');

function makeGlyph(char: string, { sizePt, trackingPt, highlighted }: TextLook, font: Font): Glyph {
  const kind = characterClass(char);
  const drawnPt = font.advanceEm(char) * sizePt;
  const { leadEm, leftEm, rightEm } = blankOf(char, kind, font);
  return {
    char,
    kind,
    font,
    sizePt,
    highlighted,
    drawnPt,
    leadPt: leadEm * sizePt,
    advancePt: drawnPt - 2 * leadEm * sizePt + trackingPt,
    leftBlankPt: leftEm * sizePt,
    rightBlankPt: rightEm * sizePt,
    barredFromLineStart: isBarredFromLineStart(char),
    barredFromLineEnd: isBarredFromLineEnd(char),
    isWord: kind === 'western' && isWordCharacter(char),
  };
}

/** Blank that may be taken off a glyph's box, in ems. */
interface Blank {
  /** From both sides, always. */
  readonly leadEm: number;
  readonly leftEm: number;
  readonly rightEm: number;
}

const NO_BLANK: Blank = { leadEm: 0, leftEm: 0, rightEm: 0 };

/** Only of marks is the ink asked, which means reading an outline: most characters have no blank to give. */
function blankOf(char: string, kind: CharacterClass, font: Font): Blank {
  const isLeading = MIDDLE_DOT.has(char);
  const hasLeftBlank = kind === 'open';
  const hasRightBlank = kind === 'close' || kind === 'pause' || kind === 'stop';
  if (!isLeading && !hasLeftBlank && !hasRightBlank) return NO_BLANK;
  const advanceEm = font.advanceEm(char);
  const ink = font.inkEm(char);
  const spareEm = Math.max(0, advanceEm - HALF_EM);
  const rightOfInkEm = advanceEm - ink.rightEm;
  return {
    leadEm: isLeading ? clamp(Math.min(ink.leftEm, rightOfInkEm, spareEm / 2)) : 0,
    leftEm: hasLeftBlank ? clamp(Math.min(ink.leftEm, spareEm)) : 0,
    rightEm: hasRightBlank ? clamp(Math.min(rightOfInkEm, spareEm)) : 0,
  };
}

function clamp(em: number): number {
  return Math.max(0, Math.min(HALF_EM, em));
}
