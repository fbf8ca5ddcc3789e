import type { HeadingLevel } from '../../document/tree.ts';
import type { Face } from '../../font/font-book.ts';
import { HEADING_STYLE, TITLE_PITCH_PT, TYPE_STYLE, type TypeStyle } from '../../standard/type-style.ts';

/** One entry of the word processor's style list, as far as it differs from the text style. */
export interface ParagraphStyle {
  readonly id: string;
  /** What the style list shows. */
  readonly name: string;
  readonly type: TypeStyle;
  /** `grid` is the page's own exact pitch, a number another exact pitch in twips, `natural` as high as its content. */
  readonly pitch: 'grid' | 'natural' | number;
  readonly align: 'both' | 'center' | 'left' | 'right';
  /** First line two characters in (GB/T 9704-2012, 7.3.3). */
  readonly indented: boolean;
  /** Stays on the page of what follows it. */
  readonly keepNext: boolean;
  /** 1 to 4 puts it into the navigation pane; null does not. */
  readonly outlineLevel: HeadingLevel | null;
  /** A thin box around the paragraph. */
  readonly boxed: boolean;
}

/** Type of a run-in heading inside a paragraph of body text. */
export interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly face: Face;
}

const TEXT = {
  type: TYPE_STYLE.body,
  pitch: 'grid',
  align: 'left',
  indented: false,
  keepNext: false,
  outlineLevel: null,
  boxed: false,
} as const;

/** Line pitch of 五号 table text and notes. */
const CELL_PITCH = 320;
const NOTE_PITCH = 320;
const CAPTION_PITCH = 400;

/** 页码: an exact 280 with the footer at 1447 puts the dashes' centre 7 mm below the type area (GB/T 9704-2012, 7.5). */
const PAGE_NUMBER_PITCH = 280;

/** Every paragraph style a document uses; all are based on Normal. */
export const PARAGRAPH_STYLES = {
  title: {
    ...TEXT,
    id: 'GwTitle',
    name: '公文标题',
    type: TYPE_STYLE.title,
    pitch: TITLE_PITCH_PT * 20,
    align: 'center',
    keepNext: true,
  },
  byline: { ...TEXT, id: 'GwByline', name: '公文题下署名', type: TYPE_STYLE.byline, align: 'center', keepNext: true },
  addressee: { ...TEXT, id: 'GwMain', name: '公文主送机关', type: TYPE_STYLE.addressee },
  body: { ...TEXT, id: 'GwBody', name: '公文正文', align: 'both', indented: true },
  signature: { ...TEXT, id: 'GwSign', name: '公文落款', type: TYPE_STYLE.signature, align: 'right' },
  tableCaption: {
    ...TEXT,
    id: 'GwTableTitle',
    name: '公文表题',
    type: TYPE_STYLE.tableCaption,
    align: 'center',
    keepNext: true,
  },
  unitNote: {
    ...TEXT,
    id: 'GwUnitNote',
    name: '公文表单位',
    type: TYPE_STYLE.note,
    pitch: NOTE_PITCH,
    align: 'right',
    keepNext: true,
  },
  tableHeader: {
    ...TEXT,
    id: 'GwCellHead',
    name: '公文表头',
    type: TYPE_STYLE.tableHeader,
    pitch: CELL_PITCH,
    align: 'center',
    keepNext: true,
  },
  tableCell: { ...TEXT, id: 'GwCell', name: '公文表文', type: TYPE_STYLE.tableCell, pitch: CELL_PITCH },
  note: { ...TEXT, id: 'GwNote', name: '公文图表注', type: TYPE_STYLE.note, pitch: NOTE_PITCH },
  chart: { ...TEXT, id: 'GwChart', name: '公文图', pitch: 'natural', align: 'center', keepNext: true },
  missingChart: { ...TEXT, id: 'GwChartGap', name: '公文待补图', align: 'center', keepNext: true, boxed: true },
  chartCaption: {
    ...TEXT,
    id: 'GwChartTitle',
    name: '公文图题',
    type: TYPE_STYLE.chartCaption,
    pitch: CAPTION_PITCH,
    align: 'center',
  },
  pageNumber: { ...TEXT, id: 'GwPageNo', name: '公文页码', type: TYPE_STYLE.pageNumber, pitch: PAGE_NUMBER_PITCH },
} as const satisfies Record<string, ParagraphStyle>;

/** The word processor's own heading styles, so that its navigation pane and tables of contents know them. */
export const HEADING_STYLES: Readonly<Record<HeadingLevel, ParagraphStyle>> = {
  1: headingStyle(1),
  2: headingStyle(2),
  3: headingStyle(3),
  4: headingStyle(4),
};

export const RUN_IN_STYLES: Readonly<Record<HeadingLevel, CharacterStyle>> = {
  1: { id: 'GwRunIn1', name: '公文段首一级', face: HEADING_STYLE[1].face },
  2: { id: 'GwRunIn2', name: '公文段首二级', face: HEADING_STYLE[2].face },
  3: { id: 'GwRunIn3', name: '公文段首三级', face: HEADING_STYLE[3].face },
  4: { id: 'GwRunIn4', name: '公文段首四级', face: HEADING_STYLE[4].face },
};

/** The table style: thin lines, and room for the text in its cells. */
export const TABLE_STYLE = { id: 'GwTable', name: '公文表格' } as const;

function headingStyle(level: HeadingLevel): ParagraphStyle {
  return {
    ...TEXT,
    id: `Heading${level}`,
    name: `heading ${level}`,
    type: HEADING_STYLE[level],
    indented: true,
    keepNext: true,
    outlineLevel: level,
  };
}
