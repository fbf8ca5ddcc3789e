import { Decimal } from '../quantity/decimal.ts';
import { PROSE, type TextRole } from './role-text.ts';
import { declare, formRule, HOUSE, NUMBER, type WordingRule } from './wording-rule.ts';

const STANDARD = 'GB/T 15835-2011';

const COUNTED: ReadonlySet<TextRole> = new Set<TextRole>([...PROSE, 'tableCell']);

const COUNTERS = '[人元户个名亩家件册吨次场对]';

/** Numbers and their units (GB/T 15835-2011). */
export const numberRules: readonly WordingRule[] = [
  formRule(
    declare(
      'number/thousand-word',
      STANDARD,
      'deviation',
      '阿拉伯数字后面只用“万”“亿”，不用“十”“百”“千”：3000人或三千人',
      'behind digits stand 万 and 亿 only, not 百 or 千: 3000人 or 三千人',
    ),
    COUNTED,
    [
      {
        pattern: new RegExp(`(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,2})?)([千百])(?=[余多]?万?${COUNTERS}|[余多])`, 'g'),
        needs: ['千', '百'],
        instead: ([, digits = '', word = '']) => new Decimal(digits).times(word === '千' ? 1000 : 100).toFixed(),
      },
    ],
  ),
  formRule(
    declare(
      'number/vague',
      STANDARD,
      'deviation',
      '带“几”的约数用汉字：十几户、几十人',
      'vague numbers with 几 are written in Chinese: 十几户',
    ),
    COUNTED,
    [
      {
        pattern: new RegExp(`(?<!\\d)\\d{1,4}几(?=${COUNTERS}|年|天|万|亿|项|所|条)`, 'g'),
        needs: ['几'],
        instead: () => ({ zh: '用汉字，如“十几”“几十”', en: 'Chinese numerals, like 十几' }),
      },
    ],
  ),
  formRule(
    declare(
      'number/compound-unit',
      STANDARD,
      'advice',
      '一个数只用一个“万”或“亿”：3.45亿元',
      'one number has one of 万 and 亿: 3.45亿元',
    ),
    COUNTED,
    [
      {
        pattern: /(\d{1,6})亿(\d{1,4}(?:\.\d{1,4})?)万/g,
        needs: ['亿'],
        instead: ([, large = '0', small = '0']) => `${new Decimal(small).div(10_000).plus(large).toFixed()}亿`,
      },
    ],
  ),
  formRule(
    declare(
      'number/unit-space',
      HOUSE,
      'deviation',
      '数字与汉字单位、百分号之间不空格',
      'no blank between a number and its unit',
    ),
    COUNTED,
    [
      {
        pattern: new RegExp(
          `(?<![\\d.A-Za-z])(${NUMBER})[ \\u00A0\\u2009]{1,5}(%|‰|万元|亿元|[万亿](?=${COUNTERS}|[余多])|[个名元]|${COUNTERS}(?![\\u4E00-\\u9FFF])|平方米|公里|周岁|[年月日](?![\\u4E00-\\u9FFF]{2}))`,
          'g',
        ),
        needs: [' ', '\u00A0', '\u2009'],
        instead: ({ index, 1: digits = '', 2: unit = '' }, text) =>
          /(?:^|[件图表第栏章节条录例题案类型期批号])$/.test(text.slice(Math.max(0, index - 1), index)) && !isCell(text)
            ? null
            : `${digits}${unit}`,
      },
    ],
  ),
  formRule(
    declare(
      'number/leading-point',
      STANDARD,
      'deviation',
      '小于1的小数写出小数点前的“0”',
      'a decimal below 1 begins with 0',
    ),
    COUNTED,
    [
      {
        pattern: new RegExp(`(?<![\\dA-Za-z.])\\.(\\d{1,6})(?=[%‰万亿]|${COUNTERS})`, 'g'),
        needs: ['.'],
        instead: ([, decimals = '']) => `0.${decimals}`,
      },
    ],
  ),
  formRule(
    declare(
      'number/item',
      'GB/T 9704-2012, 7.3.3',
      'deviation',
      '序数后面的标点：“1.”不写作“1、”，“（1）”“（一）”后面不加顿号',
      'item numbers are written 1. and （1）, without 、',
    ),
    new Set<TextRole>(['body', 'note']),
    [
      { pattern: /(?:(?<=[。；：])|^)(\d{1,2})、(?![\d、])/g, instead: ([, digits = '']) => `${digits}.` },
      {
        pattern: /(?:(?<=[。；：])|^)（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）[、.．，]/g,
        instead: ({ 0: found }) => found.slice(0, -1),
      },
    ],
  ),
  formRule(
    declare(
      'number/shares',
      HOUSE,
      'advice',
      '分项占比合计100%；因四舍五入有差额的加注说明',
      'shares add up to 100%, or a note says that they are rounded',
    ),
    new Set<TextRole>(['body']),
    [
      {
        pattern: /(?:分别|各)占[^\d。；\n]{0,20}((?:\d{1,2}(?:\.\d{1,3})?%[、和及]){1,11}\d{1,2}(?:\.\d{1,3})?%)/g,
        needs: ['分别占', '各占'],
        instead: ({ 1: listed = '' }, text) => sharesAdvice(listed, text),
      },
    ],
  ),
];

/** Shares that miss 100 by what rounding leaves; a larger difference is left to those who know what is missing. */
function sharesAdvice(listed: string, text: string) {
  const shares = listed.match(/\d+(?:\.\d+)?/g) ?? [];
  const total = shares.reduce((sum, share) => sum.plus(share), new Decimal(0));
  const left = total.minus(100).abs();
  if (left.isZero() || left.gt('0.5') || /四舍五入/.test(text)) return null;
  const sum = total.toFixed();
  return {
    zh: `合计100%（现为${sum}%），或加注四舍五入`,
    en: `a total of 100% (it is ${sum}%), or a note on rounding`,
  };
}

/** 726 人 alone is a cell; 1 人员管理 is a heading. */
function isCell(text: string): boolean {
  return /^[\d.]{1,16}\s{1,5}\D{1,3}$/.test(text);
}
