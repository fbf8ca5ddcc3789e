import { unreachable } from '../diagnostic/diagnostic.ts';
import { headingLabel } from './heading-label.ts';
import { inlineText } from './inline-segments.ts';
import type {
  AttendanceBlock,
  Block,
  ChartBlock,
  ColophonBlock,
  Document,
  HeadingBlock,
  LetterheadBlock,
  ParagraphBlock,
  RunInHeading,
  TableBlock,
} from './tree.ts';

/** Every printed string of a document in reading order, unbroken: a title, a paragraph or a cell each. Page numbers are left out. */
export function documentText(document: Document): readonly string[] {
  return document.blocks.flatMap(blockText);
}

/** A heading as printed, with its number: 二、主要做法. */
export function headingText(heading: HeadingBlock | RunInHeading): string {
  return headingLabel(heading.level, heading.ordinal) + inlineText(heading.inlines);
}

/** A paragraph as printed, with the heading that is run into it. */
export function paragraphText({ runIn, inlines }: ParagraphBlock): string {
  return (runIn ? headingText(runIn) : '') + inlineText(inlines);
}

/** The title of a table or a picture as printed: 表1　资金拨付情况, one character apart. */
export function captionText({ kind, number, caption }: TableBlock | ChartBlock): string {
  return `${kind === 'table' ? '表' : '图'}${number}${caption === '' ? '' : `　${caption}`}`;
}

/** 主送机关 as printed, with its colon (GB/T 9704-2012, 7.3.2). */
export function addresseeText(addressee: string): string {
  return `${addressee}：`;
}

/** 发文机关标志 as printed: the name and 文件; of a joint issue a line for each name, 文件 last. */
export function markLines({ mark, markSuffix }: LetterheadBlock): readonly string[] {
  const [only] = mark;
  if (mark.length === 1 && only !== undefined) return [only + (markSuffix ?? '')];
  return [...mark, ...(markSuffix === null ? [] : [markSuffix])];
}

/** Before the names of those who signed (7.2.6). */
export const SIGNER_LABEL = '签发人：';

/** 出席：甲，乙。 (10.3). */
export function attendanceText({ label, names }: AttendanceBlock): string {
  return `${label}：${names.join('，')}`;
}

/** The lines of 附件说明 without the space before the second: 附件：1.甲, 2.乙; one attachment has no number (7.3.4). */
export function attachmentNoteLines(titles: readonly string[]): readonly string[] {
  if (titles.length === 1) return titles.map((title) => `${ATTACHMENT_LABEL}${title}`);
  return titles.map((title, index) => `${index === 0 ? ATTACHMENT_LABEL : ''}${index + 1}.${title}`);
}

/** Before the titles of the attachments. */
export const ATTACHMENT_LABEL = '附件：';

/** 附注 in its brackets (7.3.6). */
export function remarkText(text: string): string {
  return `（${text}）`;
}

/** 主送：甲，乙。 and 抄送：丙。 of the colophon, those that there are (7.4.2). */
export function colophonLists({ addressees, copies }: ColophonBlock): readonly { label: string; text: string }[] {
  const list = (label: string, units: readonly string[]) =>
    units.length > 0 ? [{ label, text: `${units.join('，')}。` }] : [];
  return [...list('主送：', addressees), ...list('抄送：', copies)];
}

/** Every printed string of one block. */
export function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadText(block);
    case 'title':
      return [block.lines.join('')];
    case 'byline':
      return block.lines;
    case 'addressee':
      return [addresseeText(block.text)];
    case 'attendance':
      return [attendanceText(block)];
    case 'heading':
      return [headingText(block)];
    case 'paragraph':
      return [paragraphText(block)];
    case 'table':
      return tableText(block);
    case 'chart':
      return [...(block.spec ? [] : [block.placeholder ?? block.altText]), captionText(block), ...block.notes];
    case 'attachmentNote':
      return attachmentNoteLines(block.titles);
    case 'signature':
      return [...(block.post === null ? [] : [block.post]), ...block.unitNames, block.date];
    case 'remark':
      return [remarkText(block.text)];
    case 'annex':
      return [...(block.label === null ? [] : [block.label]), block.lines.join('')];
    case 'colophon':
      return [
        ...colophonLists(block).map(({ label, text }) => label + text),
        ...(block.printing ? [block.printing.unitName, block.printing.date] : []),
      ];
    default:
      return unreachable(block);
  }
}

function letterheadText(block: LetterheadBlock): readonly string[] {
  const { copyNumber, classification, urgency, documentNumber, signers } = block;
  return [
    ...[copyNumber, classification, urgency].filter((item) => item !== null),
    ...markLines(block),
    ...(documentNumber === null ? [] : [documentNumber]),
    ...(signers.length > 0 ? [SIGNER_LABEL, ...signers] : []),
  ];
}

function tableText(table: TableBlock): readonly string[] {
  return [
    captionText(table),
    ...(table.unitNote === null ? [] : [table.unitNote]),
    ...table.columns.map(({ header }) => header),
    ...table.rows.flatMap(({ cells }) => cells.map(inlineText)),
    ...table.notes,
  ];
}
