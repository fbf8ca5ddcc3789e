import type { Paragraph, Table } from 'docx';
import { unreachable } from '../../diagnostic/diagnostic.ts';
import { addresseeText, remarkText } from '../../document/document-text.ts';
import type { Block } from '../../document/tree.ts';
import { annexHead } from './annex-block.ts';
import { chartBlock } from './chart-block.ts';
import { colophonParagraphs } from './colophon-block.ts';
import { letterheadBlock } from './letterhead-block.ts';
import { attachmentNote, attendanceParagraph } from './list-blocks.ts';
import { HEADING_STYLES, PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLine, type Cohesion, styledParagraph } from './paragraphs.ts';
import { headingRuns, inlineRuns, runInRuns, textRuns } from './runs.ts';
import { ACROSS_WIDTH, cellWidth, type Setting, textWidth } from './setting.ts';
import { signatureBlock } from './signature-block.ts';
import { tableBlock } from './table-block.ts';
import { titleParagraph } from './title-paragraph.ts';

/** What stands round a block. */
export interface Neighbours {
  readonly before: Block | undefined;
  readonly next: Block | undefined;
  /** Whether the block is the first on a page that something else has begun. */
  readonly beginsPage: boolean;
}

/** A block as paragraphs and tables, each with the name of its style and the empty lines that belong to it. */
export function blockParts(block: Block, around: Neighbours, setting: Setting): readonly (Paragraph | Table)[] {
  const { margins, textBox } = setting;
  const { next } = around;
  const cohesion: Cohesion = { keepNext: next !== undefined && NEEDS_COMPANY.has(next.kind) };
  switch (block.kind) {
    case 'letterhead':
      return letterheadBlock(block, setting);
    case 'title':
      return [titleParagraph(block.lines), ...(next?.kind === 'byline' ? [] : [blankLine()])];
    case 'byline':
      return [...block.lines.map((line) => styledParagraph(PARAGRAPH_STYLES.byline, textRuns(line))), blankLine()];
    case 'addressee':
      return [styledParagraph(PARAGRAPH_STYLES.addressee, textRuns(addresseeText(block.text)))];
    case 'attendance':
      return [
        ...(around.before && BEGINS_BELOW_TEXT.has(around.before.kind) ? [blankLine()] : []),
        attendanceParagraph(block, cellWidth(margins)),
      ];
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
      return tableBlock(block, block.wide ? ACROSS_WIDTH : textWidth(margins), cohesion);
    case 'chart':
      return chartBlock(block, setting.pictures.get(block) ?? null, cohesion);
    case 'attachmentNote':
      return attachmentNote(block, cellWidth(margins), cohesion);
    case 'signature':
      return signatureBlock(block, cellWidth(margins), { keepNext: next?.kind === 'remark' });
    case 'remark':
      return [styledParagraph(PARAGRAPH_STYLES.remark, textRuns(remarkText(block.text)))];
    case 'annex':
      return annexHead(block, around.beginsPage ? 'page begun' : 'new page');
    case 'colophon':
      return colophonParagraphs(block, setting.colophonLook, textBox);
    default:
      return unreachable(block);
  }
}

/** What never begins a page without the end of the text above it (GB/T 9704-2012, 7.3.5.5). */
const NEEDS_COMPANY: ReadonlySet<Block['kind']> = new Set(['attachmentNote', 'signature']);

/** 出席 stands an empty line below what was said (10.3); in the head, and below another such list, it has its place already. */
const BEGINS_BELOW_TEXT: ReadonlySet<Block['kind']> = new Set([
  'heading',
  'paragraph',
  'table',
  'chart',
  'attachmentNote',
]);
