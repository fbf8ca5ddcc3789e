import type { Inline, TableColumn } from '../document/tree.ts';
import { columnText } from '../figure/column-text.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import type { Refusal } from '../figure/refusal.ts';
import { sayFigure } from '../figure/say-figure.ts';
import { column, EMPTY_CELL, figureCell, row, type TableDraft, type TellRefusal, textCell } from './table-draft.ts';

/** One comparison column: printed only if some row has something in it. */
interface ComparisonColumn {
  readonly column: TableColumn;
  /** One for each figure. */
  readonly cells: readonly (readonly Inline[])[];
}

/** XXXX.XX万元 of a masked table fits on a line. */
const VALUE_WEIGHT = 1.4;
const RATE_WEIGHT = 0.8;

/**
 * 主要指标完成情况: figures with last year's value, 同比, target and 完成率, as far as the data have them. A comparison that
 * cannot be made prints a dash, and `tell` is told why; one that waits for a figure is a gap like it.
 */
export function indicatorTable(ids: readonly string[], book: FigureBook, tell: TellRefusal): TableDraft {
  const figures = ids.flatMap((id) => book.figures.get(id) ?? []);
  const comparisons = COMPARISONS.map((make) => make(figures, book, tell));
  const used = comparisons.filter(({ cells }) => cells.some((cell) => cell !== EMPTY_CELL));
  const current = columnText(figures);
  return {
    kind: 'table',
    caption: '主要指标完成情况',
    unitNote: null,
    columns: [
      column('指标', 'left', 1.8),
      column('本期', 'right', VALUE_WEIGHT),
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

type MakeColumn = (figures: readonly Figure[], book: FigureBook, tell: TellRefusal) => ComparisonColumn;

const COMPARISONS: readonly MakeColumn[] = [
  (figures, book) => written('上年同期', figures, (figure) => book.comparands(figure.id).lastYear),
  (figures, book, tell) => ({
    column: column('同比', 'right', RATE_WEIGHT),
    cells: figures.map((figure) => saying(figure, '同比增减', book, tell)),
  }),
  (figures, book) => written('年度目标', figures, (figure) => book.comparands(figure.id).target),
  (figures, book, tell) => ({
    column: column('完成率', 'right', RATE_WEIGHT),
    cells: figures.map((figure) => saying(figure, '完成比例', book, tell)),
  }),
];

function written(
  header: string,
  figures: readonly Figure[],
  comparand: (figure: Figure) => Figure | null,
): ComparisonColumn {
  const comparands = figures.map(comparand);
  const text = columnText(comparands);
  return { column: column(header, 'right', VALUE_WEIGHT), cells: comparands.map((figure) => figureCell(figure, text)) };
}

function saying(figure: Figure, usage: string, book: FigureBook, tell: TellRefusal): readonly Inline[] {
  const said = sayFigure(figure, usage, book);
  if (said.ok) return [{ kind: 'figure', ...said.said }];
  if (said.refusal === 'gap') return [{ kind: 'figure', text: '待填', figure, gap: true }];
  if (!NO_SURPRISE.has(said.refusal)) tell(figure, usage, said);
  return EMPTY_CELL;
}

/** A column is for all rows: that some have nothing to compare, or are of a kind without such a rate, nobody needs to be told. */
const NO_SURPRISE: ReadonlySet<Refusal> = new Set(['no-base', 'no-words', 'ratio', 'not-comparable']);

/** A part's name says little without its whole: 城乡低保对象：城市. */
function nameOf(figure: Figure, book: FigureBook): string {
  const { whole } = book.comparands(figure.id);
  return whole && !figure.id.startsWith('预算.') ? `${whole.name}：${figure.name}` : figure.name;
}
