import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { inFormula } from './arithmetic.ts';
import { type Equation, equationsOf } from './equations.ts';
import { evaluate, figuresIn, idExpression, parseExpression } from './expression.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';

/** An equation with the figures that its ids stand for, and no others. */
export interface BoundEquation extends Equation {
  readonly figures: ReadonlyMap<string, Figure>;
}

/**
 * Every equation between figures: of the period, of the same period of last year, of the period before, and of each of
 * `computed` and every computed figure of the book with what it is computed from.
 */
export function boundEquations(
  located: LocatedDataSet,
  book: FigureBook,
  computed: readonly Figure[],
): readonly BoundEquation[] {
  const own = [...book.figures.values()];
  const earlier = own.flatMap(({ id }) => {
    const { lastYear, previous } = book.comparands(id);
    return [lastYear, previous].filter((one) => one !== null);
  });
  return [
    ...equationsOf(located, book).flatMap((equation) => inEveryPeriod(equation, book)),
    ...[...own, ...earlier, ...computed].flatMap(computations),
  ];
}

function inEveryPeriod(equation: Equation, { figures, comparands }: FigureBook): readonly BoundEquation[] {
  const now = (id: string): Figure | null => {
    const [bare = '', target] = id.split('|');
    return target === undefined ? (figures.get(id) ?? null) : comparands(bare).target;
  };
  return [now, (id: string) => comparands(id).lastYear, (id: string) => comparands(id).previous].flatMap((figureOf) =>
    bound(equation, figureOf),
  );
}

/** A comparison prints without a sign, and its words tell the direction: what fell by 5人 is minus its formula. */
function computations(figure: Figure): readonly BoundEquation[] {
  if (figure.origin.kind !== 'derived') return [];
  const { formula, inputs } = figure.origin;
  const parsed = parseExpression(formula);
  if (!parsed.ok) return [];
  const itself = idExpression(ITSELF);
  const figureOf = (id: string): Figure | null => {
    if (id === ITSELF) return figure;
    return (id === BASE ? inputs[1] : inputs.find((input) => input.id === id)) ?? null;
  };
  const signed = evaluate(parsed.expression, (id) => {
    const quantity = figureOf(id)?.quantity;
    return quantity?.value ? inFormula(quantity.value, quantity.unit) : null;
  });
  const isTurned = signed.ok && signed.value.isNegative() !== figure.quantity.value?.isNegative();
  const left = isTurned ? ({ kind: 'negate', operand: itself } as const) : itself;
  return bound({ left, right: parsed.expression }, figureOf);
}

/** In the formula of a comparison: what it is compared with, which may have the id of the figure itself. */
const BASE = '基期';

/** No id is empty. */
const ITSELF = '';

/** The equation where there are all its figures; none else, and none that ties a figure to no other. */
function bound({ left, right }: Equation, figureOf: (id: string) => Figure | null): readonly BoundEquation[] {
  const figures = new Map<string, Figure>();
  for (const id of [...figuresIn(left), ...figuresIn(right)]) {
    const figure = figureOf(id);
    if (!figure) return [];
    figures.set(id, figure);
  }
  return figures.size > 1 ? [{ left, right, figures }] : [];
}
