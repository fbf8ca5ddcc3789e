import { Decimal } from './decimal.ts';
import type { Unit } from './quantity.ts';

/** How many digits stand after the point: exactly so many, or at most so many with trailing zeros dropped. */
export interface DecimalPlaces {
  readonly places: number;
  readonly trailingZeros: 'keep' | 'drop';
}

/** In running text trailing zeros are dropped: 1286.5, never 1286.50. */
export const upTo = (places: number): DecimalPlaces => ({ places, trailingZeros: 'drop' });

/** In a table column every number has the same places: 312.80 under 1286.55. */
export const fixed = (places: number): DecimalPlaces => ({ places, trailingZeros: 'keep' });

/**
 * The number of a value in its printed unit, rounded half up, once: 356000 in 万元 with two places is 35.6 (dropped)
 * or 35.60 (kept), and 10050 in 万元 with two is 1.01. `value` is in base units.
 */
export function formatNumber(value: Decimal, unit: Unit, decimals: DecimalPlaces): string {
  const rounded = value.div(unit.scale).toDecimalPlaces(decimals.places, Decimal.ROUND_HALF_UP);
  return decimals.trailingZeros === 'keep' ? rounded.toFixed(decimals.places) : rounded.toFixed();
}

/** Number and unit: 35.6万元. */
export function formatQuantity(value: Decimal, unit: Unit, decimals: DecimalPlaces): string {
  return `${formatNumber(value, unit, decimals)}${unit.text}`;
}
