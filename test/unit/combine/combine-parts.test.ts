import { describe, expect, it } from 'vitest';
import { combineParts } from '../../../src/combine/combine-parts.ts';
import { type LocatedDataSet, readDataSet } from '../../../src/data-set/read-data-set.ts';
import type { Outcome } from '../../../src/diagnostic/diagnostic.ts';
import { deriveFigures } from '../../../src/figure/derive-figures.ts';
import { sayFigure } from '../../../src/figure/say-figure.ts';

function located(period: string, yaml: string, head = ''): LocatedDataSet {
  const text = `报告: {时期: ${period}, 成文日期: 2027-01-15${head}}\n单位: {名称: 局}\n${yaml}`;
  const { value, diagnostics } = readDataSet([{ path: `${period}.yaml`, bytes: new TextEncoder().encode(text) }]);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function year(own: string, parts: Readonly<Record<string, string>>, period = '2026'): Outcome<LocatedDataSet> {
  const whole = located(period, own, ', 由: [../h1, ../h2]');
  return combineParts(
    whole,
    Object.entries(parts).map(([code, yaml]) => located(code, yaml)),
  );
}

/** Figures of a year made of two halves, `id = value ← file:line …`, and what could not be combined. */
function check(own: string, h1: string, h2: string, ...ids: readonly string[]): string {
  const { value, diagnostics } = year(own, { '2026-H1': h1, '2026-H2': h2 });
  const figures = value && deriveFigures({ current: value, lastYear: null, previous: null }).value?.figures;
  const lines = ids.map((id) => {
    const figure = figures?.get(id);
    if (!figure) return `${id}: none`;
    const { origin, quantity, window, asOf } = figure;
    const inputs = origin.kind === 'written' ? [figure] : origin.inputs;
    const places = inputs.map((one) =>
      one.origin.kind === 'written' ? `${one.origin.span.file}:${one.origin.span.start.line}` : one.id,
    );
    return `${id} = ${quantity.literal} (${window ? `${window.first}..${window.last}` : asOf}) ← ${places.join(' ')}`;
  });
  return [...lines, ...diagnostics.map(({ code, params }) => `${code} ${JSON.stringify(params)}`)].join('\n');
}

describe('a year from its halves', () => {
  it('adds flows, with their parts, and takes stocks as they last stood', () => {
    const h1 =
      '指标:\n  资金: {值: 100.5万元, 类型: 时期数, 其中: {城市: 60万元, 农村: 40.5万元}, 原因: 只说上半年}\n  人数: 726人\n';
    const h2 =
      '指标:\n  资金: {值: 120万元, 类型: 时期数, 其中: {城市: 70万元, 农村: 50万元}, 目标: 230万元}\n  人数: 740人\n';
    expect(check('', h1, h2, '资金', '资金.城市', '人数')).toMatchInlineSnapshot(`
      "资金 = 220.5万元 (2026-01..2026-12) ← 2026-H1.yaml:4 2026-H2.yaml:4
      资金.城市 = 130万元 (2026-01..2026-12) ← 2026-H1.yaml:4 2026-H2.yaml:4
      人数 = 740人 (2026-12-31) ← 2026-H2.yaml:5"
    `);
    const { value } = year('', { '2026-H2': h2, '2026-H1': h1 });
    expect(value?.data.indicators.资金).toMatchObject({ reason: null, target: { literal: '230万元' } });
  });

  it('works formulas out anew, and what it says itself wins', () => {
    const half = (persons: number) =>
      `指标: {资金: {值: 100元, 类型: 时期数}, 人数: ${persons}人}\n计算指标: {人均: {公式: 资金 / 人数, 单位: 元}}\n`;
    expect(check('指标: {人数: 25人}\n', half(10), half(20), '人均', '人数')).toBe(
      '人均 = 8元 (2026-01..2026-12) ← 资金 2026.yaml:3\n人数 = 25人 (2026-12-31) ← 2026.yaml:3',
    );
  });

  it.each([
    ['ratio', '指标: {甲: {值: 7.1%, 类型: 比率}}', '指标: {甲: {值: 7.7%, 类型: 比率}}'],
    ['estimate', '指标: {甲: {值: 约60万元, 类型: 估计数}}', '指标: {甲: {值: 约62万元, 类型: 估计数}}'],
    ['window', '指标: {甲: {值: 8元, 时段: 2025-09..2026-06}}', '指标: {甲: {值: 8元, 时段: 2026-07..2026-12}}'],
    ['unit', '指标: {甲: {值: 8户, 类型: 时期数}}', '指标: {甲: {值: 8人, 类型: 时期数}}'],
    ['kind', '指标: {甲: {值: 8件, 类型: 时点数}}', '指标: {甲: {值: 8件}}'],
    ['scope', '指标: {甲: {值: 8件, 口径: 一}}', '指标: {甲: {值: 8件, 口径: 二}}'],
    ['missing', '', '指标: {甲: {值: 8件}}'],
    ['missing', '指标: {甲: 8人}', ''],
  ])('refuses what cannot be combined: %s', (why, h1, h2) => {
    const told = check('', `${h1}\n`, `${h2}\n`, '甲');
    expect(told).toContain('甲 = 待填');
    expect(told).toContain(`period/not-combined {"id":"甲","why":"${why}"}`);
  });

  it('refuses formulas that count the months of a part', () => {
    const half = '指标: {资金: {值: 6元, 类型: 时期数}}\n计算指标: {月均: {公式: 资金 / 6, 单位: 元}}\n';
    expect(check('', half, half, '月均')).toBe('月均: none\nperiod/not-combined {"id":"月均","why":"constant"}');
  });

  it('takes projects as they last stood, with the money of all months at its own line', () => {
    const half = (stage: string, spent: string, month: string) => `项目:
  - 编号: P
    名称: 项目
    阶段: ${stage}
    资金: [{来自: 中央, 预算: 60万元, 到位: 60万元, 支出: ${spent}}]
    按月支出: {${month}: ${spent}}
`;
    const told = check(
      '章节: [{标题: 一, 项目: P}]\n',
      half('施工', '20万元', '2026-06'),
      half('封顶', '30万元', '2026-07'),
      'P.资金.中央.支出',
      'P.资金.中央.预算',
      'P.支出.2026年6月',
      'P.支出.2026年7月',
    );
    expect(told).toMatchInlineSnapshot(`
      "P.资金.中央.支出 = 50万元 (2026-01..2026-12) ← 2026-H1.yaml:7 2026-H2.yaml:7
      P.资金.中央.预算 = 60万元 (2026-01..2026-12) ← 2026-H2.yaml:7
      P.支出.2026年6月 = 20万元 (2026-06..2026-06) ← 2026-H1.yaml:8
      P.支出.2026年7月 = 30万元 (2026-07..2026-07) ← 2026-H2.yaml:8"
    `);
  });

  it('waits for what one half still waits for', () => {
    const [h1, h2] = ['指标: {甲: {值: 待填（件）}}\n', '指标: {甲: {值: 8件}}\n'];
    expect(check('', h1, h2, '甲')).toBe('甲 = 待填 (2026-01..2026-12) ← 2026-H1.yaml:3 2026-H2.yaml:3');
  });
});

it('a combined year is compared with another combined year, month for month', () => {
  const halves = (of: string, amounts: readonly [number, number]) => ({
    [`${of}-H1`]: `指标: {资金: {值: ${amounts[0]}万元, 类型: 时期数}, 人数: 700人}\n`,
    [`${of}-H2`]: `指标: {资金: {值: ${amounts[1]}万元, 类型: 时期数}, 人数: 726人}\n`,
  });
  const current = year('', halves('2026', [100, 120])).value;
  const lastYear = year('', halves('2025', [90, 110]), '2025').value;
  const book = current && deriveFigures({ current, lastYear, previous: lastYear }).value;
  const figure = book?.figures.get('资金');
  const before = book?.comparands('资金').lastYear;
  if (!book || !figure || !before) throw new Error('nothing to compare');
  expect([figure.window, before.window]).toEqual([
    { first: '2026-01', last: '2026-12' },
    { first: '2025-01', last: '2025-12' },
  ]);
  expect(sayFigure(figure, '同比', book)).toMatchObject({ said: { text: '同比增长10%' } });
});

describe('parts', () => {
  const one = '指标: {甲: {值: 1件}}\n';

  it('may be quarters, in any order', () => {
    const { value } = year('', { '2026-Q3': one, '2026-Q1': one, '2026-Q4': one, '2026-Q2': one });
    expect(value?.data.indicators.甲?.value.literal).toBe('4件');
    expect(year('', { '2026-Q3': one, '2026-Q4': one }, '2026-H2').value?.data.indicators.甲?.value.literal).toBe(
      '2件',
    );
  });

  it('may be made of parts themselves', () => {
    const half = year('', { '2026-Q1': one, '2026-Q2': one }, '2026-H1').value;
    const whole = half && combineParts(located('2026', '', ', 由: [a, b]'), [half, located('2026-H2', one)]).value;
    expect(whole?.data.indicators.甲?.value.literal).toBe('3件');
  });

  it.each([
    [['2026-H1']],
    [['2026-H1', '2026-Q4']],
    [['2026-H1', '2026-H1', '2026-H2']],
    [['2025-H2', '2026-H1']],
    [['2026']],
  ])('must make up the period: not %j', (codes) => {
    const parts = codes.map((code) => located(code, one));
    const { value, diagnostics } = combineParts(located('2026', '', ', 由: [a]'), parts);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'period/parts-do-not-cover', params: { period: '2026' } }]);
  });
});
