import type { Face, Font, FontBook, Ink } from '../../src/font/font-book.ts';

/** Fonts of round numbers: Han and full-width marks 1 em, Latin and digits half; brackets and stops ink half their box. */
export function fakeFontBook(without = ''): FontBook {
  const fonts = new Map<Face, Font>();
  for (const face of ['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong'] as const) {
    fonts.set(face, fakeFont(face, without));
  }
  const font = (face: Face): Font => {
    const found = fonts.get(face);
    if (!found) throw new Error(`no face ${face}`);
    return found;
  };
  return { font, resolve: (face, char) => (font(face).has(char) ? font(face) : null) };
}

function fakeFont(name: string, without: string): Font {
  return { name, has: (char) => !without.includes(char), advanceEm, inkEm, ascentEm: 0.88 };
}

function advanceEm(char: string): number {
  if (/[\u0300-\u036f]/.test(char)) return 0;
  if (char === ' ') return 0.25;
  return /[!-~\u00a1-\u024f·–]/.test(char) ? 0.5 : 1;
}

function inkEm(char: string): Ink {
  if ('“‘（〔【《〈「『'.includes(char)) return { leftEm: 0.55, rightEm: 0.95 };
  if ('”’）〕】》〉」』，。、；：？！'.includes(char)) return { leftEm: 0.05, rightEm: 0.45 };
  return { leftEm: 0.05, rightEm: advanceEm(char) - 0.05 };
}
