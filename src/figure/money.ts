import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { fixed, formatNumber } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../quantity/quantity.ts';
import type { Figure } from './figure.ts';

/** The unit in which the report tells money: one for all, so that amounts can be compared at a glance. */
export function moneyUnit(style: DataSet['style']): Unit {
  return parseUnit(style.money.unit);
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
