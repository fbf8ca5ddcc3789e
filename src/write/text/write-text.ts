import { unreachable } from '../../diagnostic/diagnostic.ts';
import { addresseeText, captionText, headingText, paragraphText } from '../../document/document-text.ts';
import { inlineText } from '../../document/inline-segments.ts';
import type { Block, Document, TableBlock } from '../../document/tree.ts';

/** Two characters: where the text goes there are no styles to indent it. */
const INDENT = '　　';

/**
 * Writes a document as plain text to be pasted into an office system: a line for each paragraph, indented by two
 * characters, tables with a tab between cells, and a picture as its title: [图1　资金拨付进度].
 */
export function writeText(document: Document): string {
  return document.blocks.map((block) => `${blockLines(block).join('\n')}\n`).join('');
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'byline':
      return block.lines;
    case 'addressee':
      return [addresseeText(block.text)];
    case 'heading':
      return [INDENT + headingText(block)];
    case 'paragraph':
      return [INDENT + paragraphText(block)];
    case 'table':
      return tableLines(block);
    case 'chart':
      return [...(block.spec ? [] : [block.placeholder ?? block.altText]), `[${captionText(block)}]`, ...block.notes];
    case 'signature':
      return [block.unitName, block.date];
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
