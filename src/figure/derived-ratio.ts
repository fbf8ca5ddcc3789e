import type { Decimal } from '../quantity/decimal.ts';
import type { DecimalPlaces } from '../quantity/format-quantity.ts';
import { PERCENT, roundedQuantity } from './arithmetic.ts';
import type { Figure } from './figure.ts';

/** A figure as a percentage of another: its value keeps all digits, what prints has so many places. */
export function derivedRatio(
  figure: Figure,
  base: Figure | null,
  usage: string,
  percent: Decimal,
  places: DecimalPlaces,
): Figure {
  return {
    ...figure,
    id: `${figure.id}|${usage}`,
    kind: 'ratio',
    quantity: roundedQuantity(percent, PERCENT, places),
    origin: {
      kind: 'derived',
      formula: `${figure.id} / ${base?.id ?? ''} × 100%`,
      inputs: base ? [figure, base] : [figure],
    },
  };
}
