import type { Place } from '../inspect/inspection.ts';

/** What a text is in its document, by the elements of GB/T 9704-2012, clause 7. */
export type TextRole =
  | 'title'
  | 'addressee'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  /** 段首标题: the heading sentence of a paragraph, without what follows it. */
  | 'runIn'
  | 'body'
  /** 附件说明: each of its lines. */
  | 'attachmentNote'
  /** 附件1 on the page of an attachment. */
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'signature'
  | 'date'
  /** 附注, in brackets under the date. */
  | 'remark'
  /** 发文机关标志. */
  | 'mark'
  | 'documentNumber'
  | 'signer'
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  /** 抄送机关. */
  | 'copies'
  /** 印发机关和印发日期. */
  | 'printer'
  | 'caption'
  | 'tableCell'
  | 'note'
  | 'pageNumber'
  | 'other';

/** One paragraph, line or cell of a finished document, whole: not broken at the ends of lines or pages. */
export interface RoleText {
  readonly role: TextRole;
  /** As printed, numbers of headings included. */
  readonly text: string;
  readonly place: Place;
}

/** Level of a heading that stands alone, from its role; null for any other text. */
export function headingLevelOf(role: TextRole): 1 | 2 | 3 | 4 | null {
  switch (role) {
    case 'heading1':
      return 1;
    case 'heading2':
      return 2;
    case 'heading3':
      return 3;
    case 'heading4':
      return 4;
    default:
      return null;
  }
}

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4', 'runIn'] as const;

/** Headings and sentences: where the rules of running text hold. */
export const PROSE: ReadonlySet<TextRole> = new Set<TextRole>([
  ...HEADINGS,
  'title',
  'body',
  'note',
  'remark',
  'attachmentTitle',
]);

/** Everything that is Chinese text, cells and the lines round the text included. */
export const WORDS: ReadonlySet<TextRole> = new Set<TextRole>([
  ...PROSE,
  'addressee',
  'attachmentNote',
  'signature',
  'signer',
  'copies',
  'printer',
  'caption',
  'tableCell',
]);
