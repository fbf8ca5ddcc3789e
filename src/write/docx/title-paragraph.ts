import { type Paragraph, TextRun } from 'docx';
import { titleLines } from '../../standard/title-lines.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { type Placement, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/** One paragraph with line breaks; a title that nobody broke is broken by its sense. */
export function titleParagraph(lines: readonly string[], placement: Placement = {}): Paragraph {
  const [only] = lines;
  const broken = lines.length === 1 && only !== undefined ? titleLines(only) : lines;
  return styledParagraph(
    PARAGRAPH_STYLES.title,
    broken.flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...textRuns(line)]),
    placement,
  );
}
