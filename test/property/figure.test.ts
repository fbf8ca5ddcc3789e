import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../src/data-set/read-data-set.ts';
import { deriveFigures } from '../../src/figure/derive-figures.ts';
import { sayFigure, usageNames } from '../../src/figure/say-figure.ts';

const number = fc.oneof(
  fc.integer({ min: -9_999, max: 9_999 }).map(String),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n / 1_000).toFixed(3)),
  fc.constantFrom('0', '-0', '0.000', '0.0001', '99999999999999999999', '-0.04'),
);
const qualified = fc.tuple(fc.constantFrom('', '', '', '约', '不低于'), number).map((parts) => parts.join(''));
const unit = fc.constantFrom('人', '元', '万元', '亿元', '%', '‰', '');
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
  rate: fc.tuple(number, fc.constantFrom('%', '个百分点')).map((parts) => parts.join('')),
  kind: fc.constantFrom<string[]>('', ', 类型: 时点数', ', 类型: 比率', ', 类型: 时期数'),
  given: fc.boolean(),
});

type Sample = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

/** The words for a figure in every usage that has words. */
function sentences({
  value,
  lastYear,
  previous,
  target,
  part,
  rate,
  kind,
  given,
}: Sample): readonly (readonly [string, string])[] {
  const reported = given ? `, 已知: {同比: ${rate}, 环比: ${rate}}` : '';
  const yaml = `报告: {时期: 2026-H1, 成文日期: 2026-07-15}
单位: {名称: 永宁区样例局}
指标: {甲: {值: ${value}, 上年同期: ${lastYear}, 上期: ${previous}, 目标: ${target}, 其中: {乙: ${part}}${kind}${reported}}}
`;
  const read = readDataSet([{ path: 'a.yaml', bytes: new TextEncoder().encode(yaml) }]).value;
  const book = read && deriveFigures({ current: read, lastYear: null, previous: null }).value;
  if (!book) throw new Error(yaml);
  return [...book.figures.values()].flatMap((figure) =>
    [...usageNames, '万元|2位小数'].flatMap((usage) => {
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
          expect(text).not.toMatch(/(?:增长|下降|提高|增加|减少)约?[-−+]/);
          expect(text).not.toMatch(/[-+−]{2}|(?:同比|环比){2}/);
          expect(text).not.toMatch(/(?:增长|下降|提高|增加|减少)约?0(?:\.0*)?(?=\D|$)(?!\.)/);
          if (usage !== '值' && !usage.startsWith('含') && !/^(?:上|目标|其中|数)/.test(usage)) {
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
});
