import type { Path } from '../data-set/canonical-tree.ts';
import type { Inline, TableBlock, TableColumn, TableRow } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';
import type { Refused } from '../figure/refusal.ts';
import type { PlanText } from '../plan/plan-text.ts';

/** A text of the data set at its path, with the figures it names said. */
export type Expand = (text: string, path: Path) => readonly Inline[];

/** Is told a comparison that a table leaves out, and why. */
export type TellRefusal = (figure: Figure, usage: string, refused: Refused) => void;
/** A text of a plan, with the figures it names said. */
export type SayPlan = (text: PlanText) => readonly Inline[];

/** A table before its template says where and how it stands. */
export type TableDraft = Omit<TableBlock, 'number' | 'origin' | 'wide'>;

export const EMPTY_CELL: readonly Inline[] = [{ kind: 'text', text: '—' }];

export function column(header: string, align: TableColumn['align'], weight = 1): TableColumn {
  return { header, align, weight };
}

export function row(cells: readonly (readonly Inline[])[], emphasis = false): TableRow {
  return { cells, emphasis };
}

export function textCell(text: string | null): readonly Inline[] {
  return text ? [{ kind: 'text', text }] : EMPTY_CELL;
}

/** A cell that says a figure; a dash where there is none. */
export function figureCell(figure: Figure | null, text: (figure: Figure) => string): readonly Inline[] {
  if (!figure) return EMPTY_CELL;
  return [{ kind: 'figure', text: text(figure), figure, gap: figure.quantity.value === null }];
}
