import { readFileSync } from 'node:fs';
import { BUNDLED_FONTS } from '../../../src/font/bundled-fonts.ts';
import type { FontBook } from '../../../src/font/font-book.ts';
import { openFontBook } from '../../../src/font/open-font-book.ts';

const fontFile = (name: string): string => new URL(`../../../assets/fonts/${name}`, import.meta.url).pathname;

/** The files that the product ships for charts. */
export const heitiFiles = BUNDLED_FONTS.heiti.map(fontFile);

export function shippedFonts(): FontBook {
  const source = (name: string) => ({ name, bytes: () => new Uint8Array(readFileSync(fontFile(name))) });
  const { fangsong, kaiti, heiti, songti, xiaobiaosong } = BUNDLED_FONTS;
  const book = openFontBook({
    fangsong: fangsong.map(source),
    kaiti: kaiti.map(source),
    heiti: heiti.map(source),
    songti: songti.map(source),
    xiaobiaosong: xiaobiaosong.map(source),
  }).value;
  if (book === null) throw new Error('the shipped fonts do not open');
  return book;
}
