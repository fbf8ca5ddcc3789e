import {
  AlignmentType,
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LetterheadBlock } from '../../document/tree.ts';
import { JOINT_GAP_EM, JOINT_PITCH_EM, type MarkType } from '../../standard/letterhead.ts';
import { markPitch, PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/**
 * The mark of a joint issue: the names one below the other, all as wide as the longest, 文件 at their right half way down
 * (GB/T 9704-2012, 7.2.4). `before` is the space above in twips.
 */
export function jointMark(
  { mark, markSuffix }: LetterheadBlock,
  { namePt, suffixPt }: MarkType,
  before: number,
): Table {
  const nameWidth = Math.ceil(Math.max(1, ...mark.map((name) => [...name].length)) * namePt * 20) + SLACK;
  const suffixWidth =
    markSuffix === null ? 0 : Math.ceil((JOINT_GAP_EM * namePt + [...markSuffix].length * suffixPt) * 20) + SLACK;
  const names = mark.map((name, index) =>
    styledParagraph(PARAGRAPH_STYLES.mark, textRuns(name, { size: namePt * 2 }), {
      alignment: AlignmentType.DISTRIBUTE,
      spacing: {
        before: index === 0 ? before : Math.round(JOINT_PITCH_EM * 20 * namePt) - markPitch(namePt),
        line: markPitch(namePt),
        lineRule: 'exact',
      },
    }),
  );
  const suffix = () =>
    styledParagraph(PARAGRAPH_STYLES.mark, textRuns(markSuffix ?? '', { size: suffixPt * 2 }), {
      alignment: AlignmentType.RIGHT,
      spacing: { before, line: markPitch(suffixPt), lineRule: 'exact' },
    });
  const widths = markSuffix === null ? [nameWidth] : [nameWidth, suffixWidth];
  return new Table({
    width: { size: nameWidth + suffixWidth, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(nameWidth, names), ...(markSuffix === null ? [] : [cell(suffixWidth, [suffix()])])],
      }),
    ],
  });
}

/** In twips: distributed characters need a little more room than their widths. */
const SLACK = 40;

function cell(width: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  });
}
