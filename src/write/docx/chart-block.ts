import { ImageRun, type Paragraph } from 'docx';
import type { ChartSpec } from '../../chart/spec.ts';
import { captionText } from '../../document/document-text.ts';
import type { ChartBlock } from '../../document/tree.ts';
import { shieldBraces } from './braces.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { type Cohesion, styledParagraph } from './paragraphs.ts';
import { pictureToken } from './picture-token.ts';
import { textRuns } from './runs.ts';
import { noteParagraphs } from './table-block.ts';

const PX_PER_MM = 96 / 25.4;

/** On one page with its title and notes: a higher picture is printed smaller, in proportion. */
const MOST_HEIGHT_MM = 200;

/** A picture with its title and notes below it; `picture` is its number in the package, or null if there is none to show. */
export function chartBlock(chart: ChartBlock, picture: number | null, cohesion: Cohesion): readonly Paragraph[] {
  const { notes } = chart;
  return [
    picture === null || chart.spec === null
      ? styledParagraph(PARAGRAPH_STYLES.missingChart, textRuns(chart.placeholder ?? chart.altText))
      : styledParagraph(PARAGRAPH_STYLES.chart, [
          new ImageRun({
            type: 'png',
            data: pictureToken(picture),
            transformation: printedSize(chart.spec),
            altText: {
              id: String(picture),
              name: `图${chart.number}`,
              description: shieldBraces(chart.altText),
            },
          }),
        ]),
    styledParagraph(PARAGRAPH_STYLES.chartCaption, textRuns(captionText(chart)), {
      keepNext: notes.length > 0 || cohesion.keepNext,
    }),
    ...noteParagraphs(notes, cohesion),
  ];
}

/** The size on paper, as docx wants it: in pixels, of which there are 96 to an inch. */
function printedSize({ widthMm, heightMm }: ChartSpec): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, MOST_HEIGHT_MM / heightMm) * PX_PER_MM;
  return { width: widthMm * scale, height: heightMm * scale };
}
