import { unreachable } from '../../diagnostic/diagnostic.ts';
import {
  addresseeText,
  attachmentNoteLines,
  attendanceText,
  blockText,
  captionText,
  headingText,
  paragraphText,
  remarkText,
} from '../../document/document-text.ts';
import { inlineText } from '../../document/inline-segments.ts';
import type { Block, Document, TableBlock } from '../../document/tree.ts';

/** Two characters: where the text goes there are no styles to indent it. */
const INDENT = '　　';

/** As wide as 附件：, so that the numbers stand one under the other. */
const LABEL_WIDTH = '　　　';

/**
 * Writes a document as plain text to be pasted into an office system: a line for each paragraph, indented by two
 * characters, tables with a tab between cells, and a picture as its title: [图1　资金拨付进度].
 */
export function writeText(document: Document): string {
  return document.blocks.map((block) => `${blockLines(block).join('\n')}\n`).join('');
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
    case 'colophon':
    case 'signature':
      return blockText(block);
    case 'title':
    case 'byline':
      return block.lines;
    case 'addressee':
      return [addresseeText(block.text)];
    case 'attendance':
      return [INDENT + attendanceText(block)];
    case 'heading':
      return [INDENT + headingText(block)];
    case 'paragraph':
      return [INDENT + paragraphText(block)];
    case 'table':
      return tableLines(block);
    case 'chart':
      return [...(block.spec ? [] : [block.placeholder ?? block.altText]), `[${captionText(block)}]`, ...block.notes];
    case 'attachmentNote':
      return attachmentNoteLines(block.titles).map((line, index) => INDENT + (index === 0 ? '' : LABEL_WIDTH) + line);
    case 'remark':
      return [INDENT + remarkText(block.text)];
    case 'annex':
      return ['', ...blockText(block)];
    default:
      return unreachable(block);
  }
}

function tableLines(table: TableBlock): readonly string[] {
  return [
    captionText(table),
    ...(table.unitNote === null ? [] : [table.unitNote]),
    table.columns.map(({ header }) => header).join('\t'),
    ...table.rows.map(({ cells }) => cells.map(inlineText).join('\t')),
    ...table.notes,
  ];
}
