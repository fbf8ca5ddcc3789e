import type { Decimal } from '../quantity/decimal.ts';
import type { Equation } from './equations.ts';
import type { Expression } from './expression.ts';

/** Unknown figures, each with a whole number that it is taken so many times, and what they are together. */
export interface LinearEquation {
  /** By the key of each unknown; none is 0. */
  readonly factors: ReadonlyMap<string, bigint>;
  readonly constant: bigint;
}

/** What a figure of an equation is: its value as formulas have it, or the key of an unknown. */
export type Term = Decimal | string;

/**
 * What an equation says of its unknown figures, as whole numbers in lowest terms: 完成率 = 完成 / 计划 with 82.3% known is
 * 1000 完成 − 823 计划 = 0. Null when it is not linear (two unknowns multiplied with each other), and when it divides by zero.
 */
export function linearEquation({ left, right }: Equation, term: (id: string) => Term): LinearEquation | null {
  const [a, b] = [quotientOf(left, term), quotientOf(right, term)];
  const [one, other] = a && b ? [product(a.over, b.under), product(b.over, a.under)] : [null, null];
  if (!one || !other) return null;
  const { factors, constant } = sum(one, times(other, -1n));
  return lowestTerms({ factors, constant: -constant });
}

/** The same equation with whole numbers that have no divisor in common. */
export function lowestTerms({ factors, constant }: LinearEquation): LinearEquation {
  const divisor = commonDivisor([...factors.values(), constant]);
  if (divisor <= 1n) return { factors, constant };
  return {
    factors: new Map([...factors].map(([key, factor]) => [key, factor / divisor])),
    constant: constant / divisor,
  };
}

/** The largest number that divides all; 0 when there is none but 0. */
export function commonDivisor(numbers: Iterable<bigint>): bigint {
  let divisor = 0n;
  for (const number of numbers) {
    let [a, b] = [divisor, number < 0n ? -number : number];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) return divisor;
  }
  return divisor;
}

/** A sum of unknowns and of a number. */
type Sum = LinearEquation;

/** One sum over another, which is not zero whatever the unknowns are. */
interface Quotient {
  readonly over: Sum;
  readonly under: Sum;
}

const ONE: Sum = { factors: new Map(), constant: 1n };

function quotientOf(expression: Expression, term: (id: string) => Term): Quotient | null {
  switch (expression.kind) {
    case 'number':
      return fractionOf(expression.value);
    case 'figure': {
      const known = term(expression.id);
      if (typeof known !== 'string') return fractionOf(known);
      return { over: { factors: new Map([[known, 1n]]), constant: 0n }, under: ONE };
    }
    case 'negate': {
      const operand = quotientOf(expression.operand, term);
      return operand && { over: times(operand.over, -1n), under: operand.under };
    }
    case 'binary': {
      const [a, b] = [quotientOf(expression.left, term), quotientOf(expression.right, term)];
      if (!a || !b) return null;
      switch (expression.operator) {
        case '+':
          return total(a, b);
        case '-':
          return total(a, { over: times(b.over, -1n), under: b.under });
        case '*':
          return quotient(product(a.over, b.over), product(a.under, b.under));
        case '/':
          return quotient(product(a.over, b.under), product(a.under, b.over));
      }
    }
  }
}

/** 0.823 is 823 over 1000. */
function fractionOf(value: Decimal): Quotient {
  const [whole = '', places = ''] = value.toFixed().split('.');
  return {
    over: { factors: new Map(), constant: BigInt(whole + places) },
    under: { factors: new Map(), constant: 10n ** BigInt(places.length) },
  };
}

function total(a: Quotient, b: Quotient): Quotient | null {
  // Hundreds of amounts with two places stay over 100.
  const shared = isNumber(a.under) && isNumber(b.under) ? commonDivisor([a.under.constant, b.under.constant]) : 1n;
  const rest = lessen(b.under, shared);
  const [one, other] = [product(a.over, rest), product(b.over, lessen(a.under, shared))];
  return quotient(one && other && sum(one, other), product(a.under, rest));
}

function quotient(over: Sum | null, under: Sum | null): Quotient | null {
  if (!over || !under || isZero(under)) return null;
  return { over, under };
}

/** Null where both hold an unknown. */
function product(a: Sum, b: Sum): Sum | null {
  if (isNumber(b)) return times(a, b.constant);
  return isNumber(a) ? times(b, a.constant) : null;
}

function sum(a: Sum, b: Sum): Sum {
  const factors = new Map(a.factors);
  for (const [key, factor] of b.factors) {
    const both = (factors.get(key) ?? 0n) + factor;
    if (both === 0n) factors.delete(key);
    else factors.set(key, both);
  }
  return { factors, constant: a.constant + b.constant };
}

function times({ factors, constant }: Sum, by: bigint): Sum {
  if (by === 1n) return { factors, constant };
  if (by === 0n) return { factors: new Map(), constant: 0n };
  return { factors: new Map([...factors].map(([key, factor]) => [key, factor * by])), constant: constant * by };
}

function lessen({ factors, constant }: Sum, divisor: bigint): Sum {
  return divisor === 1n ? { factors, constant } : { factors, constant: constant / divisor };
}

function isNumber({ factors }: Sum): boolean {
  return factors.size === 0;
}

function isZero(one: Sum): boolean {
  return isNumber(one) && one.constant === 0n;
}
