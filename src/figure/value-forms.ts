import type { Decimal } from '../quantity/decimal.ts';
import { formatNumber, formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../quantity/quantity.ts';
import { sameMeasure } from './arithmetic.ts';
import type { Figure } from './figure.ts';
import { refuse } from './refusal.ts';
import { type Saying, say, sayValue } from './saying.ts';

/** True for forms of the value joined by |: 万元, 亿元|2位小数. */
export function isForm(usage: string): boolean {
  return usage.split('|').every((word) => word === '值' || UNIT_USAGE.test(word) || PLACES_USAGE.test(word));
}

/** The number alone: 174.1807 of 174.1807万元. */
export function sayNumber(figure: Figure): Saying {
  const { quantity } = figure;
  if (!isKnown(quantity)) return sayValue(figure);
  return say(figure, formatNumber(quantity.value, quantity.unit, upTo(quantity.decimals)));
}

/** The value in another unit or with other decimals. */
export function sayForm(figure: Figure, usage: string): Saying {
  const { quantity } = figure;
  const forms = usage.split('|');
  const unitWord = forms.find((form) => UNIT_USAGE.test(form));
  const unit = unitWord ? parseUnit(unitWord) : quantity.unit;
  if (!isKnown(quantity)) return sayValue(figure);
  if (!sameMeasure(unit, quantity.unit)) return refuse('other-unit');
  const places = Number(
    PLACES_USAGE.exec(forms.find((form) => PLACES_USAGE.test(form)) ?? '')?.[1] ?? decimalsIn(quantity, unit),
  );
  const prefix = APPROXIMATION_WORDS[quantity.approximation];
  return say(figure, `${prefix}${formatQuantity(quantity.value, unit, upTo(places))}`);
}

/** How a qualified number reads when it is written anew. */
export const APPROXIMATION_WORDS = {
  exact: '',
  about: '约',
  over: '超',
  nearly: '近',
  atLeast: '不少于',
  atMost: '不超过',
} as const;

/** As many digits as the value has in the unit, but no more than four: what is left is below what was counted. */
function decimalsIn(quantity: Quantity & { readonly value: Decimal }, unit: Unit): number {
  return Math.min(quantity.value.div(unit.scale).decimalPlaces(), 4);
}

const UNIT_USAGE = /^(?:元|万元|亿元|人|万人|人次|万人次)$/;
const PLACES_USAGE = /^([0-6])位小数$/;
