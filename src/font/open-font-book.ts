import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Face, Font, FontBook } from './font-book.ts';
import { type OpenedFont, openFont } from './open-font.ts';

/** One font file. Sources of the same name are the same font, also in different faces. */
export interface FontSource {
  /** What messages call it: its file name or path. */
  readonly name: string;
  /**
   * Bytes are opened and checked at once: the user's own files. A function is called when a character first needs the
   * font, and what it gives must be sound: the files the product ships.
   */
  readonly bytes: Uint8Array | (() => Uint8Array);
}

/** For every face its own font and then the fonts that draw what it lacks, best first; each face has at least one. */
export type FontSources = Readonly<Record<Face, readonly FontSource[]>>;

/** A font book for writers that embed fonts. */
export interface OpenedFontBook extends FontBook {
  readonly font: (face: Face) => OpenedFont;
  readonly resolve: (face: Face, char: string) => OpenedFont | null;
  /** The opened font behind a font of this book. */
  readonly opened: (font: Font) => OpenedFont;
}

/**
 * Opens the fonts of a process. Whatever is wrong with the sources given as bytes is told at once; the others are read
 * when they are first needed, so that a face that no text uses costs nothing.
 */
export function openFontBook(sources: FontSources): Outcome<OpenedFontBook> {
  const byName = new Map<string, () => OpenedFont>();
  const diagnostics: Diagnostic[] = [];
  const distinct = new Map(
    Object.values(sources).flatMap((chain) => chain.map(({ name, bytes }) => [name, bytes] as const)),
  );
  for (const [name, bytes] of distinct) {
    if (typeof bytes === 'function') {
      byName.set(
        name,
        once(() => openShipped(name, bytes())),
      );
      continue;
    }
    const opened = openFont(name, bytes);
    diagnostics.push(...opened.diagnostics);
    const font = opened.value;
    if (font) byName.set(name, () => font);
  }
  return diagnostics.length > 0 ? fail(diagnostics) : succeed(bookOf(sources, byName));
}

function bookOf(sources: FontSources, byName: ReadonlyMap<string, () => OpenedFont>): OpenedFontBook {
  const named = (name: string): OpenedFont => {
    const font = byName.get(name)?.();
    if (!font) throw new Error(`the font ${name} is not of this book`);
    return font;
  };
  const first = (face: Face): FontSource => {
    const [own] = sources[face];
    if (!own) throw new Error(`the face ${face} has no font`);
    return own;
  };
  const resolved = new Map<string, OpenedFont | null>();
  return {
    font: (face) => named(first(face).name),
    resolve: (face, char) => {
      const key = `${face} ${char}`;
      const known = resolved.get(key);
      if (known !== undefined) return known;
      const source = sources[face].find(({ name }) => named(name).has(char));
      const font = source ? named(source.name) : null;
      resolved.set(key, font);
      return font;
    },
    opened: (font) => named(font.name),
  };
}

function openShipped(name: string, bytes: Uint8Array): OpenedFont {
  const font = openFont(name, bytes).value;
  if (!font) throw new Error(`the font ${name}, shipped with the product, cannot be opened`);
  return font;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
