import type { OpenedFont } from '../../font/open-font.ts';
import { subsetCompact } from '../../font/subset-compact.ts';
import { subsetTrueType } from '../../font/subset-true-type.ts';

/** The glyphs of one font that one document embeds, as pdfkit asks for them. */
export interface GlyphSubset {
  /** Not null when the outlines are cubic (CFF): PDF embeds those under another name. */
  readonly cff: Uint8Array | null;
  /** The number of a character's glyph in the subset; the same character always gets the same number. */
  readonly includeGlyph: (codePoint: number) => number;
  readonly encode: () => Uint8Array;
}

/** Begins a subset: .notdef and then a glyph for every character, also where the font draws two characters with one. */
export function subsetOf(font: OpenedFont): GlyphSubset {
  const ids = [0];
  const numbers = new Map<number, number>();
  const cff = font.table('CFF ');
  return {
    cff,
    includeGlyph: (codePoint) => {
      const known = numbers.get(codePoint);
      if (known !== undefined) return known;
      const { id } = font.file.glyphForCodePoint(codePoint);
      if (id === 0) throw new Error(`${font.name} has no glyph for U+${codePoint.toString(16)}`);
      const added = ids.push(id) - 1;
      numbers.set(codePoint, added);
      return added;
    },
    encode: () => (cff ? subsetCompact(cff, ids) : subsetTrueType(font, ids)),
  };
}
