import type { Inline, TableColumn } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { sayFigure } from '../figure/say-figure.ts';
import { column, EMPTY_CELL, figureCell, row, type TableDraft, textCell } from './table-draft.ts';

/** One comparison column: printed only if some row has something in it. */
interface ComparisonColumn {
  readonly column: TableColumn;
  readonly cell: (figure: Figure, book: FigureBook) => readonly Inline[];
}

/** 主要指标完成情况: figures with last year's value, 同比, target and 完成率, as far as the data have them. */
export function indicatorTable(ids: readonly string[], book: FigureBook): TableDraft {
  const figures = ids.flatMap((id) => book.figures.get(id) ?? []);
  const used = COMPARISONS.filter(({ cell }) => figures.some((figure) => cell(figure, book) !== EMPTY_CELL));
  return {
    kind: 'table',
    caption: '主要指标完成情况',
    unitNote: null,
    columns: [
      column('指标', 'left', 1.8),
      column('本期', 'right', 1.2),
      ...used.map((comparison) => comparison.column),
    ],
    rows: figures.map((figure) =>
      row([
        textCell(nameOf(figure, book)),
        figureCell(figure, ({ quantity }) => quantity.literal),
        ...used.map(({ cell }) => cell(figure, book)),
      ]),
    ),
    notes: [],
  };
}

const COMPARISONS: readonly ComparisonColumn[] = [
  {
    column: column('上年同期', 'right', 1.2),
    cell: (figure, book) => figureCell(book.comparands(figure.id).lastYear, ({ quantity }) => quantity.literal),
  },
  { column: column('同比', 'right', 1.2), cell: (figure, book) => saying(figure, '同比增减', book) },
  {
    column: column('年度目标', 'right', 1.2),
    cell: (figure, book) => figureCell(book.comparands(figure.id).target, ({ quantity }) => quantity.literal),
  },
  { column: column('完成率', 'right'), cell: (figure, book) => saying(figure, '完成比例', book) },
];

function saying(figure: Figure, usage: string, book: FigureBook): readonly Inline[] {
  const said = sayFigure(figure, usage, book);
  return said.ok ? [{ kind: 'figure', ...said.said }] : EMPTY_CELL;
}

/** A part's name says little without its whole: 城乡低保对象：城市. */
function nameOf(figure: Figure, book: FigureBook): string {
  const { whole } = book.comparands(figure.id);
  return whole && !figure.id.startsWith('预算.') ? `${whole.name}：${figure.name}` : figure.name;
}
