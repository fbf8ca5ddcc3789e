import type { HeadingLevel } from '../../document/tree.ts';
import type { Face } from '../../font/font-book.ts';
import { LETTER_RULES, RED, RED_RULE } from '../../standard/letterhead.ts';
import {
  HEADING_STYLE,
  SPACE_BELOW_TABLE_OR_CHART_PT,
  TITLE_PITCH_PT,
  TYPE_STYLE,
  type TypeStyle,
} from '../../standard/type-style.ts';

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
  /** Space above, in twips. */
  readonly spaceBefore: number;
  /** Six hexadecimal digits; null is the black of the text. */
  readonly color: string | null;
  /** A line along the lower edge. */
  readonly ruledBelow: RuledLine | null;
  /** Whether digits keep the little distance from Han characters that word processors give them. */
  readonly digitsApart: boolean;
}

/** A line that a paragraph bears, as WordprocessingML says it. */
export interface RuledLine {
  readonly look: 'single' | 'thickThinSmallGap' | 'thinThickSmallGap';
  /** Of the thickest line, in eighths of a point. */
  readonly size: number;
  readonly color: string;
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
  spaceBefore: 0,
  color: null,
  ruledBelow: null,
  digitsApart: true,
} as const;

/** Line pitch of 五号 table text and notes. */
const CELL_PITCH = 320;
const NOTE_PITCH = 320;
const CAPTION_PITCH = 400;

/** Above a picture; other blocks have the leading of their first line there. */
const CHART_SPACE = SPACE_BELOW_TABLE_OR_CHART_PT * 20;

/** 页码: an exact 280 with the footer at 1447 puts the dashes' centre 7 mm below the type area (GB/T 9704-2012, 7.5). */
const PAGE_NUMBER_PITCH = 280;

/** 4号 of the colophon: a character and 7/8 of one of 3号 (GB/T 9704-2012, 3.2). */
const COLOPHON_PITCH = 560;

const MARK_PITCH_EM = 1.06;
/** How far a Han character reaches below the baseline. */
const DESCENT_EM = 0.12;

/** As low as a line can be and still be one. */
const HAIR_PITCH = 20;

/** Between 发文字号 and the red rule: with half the leading of the line above it is 4 mm (7.2.7), measured. */
const RED_RULE_SPACE = 118;

const RED_HEX = RED.slice(1);

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
  /** Placed by the widths of name and date in cells, which distances would change. */
  signature: {
    ...TEXT,
    id: 'GwSign',
    name: '公文落款',
    type: TYPE_STYLE.signature,
    align: 'right',
    digitsApart: false,
  },
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
  chart: {
    ...TEXT,
    id: 'GwChart',
    name: '公文图',
    pitch: 'natural',
    align: 'center',
    keepNext: true,
    spaceBefore: CHART_SPACE,
  },
  missingChart: {
    ...TEXT,
    id: 'GwChartGap',
    name: '公文待补图',
    align: 'center',
    keepNext: true,
    boxed: true,
    spaceBefore: CHART_SPACE,
  },
  chartCaption: {
    ...TEXT,
    id: 'GwChartTitle',
    name: '公文图题',
    type: TYPE_STYLE.chartCaption,
    pitch: CAPTION_PITCH,
    align: 'center',
  },
  /** 发文机关标志: its size and pitch depend on the names, so each says them itself. */
  mark: {
    ...TEXT,
    id: 'GwMark',
    name: '公文发文机关标志',
    type: TYPE_STYLE.mark,
    pitch: markPitch(TYPE_STYLE.mark.sizePt),
    align: 'center',
    color: RED_HEX,
  },
  headItem: { ...TEXT, id: 'GwHeadItem', name: '公文版头要素', type: TYPE_STYLE.security },
  documentNumber: { ...TEXT, id: 'GwDocNo', name: '公文发文字号', align: 'center' },
  redRule: {
    ...TEXT,
    id: 'GwRedRule',
    name: '公文红色分隔线',
    pitch: HAIR_PITCH,
    spaceBefore: RED_RULE_SPACE,
    ruledBelow: { look: 'single', size: RED_RULE.thicknessPt * 8, color: RED_HEX },
  },
  /** 10.1: the double rule under the mark of a letter. */
  letterRule: {
    ...TEXT,
    id: 'GwLetterRule',
    name: '公文信函上双线',
    pitch: HAIR_PITCH,
    ruledBelow: { look: 'thickThinSmallGap', size: LETTER_RULES.thickPt * 8, color: RED_HEX },
  },
  /** 10.1: the double rule at the foot of its first page. */
  letterFootRule: {
    ...TEXT,
    id: 'GwLetterFootRule',
    name: '公文信函下双线',
    pitch: HAIR_PITCH,
    ruledBelow: { look: 'thinThickSmallGap', size: LETTER_RULES.thickPt * 8, color: RED_HEX },
  },
  attendance: { ...TEXT, id: 'GwAttendance', name: '公文参会人员' },
  attachmentNote: { ...TEXT, id: 'GwAttachNote', name: '公文附件说明' },
  annexLabel: { ...TEXT, id: 'GwAttachLabel', name: '公文附件序号', type: TYPE_STYLE.annexLabel, keepNext: true },
  remark: { ...TEXT, id: 'GwRemark', name: '公文附注', indented: true },
  colophon: {
    ...TEXT,
    id: 'GwColophon',
    name: '公文版记',
    type: TYPE_STYLE.colophon,
    pitch: COLOPHON_PITCH,
  },
  /** Holds what is placed on the page and not in the text, or ends a section; shows nothing itself. */
  anchor: { ...TEXT, id: 'GwAnchor', name: '公文定位', pitch: HAIR_PITCH },
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

/** Words in another face than the rest of their line. */
export const WORD_STYLES = {
  /** 7.2.6: who signed. */
  signer: { id: 'GwSigner', name: '公文签发人姓名', face: TYPE_STYLE.signer.face },
  /** 7.2.1 to 7.2.3 in a line with 发文字号, as in a letter. */
  headItem: { id: 'GwHeadItemWord', name: '公文版头要素字', face: TYPE_STYLE.security.face },
  /** 10.3: 出席. */
  attendanceLabel: { id: 'GwAttendanceLabel', name: '公文参会标签', face: TYPE_STYLE.attendanceLabel.face },
} as const satisfies Record<string, CharacterStyle>;

/** The table style: thin lines, and room for the text in its cells. */
export const TABLE_STYLE = { id: 'GwTable', name: '公文表格' } as const;

/**
 * Exact line pitch, in twips, of 发文机关标志 of a size in points. Word processors put four fifths of an exact line above
 * the baseline: with this pitch the upper edge of the characters is, within half a millimetre, the upper edge of the line.
 */
export function markPitch(sizePt: number): number {
  return Math.round(sizePt * MARK_PITCH_EM * 20);
}

/** What of that pitch is below the characters, in twips: a fifth of the line but for their descent. */
export function markLeadingBelow(sizePt: number): number {
  return Math.round(sizePt * (MARK_PITCH_EM / 5 - DESCENT_EM) * 20);
}

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
