import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareAbove, valueRange } from '../../../src/chart/value-range.ts';

describe('valueRange', () => {
  it.each([
    [[12560, 180], null, { min: 0, max: 15000, stepSize: 2500 }],
    [[100, 35.8], 100, { min: 0, max: 100, stepSize: 20 }],
    [[700, -12.4], null, { min: -200, max: 800, stepSize: 200 }],
    [[-3, null], null, { min: -3, max: 0, stepSize: 0.5 }],
    [[0.3], null, { min: 0, max: 0.3, stepSize: 0.05 }],
    [[null, 0], null, { min: 0, max: 1, stepSize: 0.2 }],
  ])('%j up to %j', (values, maximum, range) => {
    expect(valueRange(values, maximum)).toEqual(range);
  });

  it('holds every value and zero in at most eight steps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 }), (raw) => {
        const values = raw.map((value) => Number(value.toFixed(2)));
        const { min, max, stepSize } = valueRange(values, null);
        expect(min).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(max).toBeGreaterThan(min);
        expect((max - min) / stepSize).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('knows what is free above the largest value', () => {
    expect(shareAbove([12000, null], { min: 0, max: 15000, stepSize: 2500 })).toBeCloseTo(0.2);
  });
});
