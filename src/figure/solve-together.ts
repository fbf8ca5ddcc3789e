import { groupBy } from '../group-by.ts';
import { Decimal } from '../quantity/decimal.ts';
import { commonDivisor, type LinearEquation } from './linear-equation.ts';

/** An unknown that the equations leave only one value. */
export interface Solution {
  readonly unknown: string;
  readonly value: Decimal;
  /** The equations that it is worked out from, by their places, in order. */
  readonly from: readonly number[];
}

export interface Solutions {
  readonly solutions: readonly Solution[];
  /** Groups of unknowns that hang together by more than is worked out: nothing is known of them. */
  readonly unsolved: readonly (readonly string[])[];
}

/** How much arithmetic may still be done: so many factors, of numbers with up to 256 bits. Shared by all that is solved. */
export interface Effort {
  left: number;
}

/** So many equations that hang together by shared unknowns are still solved, if the effort is enough. */
export const MOST_EQUATIONS = 1000;

/** About two seconds: twice what the sums of a table of 100 rows and 100 columns take. */
export const MOST_EFFORT = 4_000_000;

/**
 * What follows from equations together, by exact elimination: A + B, B + C and A + C give A. An unknown has a solution
 * exactly when its value is a sum of multiples of equations. Where they say more than is needed, those that come first
 * count; one that would give an unknown a value that `isRight` refuses says nothing and is left out.
 */
export function solveTogether(
  equations: readonly LinearEquation[],
  isRight: (unknown: string, value: Decimal) => boolean,
  effort: Effort,
): Solutions {
  const solutions: Solution[] = [];
  const unsolved: string[][] = [];
  const groups = hangingTogether(useful(distinct(equations)));
  for (const group of groups.toSorted((a, b) => a.length - b.length)) {
    const rows = group.length <= MOST_EQUATIONS ? reduced(group, isRight, effort) : null;
    if (rows) solutions.push(...rows.flatMap(solutionOf));
    else unsolved.push([...new Set(group.flatMap(({ factors }) => [...factors.keys()]))]);
  }
  return { solutions, unsolved };
}

/** An equation at its place among all. */
interface Placed extends LinearEquation {
  readonly place: number;
}

/** A sum of multiples of equations. */
interface Row {
  readonly factors: ReadonlyMap<string, bigint>;
  readonly constant: bigint;
  /** How many times it holds each equation, by their places. */
  readonly multiples: ReadonlyMap<number, bigint>;
}

/** The first of those that say the same; none that holds no unknown. */
function distinct(equations: readonly LinearEquation[]): readonly Placed[] {
  const placed = equations.map((equation, place) => ({ ...equation, place })).filter(({ factors }) => factors.size > 0);
  return [...groupBy(placed, wordsOf).values()].flatMap(([first]) => first ?? []);
}

function wordsOf({ factors, constant }: LinearEquation): string {
  const terms = [...factors].sort(([a], [b]) => (a < b ? -1 : 1));
  const sign = (terms[0]?.[1] ?? 1n) < 0n ? -1n : 1n;
  return JSON.stringify([...terms.map(([key, factor]) => [key, `${factor * sign}`]), `${constant * sign}`]);
}

/**
 * Without equations that no solution can need: one that holds two unknowns which stand in no other leaves both open,
 * whatever is added to it. So totals of which no part is known go, from the leaves of a tree up.
 */
function useful(equations: readonly Placed[]): readonly Placed[] {
  const holders = new Map<string, Set<Placed>>();
  for (const equation of equations) {
    for (const unknown of equation.factors.keys()) {
      const known = holders.get(unknown);
      if (known) known.add(equation);
      else holders.set(unknown, new Set([equation]));
    }
  }
  const left = new Set(equations);
  const open = [...equations];
  for (const equation of open) {
    const unknowns = [...equation.factors.keys()];
    const isAlone = (unknown: string): boolean => holders.get(unknown)?.size === 1;
    if (!left.has(equation) || unknowns.filter(isAlone).length < 2) continue;
    left.delete(equation);
    for (const unknown of unknowns) {
      const others = holders.get(unknown);
      others?.delete(equation);
      if (others?.size === 1) open.push(...others);
    }
  }
  return [...left];
}

/** In groups that share no unknown, each in order. */
function hangingTogether(equations: readonly Placed[]): readonly (readonly Placed[])[] {
  const groupOf = new Map<Placed, number>();
  const holders = groupBy(
    equations.flatMap((equation) => [...equation.factors.keys()].map((unknown) => ({ unknown, equation }))),
    ({ unknown }) => unknown,
  );
  for (const [group, first] of equations.entries()) {
    const open = groupOf.has(first) ? [] : [first];
    const reached = new Set<string>();
    for (const equation of open) {
      if (groupOf.has(equation)) continue;
      groupOf.set(equation, group);
      for (const unknown of equation.factors.keys()) {
        if (reached.has(unknown)) continue;
        reached.add(unknown);
        open.push(...(holders.get(unknown) ?? []).map((one) => one.equation));
      }
    }
  }
  return [...groupBy(equations, (equation) => groupOf.get(equation) ?? 0).values()];
}

/**
 * Rows with an unknown each that stands in no other row. Null when that takes more than the effort that is left.
 */
function reduced(
  equations: readonly Placed[],
  isRight: (unknown: string, value: Decimal) => boolean,
  effort: Effort,
): readonly Row[] | null {
  const frequency = new Map<string, number>();
  for (const unknown of equations.flatMap(({ factors }) => [...factors.keys()]))
    frequency.set(unknown, (frequency.get(unknown) ?? 0) + 1);
  const rows = new Map<string, Row>();
  for (const { factors, constant, place } of equations) {
    let row: Row | null = { factors, constant, multiples: new Map([[place, 1n]]) };
    for (const unknown of factors.keys()) {
      const pivot = rows.get(unknown);
      row = pivot && row ? without(unknown, row, pivot, effort) : row;
    }
    if (!row) return null;
    const [rarest] = [...row.factors.keys()].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    const [only] = solutionOf(row);
    if (rarest === undefined || (only && !isRight(only.unknown, only.value))) continue;
    for (const [unknown, earlier] of rows) {
      const lessened = without(rarest, earlier, row, effort);
      if (!lessened) return null;
      rows.set(unknown, lessened);
    }
    rows.set(rarest, row);
  }
  return [...rows.values()];
}

/** A row and so many times another that an unknown falls out; null when there is no effort left for it. */
function without(unknown: string, row: Row, other: Row, effort: Effort): Row | null {
  const [a, b] = [row.factors.get(unknown) ?? 0n, other.factors.get(unknown) ?? 0n];
  if (a === 0n || b === 0n) return row;
  const divisor = commonDivisor([a, b]);
  const [times, less] = [b / divisor, a / divisor];
  const length = Math.max(...[times, less].map((factor) => factor.toString(16).length));
  const count = row.factors.size + other.factors.size + row.multiples.size + other.multiples.size;
  effort.left -= count * Math.ceil(length / 64);
  if (effort.left < 0) return null;
  const added = {
    factors: difference(row.factors, times, other.factors, less),
    constant: row.constant * times - other.constant * less,
    multiples: difference(row.multiples, times, other.multiples, less),
  };
  const shared = commonDivisor([...added.factors.values(), added.constant, ...added.multiples.values()]);
  return {
    factors: divided(added.factors, shared),
    constant: added.constant / shared,
    multiples: divided(added.multiples, shared),
  };
}

function difference<K>(
  a: ReadonlyMap<K, bigint>,
  times: bigint,
  b: ReadonlyMap<K, bigint>,
  less: bigint,
): ReadonlyMap<K, bigint> {
  const result = new Map([...a].map(([key, factor]) => [key, factor * times]));
  for (const [key, factor] of b) {
    const both = (result.get(key) ?? 0n) - factor * less;
    if (both === 0n) result.delete(key);
    else result.set(key, both);
  }
  return result;
}

function divided<K>(factors: ReadonlyMap<K, bigint>, by: bigint): ReadonlyMap<K, bigint> {
  return by === 1n ? factors : new Map([...factors].map(([key, factor]) => [key, factor / by]));
}

/** Of a row that holds one unknown only. */
function solutionOf({ factors, constant, multiples }: Row): readonly Solution[] {
  const [only, ...others] = factors;
  if (!only || others.length > 0) return [];
  const [unknown, factor] = only;
  const value = new Decimal(constant.toString()).div(factor.toString());
  return [{ unknown, value, from: [...multiples.keys()].sort((a, b) => a - b) }];
}
