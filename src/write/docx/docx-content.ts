import { DocumentGridType, type IPropertiesOptions, type Paragraph, type Table, TextRun } from 'docx';
import { unreachable } from '../../diagnostic/diagnostic.ts';
import { addresseeText, blockText } from '../../document/document-text.ts';
import type { Block, ChartBlock, Document } from '../../document/tree.ts';
import { GRID, type MarginProfile, PAPER } from '../../standard/page-geometry.ts';
import { titleLines } from '../../standard/title-lines.ts';
import { mmToTwips } from '../../standard/units.ts';
import { chartBlock } from './chart-block.ts';
import { pageFooter } from './page-footer.ts';
import { HEADING_STYLES, PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLine, type Cohesion, styledParagraph } from './paragraphs.ts';
import { headingRuns, inlineRuns, runInRuns, textRuns } from './runs.ts';
import { signatureBlock } from './signature-block.ts';
import { tableBlock } from './table-block.ts';

const PAPER_TWIPS = { width: mmToTwips(PAPER.widthMm), height: mmToTwips(PAPER.heightMm) };

/** What of the document's surroundings the blocks need. */
export interface Setting {
  readonly margins: MarginProfile;
  /** The number of a chart's picture in the package, from 1; charts that are not in it have none. */
  readonly pictures: ReadonlyMap<ChartBlock, number>;
}

/** What docx makes a file of: the page of GB/T 9704 with its odd and even page numbers, and every block with the name of its style. */
export function docxContent(document: Document, setting: Setting): IPropertiesOptions {
  const { top, bottom, left, right, footer, pitch } = setting.margins;
  return {
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: PAPER_TWIPS, margin: { top, bottom, left, right, footer, header: 851, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch: pitch },
        },
        footers: { default: pageFooter('odd'), even: pageFooter('even') },
        children: document.blocks.flatMap((block, index) => blockParts(block, document.blocks[index + 1], setting)),
      },
    ],
  };
}

function blockParts(block: Block, next: Block | undefined, setting: Setting): readonly (Paragraph | Table)[] {
  const textWidth = PAPER_TWIPS.width - setting.margins.left - setting.margins.right;
  // A signature never stands alone on a page.
  const cohesion: Cohesion = { keepNext: next?.kind === 'signature' };
  switch (block.kind) {
    case 'title':
      return [titleParagraph(block.lines), ...(next?.kind === 'byline' ? [] : [blankLine()])];
    case 'byline':
      return [...block.lines.map((line) => styledParagraph(PARAGRAPH_STYLES.byline, textRuns(line))), blankLine()];
    case 'addressee':
      return [styledParagraph(PARAGRAPH_STYLES.addressee, textRuns(addresseeText(block.text)))];
    case 'heading':
      return [styledParagraph(HEADING_STYLES[block.level], headingRuns(block))];
    case 'paragraph':
      return [
        styledParagraph(
          PARAGRAPH_STYLES.body,
          [...(block.runIn ? runInRuns(block.runIn) : []), ...inlineRuns(block.inlines)],
          cohesion,
        ),
      ];
    case 'table':
      return tableBlock(block, textWidth, cohesion);
    case 'chart':
      return chartBlock(block, setting.pictures.get(block) ?? null, cohesion);
    case 'signature':
      return signatureBlock(block, textWidth / GRID.charactersPerLine);
    case 'letterhead':
    case 'attendance':
    case 'attachmentNote':
    case 'remark':
    case 'annex':
    case 'colophon':
      return blockText(block).map((line) => styledParagraph(PARAGRAPH_STYLES.body, textRuns(line)));
    default:
      return unreachable(block);
  }
}

/** One paragraph with line breaks; a title that nobody broke is broken by its sense. */
function titleParagraph(lines: readonly string[]): Paragraph {
  const [only] = lines;
  const broken = lines.length === 1 && only !== undefined ? titleLines(only) : lines;
  return styledParagraph(
    PARAGRAPH_STYLES.title,
    broken.flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...textRuns(line)]),
  );
}
