import { fixed, formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown } from '../quantity/quantity.ts';
import { pendingQuantity, roundedQuantity } from './arithmetic.ts';
import { completionOf } from './compare.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';

/**
 * 支出进度: spent over budget, in percent; `id` is a project or 预算.科目, whose figures are `<id>.预算` and `<id>.支出`.
 * Null when there is no rate to tell; a gap while one of the two is missing.
 */
export function spendingRate(id: string, book: FigureBook): Figure | null {
  const spent = book.figures.get(`${id}.支出`);
  const budget = book.figures.get(`${id}.预算`);
  if (!spent || !budget) return null;
  const rate = completionOf(spent, budget);
  if (!rate.ok && rate.refusal !== 'gap') return null;
  const percent = parseUnit('%');
  const quantity = rate.ok
    ? roundedQuantity(rate.percent, percent, upTo(book.style.percentDecimals))
    : pendingQuantity(percent);
  const origin = { kind: 'derived', formula: `${spent.id} / ${budget.id} × 100%`, inputs: [spent, budget] } as const;
  return { ...spent, id: `${id}.支出进度`, name: '支出进度', kind: 'ratio', quantity, origin };
}

/** A rate for a column: fixed places, where a sentence drops the zeros at the end. */
export function rateForColumn({ quantity }: Figure, { style }: FigureBook): string {
  if (!isKnown(quantity)) return quantity.literal;
  return formatQuantity(quantity.value, quantity.unit, fixed(style.percentDecimals));
}
