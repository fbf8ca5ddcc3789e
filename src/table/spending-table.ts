import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { columnNumber, columnPlaces, moneyUnit, mostPlaces } from '../figure/money.ts';
import { rateForColumn, spendingRate } from '../figure/spending-rate.ts';
import { column, figureCell, row, type TableDraft, textCell } from './table-draft.ts';

/** One row of money: a budget line or a project. */
interface MoneyRow {
  readonly name: string;
  /** Figures are `<id>.预算`, `<id>.到位` and `<id>.支出`. */
  readonly id: string;
  readonly emphasis: boolean;
}

const MONEY_COLUMNS = ['预算', '到位', '支出'] as const;

/** 预算执行情况: granted, allocated and spent by budget line, with the total. */
export function budgetTable({ budget }: DataSet, book: FigureBook): TableDraft {
  const rows = budget.map(({ line }) => ({ name: line, id: `预算.${line}`, emphasis: false }));
  const hasTotal = MONEY_COLUMNS.some((name) => book.figures.has(`预算.${name}`));
  const total = hasTotal ? [{ name: '合计', id: '预算', emphasis: true }] : [];
  return moneyTable('预算执行情况', '预算科目', [...rows, ...total], book);
}

/** 项目资金情况: the same by project; projects without money are left out. */
export function projectMoneyTable({ projects }: DataSet, book: FigureBook): TableDraft {
  const rows = projects
    .filter(({ id }) => book.figures.has(`${id}.预算`))
    .map(({ id, name, shortName }) => ({ name: shortName ?? name, id, emphasis: false }));
  return moneyTable('项目资金情况', '项目', rows, book);
}

function moneyTable(caption: string, firstHeader: string, rows: readonly MoneyRow[], book: FigureBook): TableDraft {
  const byColumn = MONEY_COLUMNS.map((name) => rows.map(({ id }) => book.figures.get(`${id}.${name}`) ?? null));
  const unit = moneyUnit(
    book.style,
    byColumn.flat().map((figure) => figure?.quantity ?? null),
  );
  const columns = byColumn.map((figures) => {
    const places = columnPlaces(figures, unit, mostPlaces(book.style));
    return { figures, text: ({ quantity }: Figure) => columnNumber(quantity, unit, places) };
  });
  return {
    kind: 'table',
    caption,
    unitNote: `单位：${unit.text}`,
    columns: [
      column(firstHeader, 'left', 2),
      ...MONEY_COLUMNS.map((name) => column(name, 'right')),
      column('支出进度', 'right'),
    ],
    rows: rows.map(({ name, id, emphasis }, index) =>
      row(
        [
          textCell(name),
          ...columns.map(({ figures, text }) => figureCell(figures[index] ?? null, text)),
          figureCell(spendingRate(id, book), (rate) => rateForColumn(rate, book)),
        ],
        emphasis,
      ),
    ),
    notes: [],
  };
}
