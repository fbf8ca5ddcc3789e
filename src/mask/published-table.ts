import type { Inline, TableBlock } from '../document/tree.ts';

/**
 * A table without the rows and columns whose every figure is withheld; null when no figure is left of those that it
 * had. A table without figures stays as it is.
 */
export function publishedTable(table: TableBlock, isWithheld: (inline: Inline) => boolean): TableBlock | null {
  const says = (cell: readonly Inline[] | undefined): 'figure' | 'withheld' | 'words' => {
    const figures = figuresIn(cell ?? []);
    if (figures.length === 0) return 'words';
    return figures.every(isWithheld) ? 'withheld' : 'figure';
  };
  const isLost = (cells: readonly (readonly Inline[] | undefined)[]): boolean => {
    const told = cells.map(says);
    return told.includes('withheld') && !told.includes('figure');
  };
  const rows = table.rows.filter(({ cells }) => !isLost(cells));
  const lost = table.columns.map((_, at) => isLost(table.rows.map(({ cells }) => cells[at])));
  const isKept = <T>(_: T, at: number): boolean => !lost[at];
  if (rows.length === 0 || isLost(table.rows.flatMap(({ cells }) => cells))) return null;
  return {
    ...table,
    columns: table.columns.filter(isKept),
    rows: rows.map(({ cells, emphasis }) => ({ cells: cells.filter(isKept), emphasis })),
  };
}

function figuresIn(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'strong') return figuresIn(inline.inlines);
    return inline.kind === 'figure' ? [inline] : [];
  });
}
