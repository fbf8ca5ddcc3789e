import { describe, expect, it } from 'vitest';
import type { LinearEquation } from '../../../src/figure/linear-equation.ts';
import { type Effort, MOST_EFFORT, MOST_EQUATIONS, solveTogether } from '../../../src/figure/solve-together.ts';
import type { Decimal } from '../../../src/quantity/decimal.ts';

/** `2a + b = 7` as numbers. */
function equation(text: string): LinearEquation {
  const [left = '', right = ''] = text.split('=');
  const terms = [...left.matchAll(/([-+]?)\s*(\d*)([a-z]\d*)/g)];
  return {
    factors: new Map(terms.map(([, sign, times, id]) => [id ?? '', BigInt(`${sign === '-' ? '-' : ''}${times || 1}`)])),
    constant: BigInt(right.trim()),
  };
}

const anything = (): boolean => true;

function solved(
  texts: readonly string[],
  isRight: (unknown: string, value: Decimal) => boolean = anything,
): readonly string[] {
  const { solutions, unsolved } = solveTogether(texts.map(equation), isRight, { left: MOST_EFFORT });
  expect(unsolved).toEqual([]);
  return solutions.map(({ unknown, value, from }) => `${unknown} = ${value.toFixed()} by ${from}`).sort();
}

/** Sums of each row and each column of a table of which every cell is unknown. */
function table(rows: number, columns: number): readonly LinearEquation[] {
  const line = (count: number, id: (at: number) => string): LinearEquation => ({
    factors: new Map(Array.from({ length: count }, (_, at) => [id(at), 1n])),
    constant: BigInt(count),
  });
  return [
    ...Array.from({ length: rows }, (_, row) => line(columns, (column) => `${row} ${column}`)),
    ...Array.from({ length: columns }, (_, column) => line(rows, (row) => `${row} ${column}`)),
  ];
}

describe('solveTogether', () => {
  it('finds what only all equations together give', () => {
    expect(solved(['a + b = 30', 'b + c = 50', 'a + c = 40'])).toEqual([
      'a = 10 by 0,1,2',
      'b = 20 by 0,1,2',
      'c = 30 by 0,1,2',
    ]);
  });

  it('names no equation that a value does not need', () => {
    expect(solved(['a + b = 3', 'c + d = 7', 'a - b = 1', 'b + c + d + e = 9'])).toEqual([
      'a = 2 by 0,2',
      'b = 1 by 0,2',
      'e = 1 by 0,1,2,3',
    ]);
  });

  it('finds one unknown beside others that stay open', () => {
    expect(solved(['a + b = 5', 'a + b + c = 7', 'a + d = 9'])).toEqual(['c = 2 by 0,1']);
    expect(solved(['a + b = 5', 'b + c = 7', 'c + d = 9', 'a + d = 7'])).toEqual([]);
  });

  it('lets the first equations count where they contradict each other', () => {
    expect(solved(['a + b = 3', 'a - b = 1', 'a + 2b = 9'])).toEqual(['a = 2 by 0,1', 'b = 1 by 0,1']);
  });

  it('leaves out an equation that would make an unknown what it is not', () => {
    const isRight = (_: string, value: Decimal): boolean => !value.isZero();
    // Two rates of one thing, rounded differently, would make both nothing.
    expect(solved(['100a - 82b = 0', '1000a - 824b = 0', 'b - a = 88'], isRight)).toHaveLength(2);
  });

  it('says the same again where equations say the same', () => {
    expect(solved(['a + b = 3', '-a - b = -3', 'a + b = 3', 'a - b = 1'])).toEqual(['a = 2 by 0,3', 'b = 1 by 0,3']);
  });

  it('solves the sums of a table of 100 rows and 100 columns', () => {
    const effort: Effort = { left: MOST_EFFORT };
    const corner = {
      factors: new Map([
        ['0 0', 1n],
        ['0 1', 1n],
        ['new', 1n],
      ]),
      constant: 5n,
    };
    const pair = {
      factors: new Map([
        ['0 0', 1n],
        ['0 1', 1n],
      ]),
      constant: 3n,
    };
    const { solutions, unsolved } = solveTogether([...table(100, 100), corner, pair], anything, effort);
    expect(unsolved).toEqual([]);
    expect(solutions.map(({ unknown, value }) => `${unknown} ${value}`)).toEqual(['new 2']);
  });

  it('tells what it has not solved, and solves the rest', () => {
    const { solutions, unsolved } = solveTogether(
      [...table(MOST_EQUATIONS, 2), equation('a + b = 3'), equation('a - b = 1')],
      anything,
      { left: MOST_EFFORT },
    );
    expect(solutions.map(({ unknown }) => unknown).sort()).toEqual(['a', 'b']);
    expect(unsolved.map((group) => group.length)).toEqual([2 * MOST_EQUATIONS]);
    expect(solveTogether(table(9, 9), anything, { left: 100 }).unsolved).toHaveLength(1);
  });

  it('asks nothing of totals of which no part is known', () => {
    const tree = Array.from({ length: 20_000 }, (_, at) => ({
      factors: new Map([
        [`${at}`, -1n],
        [`${2 * at + 1}`, 1n],
        [`${2 * at + 2}`, 1n],
      ]),
      constant: 0n,
    }));
    const effort: Effort = { left: 0 };
    expect(solveTogether(tree, anything, effort)).toEqual({ solutions: [], unsolved: [] });
  });
});
