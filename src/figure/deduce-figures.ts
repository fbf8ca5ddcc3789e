import { groupBy } from '../group-by.ts';
import { Decimal } from '../quantity/decimal.ts';
import { formatNumber, upTo } from '../quantity/format-quantity.ts';
import { isKnown } from '../quantity/quantity.ts';
import { fromFormula, inFormula } from './arithmetic.ts';
import type { BoundEquation } from './bound-equations.ts';
import { evaluate } from './expression.ts';
import type { Figure } from './figure.ts';
import { type LinearEquation, linearEquation, type Term } from './linear-equation.ts';
import { type Effort, MOST_EFFORT, solveTogether } from './solve-together.ts';

/** A figure with the value that a reader has of it, in base units; it may be rounded. */
export interface ReadValue {
  readonly figure: Figure;
  readonly value: Decimal;
}

/** A figure that a reader can work out, and what he has read that it follows from. */
export interface DeducedFigure<Read extends ReadValue> {
  readonly figure: Figure;
  readonly from: readonly Read[];
}

/** What is known of figures that nobody has read. */
export interface Deduction<Read extends ReadValue> {
  readonly deduced: readonly DeducedFigure<Read>[];
  /** Groups of figures that hang together by more equations than are solved: whether one of them follows is not known. */
  readonly unjudged: readonly (readonly Figure[])[];
}

/**
 * What follows from what a reader has read: an equation with one figure unknown gives it, linear equations give figures
 * together (A + B, B + C and A + C give A), and others may follow from those, until nothing more does. A figure follows
 * when the arithmetic, done with the numbers as read, gives what would have been printed of it with so many `places`:
 * 411.7人 tells 412人, 39.57万元 tells 39.5693万元.
 */
export function deduceFigures<Read extends ReadValue>(
  read: readonly Read[],
  equations: readonly BoundEquation[],
  places: number,
): Deduction<Read> {
  const reader = new Reader(read, equations, places);
  for (;;) {
    reader.followEach();
    const unjudged = reader.followTogether();
    if (unjudged) return { deduced: reader.deduced, unjudged };
  }
}

interface KeyedEquation extends BoundEquation {
  /** What tells each figure from others, by its id. */
  readonly keys: ReadonlyMap<string, string>;
}

interface Known<Read> {
  readonly value: Decimal;
  readonly from: readonly Read[];
}

/** Somebody who knows what he has read, and reckons. */
class Reader<Read extends ReadValue> {
  readonly deduced: DeducedFigure<Read>[] = [];
  readonly #places: number;
  readonly #known: Map<string, Known<Read>>;
  readonly #figures = new Map<string, Figure>();
  readonly #equations: readonly KeyedEquation[];
  readonly #holding: ReadonlyMap<string, readonly KeyedEquation[]>;
  /** Each once, and again whenever one of its figures has become known. */
  #open: KeyedEquation[];
  readonly #effort: Effort = { left: MOST_EFFORT };

  constructor(read: readonly Read[], equations: readonly BoundEquation[], places: number) {
    this.#places = places;
    const told = read.filter(({ figure, value }) => tells(value, figure, places)).sort(byExactness);
    this.#known = new Map(told.map((one) => [figureKey(one.figure), { value: one.value, from: [one] }]));
    this.#equations = equations.map((equation) => ({
      ...equation,
      keys: new Map([...equation.figures].map(([id, figure]) => [id, this.#keep(figure)])),
    }));
    const held = this.#equations.flatMap((equation) => [...equation.keys.values()].map((key) => ({ key, equation })));
    this.#holding = new Map(
      [...groupBy(held, ({ key }) => key)].map(([key, all]) => [key, all.map(({ equation }) => equation)]),
    );
    this.#open = [...this.#equations];
  }

  /** One equation after the other, as long as one gives a figure. */
  followEach(): void {
    for (const equation of this.#open) {
      const linear = this.#unknownsOf(equation).size === 1 ? this.#linear(equation) : null;
      const [only] = linear?.factors ?? [];
      if (!linear || !only) continue;
      const [key, factor] = only;
      this.#follow(key, new Decimal(linear.constant.toString()).div(factor.toString()), this.#readIn([equation]));
    }
    this.#open = [];
  }

  /**
   * All linear equations that are left, the most exact first. Null when something followed, and there may be more; else
   * what could not be worked out.
   */
  followTogether(): readonly (readonly Figure[])[] | null {
    const left = this.#equations
      .filter((equation) => this.#unknownsOf(equation).size > 1)
      .flatMap((equation, place) => {
        const linear = this.#linear(equation);
        return linear ? [{ equation, linear, place, error: this.#errorOf(equation) }] : [];
      })
      .sort((a, b) => a.error.comparedTo(b.error) || a.place - b.place);
    const isRight = (key: string, value: Decimal): boolean => this.#valueTold(key, value) !== null;
    const linear = left.map((one) => one.linear);
    const { solutions, unsolved } = solveTogether(linear, isRight, this.#effort);
    const following = solutions
      .filter(({ unknown, value }) => isRight(unknown, value))
      .map(({ unknown, value, from }) => {
        const equations = from.flatMap((at) => left[at] ?? []).sort((a, b) => a.place - b.place);
        return { unknown, value, read: this.#readIn(equations.map(({ equation }) => equation)) };
      });
    for (const { unknown, value, read } of following) this.#follow(unknown, value, read);
    if (following.length > 0) return null;
    return unsolved.map((keys) => keys.flatMap((key) => this.#figures.get(key) ?? []));
  }

  #keep(figure: Figure): string {
    const key = figureKey(figure);
    if (!this.#figures.has(key)) this.#figures.set(key, figure);
    return key;
  }

  #unknownsOf({ keys }: KeyedEquation): ReadonlySet<string> {
    return new Set([...keys.values()].filter((key) => !this.#known.has(key)));
  }

  #linear(equation: KeyedEquation): LinearEquation | null {
    return linearEquation(equation, (id): Term => {
      const key = equation.keys.get(id) ?? '';
      return this.#inFormula(key, this.#known.get(key)?.value) ?? key;
    });
  }

  /** By which part of itself an equation is wrong, with what is read and the other figures as they are. */
  #errorOf(equation: KeyedEquation): Decimal {
    const [left, right] = [equation.left, equation.right].map((side) =>
      evaluate(side, (id) => {
        const key = equation.keys.get(id) ?? '';
        return this.#inFormula(key, this.#known.get(key)?.value ?? this.#figures.get(key)?.quantity.value);
      }),
    );
    if (!left?.ok || !right?.ok) return UNMEASURED;
    const size = Decimal.max(left.value.abs(), right.value.abs());
    return size.isZero() ? size : left.value.minus(right.value).abs().div(size);
  }

  #inFormula(key: string, value: Decimal | null | undefined): Decimal | null {
    const unit = this.#figures.get(key)?.quantity.unit;
    return unit && value ? inFormula(value, unit) : null;
  }

  /** What a value in formulas is of a figure, in base units; null when it would not print as the figure does. */
  #valueTold(key: string, inFormulas: Decimal): Decimal | null {
    const figure = this.#figures.get(key);
    const value = figure && fromFormula(inFormulas, figure.quantity.unit);
    return value && tells(value, figure, this.#places) ? value : null;
  }

  /** All that was read of the figures of equations, and of those that the others follow from. */
  #readIn(equations: readonly KeyedEquation[]): readonly Read[] {
    const keys = equations.flatMap((equation) => [...equation.keys.values()]);
    return [...new Set(keys.flatMap((key) => this.#known.get(key)?.from ?? []))];
  }

  /** Takes a figure as known, if the value is the one that it has. */
  #follow(key: string, inFormulas: Decimal, from: readonly Read[]): void {
    const figure = this.#figures.get(key);
    const value = this.#valueTold(key, inFormulas);
    if (!figure || !value) return;
    this.#known.set(key, { value, from });
    this.deduced.push({ figure, from });
    this.#open.push(...(this.#holding.get(key) ?? []));
  }
}

/** Of an equation with a value that is still missing. */
const UNMEASURED = new Decimal(Number.POSITIVE_INFINITY);

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

/** What tells a figure from others; the same for one that was made twice from the same data. */
export function figureKey({ id, origin }: Figure): string {
  if (origin.kind === 'written') return `${origin.span.file} ${origin.path}`;
  const [first] = origin.inputs;
  return first ? `${id} ${figureKey(first)}` : id;
}
