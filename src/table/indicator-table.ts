import type { Inline, TableColumn } from '../document/tree.ts';
import { columnText } from '../figure/column-text.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { sayFigure } from '../figure/say-figure.ts';
import { column, EMPTY_CELL, figureCell, row, type TableDraft, textCell } from './table-draft.ts';

/** One comparison column: printed only if some row has something in it. */
interface ComparisonColumn {
  readonly column: TableColumn;
  /** One for each figure. */
  readonly cells: readonly (readonly Inline[])[];
}

/** 主要指标完成情况: figures with last year's value, 同比, target and 完成率, as far as the data have them. */
export function indicatorTable(ids: readonly string[], book: FigureBook): TableDraft {
  const figures = ids.flatMap((id) => book.figures.get(id) ?? []);
  const comparisons = COMPARISONS.map((make) => make(figures, book));
  const used = comparisons.filter(({ cells }) => cells.some((cell) => cell !== EMPTY_CELL));
  const current = columnText(figures);
  return {
    kind: 'table',
    caption: '主要指标完成情况',
    unitNote: null,
    columns: [
      column('指标', 'left', 1.8),
      column('本期', 'right', 1.2),
      ...used.map((comparison) => comparison.column),
    ],
    rows: figures.map((figure, index) =>
      row([
        textCell(nameOf(figure, book)),
        figureCell(figure, current),
        ...used.map(({ cells }) => cells[index] ?? EMPTY_CELL),
      ]),
    ),
    notes: [],
  };
}

const COMPARISONS: readonly ((figures: readonly Figure[], book: FigureBook) => ComparisonColumn)[] = [
  (figures, book) => written('上年同期', figures, (figure) => book.comparands(figure.id).lastYear),
  (figures, book) => ({
    column: column('同比', 'right', 1.2),
    cells: figures.map((figure) => saying(figure, '同比增减', book)),
  }),
  (figures, book) => written('年度目标', figures, (figure) => book.comparands(figure.id).target),
  (figures, book) => ({
    column: column('完成率', 'right'),
    cells: figures.map((figure) => saying(figure, '完成比例', book)),
  }),
];

function written(
  header: string,
  figures: readonly Figure[],
  comparand: (figure: Figure) => Figure | null,
): ComparisonColumn {
  const comparands = figures.map(comparand);
  const text = columnText(comparands);
  return { column: column(header, 'right', 1.2), cells: comparands.map((figure) => figureCell(figure, text)) };
}

function saying(figure: Figure, usage: string, book: FigureBook): readonly Inline[] {
  const said = sayFigure(figure, usage, book);
  return said.ok ? [{ kind: 'figure', ...said.said }] : EMPTY_CELL;
}

/** A part's name says little without its whole: 城乡低保对象：城市. */
function nameOf(figure: Figure, book: FigureBook): string {
  const { whole } = book.comparands(figure.id);
  return whole && !figure.id.startsWith('预算.') ? `${whole.name}：${figure.name}` : figure.name;
}
