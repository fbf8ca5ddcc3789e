import { concatenate } from './concatenate.ts';
import type { OpenedFont } from './open-font.ts';

/**
 * A TrueType font of some glyphs of another, numbered in the order given, with the tables that PDF asks for (PDF 1.7,
 * 9.9). Glyph 0 of `glyphIds` is to be the font's own glyph 0. Glyphs that composite ones are made of follow at the end.
 */
export function subsetTrueType(font: OpenedFont, glyphIds: readonly number[]): Uint8Array {
  const table = (tag: string): Uint8Array => {
    const bytes = font.table(tag);
    if (!bytes) throw new Error(`${font.name} has no table ${tag}`);
    return bytes;
  };
  const ids = [...glyphIds];
  const outlines = collectOutlines(table, ids);
  const optional = ['cvt ', 'fpgm', 'prep'].map((tag) => [tag, font.table(tag)] as const);
  return assemble(
    [
      ...optional.filter((entry): entry is readonly [string, Uint8Array] => entry[1] !== null),
      ['glyf', concatenate(outlines)] as const,
      ['head', patched(table('head'), (view) => view.setInt16(50, longOffsets))] as const,
      ['hhea', patched(table('hhea'), (view) => view.setUint16(34, ids.length))] as const,
      ['hmtx', metrics(table, ids)] as const,
      ['loca', offsets(outlines)] as const,
      ['maxp', patched(table('maxp'), (view) => view.setUint16(4, ids.length))] as const,
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

type TableOf = (tag: string) => Uint8Array;

/** indexToLocFormat for offsets of four bytes. */
const longOffsets = 1;

/** The outlines of `ids`, each padded to four bytes; components of composites are added to `ids`. */
function collectOutlines(table: TableOf, ids: number[]): readonly Uint8Array[] {
  const glyf = table('glyf');
  const loca = viewOf(table('loca'));
  const isLong = viewOf(table('head')).getInt16(50) === longOffsets;
  const start = (id: number): number => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const numbers = new Map<number, number>();
  const numberOf = (id: number): number => {
    const number = numbers.get(id) ?? ids.push(id) - 1;
    numbers.set(id, number);
    return number;
  };
  const outlines: Uint8Array[] = [];
  for (let number = 0; number < ids.length; number++) {
    const id = ids[number] ?? 0;
    const outline = padded(glyf.subarray(start(id), start(id + 1)));
    renumberComponents(outline, numberOf);
    outlines.push(outline);
  }
  return outlines;
}

/** Flags of a component of a composite glyph (OpenType, glyf). */
const component = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

function renumberComponents(outline: Uint8Array, numberOf: (id: number) => number): void {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return;
  let at = 10;
  let flags = component.more;
  while (flags & component.more) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flags & component.wordArguments ? 4 : 2);
    if (flags & component.scale) at += 2;
    else if (flags & component.twoScales) at += 4;
    else if (flags & component.matrix) at += 8;
  }
}

/** Advance and left bearing of every glyph; at the end of the source table glyphs share the last advance. */
function metrics(table: TableOf, ids: readonly number[]): Uint8Array {
  const source = viewOf(table('hmtx'));
  const fullCount = viewOf(table('hhea')).getUint16(34);
  const target = new DataView(new ArrayBuffer(ids.length * 4));
  for (const [number, id] of ids.entries()) {
    const full = Math.min(id, fullCount - 1);
    const bearingAt = id < fullCount ? id * 4 + 2 : fullCount * 4 + (id - fullCount) * 2;
    target.setUint16(number * 4, source.getUint16(full * 4));
    target.setInt16(number * 4 + 2, source.getInt16(bearingAt));
  }
  return new Uint8Array(target.buffer);
}

function offsets(outlines: readonly Uint8Array[]): Uint8Array {
  const target = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let offset = 0;
  for (const [number, { length }] of outlines.entries()) {
    offset += length;
    target.setUint32((number + 1) * 4, offset);
  }
  return new Uint8Array(target.buffer);
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(12 + tables.length * 16));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  header.setUint32(0, 0x00010000);
  header.setUint16(4, tables.length);
  header.setUint16(6, power * 16);
  header.setUint16(8, Math.log2(power));
  header.setUint16(10, (tables.length - power) * 16);
  const parts: Uint8Array[] = [new Uint8Array(header.buffer)];
  let offset = header.byteLength;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + index * 16;
    const part = padded(bytes);
    for (let letter = 0; letter < 4; letter++) header.setUint8(entry + letter, tag.charCodeAt(letter));
    header.setUint32(entry + 4, checksum(part));
    header.setUint32(entry + 8, offset);
    header.setUint32(entry + 12, bytes.length);
    parts.push(part);
    offset += part.length;
  }
  return concatenate(parts);
}

function checksum(padded: Uint8Array): number {
  const view = viewOf(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function patched(bytes: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  // Not slice(): of a Buffer that would be the same bytes, and the font itself would change.
  const copy = new Uint8Array(bytes);
  patch(viewOf(copy));
  return copy;
}

/** A copy, with zeros up to a multiple of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  copy.set(bytes);
  return copy;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
