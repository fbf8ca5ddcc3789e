import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../src/data-set/read-data-set.ts';
import { deriveFigures } from '../../src/figure/derive-figures.ts';
import { sayFigure, usageNames } from '../../src/figure/say-figure.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';

const PLAIN = { target: '待填', part: '0人', peer: '待填', persons: '待填', rate: '1%', kind: '', given: false };

const number = fc.oneof(
  fc.integer({ min: -9_999, max: 9_999 }).map(String),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n / 1_000).toFixed(3)),
  fc.constantFrom('0', '-0', '0.000', '0.0001', '99999999999999999999', '-0.04'),
);
const qualified = fc.tuple(fc.constantFrom('', '', '', '约', '不低于'), number).map((parts) => parts.join(''));
const unit = fc.constantFrom('人', '元', '万元', '亿元', '%', '‰', '元/人·月', '');
const literal = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(qualified, unit).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constant('待填') },
);
const indicator = fc.record({
  value: literal,
  lastYear: literal,
  previous: literal,
  target: literal,
  part: literal,
  peer: literal,
  persons: literal,
  rate: fc.tuple(number, fc.constantFrom('%', '个百分点')).map((parts) => parts.join('')),
  kind: fc.constantFrom<string[]>('', ', 类型: 时点数', ', 类型: 比率', ', 类型: 时期数'),
  given: fc.boolean(),
});

type Sample = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

/** The words for a figure in every usage that has words. */
function sentences(
  { value, lastYear, previous, target, part, peer, persons, rate, kind, given }: Sample,
  usages: readonly string[] = [...usageNames, '万元|2位小数'],
): readonly (readonly [string, string])[] {
  const reported = given ? `, 已知: {同比: ${rate}, 环比: ${rate}}` : '';
  const yaml = `报告: {时期: 2026-H1, 成文日期: 2026-07-15}
单位: {名称: 永宁区样例局}
指标: {甲: {值: ${value}, 上年同期: ${lastYear}, 上期: ${previous}, 目标: ${target}, 其中: {乙: ${part}}, 参照: {全市平均: ${peer}}, 人均对象: 丙${kind}${reported}}, 丙: ${persons}}
`;
  const read = readDataSet([{ path: 'a.yaml', bytes: new TextEncoder().encode(yaml) }]).value;
  const book = read && deriveFigures({ current: read, lastYear: null, previous: null }).value;
  if (!book) throw new Error(yaml);
  return [...book.figures.values()].flatMap((figure) =>
    usages.flatMap((usage) => {
      const saying = sayFigure(figure, usage, book);
      return saying.ok ? [[usage, saying.said.text] as const] : [];
    }),
  );
}

describe('what is said of figures', () => {
  it('is never nonsense', () => {
    fc.assert(
      fc.property(indicator, (sample) => {
        for (const [usage, text] of sentences(sample)) {
          expect(text).not.toMatch(/NaN|undefined|Infinity|null|\[object|\de[+-]?\d/);
          expect(text).not.toMatch(
            /(?:增长|下降|提高|增加|减少|净增|净减|(?<!不)[高低]于|平均多|平均少|序时进度|还差|超出年度目标|超额完成年度目标|人均)约?[-−+]/,
          );
          expect(text).not.toMatch(/[-+−]{2}|(?:同比|环比){2}/);
          expect(text).not.toMatch(/(?:增长|下降|提高|增加|减少)约?0(?:\.0*)?(?=\D|$)(?!\.)/);
          if (usage !== '值' && !usage.startsWith('含') && !/^(?:上|目标|其中|数|调整)/.test(usage)) {
            expect(text).not.toMatch(/-0(?:\.0*)?(?:\D|$)(?<!\.)/);
          }
          // A rate of others may fall by more than there was; a computed one may not.
          if (!sample.given && /同比|环比|较/.test(usage))
            expect(text).not.toMatch(/下降(?:\d{4,}|[2-9]\d\d|1[1-9]\d|10[1-9])(?:\.\d+)?%/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('goes up when the figure is more, and down when it is less', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }));
    fc.assert(
      fc.property(pair, ([now, then]) => {
        const sample = {
          value: `${now}人`,
          lastYear: `${then}人`,
          previous: '1人',
          target: '1人',
          part: '0人',
          peer: '1人',
          persons: '1人',
          rate: '1%',
          kind: '',
          given: false,
        };
        const [, words = ''] = sentences(sample).find(([usage]) => usage === '较上年同期') ?? [];
        const expected =
          now === then ? '与上年同期持平' : `较上年同期${now > then ? '增加' : '减少'}${Math.abs(now - then)}人`;
        expect(words).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('turns round when the two figures change places', () => {
    const values = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }));
    const comparison = fc.constantFrom(...MIRRORED);
    fc.assert(
      fc.property(values, comparison, ([a, b], { usage, unit: word, pairs }) => {
        const [one, other] = [a, b].map((value) => `${(value / 100).toFixed(2)}${word}`);
        const words = (value = '', base = ''): string => {
          const sample = { ...PLAIN, value, lastYear: base, previous: base, peer: base };
          return sentences(sample).find(([name]) => name === usage)?.[1] ?? '';
        };
        const mirrored = pairs.reduce((text, [more, less]) => swapped(text, more, less), words(one, other));
        expect(words(one, other)).not.toBe('');
        expect(words(other, one)).toBe(mirrored);
      }),
      { numRuns: 200 },
    );
  });

  it('can be read again as the figure it was', () => {
    const written = fc.tuple(fc.integer({ min: -9_999_999, max: 99_999_999 }), fc.constantFrom(...UNITS), fc.nat(4));
    fc.assert(
      fc.property(written, ([digits, word, decimals]) => {
        const literal = `${new Decimal(digits).div(10 ** decimals).toFixed(decimals)}${word}`;
        const original = parseQuantity(literal);
        if (!original.ok || original.quantity.value === null) throw new Error(literal);
        const { value: exact, unit: own } = original.quantity;
        const sample = {
          ...PLAIN,
          value: literal,
          lastYear: literal,
          previous: literal,
          target: literal,
          part: literal,
        };
        const figures = { ...sample, persons: literal };
        for (const [usage, text] of sentences(figures, READABLE)) {
          const again = parseQuantity(usage === '数' ? `${text}${word}` : text);
          if (!again.ok || again.quantity.value === null) throw new Error(`${usage}: ${text}`);
          const { value, unit: printed } = again.quantity;
          const [, places] = /(\d)位小数/.exec(usage) ?? [];
          const off = value.minus(exact).abs().div(printed.scale);
          expect([usage, text, printed.base, off.lte(new Decimal(10).pow(-(places ?? 4)).div(2))]).toEqual([
            usage,
            text,
            own.base,
            true,
          ]);
          if (!places && printed.scale <= own.scale) expect(value.eq(exact)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Comparisons that say of two figures the same size whichever comes first, and the words that then change. */
const MIRRORED = [
  { usage: '较上年同期', unit: '万元', pairs: [['增加', '减少']] },
  { usage: '较上期', unit: '人', pairs: [['增加', '减少']] },
  { usage: '净增', unit: '张', pairs: [['净增', '净减']] },
  { usage: '同比', unit: '%', pairs: [['提高', '下降']] },
  { usage: '同比增减', unit: '‰', pairs: [['+', '-']] },
  { usage: '参照', unit: '%', pairs: [['高于', '低于']] },
  { usage: '参照', unit: '张', pairs: [['多', '少']] },
] as const;

function swapped(text: string, more: string, less: string): string {
  return text.includes(more) ? text.replace(more, less) : text.replace(less, more);
}

/** Every usage that prints the value itself. */
const READABLE = [
  '',
  '值',
  '数',
  '上年同期',
  '上期',
  '目标',
  '元',
  '万元',
  '亿元',
  '人',
  '万人',
  '人次',
  '万人次',
].concat(['0位小数', '3位小数', '元|1位小数', '万元|2位小数', '亿元|6位小数', '万人|0位小数']);
const UNITS = ['人', '万人', '人次', '万人次', '户', '张', '元', '万元', '亿元', '%', '‰', '元/人·月', '万元/户', ''];
