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
  /** So far left of the box's edge begins the glyph: a middle dot loses blank on both sides, always. */
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
      const made = makeGlyph(char, look, fontFor(char, look, fonts));
      current.set(char, made);
      return made;
    },
  };
}

/**
 * A dash of two characters is one line only when the glyph fills its em; in type of Latin proportions it does not. 宋体
 * sets page numbers, whose dashes stand single beside digits of their own face.
 */
const FULL_DASH_EM = 0.98;

function fontFor(char: string, { face }: TextLook, fonts: FontBook): Font {
  const own = fonts.resolve(face, char) ?? fonts.font(face);
  if (char !== '—' || face === 'songti' || own.advanceEm(char) >= FULL_DASH_EM) return own;
  const body = fonts.resolve('fangsong', char);
  return body && body.advanceEm(char) >= FULL_DASH_EM ? body : own;
}

/** A squeezed mark keeps at least this much of its em. */
const HALF_EM = 0.5;

/** 间隔号, 分隔号: half a character wide, whatever the font says (GB/T 15834-2011, 5.1.7 and 5.1.9). */
const HALF_WIDTH = new Set('·・／');

function makeGlyph(char: string, { sizePt, trackingPt, highlighted }: TextLook, font: Font): Glyph {
  const kind = characterClass(char);
  const drawnPt = font.advanceEm(char) * sizePt;
  const { leadEm, narrowedEm, leftEm, rightEm } = fitOf(char, kind, font);
  return {
    char,
    kind,
    font,
    sizePt,
    highlighted,
    drawnPt,
    leadPt: leadEm * sizePt,
    advancePt: drawnPt - narrowedEm * sizePt + trackingPt,
    leftBlankPt: leftEm * sizePt,
    rightBlankPt: rightEm * sizePt,
    barredFromLineStart: isBarredFromLineStart(char),
    barredFromLineEnd: isBarredFromLineEnd(char),
    isWord: kind === 'western' && isWordCharacter(char),
  };
}

/** How a glyph sits in its box, in ems. */
interface Fit {
  /** The glyph is drawn so far left of its box. */
  readonly leadEm: number;
  /** The box is so much narrower than the glyph's own advance. */
  readonly narrowedEm: number;
  /** Blank that may be taken off the box. */
  readonly leftEm: number;
  readonly rightEm: number;
}

const AS_DRAWN: Fit = { leadEm: 0, narrowedEm: 0, leftEm: 0, rightEm: 0 };

/** Only of marks is the ink asked, which means reading an outline: most characters have no blank to give. */
function fitOf(char: string, kind: CharacterClass, font: Font): Fit {
  if (HALF_WIDTH.has(char)) return halfWidthFit(font.advanceEm(char), font.inkEm(char));
  if (kind !== 'open' && kind !== 'close' && kind !== 'pause' && kind !== 'stop') return AS_DRAWN;
  const advanceEm = font.advanceEm(char);
  const { leftEm, rightEm } = font.inkEm(char);
  const spareEm = Math.max(0, advanceEm - HALF_EM);
  if (kind === 'open') return { ...AS_DRAWN, leftEm: clamp(Math.min(leftEm, spareEm)) };
  const leadEm = kind === 'stop' ? leftShiftEm(leftEm, rightEm) : 0;
  return { ...AS_DRAWN, leadEm, rightEm: clamp(Math.min(advanceEm - (rightEm - leadEm), spareEm)) };
}

/** Blank comes off both sides alike, or is added where a Latin dot is narrower than half a character. */
function halfWidthFit(advanceEm: number, ink: { readonly leftEm: number; readonly rightEm: number }): Fit {
  const leadEm = Math.min((advanceEm - HALF_EM) / 2, ink.leftEm, advanceEm - ink.rightEm);
  return { ...AS_DRAWN, leadEm, narrowedEm: 2 * leadEm };
}

/** 问号, 叹号 stand at the left of their box (GB/T 15834-2011, 5.1.2); some fonts draw them in its middle. */
function leftShiftEm(leftEm: number, rightEm: number): number {
  const inkEm = rightEm - leftEm;
  return rightEm <= HALF_EM || inkEm > HALF_EM ? 0 : Math.max(0, leftEm - (HALF_EM - inkEm) / 2);
}

function clamp(em: number): number {
  return Math.max(0, Math.min(HALF_EM, em));
}
