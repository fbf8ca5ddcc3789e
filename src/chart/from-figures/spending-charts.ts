import { formatMonth, monthsIn } from '../../calendar/period.ts';
import type { DataSet } from '../../data-set/schema/data-set-schema.ts';
import { roundedQuantity, sumQuantities } from '../../figure/arithmetic.ts';
import { monthFigureId } from '../../figure/collect-figures.ts';
import type { Figure } from '../../figure/figure.ts';
import type { FigureBook } from '../../figure/figure-book.ts';
import { columnNumber, columnPlaces, moneyUnit, mostPlaces } from '../../figure/money.ts';
import { roundShares } from '../../figure/share-rounding.ts';
import { unevenSum } from '../../figure/share-words.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { fixed } from '../../quantity/format-quantity.ts';
import { parseUnit } from '../../quantity/parse-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../../quantity/quantity.ts';
import { type ChartDraft, chartDraft, FULL_WIDTH_MM, missingChart, numberIn, seriesOf } from './chart-draft.ts';

/** 预算、到位与支出: bars by budget line. */
export function budgetChart({ budget }: DataSet, book: FigureBook): ChartDraft {
  return moneyBars(
    '部门预算执行情况',
    budget.map(({ line }) => ({ id: `预算.${line}`, name: line })),
    book,
  );
}

/** The same by project. */
export function projectMoneyChart({ projects }: DataSet, book: FigureBook): ChartDraft {
  const rows = projects.filter(({ id }) => book.figures.has(`${id}.预算`));
  return moneyBars(
    '重点项目资金到位与支出',
    rows.map(({ id, name, shortName }) => ({ id, name: shortName ?? name })),
    book,
  );
}

/** 按月支出: what all budget lines spent in each month of the period. */
export function monthlySpendingChart({ budget, report }: DataSet, book: FigureBook): ChartDraft {
  const caption = '按月支出情况';
  const months = monthsIn(report.period.months);
  const figures = months.map((month) => {
    const ids = budget.map(({ line }) => monthFigureId(`预算.${line}.支出`, month));
    const inputs = ids.flatMap((id) => book.figures.get(id) ?? []);
    return sumFigure(monthFigureId('预算.支出', month), `${formatMonth(month)}支出`, inputs);
  });
  const totals = figures.map((figure) => figure?.quantity ?? null);
  if (totals.every((total) => total === null)) return missingChart(caption, '按月支出');
  if (months.length < 2) return missingChart(caption, '两个月以上的支出');
  const unit = moneyUnit(book.style, totals);
  const places = Math.min(mostPlaces(book.style), Math.max(...totals.map((total) => placesIn(total, unit))));
  const labels = totals.map((total) => (total ? columnNumber(total, unit, places) : null));
  const summary = months.map((month, index) => `${formatMonth(month)}${labels[index] ?? '无数据'}`).join('，');
  return chartDraft(
    caption,
    `${caption}（${unit.text}）：${summary}。`,
    {
      type: 'lines',
      widthMm: FULL_WIDTH_MM,
      unit: unit.text,
      categories: months.map(formatMonth),
      series: [{ name: '当月支出', values: totals.map((total) => (total ? numberIn(total, unit) : null)), labels }],
    },
    figures,
  );
}

/** 项目资金来源: each source's share of what was granted, over all projects. */
export function fundingSourceChart({ projects }: DataSet, book: FigureBook): ChartDraft {
  const caption = '项目资金来源构成';
  const bySource = new Map<string, Figure[]>();
  for (const { id, funding } of projects) {
    for (const { from, budget } of funding) {
      const figure = book.figures.get(`${id}.资金.${from}.预算`);
      if (budget && figure) bySource.set(from, [...(bySource.get(from) ?? []), figure]);
    }
  }
  const figures = [...bySource].map(([name, inputs]) => sumFigure(`项目资金.${name}.预算`, name, inputs));
  const sums = [...bySource.keys()].map((name, index) => ({ name, total: figures[index]?.quantity ?? null }));
  const unit = moneyUnit(
    book.style,
    sums.map(({ total }) => total),
  );
  const known = sums.flatMap(({ name, total }) => (total && isKnown(total) ? [{ name, total }] : []));
  const { percentDecimals, shareRounding } = book.style;
  const rounded = roundShares(
    known.map(({ total }) => total.value),
    percentDecimals,
    shareRounding,
  );
  if (!rounded || known.length < 2 || known.length < sums.length) return missingChart(caption, '分来源的项目预算');
  const totals = figures.filter((figure) => figure !== null);
  const shares = totals.map((figure, index) => shareFigure(figure, totals, rounded.percents[index] ?? null, book));
  const slices = known.map(({ name, total }, index) => {
    const share = shares[index]?.quantity.literal ?? '';
    const places = Math.min(mostPlaces(book.style), placesIn(total, unit));
    return {
      name,
      value: numberIn(total, unit) ?? 0,
      label: `${columnNumber(total, unit, places)}${unit.text}，${share}`,
    };
  });
  const summary = slices.map(({ name, label }) => `${name}${label}`).join('；');
  const draft = chartDraft(
    caption,
    `${caption}：${summary}。`,
    {
      type: 'doughnut',
      widthMm: 130,
      unit: unit.text,
      slices,
    },
    [...figures, ...shares],
  );
  const note = unevenSum(rounded, book);
  return note ? { ...draft, notes: [`注：${note}。`] } : draft;
}

/** What a source gives of all that was granted, in percent. */
function shareFigure(part: Figure, all: readonly Figure[], percent: Decimal | null, { style }: FigureBook): Figure {
  const formula = `${part.id} / (${all.map(({ id }) => id).join(' + ')}) × 100%`;
  const quantity = roundedQuantity(percent ?? new Decimal(0), PERCENT, fixed(style.percentDecimals));
  return { ...part, id: `${part.id}|占比`, kind: 'ratio', quantity, origin: { kind: 'derived', formula, inputs: all } };
}

/** The sum of figures as a figure of its own; null when there are none or they cannot be added. */
function sumFigure(id: string, name: string, inputs: readonly Figure[]): Figure | null {
  const [first] = inputs;
  const quantity = first ? sumQuantities(inputs.map((input) => input.quantity)) : null;
  if (!first || !quantity) return null;
  const formula = inputs.map((input) => input.id).join(' + ');
  return { ...first, id, name, quantity, origin: { kind: 'derived', formula, inputs } };
}

function moneyBars(
  caption: string,
  rows: readonly { readonly id: string; readonly name: string }[],
  book: FigureBook,
): ChartDraft {
  const byName = ['预算', '到位', '支出'].map((name) => ({
    name,
    figures: rows.map(({ id }) => book.figures.get(`${id}.${name}`) ?? null),
  }));
  const unit = moneyUnit(
    book.style,
    byName.flatMap(({ figures }) => figures.map((figure) => figure?.quantity ?? null)),
  );
  const columns = byName.map(({ name, figures }) => {
    return { name, figures, places: columnPlaces(figures, unit, mostPlaces(book.style)) };
  });
  if (columns.every(({ figures }) => figures.every((figure) => figure === null)))
    return missingChart(caption, '预算、到位和支出');
  const series = columns.map(({ name, figures, places }) => seriesOf(name, figures, unit, places));
  const summary = rows.map(
    ({ name }, index) => `${name}${series.map((one) => `${one.name}${one.labels[index] ?? '—'}`).join('、')}`,
  );
  return chartDraft(
    caption,
    `${caption}（${unit.text}）：${summary.join('；')}。`,
    {
      type: 'bars',
      widthMm: FULL_WIDTH_MM,
      orientation: 'horizontal',
      unit: unit.text,
      categories: rows.map(({ name }) => name),
      series,
      maximum: null,
    },
    columns.flatMap(({ figures }) => figures),
  );
}

function placesIn(quantity: Quantity | null, unit: Unit): number {
  return quantity?.value?.div(unit.scale).decimalPlaces() ?? 0;
}

const PERCENT = parseUnit('%');
