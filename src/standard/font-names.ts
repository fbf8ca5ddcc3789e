import type { Face } from '../font/font-book.ts';

/** The names under which a word processor looks for the faces; the fonts themselves are never shipped in a DOCX. */
export interface FontNames extends Readonly<Record<Face, string>> {
  /** For digits and Latin letters: half the width of a Han character. */
  readonly latin: string;
}

/**
 * `official` names the fonts that offices buy and inspectors look for; `windows` names the 仿宋 and 楷体 that every
 * Windows has. `neutral` has the English names of the common ones: no bought font among them, and the names that word
 * processors on every system own or know a stand-in for, while the free fonts' own names are known only where somebody
 * has installed them.
 */
export const FONT_NAME_PROFILES = {
  official: {
    fangsong: '仿宋_GB2312',
    kaiti: '楷体_GB2312',
    heiti: '黑体',
    songti: '宋体',
    xiaobiaosong: '方正小标宋简体',
    latin: 'Times New Roman',
  },
  windows: {
    fangsong: '仿宋',
    kaiti: '楷体',
    heiti: '黑体',
    songti: '宋体',
    xiaobiaosong: '方正小标宋简体',
    latin: 'Times New Roman',
  },
  neutral: {
    fangsong: 'FangSong',
    kaiti: 'KaiTi',
    heiti: 'SimHei',
    songti: 'SimSun',
    xiaobiaosong: 'STZhongsong',
    latin: 'Times New Roman',
  },
} as const satisfies Record<string, FontNames>;

export type FontNameProfile = keyof typeof FONT_NAME_PROFILES;

/** What a word processor may take where a font is not installed: the same design, or the nearest to it. */
export const ALTERNATIVE_FONT_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
  方正小标宋简体: '华文中宋',
  FangSong: '仿宋',
  KaiTi: '楷体',
  SimHei: '黑体',
  SimSun: '宋体',
  STZhongsong: '华文中宋',
};
