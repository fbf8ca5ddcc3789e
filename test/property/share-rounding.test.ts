import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundShares } from '../../src/figure/share-rounding.ts';
import { Decimal } from '../../src/quantity/decimal.ts';

const parts = fc
  .array(fc.oneof(fc.nat(9), fc.nat(100_000), fc.constantFrom(0, 1, 72_973, 33_333)), { minLength: 1, maxLength: 60 })
  .filter((values) => values.some((value) => value > 0));
const places = fc.nat(3);

describe('shares of all parts of a whole', () => {
  it.each(['largest', 'largestRemainder'] as const)('add to exactly 100 by %s', (policy) => {
    fc.assert(
      fc.property(parts, places, (values, count) => {
        const rounded = roundShares(
          values.map((value) => new Decimal(value)),
          count,
          policy,
        );
        expect(rounded?.sum.toFixed()).toBe('100');
        expect(rounded?.percents.every((percent) => !percent.isNegative() && percent.decimalPlaces() <= count)).toBe(
          true,
        );
      }),
    );
  });

  it.each(['plain', 'footnote', 'largestRemainder'] as const)(
    'move by less than a unit of the last place by %s',
    (policy) => {
      fc.assert(
        fc.property(parts, places, (values, count) => {
          const exact = exactShares(values);
          const unit = new Decimal(10).pow(-count);
          for (const [at, percent] of (
            roundShares(
              values.map((value) => new Decimal(value)),
              count,
              policy,
            )?.percents ?? []
          ).entries()) {
            expect(
              percent
                .minus(exact[at] ?? 0)
                .abs()
                .lt(unit),
            ).toBe(true);
          }
        }),
      );
    },
  );

  it('leave all but the largest as rounded by largest, unless that made the largest less than another', () => {
    fc.assert(
      fc.property(parts, places, (values, count) => {
        const decimals = values.map((value) => new Decimal(value));
        const percents = roundShares(decimals, count, 'largest')?.percents ?? [];
        const plain = roundShares(decimals, count, 'plain')?.percents ?? [];
        const byRemainder = roundShares(decimals, count, 'largestRemainder')?.percents ?? [];
        const moved = percents.filter((percent, at) => !percent.eq(plain[at] ?? -1));
        const isByRemainder = percents.every((percent, at) => percent.eq(byRemainder[at] ?? -1));
        expect(moved.length <= 1 || isByRemainder).toBe(true);
      }),
    );
  });

  it('are none where there is nothing to share', () => {
    const none = [[], [0, 0], [3, -1]].map((values) =>
      roundShares(
        values.map((value) => new Decimal(value)),
        1,
        'plain',
      ),
    );
    expect(none).toEqual([null, null, null]);
  });
});

function exactShares(values: readonly number[]): readonly Decimal[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => new Decimal(value).div(whole).times(100));
}
