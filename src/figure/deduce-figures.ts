import { groupBy } from '../group-by.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { formatNumber, upTo } from '../quantity/format-quantity.ts';
import { isKnown } from '../quantity/quantity.ts';
import { fromFormula, inFormula } from './arithmetic.ts';
import type { BoundEquation } from './bound-equations.ts';
import type { Figure } from './figure.ts';
import { solve } from './solve.ts';

/** A figure with the value that a reader has of it, in base units; it may be rounded. */
export interface ReadValue {
  readonly figure: Figure;
  readonly value: Decimal;
}

/** A figure that a reader can work out, and the figures he has read that it follows from. */
export interface DeducedFigure {
  readonly figure: Figure;
  readonly from: readonly Figure[];
}

/**
 * What follows from what a reader has read. An equation with one figure unknown gives it, and others may follow from that,
 * until nothing more does; equations are not combined. A figure follows when the arithmetic, done with the numbers as
 * read, gives what would have been printed of it with so many `places`: 411.7人 tells 412人, 39.57万元 tells 39.5693万元.
 */
export function deduceFigures(
  read: readonly ReadValue[],
  equations: readonly BoundEquation[],
  places: number,
): readonly DeducedFigure[] {
  const told = read.filter(({ figure, value }) => tells(value, figure, places)).sort(byExactness);
  const known = new Map(told.map(({ figure, value }) => [keyOf(figure), { value, from: [figure] }]));
  const deduced: DeducedFigure[] = [];
  const bound = equations.map((equation) => ({
    equation,
    keys: new Map([...equation.figures].map(([id, figure]) => [id, keyOf(figure)])),
  }));
  const boundTo = groupBy(
    bound.flatMap((one) => [...one.keys.values()].map((key) => ({ key, one }))),
    ({ key }) => key,
  );
  // Each once, and again whenever one of its figures has become known.
  const open = [...bound];
  for (const { equation, keys } of open) {
    const knownAs = (id: string) => known.get(keys.get(id) ?? '');
    const [unknown, ...others] = [...equation.figures].filter(([id]) => !knownAs(id));
    if (!unknown || others.length > 0) continue;
    const [id, figure] = unknown;
    const result = solve(equation, (one) => {
      const unit = equation.figures.get(one)?.quantity.unit;
      const value = knownAs(one)?.value;
      return unit && value ? inFormula(value, unit) : null;
    });
    const value = result && fromFormula(result, figure.quantity.unit);
    if (!value || !tells(value, figure, places)) continue;
    const key = keys.get(id) ?? '';
    const from = [...new Set([...keys.values()].flatMap((one) => known.get(one)?.from ?? []))];
    known.set(key, { value, from });
    deduced.push({ figure, from });
    for (const { one } of boundTo.get(key) ?? []) open.push(one);
  }
  return deduced;
}

/** The most exact last: of a figure that was read more than once, that one counts. */
function byExactness(a: ReadValue, b: ReadValue): number {
  const [one, other] = [a, b].map(({ figure, value }) => figure.quantity.value?.minus(value).abs());
  return one && other ? other.comparedTo(one) : 0;
}

/** Whether both print the same. */
function tells(value: Decimal, { quantity }: Figure, places: number): boolean {
  if (!isKnown(quantity)) return false;
  const decimals = upTo(Math.min(quantity.decimals, places));
  return formatNumber(value, quantity.unit, decimals) === formatNumber(quantity.value, quantity.unit, decimals);
}

/** The same for a figure that was made twice from the same data. */
function keyOf({ id, origin }: Figure): string {
  if (origin.kind === 'written') return `${origin.span.file} ${origin.path}`;
  const [first] = origin.inputs;
  return first ? `${id} ${keyOf(first)}` : id;
}
