import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { columnNumber, columnPlaces, moneyUnit, mostPlaces } from '../figure/money.ts';
import { remainingInvestment } from '../figure/remaining-investment.ts';
import { column, figureCell, row, type TableDraft, textCell } from './table-draft.ts';

/** 项目剩余投资: what each source of a project that is not closed has still to pay, granted minus spent. */
export function remainingInvestmentTable({ projects }: DataSet, book: FigureBook): TableDraft {
  const sources = projects
    .filter(({ closed }) => !closed)
    .flatMap(({ id, name, shortName, funding }) =>
      funding.flatMap(({ from }) => {
        const source = `${id}.资金.${from}`;
        const left = remainingInvestment(source, book);
        return left ? [{ name: shortName ?? name, from, source, left }] : [];
      }),
    );
  const figures = {
    预算: sources.map(({ source }) => book.figures.get(`${source}.预算`) ?? null),
    已支出: sources.map(({ source }) => book.figures.get(`${source}.支出`) ?? null),
    剩余投资: sources.map(({ left }) => left),
  };
  const unit = moneyUnit(
    book.style,
    Object.values(figures)
      .flat()
      .map((figure) => figure?.quantity ?? null),
  );
  const columns = Object.entries(figures).map(([header, cells]) => {
    const places = columnPlaces(cells, unit, mostPlaces(book.style));
    return { header, cells, text: ({ quantity }: Figure) => columnNumber(quantity, unit, places) };
  });
  return {
    kind: 'table',
    caption: '项目剩余投资',
    unitNote: `单位：${unit.text}`,
    columns: [
      column('项目', 'left', 1.6),
      column('资金来源', 'left', 1.8),
      ...columns.map(({ header }) => column(header, 'right')),
    ],
    rows: sources.map(({ name, from }, index) =>
      row([
        textCell(name),
        textCell(from),
        ...columns.map(({ cells, text }) => figureCell(cells[index] ?? null, text)),
      ]),
    ),
    notes: [],
  };
}
