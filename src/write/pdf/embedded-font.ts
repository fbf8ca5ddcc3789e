import type { OpenedFont } from '../../font/open-font.ts';
import { type GlyphSubset, subsetOf } from './glyph-subset.ts';
import type { PdfFile } from './pdf-file.ts';

/**
 * Lets `doc.font(font.name)` find an opened font. pdfkit takes any object that looks like a font of fontkit; this one calls
 * code points glyphs. Han needs no shaping, so nothing is lost, and much is won: no character is laid out twice, each
 * character copies and searches as itself although another is drawn alike, and nothing of one document stays in the font
 * for the next.
 */
export function registerFont(pdf: PdfFile, font: OpenedFont): void {
  // The type asks for bytes or a path; pdfkit itself asks for a `layout` method.
  pdf.registerFont(font.name, pdfkitFont(font) as unknown as string);
}

/** A character in the place of a glyph. */
interface CharacterGlyph {
  /** Its code point. */
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** Where a glyph stands; pdfkit scales it in place. */
interface GlyphPosition {
  xAdvance: number;
  advanceWidth: number;
}

interface PdfkitRun {
  readonly glyphs: readonly CharacterGlyph[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

/** What pdfkit reads of a font. */
type PdfkitFont = Pick<
  OpenedFont['file'],
  'unitsPerEm' | 'ascent' | 'descent' | 'lineGap' | 'capHeight' | 'xHeight' | 'italicAngle' | 'bbox' | 'OS/2'
> & {
  readonly postscriptName: string;
  readonly head: unknown;
  readonly post: unknown;
  /** pdfkit takes fonts of the same PostScript name and checksum for one. */
  readonly _tables: { readonly head: { readonly checkSumAdjustment: string } };
  readonly getGlyph: (id: number) => { readonly advanceWidth: number };
  readonly layout: (text: string) => PdfkitRun;
  readonly createSubset: () => GlyphSubset;
};

function pdfkitFont(font: OpenedFont): PdfkitFont {
  const { name, file, advanceEm } = font;
  const tables = file as unknown as { readonly head: unknown; readonly post: unknown };
  return {
    postscriptName: file.postscriptName,
    unitsPerEm: file.unitsPerEm,
    ascent: file.ascent,
    descent: file.descent,
    lineGap: file.lineGap,
    capHeight: file.capHeight,
    xHeight: file.xHeight,
    italicAngle: file.italicAngle,
    bbox: file.bbox,
    'OS/2': file['OS/2'],
    head: tables.head,
    post: tables.post,
    _tables: { head: { checkSumAdjustment: name } },
    getGlyph: (id) => file.getGlyph(id),
    layout: (text) => layout(text, (char) => advanceEm(char) * file.unitsPerEm),
    createSubset: () => subsetOf(font),
  };
}

function layout(text: string, advance: (char: string) => number): PdfkitRun {
  const glyphs = Array.from(text, (char) => {
    const id = char.codePointAt(0) ?? 0;
    return { id, codePoints: [id], advanceWidth: advance(char) };
  });
  return {
    glyphs,
    positions: glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, advanceWidth })),
    advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  };
}
