import type { Face } from './font-book.ts';

const fandolFang = 'fandol/FandolFang-Regular.otf';
const wenKai = 'LXGWWenKai-Regular.ttf';
const wenKaiLight = 'LXGWWenKai-Light.ttf';
const notoSans = 'NotoSansSC-Regular.ttf';
const notoSerif = 'NotoSerifSC-Regular.ttf';
const notoSerifBold = 'NotoSerifSC-Bold.ttf';
const symbols = 'NotoSansSymbols2-Regular.ttf';

/**
 * The font files the product ships, by face: the face's own, then who draws what it lacks. Paths start at assets/fonts.
 *
 * FandolFang has all of GB/T 2312 but lacks a fifth of 《通用规范汉字表》, names such as 镕 堃 喆 珺 among them; LXGW WenKai Light
 * is nearest to it in colour. The full-width quotation marks of 楷体 come from Noto Serif (assets/fonts/NOTICE.md).
 */
export const BUNDLED_FONTS: Readonly<Record<Face, readonly string[]>> = {
  fangsong: [fandolFang, wenKaiLight, notoSerif, symbols],
  kaiti: [wenKai, notoSerif, symbols],
  heiti: [notoSans, notoSerif, symbols],
  songti: [notoSerif, notoSans, symbols],
  xiaobiaosong: [notoSerifBold, notoSans, symbols],
};
