import { exactQuantity, pendingQuantity } from './arithmetic.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';

/**
 * 剩余投资: granted minus spent, exact; `id` is a project or 项目.资金.来源, whose figures are `<id>.预算` and `<id>.支出`.
 * Null when one of the two is not told; a gap while it is missing.
 */
export function remainingInvestment(id: string, book: FigureBook): Figure | null {
  const budget = book.figures.get(`${id}.预算`);
  const spent = book.figures.get(`${id}.支出`);
  if (!budget || !spent) return null;
  const { value, unit } = budget.quantity;
  const quantity =
    value === null || spent.quantity.value === null
      ? pendingQuantity(unit)
      : exactQuantity(value.minus(spent.quantity.value), unit);
  const origin = { kind: 'derived', formula: `${budget.id} - ${spent.id}`, inputs: [budget, spent] } as const;
  return { ...budget, id: `${id}.剩余`, name: '剩余投资', quantity, origin };
}
