import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/figure/expression.ts';
import { linearEquation } from '../../../src/figure/linear-equation.ts';
import { Decimal } from '../../../src/quantity/decimal.ts';

const VALUES: Readonly<Record<string, string>> = { 甲: '30', 乙: '45', 零: '0', 率: '0.823' };

/** What an equation says of what is not known: `1000 丙 - 823 丁 = 0`. */
function said(left: string, right: string): string | null {
  const [a, b] = [left, right].map((text) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.expression;
  });
  if (!a || !b) throw new Error('no equation');
  const linear = linearEquation({ left: a, right: b }, (id) => {
    const value = VALUES[id];
    return value === undefined ? id : new Decimal(value);
  });
  if (!linear) return null;
  const terms = [...linear.factors].map(([key, factor]) => `${factor} ${key}`);
  return `${terms.join(' + ')} = ${linear.constant}`;
}

describe('linearEquation', () => {
  it.each([
    ['丙', '甲', '1 丙 = 30'],
    ['甲', '丙', '-1 丙 = -30'],
    ['甲', '乙 - 丙', '1 丙 = 15'],
    ['甲', '乙 * 丙', '-3 丙 = -2'],
    ['甲', '乙 / 丙', '2 丙 = 3'],
    ['甲', '丙 / 乙', '-1 丙 = -1350'],
    ['甲', '-丙', '1 丙 = -30'],
    ['甲', '50% * (乙 - 丙 / 2)', '1 丙 = -30'],
    ['甲', '丙 + 丙 * 2', '-1 丙 = -10'],
    ['甲 + 丙', '丙 * 3', '-1 丙 = -15'],
    ['零', '丙 * 乙', '-1 丙 = 0'],
    ['丙', '丁 + 戊 - 甲', '1 丙 + -1 丁 + -1 戊 = -30'],
    ['率', '丙 / 丁', '823 丁 + -1000 丙 = 0'],
    ['率', '(丙 - 丁) / 丁', '1823 丁 + -1000 丙 = 0'],
    ['甲', '丙 / (丁 + 乙) / 2', '60 丁 + -1 丙 = -2700'],
    ['丙 / 丁', '戊 / 丁', null],
    ['甲', '丙 * 丁', null],
    ['甲', '丙 / 丁 + 戊', null],
    ['丙 / 乙', '丁 * 戊', null],
    ['甲', '丙 / 丁 + 乙', '-15 丁 + -1 丙 = 0'],
    ['甲', '丙 / 零', null],
    ['甲', '乙 / 零 + 丙', null],
    ['甲', '乙 / (丙 - 丙)', null],
    ['零', '零 * 丙', ' = 0'],
    ['零', '零 / 丙', ' = 0'],
    ['丙', '甲 + 丙', ' = 1'],
  ])('%s = %s says %s', (left, right, words) => {
    expect(said(left, right)).toBe(words);
  });

  it('keeps the numbers of a long sum of amounts small', () => {
    const parts = Array.from({ length: 400 }, (_, at) => `${at}.${10 + (at % 90)}`);
    expect(said('丙', [...parts, '0.01'].join(' + '))).toBe('100 丙 = 8000801');
  });
});
