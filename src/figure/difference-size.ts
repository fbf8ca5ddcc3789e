import type { Decimal } from '../quantity/decimal.ts';
import { type DecimalPlaces, upTo } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import { roundedQuantity } from './arithmetic.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';

/** What percentages differ by. */
export const PERCENTAGE_POINT = parseUnit('个百分点');

/** Words for more and less. */
export type Verbs = readonly [string, string];

/** How much two figures differ, without a sign: 13.98万元; 2.1个百分点 for percentages. `difference` is in base units. */
export function differenceSize(
  difference: Decimal,
  current: Figure,
  { style }: FigureBook,
  places: (count: number) => DecimalPlaces = upTo,
): Quantity {
  const { unit, decimals } = current.quantity;
  const count = isInPoints(unit) ? style.percentDecimals : (style.money.decimals ?? Math.max(2, decimals));
  return roundedQuantity(difference.abs(), pointsOf(unit), places(count));
}

/** The indicator's own words for more and less (增收, 减收), or the usual ones. */
export function verbsOf(figure: Figure, book: FigureBook, usual: Verbs): Verbs {
  const [more, less] = book.indicator(figure.id)?.verbs ?? [];
  return more && less ? [more, less] : usual;
}

/** True for percentages and per mille: they differ by points. */
export function isInPoints(unit: Unit): boolean {
  return pointsOf(unit) !== unit;
}

/** True for 个百分点 and 个千分点. */
export function isPoint(unit: Unit): boolean {
  return POINTS.some(({ text }) => text === unit.text);
}

/** Percentages differ by 个百分点, per mille by 个千分点, all else by its own unit. */
function pointsOf(unit: Unit): Unit {
  return POINTS[['%', '‰'].indexOf(unit.text)] ?? unit;
}

const POINTS: readonly Unit[] = [PERCENTAGE_POINT, parseUnit('个千分点')];
