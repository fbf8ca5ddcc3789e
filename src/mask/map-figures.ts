import type { Block, FigureInline, Inline, RunInHeading, TableRow } from '../document/tree.ts';

/** What becomes of words that say a figure, in a heading, a paragraph or a cell. */
export type FigureMap = (inline: FigureInline) => Inline;

/** A block with the figures of its words mapped; what holds none stays the same, and so do pictures. */
export function mapFigures(block: Block, map: FigureMap): Block {
  switch (block.kind) {
    case 'heading':
      return withMappedInlines(block, map);
    case 'paragraph': {
      const runIn = block.runIn && withMappedInlines(block.runIn, map);
      return { ...withMappedInlines(block, map), runIn };
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => mappedRow(row, map)) };
    default:
      return block;
  }
}

function withMappedInlines<T extends Pick<RunInHeading, 'inlines'>>(holder: T, map: FigureMap): T {
  return { ...holder, inlines: mappedInlines(holder.inlines, map) };
}

function mappedRow({ cells, emphasis }: TableRow, map: FigureMap): TableRow {
  return { cells: cells.map((cell) => mappedInlines(cell, map)), emphasis };
}

function mappedInlines(inlines: readonly Inline[], map: FigureMap): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'figure') return map(inline);
    return inline.kind === 'strong' ? { ...inline, inlines: mappedInlines(inline.inlines, map) } : inline;
  });
}
