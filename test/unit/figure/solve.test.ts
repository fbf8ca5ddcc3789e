import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/figure/expression.ts';
import { solve } from '../../../src/figure/solve.ts';
import { Decimal } from '../../../src/quantity/decimal.ts';

const VALUES: Readonly<Record<string, string>> = { 甲: '30', 乙: '45', 零: '0' };

/** What 丙 is in an equation, or null. */
function solved(left: string, right: string): string | null {
  const sides = [left, right].map((text) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.expression;
  });
  const [a, b] = sides;
  if (!a || !b) throw new Error('no equation');
  const value = solve({ left: a, right: b }, (id) => (VALUES[id] === undefined ? null : new Decimal(VALUES[id])));
  return value?.toDecimalPlaces(6).toFixed() ?? null;
}

describe('solve', () => {
  it.each([
    ['丙', '甲', '30'],
    ['甲', '丙', '30'],
    ['甲', '乙 + 丙', '-15'],
    ['甲', '丙 + 乙', '-15'],
    ['甲', '乙 - 丙', '15'],
    ['甲', '丙 - 乙', '75'],
    ['甲', '乙 * 丙', '0.666667'],
    ['甲', '丙 * 乙', '0.666667'],
    ['甲', '乙 / 丙', '1.5'],
    ['甲', '丙 / 乙', '1350'],
    ['甲', '-丙', '-30'],
    ['甲', '50% * (乙 - 丙 / 2)', '-30'],
    ['甲 + 丙', '乙', '15'],
    ['零', '丙 * 乙', '0'],
    ['零', '丙 / 乙', '0'],
  ])('%s = %s', (left, right, value) => {
    expect(solved(left, right)).toBe(value);
  });

  it.each([
    ['nothing is unknown', '甲', '乙'],
    ['two are unknown', '丙', '丁'],
    ['it stands there twice', '甲', '丙 + 丙 * 2'],
    ['it stands on both sides', '丙', '甲 + 丙'],
    ['anything times nought is nought', '零', '零 * 丙'],
    ['nought over anything is nought', '零', '零 / 丙'],
    ['something known is divided by nought', '甲', '乙 / 零 + 丙'],
    ['it is divided by nought', '甲', '丙 / 零'],
  ])('gives nothing where %s: %s = %s', (_, left, right) => {
    expect(solved(left, right)).toBeNull();
  });
});
