import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { fixed, formatNumber } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../quantity/quantity.ts';
import { exactQuantity } from './arithmetic.ts';
import type { Figure } from './figure.ts';

const YUAN = parseUnit('元');
const TEN_THOUSAND_YUAN = parseUnit('万元');
const HUNDRED_MILLION_YUAN = parseUnit('亿元');

/**
 * The unit in which computed amounts of one sentence, table or chart are told: the report's, or by size. One for all, so
 * that amounts can be compared at a glance: 万元, but 元 when each is below 1万元, and 亿元 when none is below 1亿元.
 */
export function moneyUnit(style: DataSet['style'], amounts: readonly (Quantity | null)[]): Unit {
  if (style.money.unit !== null) return parseUnit(style.money.unit);
  const sizes = amounts.flatMap((amount) => {
    const value = amount?.value ?? null;
    return value === null || value.isZero() ? [] : [value.abs()];
  });
  if (sizes.length === 0) return TEN_THOUSAND_YUAN;
  if (sizes.every((size) => size.lt(TEN_THOUSAND_YUAN.scale))) return YUAN;
  return sizes.every((size) => size.gte(HUNDRED_MILLION_YUAN.scale)) ? HUNDRED_MILLION_YUAN : TEN_THOUSAND_YUAN;
}

/** A computed total in the unit that suits it and its parts; what is no money keeps its unit. */
export function totalInUnit(total: Quantity, parts: readonly Quantity[], style: DataSet['style']): Quantity {
  if (total.unit.base !== YUAN.base || total.unit.per !== null || !isKnown(total)) return total;
  const { literal, decimals, unit } = exactQuantity(total.value, moneyUnit(style, [total, ...parts]));
  return { ...total, literal: total.approximation === 'exact' ? literal : `约${literal}`, unit, decimals };
}

/** Places for a column of amounts: as many as the longest needs, but no more than the style allows (2 by default). */
export function columnPlaces(figures: readonly (Figure | null)[], unit: Unit, most: number): number {
  const needed = figures.map((figure) => {
    const value = figure?.quantity.value ?? null;
    return value === null ? 0 : value.div(unit.scale).decimalPlaces();
  });
  return Math.min(most, Math.max(0, ...needed));
}

/** Most decimals of a computed amount. */
export function mostPlaces(style: DataSet['style']): number {
  return style.money.decimals ?? 2;
}

/** A number for a column or a label: fixed places, without its unit; a gap stays as written. */
export function columnNumber(quantity: Quantity, unit: Unit, places: number): string {
  return isKnown(quantity) ? formatNumber(quantity.value, unit, fixed(places)) : quantity.literal;
}
