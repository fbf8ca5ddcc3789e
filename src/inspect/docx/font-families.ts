/** The designs that the standard names; every foundry has each of them under names of its own. */
export type FontFamily = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong';

/** The Chinese names of the designs. */
export const FAMILY_NAMES: Readonly<Record<FontFamily, string>> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
  xiaobiaosong: '小标宋',
};

/** Looked through in order: 小标宋 and 仿宋 are also 宋. Spaces, hyphens and underscores do not count. */
const FAMILY_PATTERNS: readonly (readonly [FontFamily, RegExp])[] = [
  ['xiaobiaosong', /小标宋|xiaobiaosong|^fzxbs/i],
  ['fangsong', /仿宋|fangsong|^fandolfang|^stfangso|^fzfs/i],
  ['kaiti', /楷|kaiti|wenkai|fandolkai|^fzkt|^kai$/i],
  [
    'heiti',
    /黑体|正黑|simhei|^stheiti|notosans|sourcehansans|思源黑|fandolhei|zenhei|雅黑|yahei|等线|dengxian|pingfang|苹方/i,
  ],
  ['songti', /宋体|书宋|simsun|stsong|fandolsong|notoserif|sourcehanserif|思源宋|songti|华文宋/i],
];

/** Names under which inspectors accept a design: those of both font profiles, of the foundries, and of the free fonts. */
const USUAL_NAMES: Readonly<Record<FontFamily, RegExp>> = {
  fangsong: /仿宋|fangsong|fandolfang/i,
  kaiti: /楷体|霞鹜文楷|kaiti|wenkai|fandolkai/i,
  heiti: /黑体|simhei|notosans|sourcehansans|fandolhei|正黑|zenhei/i,
  songti: /宋体|书宋|simsun|stsong|notoserif|sourcehanserif|fandolsong/i,
  xiaobiaosong: /小标宋|xiaobiaosong|^fzxbs/i,
};

/** The design of a font by its name; null when the name does not tell. */
export function fontFamily(name: string | null): FontFamily | null {
  const plain = plainName(name);
  return FAMILY_PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** True for 仿宋_GB2312, 仿宋, FangSong, …; false for 微软雅黑, which is a 黑体 that no office is told to use. */
export function isUsualFontName(name: string | null): boolean {
  const family = fontFamily(name);
  return family !== null && USUAL_NAMES[family].test(plainName(name));
}

function plainName(name: string | null): string {
  return (name ?? '').replace(/[\s_-]/g, '');
}
