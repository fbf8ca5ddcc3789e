import { create, type Font as FontFile } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type OpenedFont, openFont } from '../../../src/font/open-font.ts';
import { subsetCompact } from '../../../src/font/subset-compact.ts';
import { subsetTrueType } from '../../../src/font/subset-true-type.ts';
import { bundledFont } from '../../support/bundled-fonts.ts';

const text = [...'国务院é①℃　12，镕'];

describe('subsetTrueType', () => {
  const font = opened('NotoSerifSC-Regular.ttf');
  const ids = [0, ...text.map((char) => glyphId(font, char))];
  const subset = create(Buffer.from(subsetTrueType(font, ids))) as FontFile;

  it('keeps outlines and widths', () => {
    for (const [number, id] of ids.entries()) {
      expect(subset.getGlyph(number).path.toSVG()).toBe(font.file.getGlyph(id).path.toSVG());
      expect(subset.getGlyph(number).advanceWidth).toBe(font.file.getGlyph(id).advanceWidth);
    }
  });

  it('brings the parts of composite glyphs along, behind the glyphs asked for', () => {
    const symbols = opened('NotoSansSymbols2-Regular.ttf');
    const id = glyphId(symbols, 'é');
    const parsed = create(Buffer.from(subsetTrueType(symbols, [0, id]))) as FontFile;
    expect(parsed.numGlyphs).toBe(4);
    expect(parsed.getGlyph(1).path.toSVG()).toBe(symbols.file.getGlyph(id).path.toSVG());
  });

  it('draws a character twice when it is asked for twice', () => {
    const [, id = 0] = ids;
    const twice = create(Buffer.from(subsetTrueType(font, [0, id, id]))) as FontFile;
    expect(twice.getGlyph(2).path.toSVG()).toBe(font.file.getGlyph(id).path.toSVG());
  });

  it('leaves the font as it was', () => {
    const before = Buffer.from(bundledFont('NotoSerifSC-Regular.ttf'));
    const own = openFont('own', Buffer.from(before)).value;
    if (!own) throw new Error('not opened');
    const first = subsetTrueType(own, [0, 5, 6]);
    subsetTrueType(own, ids);
    expect(Buffer.compare(subsetTrueType(own, [0, 5, 6]), first)).toBe(0);
  });
});

describe('subsetCompact', () => {
  const font = opened('fandol/FandolFang-Regular.otf');
  const ids = [0, ...text.filter((char) => font.has(char)).map((char) => glyphId(font, char))];
  const subset = subsetCompact(table(font, 'CFF '), ids);

  it('keeps outlines', () => {
    const parsed = create(Buffer.from(asOpenType(subset, font))) as FontFile;
    for (const [number, id] of ids.entries()) {
      expect(parsed.getGlyph(number).path.toSVG()).toBe(font.file.getGlyph(id).path.toSVG());
    }
  });

  it('leaves out what nobody asked for', () => {
    expect(subset.length).toBeLessThan(ids.length * 700);
  });

  it('can be of .notdef alone', () => {
    const parsed = create(Buffer.from(asOpenType(subsetCompact(table(font, 'CFF '), [0]), font))) as FontFile;
    expect(parsed.getGlyph(0).path.toSVG()).toBe(font.file.getGlyph(0).path.toSVG());
  });
});

function opened(path: string): OpenedFont {
  const font = openFont(path, bundledFont(path)).value;
  if (!font) throw new Error(`${path} does not open`);
  return font;
}

function glyphId(font: OpenedFont, char: string): number {
  return font.file.glyphForCodePoint(char.codePointAt(0) ?? 0).id;
}

function table(font: OpenedFont, tag: string): Uint8Array {
  const bytes = font.table(tag);
  if (!bytes) throw new Error(`no table ${tag}`);
  return bytes;
}

/** A font file around a CFF table, with the other tables of another font, for a parser that wants a whole file. */
function asOpenType(cff: Uint8Array, font: OpenedFont): Uint8Array {
  const tables = [
    ['CFF ', cff] as const,
    ...['head', 'hhea', 'hmtx', 'maxp'].map((tag) => [tag, table(font, tag)] as const),
  ];
  const header = Buffer.alloc(12 + tables.length * 16);
  header.write('OTTO', 0, 'latin1');
  header.writeUInt16BE(tables.length, 4);
  let offset = header.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    header.write(tag, 12 + index * 16, 'latin1');
    header.writeUInt32BE(offset, 20 + index * 16);
    header.writeUInt32BE(bytes.length, 24 + index * 16);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...tables.map(([, bytes]) => bytes)]);
}
