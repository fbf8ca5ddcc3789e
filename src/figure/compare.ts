import { monthCount, monthsIn, monthsSinceNewYear, sameMonthsLastYear, sameRange } from '../calendar/period.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { isKnown } from '../quantity/quantity.ts';
import { sameMeasure } from './arithmetic.ts';
import type { Figure } from './figure.ts';
import { type Refused, refuse } from './refusal.ts';

/** A comparison of two figures, on unrounded values. */
export type Comparison =
  | {
      readonly ok: true;
      /** Current minus base, in base units (percentage points for ratios). */
      readonly difference: Decimal;
      /** Difference over base, or why there is none; null for ratios and percentages, which are compared in points only. */
      readonly rate: Rate | null;
      readonly current: Figure;
      readonly base: Figure;
    }
  | Refused;

/** A quotient in percent, or why there is none. */
export type Rate = { readonly ok: true; readonly percent: Decimal } | Refused;

/** 同比: against the same months of last year; a flow must cover the same months, a stock be counted in the same month. */
export function compareYearOnYear(current: Figure, lastYear: Figure | null): Comparison {
  if (!lastYear) return refuse('no-base');
  if (current.window && lastYear.window && !sameRange(sameMonthsLastYear(current.window), lastYear.window)) {
    return refuse('other-window', lastYear);
  }
  if (isCounted(current) && isCounted(lastYear) && !isYearApart(current.asOf, lastYear.asOf))
    return refuse('other-day', lastYear);
  return compareValues(current, lastYear);
}

/** 环比: against the period before; a flow must cover as many months. */
export function comparePeriodOnPeriod(current: Figure, previous: Figure | null): Comparison {
  if (!previous) return refuse('no-base');
  if (current.window && previous.window) {
    const adjacent = monthsIn({ first: previous.window.last, last: current.window.first }).length === 2;
    if (!adjacent || monthCount(current.window) !== monthCount(previous.window))
      return refuse('other-window', previous);
  }
  return compareValues(current, previous);
}

/** Against a peer that stands beside the figure: the difference only. */
export function compareValues(current: Figure, base: Figure): Comparison {
  const values = comparable(current, base);
  if (!values.ok) return values;
  const difference = values.current.minus(values.base);
  if (isRatio(current)) return { ok: true, difference, rate: null, current, base };
  if (isBelowZero(values.base) !== isBelowZero(values.current)) {
    if (!values.base.isZero() && !values.current.isZero()) return refuse('sign-change', base);
  }
  if (isBelowZero(values.base)) return refuse('base-negative', base);
  if (isBelowZero(values.current)) return refuse('negative', base);
  const rate: Rate = values.base.isZero()
    ? refuse('base-zero', base)
    : { ok: true, percent: difference.div(values.base).times(100) };
  return { ok: true, difference, rate, current, base };
}

/** 占比: the part's share of its whole, in percent. */
export function shareOf(part: Figure, whole: Figure | null): Rate {
  return whole ? quotient(part, whole) : refuse('no-base');
}

/** 完成率: how much of what was planned is done, in percent. */
export function completionOf(current: Figure, target: Figure | null): Rate {
  return target ? quotient(current, target) : refuse('no-base');
}

/** How much of the year's target is done, in percent. */
export function yearlyCompletionOf(current: Figure, target: Figure | null): Rate {
  return target && isPartOfYear(current) ? refuse('part-of-year', target) : completionOf(current, target);
}

/** Against the year's target: the difference only. */
export function compareWithTarget(current: Figure, target: Figure): Comparison {
  return isPartOfYear(current) ? refuse('part-of-year', target) : compareValues(current, target);
}

/** A flow whose months do not begin with January: what came before counts for the year too, and is not in it. */
function isPartOfYear(figure: Figure): boolean {
  return figure.window !== null && !isRatio(figure) && monthsSinceNewYear(figure.window) === null;
}

/**
 * 序时进度: by how many percentage points a flow is ahead of the share of the year that is over (negative: behind).
 * 629.0 of 647.4 over ten months is 13.825… ahead. Its months begin with January.
 */
export function timeProgressOf(current: Figure, target: Figure | null): Rate {
  if (!target) return refuse('no-base');
  const values = comparable(current, target);
  if (!values.ok) return values;
  if (current.kind !== 'flow') return refuse('not-flow', target);
  const months = current.window && monthsSinceNewYear(current.window);
  if (!months) return refuse('part-of-year', target);
  const problem = baseProblem(values.current, values.base);
  if (problem) return refuse(problem, target);
  const ahead = values.current.times(12).minus(values.base.times(months));
  return { ok: true, percent: ahead.div(values.base.times(12)).times(100) };
}

/** 人均: an amount over the persons it is for, in base units of the amount. */
export function perCapitaOf(
  amount: Figure,
  persons: Figure | null,
): { readonly ok: true; readonly value: Decimal } | Refused {
  if (!persons) return refuse('no-base');
  const { unit } = persons.quantity;
  if (unit.base !== '人' || unit.per !== null) return refuse('not-persons', persons);
  if (isRatio(amount) || ['criterion', 'rank', 'standard'].includes(amount.kind) || amount.quantity.unit.base === '人')
    return refuse('not-comparable', persons);
  const month = persons.asOf?.slice(0, 7);
  if (amount.window && month && (month < amount.window.first || month > amount.window.last))
    return refuse('other-window', persons);
  const values = knownValues(amount, persons);
  if (!values.ok) return values;
  const problem = baseProblem(values.current, values.base);
  return problem ? refuse(problem, persons) : { ok: true, value: values.current.div(values.base) };
}

/** True for what is compared in points, never in percent. */
export function isRatio({ kind, quantity }: Figure): boolean {
  return kind === 'ratio' || ['%', '‰'].includes(quantity.unit.base);
}

function quotient(part: Figure, whole: Figure): Rate {
  const values = comparable(part, whole);
  if (!values.ok) return values;
  if (isRatio(part)) return refuse('ratio', whole);
  const problem = baseProblem(values.current, values.base);
  return problem ? refuse(problem, whole) : { ok: true, percent: values.current.div(values.base).times(100) };
}

/** Why one value is no share of the other. */
function baseProblem(current: Decimal, base: Decimal): 'base-zero' | 'base-negative' | 'negative' | null {
  if (base.isZero()) return 'base-zero';
  if (isBelowZero(base)) return 'base-negative';
  return isBelowZero(current) ? 'negative' : null;
}

type Values = { readonly ok: true; readonly current: Decimal; readonly base: Decimal } | Refused;

/** The values of two figures that may be set against each other, in base units. */
function comparable(current: Figure, base: Figure): Values {
  if (current.kind === 'criterion' || current.kind === 'rank') return refuse('not-comparable', base);
  const values = knownValues(current, base);
  return values.ok && !sameMeasure(current.quantity.unit, base.quantity.unit) ? refuse('other-unit', base) : values;
}

/** The values of two figures of one scope, neither of them missing or an estimate. */
function knownValues(current: Figure, base: Figure): Values {
  if (!isKnown(current.quantity) || !isKnown(base.quantity)) return refuse('gap', base);
  if (current.scope !== base.scope) return refuse('other-scope', base);
  const vague = [current, base].some(({ quantity, kind }) => kind === 'estimate' || quantity.approximation !== 'exact');
  return vague ? refuse('estimate', base) : { ok: true, current: current.quantity.value, base: base.quantity.value };
}

/** Below zero; minus nothing is not. */
function isBelowZero(value: Decimal): boolean {
  return value.isNegative() && !value.isZero();
}

function isCounted(figure: Figure): figure is Figure & { readonly asOf: string } {
  return (figure.kind === 'stock' || figure.kind === 'count') && figure.asOf !== null;
}

function isYearApart(day: string, earlier: string): boolean {
  const months = { first: day.slice(0, 7), last: day.slice(0, 7) };
  return sameMonthsLastYear(months).first === earlier.slice(0, 7);
}
