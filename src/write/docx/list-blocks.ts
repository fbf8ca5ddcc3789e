import { type Paragraph, Tab, TextRun } from 'docx';
import { ATTACHMENT_LABEL, attachmentNoteLines } from '../../document/document-text.ts';
import type { AttachmentNoteBlock, AttendanceBlock } from '../../document/tree.ts';
import { cellsOf } from '../../standard/signature-indents.ts';
import { PARAGRAPH_STYLES, WORD_STYLES } from './paragraph-styles.ts';
import { blankLine, type Cohesion, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/** Both lists begin two characters in. */
const INDENT_CELLS = 2;

/**
 * 附件说明, an empty line below the text: further lines of a title align with its first character, and the second number
 * stands under the first (GB/T 9704-2012, 7.3.4). `cell` is the width of a character in twips.
 */
export function attachmentNote(
  { titles }: AttachmentNoteBlock,
  cell: number,
  { keepNext }: Cohesion,
): readonly Paragraph[] {
  const labelCells = cellsOf(ATTACHMENT_LABEL);
  const numberCells = titles.length === 1 ? 0 : cellsOf(`${titles.length}.`);
  const left = INDENT_CELLS + labelCells + numberCells;
  const lines = attachmentNoteLines(titles);
  return [
    blankLine({ keepNext: true }),
    ...titles.map((title, index) => {
      const line = lines[index] ?? '';
      const lead = line.slice(0, line.length - title.length);
      const startsAt = index === 0 ? INDENT_CELLS : INDENT_CELLS + labelCells;
      return styledParagraph(
        PARAGRAPH_STYLES.attachmentNote,
        // The tab leads to the hanging indent, however wide the digits of the font are.
        [...textRuns(lead), ...(numberCells > 0 ? [new TextRun({ children: [new Tab()] })] : []), ...textRuns(title)],
        {
          indent: { left: Math.round(left * cell), hanging: Math.round((left - startsAt) * cell) },
          keepNext: keepNext || index < titles.length - 1,
        },
      );
    }),
  ];
}

/** 出席, 请假 or 列席: the label in 黑体, further lines aligned with the first name (10.3). */
export function attendanceParagraph({ label, names }: AttendanceBlock, cell: number): Paragraph {
  const hanging = cellsOf(label) + 1;
  return styledParagraph(
    PARAGRAPH_STYLES.attendance,
    [...textRuns(label, { style: WORD_STYLES.attendanceLabel.id }), ...textRuns(`：${names.join('，')}`)],
    { indent: { left: Math.round((INDENT_CELLS + hanging) * cell), hanging: Math.round(hanging * cell) } },
  );
}
