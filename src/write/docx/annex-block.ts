import type { Paragraph } from 'docx';
import type { AnnexBlock } from '../../document/tree.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLine, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { titleParagraph } from './title-paragraph.ts';

/**
 * The head of an annex: its label on the first line of a page, its title on the third (GB/T 9704-2012, 7.3.7). A text
 * without label that is issued stands as a plain report, its title first.
 */
export function annexHead({ label, lines }: AnnexBlock, page: 'new page' | 'page begun'): readonly Paragraph[] {
  const pageBreakBefore = page === 'new page';
  if (label === null) return [titleParagraph(lines, { pageBreakBefore }), blankLine()];
  return [
    styledParagraph(PARAGRAPH_STYLES.annexLabel, textRuns(label), { pageBreakBefore }),
    blankLine({ keepNext: true }),
    titleParagraph(lines),
    blankLine(),
  ];
}
