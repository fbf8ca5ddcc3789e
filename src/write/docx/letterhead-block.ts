import type { Paragraph, Table } from 'docx';
import { markLines } from '../../document/document-text.ts';
import type { LetterheadBlock } from '../../document/tree.ts';
import { LETTERHEAD_PLACES, markType } from '../../standard/letterhead.ts';
import { mmToTwips } from '../../standard/units.ts';
import { jointMark } from './joint-mark.ts';
import { letterHead } from './letter-head.ts';
import { numberLines } from './number-lines.ts';
import { markPitch, PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLines, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import type { Setting } from './setting.ts';

/** 版头 with the empty lines below it (GB/T 9704-2012, 7.2 and 10). */
export function letterheadBlock(head: LetterheadBlock, setting: Setting): readonly (Paragraph | Table)[] {
  const { linesBelowMark, linesBelow } = LETTERHEAD_PLACES[head.form];
  if (head.form === 'letter') return [...letterHead(head, setting), ...blankLines(linesBelow)];
  const number = numberLines(head, setting.margins);
  return [
    ...headItems(head),
    ...markParagraphs(head, setting),
    ...(number.length > 0 ? [...blankLines(linesBelowMark), ...number] : []),
    ...(head.form === 'order' ? [] : [styledParagraph(PARAGRAPH_STYLES.redRule, [])]),
    ...blankLines(linesBelow),
  ];
}

/** 份号, 密级和保密期限, 紧急程度, a line each; 密级 keeps to the second line even without 份号 (7.2.1 to 7.2.3). */
function headItems(head: LetterheadBlock): readonly Paragraph[] {
  return headItemLines(head).map((item) => styledParagraph(PARAGRAPH_STYLES.headItem, textRuns(item)));
}

function headItemLines({ copyNumber, classification, urgency }: LetterheadBlock): readonly string[] {
  const first = copyNumber ?? (classification === null ? null : '');
  return [first, classification, urgency].filter((item) => item !== null);
}

/** 发文机关标志, its upper edge where the form of the document wants it, whatever stands above (7.2.4). */
function markParagraphs(head: LetterheadBlock, { margins }: Setting): readonly (Paragraph | Table)[] {
  const linesAbove = headItemLines(head).length * margins.pitch;
  const before = Math.max(0, mmToTwips(LETTERHEAD_PLACES[head.form].markTopMm) - margins.top - linesAbove);
  const type = markType(head.mark, head.markSuffix);
  if (head.mark.length > 1) return [jointMark(head, type, before)];
  return markLines(head).map((line) =>
    styledParagraph(PARAGRAPH_STYLES.mark, textRuns(line, { size: type.namePt * 2 }), {
      spacing: { before, line: markPitch(type.namePt), lineRule: 'exact' },
    }),
  );
}
