import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_FONTS } from '../../src/font/bundled-fonts.ts';
import type { Face } from '../../src/font/font-book.ts';
import { type FontSource, type FontSources, type OpenedFontBook, openFontBook } from '../../src/font/open-font-book.ts';

/** A font file of assets/fonts. */
export function bundledFont(path: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, '../../assets/fonts', path));
}

/** The fonts the product ships, read when they are needed. */
export function bundledSources(): FontSources {
  const sources = (face: Face): FontSource[] =>
    BUNDLED_FONTS[face].map((name) => ({ name, bytes: () => bundledFont(name) }));
  return {
    fangsong: sources('fangsong'),
    kaiti: sources('kaiti'),
    heiti: sources('heiti'),
    songti: sources('songti'),
    xiaobiaosong: sources('xiaobiaosong'),
  };
}

export function bundledFontBook(): OpenedFontBook {
  const book = openFontBook(bundledSources()).value;
  if (!book) throw new Error('the bundled fonts do not open');
  return book;
}
