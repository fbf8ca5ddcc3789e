import type { HeadingLevel } from '../document/tree.ts';
import type { Face } from '../font/font-book.ts';

/** 字号 in points, as word processors have them. */
export const SIZE_PT = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5 } as const;

/** Face and size of one element of a document. */
export interface TypeStyle {
  readonly face: Face;
  readonly sizePt: number;
}

/** Elements and their type (GB/T 9704-2012, 5.2.2 and 7.3; tables and captions by house practice, where the standard is silent). */
export const TYPE_STYLE = {
  /** 7.2.2 and 7.2.3: 密级和保密期限, 紧急程度. */
  security: { face: 'heiti', sizePt: SIZE_PT.三号 },
  /** 7.2.4: 小标宋, its size free; see `letterhead.ts`. */
  mark: { face: 'xiaobiaosong', sizePt: 62 },
  /** 7.2.6: the names of those who signed. */
  signer: { face: 'kaiti', sizePt: SIZE_PT.三号 },
  /** 7.3.1: 2号小标宋, not bold. */
  title: { face: 'xiaobiaosong', sizePt: SIZE_PT.二号 },
  byline: { face: 'kaiti', sizePt: SIZE_PT.三号 },
  addressee: { face: 'fangsong', sizePt: SIZE_PT.三号 },
  body: { face: 'fangsong', sizePt: SIZE_PT.三号 },
  signature: { face: 'fangsong', sizePt: SIZE_PT.三号 },
  /** 7.3.7: 附件1. */
  annexLabel: { face: 'heiti', sizePt: SIZE_PT.三号 },
  /** 10.3: 出席. */
  attendanceLabel: { face: 'heiti', sizePt: SIZE_PT.三号 },
  /** 7.4: 4号仿宋. */
  colophon: { face: 'fangsong', sizePt: SIZE_PT.四号 },
  tableCaption: { face: 'heiti', sizePt: SIZE_PT.小四 },
  tableHeader: { face: 'heiti', sizePt: SIZE_PT.五号 },
  tableCell: { face: 'fangsong', sizePt: SIZE_PT.五号 },
  note: { face: 'fangsong', sizePt: SIZE_PT.五号 },
  chartCaption: { face: 'heiti', sizePt: SIZE_PT.小四 },
  /** 7.5: 4号 half-width 宋体 digits. */
  pageNumber: { face: 'songti', sizePt: SIZE_PT.四号 },
} as const satisfies Record<string, TypeStyle>;

/** 7.3.3: level 1 黑体, level 2 楷体, levels 3 and 4 仿宋. */
export const HEADING_STYLE: Readonly<Record<HeadingLevel, TypeStyle>> = {
  1: { face: 'heiti', sizePt: SIZE_PT.三号 },
  2: { face: 'kaiti', sizePt: SIZE_PT.三号 },
  3: { face: 'fangsong', sizePt: SIZE_PT.三号 },
  4: { face: 'fangsong', sizePt: SIZE_PT.三号 },
};

/** Line pitch of a title of several lines: 22 + 14 pt by the definition of a line is 36; offices set 35. */
export const TITLE_PITCH_PT = 35;

/** Between a table or a chart, with its notes, and what follows. */
export const SPACE_BELOW_TABLE_OR_CHART_PT = 8;

/** Behind a value that is still missing. */
export const GAP_HIGHLIGHT = '#FFFF00';
