import type { PdfFacts, PdfLine, PdfPage } from '../../read/pdf/pdf-facts.ts';

/** What a line is in an official document, told by where it stands, its size, its colour and its first words. */
export type LineRole =
  | 'pageNumber'
  /** 发文机关标志 */
  | 'mark'
  /** 份号 */
  | 'copyNumber'
  /** 密级和保密期限 */
  | 'classification'
  /** 紧急程度 */
  | 'urgency'
  /** 发文字号 */
  | 'documentNumber'
  /** 签发人 */
  | 'signer'
  | 'title'
  | 'byline'
  /** 主送机关 */
  | 'addressee'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  /** 附件说明 */
  | 'attachmentNote'
  /** 出席, 请假, 列席 with their names */
  | 'attendance'
  /** 署名 */
  | 'signature'
  /** 成文日期 */
  | 'date'
  /** 附注 */
  | 'remark'
  /** 附件1, at the top of its page */
  | 'attachmentLabel'
  | 'attachmentTitle'
  /** 版记 */
  | 'colophon'
  /** 表1, 图1 */
  | 'caption'
  /** 注：, 单位： */
  | 'note'
  /** In a table or a picture. */
  | 'small';

export interface RoledLine {
  readonly line: PdfLine;
  readonly role: LineRole;
  /** Counts from 1. */
  readonly page: number;
  /** Whether a paragraph begins with it. */
  readonly begins: boolean;
}

export interface PrintedPage {
  readonly page: PdfPage;
  readonly lines: readonly RoledLine[];
}

/** The column that the text is set in, as measured: how it should be is for the rules to say. */
export interface TextColumn {
  readonly leftPt: number;
  readonly rightPt: number;
  /** Size of the text. */
  readonly sizePt: number;
}

/** A document as it lies printed on the table. */
export interface PrintedDocument {
  readonly facts: PdfFacts;
  /** `letter` is 信函格式, with its double rules (GB/T 9704-2012, 10.1). */
  readonly kind: 'document' | 'letter';
  /** Null when there is no text. */
  readonly column: TextColumn | null;
  readonly pages: readonly PrintedPage[];
  /** The page that 版记 stands on, or null. */
  readonly colophonPage: number | null;
}

/** The part of a Chinese character's em box that lies above the baseline; fonts of this field have 0.86 to 0.88. */
const ASCENT_EM = 0.88;

/** Upper edge of the em boxes of a line. */
export function emTopPt({ baselinePt, sizePt }: PdfLine): number {
  return baselinePt - ASCENT_EM * sizePt;
}

/** Lower edge of the em boxes of a line. */
export function emBottomPt({ baselinePt, sizePt }: PdfLine): number {
  return baselinePt + (1 - ASCENT_EM) * sizePt;
}

/** All lines with one of these roles, in reading order. */
export function linesOf({ pages }: PrintedDocument, ...roles: readonly LineRole[]): readonly RoledLine[] {
  return pages.flatMap(({ lines }) => lines.filter(({ role }) => roles.includes(role)));
}

/** Roles of what is set in lines of 3号 on the grid. */
export const TEXT_ROLES = [
  'addressee',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'attachmentNote',
  'remark',
] as const satisfies readonly LineRole[];
