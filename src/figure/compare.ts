import { monthCount, monthsIn, sameMonthsLastYear, sameRange } from '../calendar/period.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { isKnown } from '../quantity/quantity.ts';
import { sameMeasure } from './arithmetic.ts';
import type { Figure } from './figure.ts';

/** Why a comparison cannot be made. Nothing is guessed: no rate is printed, and the check list says why. */
export type Refusal =
  | 'no-base'
  | 'gap'
  | 'base-zero'
  | 'base-negative'
  | 'sign-change'
  | 'other-unit'
  | 'other-window'
  | 'other-scope'
  | 'estimate'
  | 'not-comparable';

/** A comparison of two figures, on unrounded values. */
export type Comparison =
  | {
      readonly ok: true;
      /** Current minus base, in base units (percentage points for ratios). */
      readonly difference: Decimal;
      /** Difference over base, in percent; null for ratios and percentages, which are compared in points only. */
      readonly ratePercent: Decimal | null;
      readonly current: Figure;
      readonly base: Figure;
    }
  | Refused;

/** 同比: against the same months of last year; a flow must cover the same months. */
export function compareYearOnYear(current: Figure, lastYear: Figure | null): Comparison {
  if (!lastYear) return refuse('no-base');
  if (current.window && lastYear.window && !sameRange(sameMonthsLastYear(current.window), lastYear.window)) {
    return refuse('other-window');
  }
  return compare(current, lastYear);
}

/** 环比: against the period before; a flow must cover as many months. */
export function comparePeriodOnPeriod(current: Figure, previous: Figure | null): Comparison {
  if (!previous) return refuse('no-base');
  if (current.window && previous.window) {
    const adjacent = monthsIn({ first: previous.window.last, last: current.window.first }).length === 2;
    if (!adjacent || monthCount(current.window) !== monthCount(previous.window)) return refuse('other-window');
  }
  return compare(current, previous);
}

/** 占比: the part's share of its whole, in percent. */
export function shareOf(part: Figure, whole: Figure | null): Rate {
  if (!whole) return refuse('no-base');
  return ratio(part, whole);
}

/** 完成率: how much of the target is done, in percent. */
export function completionOf(current: Figure, target: Figure | null): Rate {
  if (!target) return refuse('no-base');
  return ratio(current, target);
}

/** A quotient in percent, or why there is none. */
export type Rate = { readonly ok: true; readonly percent: Decimal } | Refused;

function ratio(part: Figure, whole: Figure): Rate {
  const values = comparable(part, whole);
  if (!values.ok) return values;
  if (values.base.isZero()) return refuse('base-zero');
  if (values.base.isNegative()) return refuse('base-negative');
  return { ok: true, percent: values.current.div(values.base).times(100) };
}

function compare(current: Figure, base: Figure): Comparison {
  const values = comparable(current, base);
  if (!values.ok) return values;
  const difference = values.current.minus(values.base);
  if (current.kind === 'ratio' || ['%', '‰'].includes(current.quantity.unit.base))
    return { ok: true, difference, ratePercent: null, current, base };
  if (values.base.isZero()) return refuse('base-zero');
  if (values.base.isNegative()) return refuse('base-negative');
  if (values.current.isNegative() && !values.current.isZero()) return refuse('sign-change');
  const ratePercent = difference.div(values.base).times(100);
  return { ok: true, difference, ratePercent, current, base };
}

/** The values of two figures that may be set against each other, in base units. */
function comparable(
  current: Figure,
  base: Figure,
): { readonly ok: true; readonly current: Decimal; readonly base: Decimal } | Refused {
  if (current.kind === 'criterion' || current.kind === 'rank') return refuse('not-comparable');
  if (!isKnown(current.quantity) || !isKnown(base.quantity)) return refuse('gap');
  if (!sameMeasure(current.quantity.unit, base.quantity.unit)) return refuse('other-unit');
  if (current.scope !== base.scope) return refuse('other-scope');
  const vague = [current, base].some(({ quantity, kind }) => kind === 'estimate' || quantity.approximation !== 'exact');
  return vague ? refuse('estimate') : { ok: true, current: current.quantity.value, base: base.quantity.value };
}

interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal };
}
