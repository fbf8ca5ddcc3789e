import { Decimal } from '../quantity/decimal.ts';
import { type DecimalPlaces, formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../quantity/quantity.ts';

/** Of what shares and rates are. */
export const PERCENT: Unit = { text: '%', base: '%', scale: 1, per: null };

/** True when two units measure the same thing, whatever their scale: 元 and 万元, but not 人 and 人次. */
export function sameMeasure(a: Unit, b: Unit): boolean {
  return a.base === b.base && a.per === b.per;
}

/** A value as formulas have it: in base units, but a percentage as the fraction it is. */
export function inFormula(value: Decimal, { base }: Unit): Decimal {
  return base === PERCENT.base ? value.div(100) : value;
}

/** The value in base units of what a formula gives. */
export function fromFormula(result: Decimal, { base }: Unit): Decimal {
  return base === PERCENT.base ? result.times(100) : result;
}

/** A computed quantity with all its digits: what is rounded is only what prints. `value` is in base units. */
export function exactQuantity(value: Decimal, unit: Unit): Quantity {
  const decimals = value.div(unit.scale).decimalPlaces();
  return { literal: formatQuantity(value, unit, upTo(decimals)), value, unit, decimals, approximation: 'exact' };
}

/** A computed quantity that prints with so many decimals, rounded half up; its value keeps all its digits. */
export function roundedQuantity(value: Decimal, unit: Unit, decimals: DecimalPlaces): Quantity {
  return {
    literal: formatQuantity(value, unit, decimals),
    value,
    unit,
    decimals: decimals.places,
    approximation: 'exact',
  };
}

/** The sum, in the unit of the first that is known (a bare 待填 has none); a gap if any is a gap; null when they do not measure the same thing. */
export function sumQuantities(quantities: readonly Quantity[]): Quantity | null {
  const known = quantities.filter(isKnown);
  const [first] = known.length > 0 ? known : quantities;
  if (!first || !known.every(({ unit }) => sameMeasure(unit, first.unit))) return null;
  if (known.length < quantities.length) return pendingQuantity(first.unit);
  const total = known.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  const exact = exactQuantity(total, first.unit);
  const vague = known.find(({ approximation }) => approximation !== 'exact');
  return vague ? { ...exact, literal: `约${exact.literal}`, approximation: 'about' } : exact;
}

/** A value that waits for another: printed as a gap. */
export function pendingQuantity(unit: Unit): Quantity {
  return { literal: '待填', value: null, unit, decimals: 0, approximation: 'exact' };
}

/** True when rounding leaves nothing of a value. */
export function printsAsZero({ literal }: Quantity): boolean {
  return !/[1-9]/.test(literal);
}
