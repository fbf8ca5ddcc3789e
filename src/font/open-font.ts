import { create, type FontCollection, type Font as FontFile } from 'fontkit';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Font, Ink } from './font-book.ts';

export type { FontFile };

/** A font that can be measured and embedded. */
export interface OpenedFont extends Font {
  /** The parsed file, for writers that embed it; only ever read. */
  readonly file: FontFile;
  /** The bytes of one table of the file (`glyf`, `CFF `), null when there is none. */
  readonly table: (tag: string) => Uint8Array | null;
}

/**
 * Opens a TrueType or OpenType font; of a collection (.ttc) its first font. Web fonts (WOFF, WOFF2) are refused: PDF
 * writers take them in silence and draw blank pages.
 */
export function openFont(name: string, bytes: Uint8Array): Outcome<OpenedFont> {
  const format = webFontFormat(bytes);
  if (format) return fail([diagnose('font/unsupported-format', { name, format })]);
  const file = parse(bytes);
  return file ? succeed(measured(name, file, bytes)) : fail([diagnose('font/damaged', { name })]);
}

function webFontFormat(bytes: Uint8Array): string | null {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  return { wOFF: 'WOFF', wOF2: 'WOFF2' }[signature] ?? null;
}

/** Null when the bytes are no font, or not all of one. */
function parse(bytes: Uint8Array): FontFile | null {
  try {
    const opened = create(bytes as Buffer);
    const file = isCollection(opened) ? opened.fonts[0] : opened;
    return file && isWhole(file, bytes.length) ? file : null;
  } catch {
    // The library says nothing of its own about bad bytes: it runs over the end of a buffer or into undefined.
    return null;
  }
}

function isCollection(opened: FontFile | FontCollection): opened is FontCollection {
  return 'fonts' in opened;
}

type Tables = Readonly<Record<string, { readonly offset: number; readonly length: number }>>;

/** fontkit keeps the table directory, but not in its types; offsets count from the start of the file. */
function tablesOf(file: FontFile): Tables {
  return (file as unknown as { readonly directory: { readonly tables: Tables } }).directory.tables;
}

const requiredTables = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

function isWhole(file: FontFile, byteCount: number): boolean {
  const tables = tablesOf(file);
  const outlines = 'glyf' in tables ? ['loca'] : ['CFF '];
  return (
    [...requiredTables, ...outlines].every((tag) => tag in tables) &&
    Object.values(tables).every(({ offset, length }) => offset + length <= byteCount) &&
    isReadable(file)
  );
}

/** fontkit reads a table when it is first asked for: what writers will ask is asked here, where it may fail. */
function isReadable(file: FontFile): boolean {
  const { post } = file as unknown as { readonly post: { readonly italicAngle: number } };
  const numbers = [file.getGlyph(0).advanceWidth, file['OS/2'].typoAscender, file.bbox.maxY, post.italicAngle];
  // Any look-up reads the character map, whatever it finds.
  file.hasGlyphForCodePoint(0x20);
  return file.unitsPerEm > 0 && file.postscriptName !== null && numbers.every(Number.isFinite);
}

/** Every character is looked up once; Han needs no shaping, so a look-up tells its whole width. */
function measured(name: string, file: FontFile, bytes: Uint8Array): OpenedFont {
  const tables = tablesOf(file);
  const em = file.unitsPerEm;
  return {
    name,
    file,
    table: (tag) => {
      const entry = tables[tag];
      return entry ? bytes.subarray(entry.offset, entry.offset + entry.length) : null;
    },
    has: remembered((char) => file.hasGlyphForCodePoint(codePoint(char))),
    advanceEm: remembered((char) => file.glyphForCodePoint(codePoint(char)).advanceWidth / em),
    inkEm: remembered((char) => inkOf(file, char)),
    ascentEm: file['OS/2'].typoAscender / em,
  };
}

function inkOf(file: FontFile, char: string): Ink {
  const { minX, maxX } = file.glyphForCodePoint(codePoint(char)).bbox;
  // An empty outline, a space, has an infinite box.
  return maxX < minX || !Number.isFinite(maxX)
    ? { leftEm: 0, rightEm: 0 }
    : { leftEm: minX / file.unitsPerEm, rightEm: maxX / file.unitsPerEm };
}

function codePoint(char: string): number {
  return char.codePointAt(0) ?? 0;
}

function remembered<T>(lookUp: (char: string) => T): (char: string) => T {
  const known = new Map<string, T>();
  return (char) => {
    const found = known.get(char);
    if (found !== undefined) return found;
    const value = lookUp(char);
    known.set(char, value);
    return value;
  };
}
