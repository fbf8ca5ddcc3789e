import {
  type CompactIndex,
  type DictEntry,
  escaped,
  readDict,
  readIndex,
  readUint,
  writeEntry,
  writeIndex,
} from './compact-format.ts';
import { byteCount, concatenate } from './concatenate.ts';

const operator = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subrs: 19,
  fontMatrix: escaped + 7,
  registryOrderingSupplement: escaped + 30,
  cidCount: escaped + 34,
  fdArray: escaped + 36,
  fdSelect: escaped + 37,
  fontName: escaped + 38,
} as const;

/** The first string of a font's own: those before it are the standard ones. */
const firstOwnString = 391;

/**
 * The CFF table of some glyphs of another, numbered in the order given, keyed by number as PDF asks for (PDF 1.7, 9.9).
 * Glyph 0 of `glyphIds` is to be the font's own glyph 0. Outlines are taken over as they are, with all the subroutines
 * they may call.
 */
export function subsetCompact(cff: Uint8Array, glyphIds: readonly number[]): Uint8Array {
  const source = readSource(cff);
  const head = [Uint8Array.of(1, 0, 4, 4), ...writeIndex([ascii('Subset')])];
  const strings = writeIndex([ascii('Adobe'), ascii('Identity')]);
  const charset = charsetOf(glyphIds.length);
  const fdSelect = Uint8Array.of(0, ...glyphIds.map(source.fontDictOf));
  const charStrings = writeIndex(glyphIds.map(source.charStrings.item));

  const topDict = (offsets: Offsets): readonly Uint8Array[] =>
    writeIndex([
      concatenate([
        writeEntry(operator.registryOrderingSupplement, firstOwnString, firstOwnString + 1, 0),
        ...source.shape,
        writeEntry(operator.cidCount, glyphIds.length),
        // Some readers want to know the number of glyphs before they read what is listed by glyph.
        writeEntry(operator.charStrings, offsets.charStrings),
        writeEntry(operator.charset, offsets.charset),
        writeEntry(operator.fdSelect, offsets.fdSelect),
        writeEntry(operator.fdArray, offsets.fdArray),
      ]),
    ]);

  const charsetAt =
    byteCount([...head, ...topDict({ charset: 0, fdSelect: 0, charStrings: 0, fdArray: 0 }), ...strings]) +
    source.globalSubrs.length;
  const fdSelectAt = charsetAt + charset.length;
  const charStringsAt = fdSelectAt + fdSelect.length;
  const privatesAt = charStringsAt + byteCount(charStrings);
  const privates = source.fontDicts.map(privateParts);
  const fdArrayAt = privatesAt + byteCount(privates.flat());
  return concatenate([
    ...head,
    ...topDict({ charset: charsetAt, fdSelect: fdSelectAt, charStrings: charStringsAt, fdArray: fdArrayAt }),
    ...strings,
    source.globalSubrs,
    charset,
    fdSelect,
    ...charStrings,
    ...privates.flat(),
    ...fdArray(source.fontDicts, privates, privatesAt),
  ]);
}

interface Offsets {
  readonly charset: number;
  readonly fdSelect: number;
  readonly charStrings: number;
  readonly fdArray: number;
}

/** One of the dictionaries that glyphs take their hints, widths and local subroutines from. */
interface FontDict {
  /** Entries of its own, without those that point elsewhere. */
  readonly entries: readonly Uint8Array[];
  readonly privateEntries: readonly Uint8Array[];
  /** Its local subroutines, a whole INDEX; empty when it has none. */
  readonly subrs: Uint8Array;
}

interface Source {
  /** The entries of the top dictionary that give the outlines their scale and extent. */
  readonly shape: readonly Uint8Array[];
  readonly globalSubrs: Uint8Array;
  readonly charStrings: CompactIndex;
  readonly fontDicts: readonly FontDict[];
  readonly fontDictOf: (glyphId: number) => number;
}

function readSource(cff: Uint8Array): Source {
  const names = readIndex(cff, readUint(cff, 2, 1));
  const topDicts = readIndex(cff, names.end);
  const strings = readIndex(cff, topDicts.end);
  const globalSubrs = readIndex(cff, strings.end);
  const top = readDict(topDicts.item(0));
  const [fdArrayAt] = operandsOf(top, operator.fdArray);
  const [fdSelectAt] = operandsOf(top, operator.fdSelect);
  const [charStringsAt = 0] = operandsOf(top, operator.charStrings);
  return {
    shape: without(top, (entry) => entry !== operator.fontBBox && entry !== operator.fontMatrix),
    globalSubrs: cff.subarray(strings.end, globalSubrs.end),
    charStrings: readIndex(cff, charStringsAt),
    fontDicts:
      fdArrayAt === undefined
        ? [
            fontDict(
              cff,
              top.filter((entry) => entry.operator === operator.private),
            ),
          ]
        : itemsOf(readIndex(cff, fdArrayAt)).map((bytes) => fontDict(cff, readDict(bytes))),
    fontDictOf: fdSelectAt === undefined ? () => 0 : fontDictLookUp(cff, fdSelectAt),
  };
}

function fontDict(cff: Uint8Array, entries: readonly DictEntry[]): FontDict {
  const [size = 0, at = 0] = operandsOf(entries, operator.private);
  const privateEntries = readDict(cff.subarray(at, at + size));
  const [subrsAt] = operandsOf(privateEntries, operator.subrs);
  return {
    entries: without(entries, (entry) => entry === operator.private || entry === operator.fontName),
    privateEntries: without(privateEntries, (entry) => entry === operator.subrs),
    // The offset of the subroutines counts from the start of the private dictionary.
    subrs: subrsAt === undefined ? new Uint8Array() : cff.subarray(at + subrsAt, readIndex(cff, at + subrsAt).end),
  };
}

/** Which dictionary a glyph takes: a byte for each glyph (format 0), or ranges (format 3). */
function fontDictLookUp(cff: Uint8Array, at: number): (glyphId: number) => number {
  if (readUint(cff, at, 1) === 0) return (glyphId) => readUint(cff, at + 1 + glyphId, 1);
  const count = readUint(cff, at + 1, 2);
  const ranges = Array.from({ length: count }, (_, range) => ({
    first: readUint(cff, at + 3 + range * 3, 2),
    dict: readUint(cff, at + 5 + range * 3, 1),
  }));
  return (glyphId) => ranges.findLast(({ first }) => first <= glyphId)?.dict ?? 0;
}

/** A private dictionary and, right behind it, its subroutines. */
function privateParts({ privateEntries, subrs }: FontDict): readonly [Uint8Array, Uint8Array] {
  if (subrs.length === 0) return [concatenate(privateEntries), subrs];
  const size = byteCount(privateEntries) + writeEntry(operator.subrs, 0).length;
  return [concatenate([...privateEntries, writeEntry(operator.subrs, size)]), subrs];
}

function fdArray(
  fontDicts: readonly FontDict[],
  privates: readonly (readonly [Uint8Array, Uint8Array])[],
  privatesAt: number,
): readonly Uint8Array[] {
  let at = privatesAt;
  const dicts = privates.map(([dict, subrs], index) => {
    const entry = writeEntry(operator.private, dict.length, at);
    at += dict.length + subrs.length;
    return concatenate([...(fontDicts[index]?.entries ?? []), entry]);
  });
  return writeIndex(dicts);
}

/** Glyph n is called n. */
function charsetOf(glyphCount: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(1 + (glyphCount - 1) * 2));
  for (let glyph = 1; glyph < glyphCount; glyph++) view.setUint16(glyph * 2 - 1, glyph);
  return new Uint8Array(view.buffer);
}

function operandsOf(entries: readonly DictEntry[], wanted: number): readonly number[] {
  return entries.find((entry) => entry.operator === wanted)?.operands ?? [];
}

function without(entries: readonly DictEntry[], isLeftOut: (operator: number) => boolean): readonly Uint8Array[] {
  return entries.filter((entry) => !isLeftOut(entry.operator)).map(({ bytes }) => bytes);
}

function itemsOf(index: CompactIndex): readonly Uint8Array[] {
  return Array.from({ length: index.count }, (_, number) => index.item(number));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
