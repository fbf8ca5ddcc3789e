import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, figuresIn, parseExpression } from '../../src/figure/expression.ts';
import { Decimal } from '../../src/quantity/decimal.ts';

/** A formula as text, with its value as a fraction of integers; null where a divisor is zero. */
interface Sample {
  readonly text: string;
  readonly value: Fraction | null;
}

type Fraction = readonly [numerator: bigint, denominator: bigint];

const VALUES: Readonly<Record<string, bigint>> = { 甲: 3n, '低保.人数': 7n, 零: 0n, b2: -5n };

const leaf: fc.Arbitrary<Sample> = fc.oneof(
  fc.nat(99).map((n) => ({ text: `${n}`, value: [BigInt(n), 1n] as const })),
  fc.nat(99).map((n) => ({ text: `${n}%`, value: [BigInt(n), 100n] as const })),
  fc.constantFrom(...Object.entries(VALUES)).map(([text, value]) => ({ text, value: [value, 1n] as const })),
);

const { sum } = fc.letrec<{ sum: Sample; product: Sample; factor: Sample }>((tie) => ({
  sum: chain(tie('product'), ['+', '-', '−'], (operator, [a, b], [c, d]) => [
    operator === '+' ? a * d + c * b : a * d - c * b,
    b * d,
  ]),
  product: chain(tie('factor'), ['*', '×', '/', '÷'], (operator, [a, b], [c, d]) => {
    if ('*×'.includes(operator)) return [a * c, b * d];
    return c === 0n ? null : [a * d, b * c];
  }),
  factor: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('sum').map(({ text, value }) => ({ text: `(${text})`, value })),
    tie('factor').map(({ text, value }) => ({ text: `-${text}`, value: value && ([-value[0], value[1]] as const) })),
  ),
}));

/** Operands joined from left to right. */
function chain(
  operand: fc.Arbitrary<Sample>,
  operators: readonly string[],
  apply: (operator: string, left: Fraction, right: Fraction) => Fraction | null,
): fc.Arbitrary<Sample> {
  const rest = fc.array(fc.tuple(fc.constantFrom(...operators), operand, fc.constantFrom('', ' ')), { maxLength: 2 });
  return fc.tuple(operand, rest).map(([first, others]) =>
    others.reduce(
      (left, [operator, right, gap]) => ({
        text: `${left.text}${gap}${operator}${gap}${right.text}`,
        value: left.value && right.value && apply(operator, left.value, right.value),
      }),
      first,
    ),
  );
}

describe('formulas', () => {
  it('have the value that fractions of integers give', () => {
    fc.assert(
      fc.property(sum, ({ text, value }) => {
        const parsed = parseExpression(text);
        if (!parsed.ok) throw new Error(`cannot read ${text}`);
        const result = evaluate(parsed.expression, (id) => new Decimal(VALUES[id]?.toString() ?? Number.NaN));
        expect(result.ok).toBe(value !== null);
        if (!result.ok || !value) return;
        const expected = new Decimal(value[0].toString()).div(value[1].toString());
        expect(result.value.minus(expected).abs().lte(expected.abs().plus(1).times('1e-40'))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of any text are read or refused with a place in them', () => {
    const piece = fc.constantFrom(
      '甲',
      '低保.人数',
      '1',
      '2.5',
      '%',
      '+',
      '-',
      '−',
      '*',
      '/',
      '÷',
      '(',
      ')',
      ' ',
      ',',
      '=',
      '１',
      '.',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 200 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) {
          expect(figuresIn(parsed.expression).every((id) => text.includes(id))).toBe(true);
          return;
        }
        const { at, found } = parsed.problem;
        expect(text.slice(at).startsWith(found)).toBe(true);
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3_000 },
    );
  });
});
