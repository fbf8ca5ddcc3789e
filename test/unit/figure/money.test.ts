import { describe, expect, it } from 'vitest';
import { columnText } from '../../../src/figure/column-text.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { moneyUnit, totalInUnit } from '../../../src/figure/money.ts';
import { parseQuantity } from '../../../src/quantity/parse-quantity.ts';
import type { Quantity } from '../../../src/quantity/quantity.ts';
import { sourceOf } from '../template/check.ts';

type Style = Parameters<typeof moneyUnit>[0];

describe('the unit of amounts told together', () => {
  it.each([
    ['nothing', '万元', []],
    ['a gap', '万元', ['待填']],
    ['just below 1万元', '元', ['9999.99元']],
    ['1万元', '万元', ['10000元']],
    ['just below 1亿元', '万元', ['99999999元']],
    ['1亿元', '亿元', ['10000万元']],
    ['a decline', '元', ['-560元']],
    ['small and middling', '万元', ['560元', '3.5万元']],
    ['middling and large', '万元', ['3000万元', '1.2亿元']],
    ['all small, one nothing', '元', ['560元', '0元']],
    ['all large, one nothing', '亿元', ['1.2亿元', '0万元', '25000万元']],
  ] as const)('of %s is %s', (_, unit, amounts) => {
    expect(moneyUnit(styleOf(''), amounts.map(quantity)).text).toBe(unit);
  });

  it('is that of the report when it has one', () => {
    expect(moneyUnit(styleOf('格式: {金额: {单位: 亿元}}'), [quantity('560元')]).text).toBe('亿元');
  });
});

describe('a computed total', () => {
  it.each([
    ['13000元', ['6000元', '7000元'], '1.3万元'],
    ['930元', ['560元', '370元'], '930元'],
    ['11000万元', ['3000万元', '8000万元'], '11000万元'],
    ['27000万元', ['15000万元', '12000万元'], '2.7亿元'],
    ['5471.0612万元', ['3000.0612万元', '2471万元'], '5471.0612万元'],
    ['约13000元', ['约6000元', '7000元'], '约1.3万元'],
    ['12人', ['5人', '7人'], '12人'],
    ['560元/人·月', ['560元/人·月'], '560元/人·月'],
    ['待填', ['待填', '3万元'], '待填'],
  ] as const)('of %s from %j is told as %s', (total, parts, told) => {
    expect(totalInUnit(quantity(total), parts.map(quantity), styleOf('')).literal).toBe(told);
  });

  it('is told so in the document', () => {
    const { figures } = sourceOf(
      '预算: [{科目: 甲, 预算: 6000元, 到位: 6000元, 支出: 560元}, {科目: 乙, 预算: 7000元, 到位: 5000元, 支出: 300元}]',
    );
    const told = ['预算', '到位', '支出'].map((name) => figures.figures.get(`预算.${name}`)?.quantity.literal);
    expect(told).toEqual(['1.3万元', '1.1万元', '860元']);
  });
});

describe('figures below each other', () => {
  it.each([
    [
      ['26万元', '1121.64万元', '98.6万元'],
      ['26.00万元', '1121.64万元', '98.60万元'],
    ],
    [
      ['3842人', '1121.6万元', '316人', '78万元'],
      ['3842人', '1121.6万元', '316人', '78.0万元'],
    ],
    [
      ['约40万元', '12.5万元', '待填'],
      ['约40万元', '12.5万元', '待填'],
    ],
    [
      ['1,286万元', '12.55万元'],
      ['1,286.00万元', '12.55万元'],
    ],
    [
      ['-5%', '12.5%'],
      ['-5.0%', '12.5%'],
    ],
    [
      ['500余人', '12人'],
      ['500余人', '12人'],
    ],
    [
      ['1.10亿元', '2亿元'],
      ['1.10亿元', '2.00亿元'],
    ],
  ])('%j print as %j', (written, printed) => {
    const column = written.map(figure);
    expect(column.map(columnText([...column, null]))).toEqual(printed);
  });
});

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.quantity;
}

function figure(text: string): Figure {
  const origin = { kind: 'derived', formula: '', inputs: [] } as const;
  return {
    id: text,
    name: text,
    kind: 'flow',
    quantity: quantity(text),
    window: null,
    asOf: null,
    scope: null,
    origin,
  };
}

function styleOf(data: string): Style {
  return sourceOf(data).figures.style;
}
