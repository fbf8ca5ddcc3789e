import { describe, expect, it } from 'vitest';
import { chineseNumeral, readChineseNumeral } from '../../../src/quantity/chinese-numeral.ts';
import { Decimal } from '../../../src/quantity/decimal.ts';
import { fixed, formatQuantity, upTo } from '../../../src/quantity/format-quantity.ts';
import { parseUnit } from '../../../src/quantity/parse-quantity.ts';

/** `value` in base units, as it prints with trailing zeros dropped and kept. */
function check(value: string, unit: string, places: number): string {
  const decimal = new Decimal(value);
  return [upTo(places), fixed(places)].map((form) => formatQuantity(decimal, parseUnit(unit), form)).join(' ');
}

describe('formatQuantity', () => {
  it.each([
    ['1.005', '', 2, '1.01 1.01'],
    ['0.615', '', 2, '0.62 0.62'],
    ['10050', '万元', 2, '1.01万元 1.01万元'],
    ['10049.99', '万元', 2, '1万元 1.00万元'],
    ['356000', '万元', 2, '35.6万元 35.60万元'],
    ['356000', '元', 0, '356000元 356000元'],
    ['99999999', '亿元', 2, '1亿元 1.00亿元'],
    ['-1.005', '%', 2, '-1.01% -1.01%'],
    ['0', '户', 0, '0户 0户'],
    ['100', '%', 1, '100% 100.0%'],
    ['9.95', '%', 1, '10% 10.0%'],
    ['12345678901234567890', '元', 0, '12345678901234567890元 12345678901234567890元'],
    ['1e21', '元', 0, `1${'0'.repeat(21)}元 1${'0'.repeat(21)}元`],
    ['1e-9', '', 6, '0 0.000000'],
  ])('rounds %s in %s to %i places half up, once', (value, unit, places, expected) => {
    expect(check(value, unit, places)).toBe(expected);
  });

  it.each(['-0', '-0.0004', '-0.049'])('prints %s as 0, never as -0', (value) => {
    expect(check(value, '%', 1)).toBe('0% 0.0%');
  });

  it('adds tenths as people do', () => {
    expect(formatQuantity(new Decimal('0.1').plus('0.2'), parseUnit('元'), upTo(20))).toBe('0.3元');
  });
});

describe('chineseNumeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
    [1000, '一千'],
    [1001, '一千零一'],
    [2010, '二千零一十'],
    [3600, '三千六百'],
    [9999, '九千九百九十九'],
    [10000, '10000'],
  ])('%i is %s', (ordinal, numeral) => {
    expect(chineseNumeral(ordinal)).toBe(numeral);
  });

  it.each([0, 1.5, -1])('has none for %d', (ordinal) => {
    expect(() => chineseNumeral(ordinal)).toThrow(RangeError);
  });

  it.each(['', '零', '十十', '一十', '一百五', '两百', '二〇', '一百零十', '10', '一万'])(
    '%j is read as none',
    (words) => {
      expect(readChineseNumeral(words)).toBeNull();
    },
  );
});
