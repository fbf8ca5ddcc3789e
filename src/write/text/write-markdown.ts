import { unreachable } from '../../diagnostic/diagnostic.ts';
import {
  addresseeText,
  attendanceText,
  blockText,
  captionText,
  headingText,
  remarkText,
} from '../../document/document-text.ts';
import { type InlineSegment, inlineSegments } from '../../document/inline-segments.ts';
import type { Block, Document, ParagraphBlock, TableBlock } from '../../document/tree.ts';
import { markdownOf, markdownText } from './escape-markdown.ts';

const ALIGNMENT = { left: ':---', center: ':---:', right: '---:' } as const;

/** Writes a document as Markdown: headings, pipe tables, and a picture as its title. No text can turn into structure. */
export function writeMarkdown(document: Document): string {
  return document.blocks
    .flatMap(blockMarkdown)
    .filter((block) => block !== '')
    .map((block) => `${block}\n`)
    .join('\n');
}

/** The blocks of Markdown that a block becomes. */
function blockMarkdown(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
    case 'attachmentNote':
    case 'signature':
    case 'colophon':
      return blockText(block).map(markdownText);
    case 'title':
      return [`# ${markdownText(block.lines.join(''))}`];
    case 'byline':
      return block.lines.map(markdownText);
    case 'addressee':
      return [markdownText(addresseeText(block.text))];
    case 'attendance':
      return [markdownText(attendanceText(block))];
    case 'heading':
      // Titles are the only headings of the first rank.
      return [`${'#'.repeat(block.level + 1)} ${markdownText(headingText(block))}`];
    case 'paragraph':
      return [markdownOf(paragraphSegments(block))];
    case 'table':
      return [...tableHead(block), tableMarkdown(block), ...block.notes.map(markdownText)];
    case 'chart':
      return [
        ...(block.spec ? [] : [markdownText(block.placeholder ?? block.altText)]),
        markdownText(`[${captionText(block)}]`),
        ...block.notes.map(markdownText),
      ];
    case 'remark':
      return [markdownText(remarkText(block.text))];
    case 'annex':
      return [...(block.label === null ? [] : [markdownText(block.label)]), `# ${markdownText(block.lines.join(''))}`];
    default:
      return unreachable(block);
  }
}

/** A run-in heading is strong, whatever is in it. */
function paragraphSegments({ runIn, inlines }: ParagraphBlock): readonly InlineSegment[] {
  return [...(runIn ? [{ text: headingText(runIn), strong: true, gap: false }] : []), ...inlineSegments(inlines)];
}

function tableHead(table: TableBlock): readonly string[] {
  return [markdownText(captionText(table)), ...(table.unitNote === null ? [] : [markdownText(table.unitNote)])];
}

function tableMarkdown({ columns, rows }: TableBlock): string {
  const lines = [
    columns.map(({ header }) => markdownText(header)),
    columns.map(({ align }) => ALIGNMENT[align]),
    ...rows.map(({ cells, emphasis }) =>
      cells.map((cell) =>
        markdownOf(inlineSegments(cell).map((segment) => ({ ...segment, strong: segment.strong || emphasis }))),
      ),
    ),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
