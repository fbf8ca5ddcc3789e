import { Decimal } from '../quantity/decimal.ts';

/**
 * How the shares of all parts of one whole print. plain: each rounded half up by itself. footnote: the same, with a note
 * where they do not add up. largest: the largest part takes the tail, as most reports do. largestRemainder: each rounded
 * down, and what is missing goes, a unit of the last place each, to those that lost most.
 */
export type ShareRounding = 'plain' | 'largest' | 'largestRemainder' | 'footnote';

/** Shares in percent as they print, in the order of the parts. */
export interface RoundedShares {
  readonly percents: readonly Decimal[];
  /** What they add to: 100, or with plain and footnote close to it. */
  readonly sum: Decimal;
}

const FULL = new Decimal(100);

/**
 * Shares of parts in their sum with so many decimals. Parts are in one unit, none below zero; null when there is nothing
 * to share: no part, or all of them zero. 27, 5 and 5 with one decimal are 73, 13.5 and 13.5.
 */
export function roundShares(parts: readonly Decimal[], places: number, policy: ShareRounding): RoundedShares | null {
  const whole = parts.reduce((sum, part) => sum.plus(part), new Decimal(0));
  if (whole.isZero() || parts.some((part) => part.isNegative() && !part.isZero())) return null;
  const exact = parts.map((part) => part.div(whole).times(100));
  const percents = byPolicy(exact, places, policy);
  return { percents, sum: sumOf(percents) };
}

function byPolicy(exact: readonly Decimal[], places: number, policy: ShareRounding): readonly Decimal[] {
  switch (policy) {
    case 'plain':
    case 'footnote':
      return rounded(exact, places);
    case 'largest':
      return withLargestAdjusted(exact, places);
    case 'largestRemainder':
      return byLargestRemainder(exact, places);
  }
}

function rounded(exact: readonly Decimal[], places: number): readonly Decimal[] {
  return exact.map((percent) => percent.toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
}

/**
 * Of equal parts the first takes the tail. Where many small parts would eat up the largest (fifty of 0.06 % each printing
 * 0.1), so that it came to print less than another, no part can take the tail alone: then by largest remainder.
 */
function withLargestAdjusted(exact: readonly Decimal[], places: number): readonly Decimal[] {
  const plain = rounded(exact, places);
  const largest = exact.reduce((best, percent, at) => (percent.gt(exact[best] ?? 0) ? at : best), 0);
  const others = plain.filter((_, at) => at !== largest);
  const left = FULL.minus(sumOf(others));
  if (others.some((percent) => percent.minus(left).gt(unitOf(places)))) return byLargestRemainder(exact, places);
  return plain.map((percent, at) => (at === largest ? left : percent));
}

/** Of equal remainders the first is rounded up. */
function byLargestRemainder(exact: readonly Decimal[], places: number): readonly Decimal[] {
  const down = exact.map((percent) => percent.toDecimalPlaces(places, Decimal.ROUND_DOWN));
  const missing = FULL.minus(sumOf(down)).div(unitOf(places)).round().toNumber();
  const byLoss = exact
    .map((percent, at) => ({ at, loss: percent.minus(down[at] ?? percent) }))
    .sort((a, b) => b.loss.comparedTo(a.loss) || a.at - b.at);
  const up = new Set(byLoss.slice(0, missing).map(({ at }) => at));
  return down.map((percent, at) => (up.has(at) ? percent.plus(unitOf(places)) : percent));
}

/** A unit of the last place: 0.1 with one decimal. */
function unitOf(places: number): Decimal {
  return new Decimal(10).pow(-places);
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}
