import { parseDeadline } from '../calendar/deadline.ts';
import { formatMonth, type MonthRange, monthCount, monthsSinceNewYear, nextPeriod } from '../calendar/period.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { exactQuantity, pendingQuantity, sameMeasure } from '../figure/arithmetic.ts';
import { compareValues } from '../figure/compare.ts';
import { differenceSize } from '../figure/difference-size.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { mostPlaces } from '../figure/money.ts';
import { Decimal } from '../quantity/decimal.ts';
import { isKnown } from '../quantity/quantity.ts';
import { departmentOf, leadOf } from './departments.ts';
import { NOTHING_LAID_DOWN, type TargetGap, type UnfinishedItem } from './unfinished-item.ts';

/** Indicators below their target (above it where the target is 不超过…), in the order of the data. */
export function targetGaps(located: LocatedDataSet, book: FigureBook): readonly UnfinishedItem[] {
  const { data, locate } = located;
  const months = monthsLeft(located);
  const plan = nextPeriod(data.report.period);
  const by = `${formatMonth(plan.months.last < months.last ? plan.months.last : months.last)}底前`;
  return Object.keys(data.indicators).flatMap((id): readonly UnfinishedItem[] => {
    const gap = gapOf(id, months, book);
    if (!gap) return [];
    const span = locate(['indicators', id, 'target']);
    const department = departmentOf(id, located);
    return [
      {
        ...NOTHING_LAID_DOWN,
        kind: 'gap',
        id,
        within: [id],
        name: gap.figure.name,
        action: [],
        gap,
        by,
        days: parseDeadline(by, plan.months),
        bySpan: span,
        department,
        person: leadOf(department, located),
        span,
      },
    ];
  });
}

function gapOf(id: string, months: MonthRange, book: FigureBook): TargetGap | null {
  const figure = book.figures.get(id);
  const { target } = book.comparands(id);
  if (!figure || !target || !isKnown(target.quantity) || !isAim(figure, target)) return null;
  const { value } = figure.quantity;
  if (value === null) return { figure, target, remaining: pending(figure, target), perMonth: null };
  const missing = target.quantity.value.minus(value);
  const isCeiling = target.quantity.approximation === 'atMost';
  if (isCeiling ? !missing.isNegative() : missing.lte(0)) return null;
  if (!compareValues(figure, target).ok) return { figure, target, remaining: null, perMonth: null };
  const quantity = differenceSize(missing, figure, book);
  const formula = isCeiling ? `${id} - ${target.id}` : `${target.id} - ${id}`;
  const remaining = derived(figure, '还差', quantity, formula, [figure, target]);
  const perMonth = figure.kind === 'flow' ? monthlyNeed(remaining, missing, months, book) : null;
  return { figure, target, remaining, perMonth };
}

/** Whether figure and target can be set against each other at all; a year's target is not what half a year after July brings. */
function isAim({ kind, quantity, window }: Figure, target: Figure): boolean {
  if (kind === 'criterion' || kind === 'rank') return false;
  if (quantity.value !== null && !sameMeasure(quantity.unit, target.quantity.unit)) return false;
  return kind !== 'flow' || window === null || monthsSinceNewYear(window) !== null;
}

/** 月均需8.7户: what is missing over the months left, rounded up in the last place that prints. */
function monthlyNeed(remaining: Figure, missing: Decimal, months: MonthRange, book: FigureBook): Figure {
  const { unit } = remaining.quantity;
  const count = monthCount(months);
  const places = unit.base === '元' ? mostPlaces(book.style) : 1;
  const need = missing.div(count).div(unit.scale).toDecimalPlaces(places, Decimal.ROUND_UP).times(unit.scale);
  return derived(remaining, '月均需', exactQuantity(need, unit), `${remaining.id} / ${count}`, [remaining]);
}

function pending(figure: Figure, target: Figure): Figure {
  return derived(figure, '还差', pendingQuantity(target.quantity.unit), `${target.id} - ${figure.id}`, [
    figure,
    target,
  ]);
}

function derived(
  figure: Figure,
  usage: string,
  quantity: Figure['quantity'],
  formula: string,
  inputs: readonly Figure[],
): Figure {
  const [id = ''] = figure.id.split('|');
  return { ...figure, id: `${id}|${usage}`, quantity, origin: { kind: 'derived', formula, inputs } };
}

/** From the first month of the plan to the end of the target's year, or of the plan when that year is over. */
function monthsLeft({ data }: LocatedDataSet): MonthRange {
  const { period } = data.report;
  const plan = nextPeriod(period).months;
  const year = period.months.last.slice(0, 4);
  return plan.first.slice(0, 4) === year ? { first: plan.first, last: `${year}-12` } : plan;
}
