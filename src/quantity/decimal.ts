import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact decimal arithmetic. 60 significant digits: sums and products of what people write are exact,
 * and a quotient is far longer than anything that is printed, so that rounding happens once.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -80,
  toExpPos: 80,
});
export type Decimal = DecimalJs;
