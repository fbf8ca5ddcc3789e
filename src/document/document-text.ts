import { unreachable } from '../diagnostic/diagnostic.ts';
import { headingLabel } from './heading-label.ts';
import { inlineText } from './inline-segments.ts';
import type { Block, ChartBlock, Document, HeadingBlock, ParagraphBlock, RunInHeading, TableBlock } from './tree.ts';

/** Every printed string of a document in reading order, unbroken: a title, a paragraph or a cell each. Page numbers are left out. */
export function documentText(document: Document): readonly string[] {
  return document.blocks.flatMap(blockText);
}

/** A heading as printed, with its number: 二、主要做法. */
export function headingText(heading: HeadingBlock | RunInHeading): string {
  return headingLabel(heading.level, heading.ordinal) + inlineText(heading.inlines);
}

/** A paragraph as printed, with the heading that is run into it. */
export function paragraphText({ runIn, inlines }: ParagraphBlock): string {
  return (runIn ? headingText(runIn) : '') + inlineText(inlines);
}

/** The title of a table or a picture as printed: 表1　资金拨付情况, one character apart. */
export function captionText({ kind, number, caption }: TableBlock | ChartBlock): string {
  return `${kind === 'table' ? '表' : '图'}${number}${caption === '' ? '' : `　${caption}`}`;
}

/** 主送机关 as printed, with its colon (GB/T 9704-2012, 7.3.2). */
export function addresseeText(addressee: string): string {
  return `${addressee}：`;
}

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.lines.join('')];
    case 'byline':
      return block.lines;
    case 'addressee':
      return [addresseeText(block.text)];
    case 'heading':
      return [headingText(block)];
    case 'paragraph':
      return [paragraphText(block)];
    case 'table':
      return tableText(block);
    case 'chart':
      return [...(block.spec ? [] : [block.placeholder ?? block.altText]), captionText(block), ...block.notes];
    case 'signature':
      return [block.unitName, block.date];
    default:
      return unreachable(block);
  }
}

function tableText(table: TableBlock): readonly string[] {
  return [
    captionText(table),
    ...(table.unitNote === null ? [] : [table.unitNote]),
    ...table.columns.map(({ header }) => header),
    ...table.rows.flatMap(({ cells }) => cells.map(inlineText)),
    ...table.notes,
  ];
}
