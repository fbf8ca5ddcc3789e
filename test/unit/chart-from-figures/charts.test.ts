import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { validateChart } from '../../../src/chart/validate-chart.ts';
import { composeDocument } from '../../../src/compose-document.ts';
import { inlineText } from '../../../src/document/inline-segments.ts';
import type { ChartBlock, Document } from '../../../src/document/tree.ts';
import { SHIPPED_PACKS, sampleReport, shippedPack } from '../../support/shipped.ts';
import { bodyBlocks, compose, told } from '../template/check.ts';

function chartOf(call: string, data: string): ChartBlock {
  const [block] = bodyBlocks(call, data);
  if (block?.kind !== 'chart') throw new Error('no chart');
  return block;
}

function specOf<T extends ChartSpec['type']>(type: T, call: string, data: string): Extract<ChartSpec, { type: T }> {
  const { spec } = chartOf(call, data);
  if (spec?.type !== type) throw new Error(`no ${type}`);
  return spec as Extract<ChartSpec, { type: T }>;
}

const BUDGET = `
预算:
  - {科目: 甲, 预算: 300万元, 到位: 200.5万元, 支出: 100.25万元, 按月支出: {2026-01: 60.25万元, 2026-02: 40万元}}
  - {科目: 乙, 预算: 100万元, 到位: 50万元, 支出: 0万元, 按月支出: {2026-01: 0万元}}
`;

describe('money', () => {
  it('has the digits of the table beside it', () => {
    const [table, chart] = bodyBlocks('{{table "budget"}}\n\n{{chart "budget"}}', BUDGET);
    if (table?.kind !== 'table' || chart?.kind !== 'chart' || chart.spec?.type !== 'bars') throw new Error('no blocks');
    const columns = [1, 2, 3].map((column) =>
      table.rows.slice(0, 2).map(({ cells }) => inlineText(cells[column] ?? [])),
    );
    expect(chart.spec.series.map(({ labels }) => labels)).toEqual(columns);
    expect(chart.spec.series.map(({ values }) => values)).toEqual([
      [300, 100],
      [200.5, 50],
      [100.25, 0],
    ]);
  });

  it('tells who cannot see it', () => {
    expect(chartOf('{{chart "budget"}}', BUDGET).altText).toBe(
      '部门预算执行情况（万元）：甲预算300、到位200.5、支出100.25；乙预算100、到位50.0、支出0.00。',
    );
  });

  it('adds the months of all lines, and a month without data is a gap, not a zero', () => {
    const { series } = specOf('lines', '{{chart "monthlySpending"}}', BUDGET);
    expect(series[0]?.values).toEqual([60.25, 40, null, null, null, null]);
    expect(series[0]?.labels).toEqual(['60.25', '40.00', null, null, null, null]);
  });

  it('shares out the sources of money', () => {
    const data =
      '项目: [{编号: A, 名称: 甲, 资金: [{来自: 中央, 预算: 1万元}, {来自: 自治区, 预算: 2万元}]}, {编号: B, 名称: 乙, 资金: [{来自: 中央, 预算: 0.5万元}]}]';
    expect(specOf('doughnut', '{{chart "fundingSources"}}', data).slices).toEqual([
      { name: '中央', value: 1.5, label: '1.5万元，42.9%' },
      { name: '自治区', value: 2, label: '2万元，57.1%' },
    ]);
  });

  it('keeps a gap visible in its labels', () => {
    const data = '预算: [{科目: 甲, 预算: 3万元, 到位: 2万元, 支出: 待填}]';
    const { series } = specOf('bars', '{{chart "budget"}}', data);
    expect(series[2]).toEqual({ name: '支出', values: [null], labels: ['待填'] });
    expect(chartOf('{{chart "budget"}}', data).altText).toContain('支出待填');
  });
});

describe('progress', () => {
  it('has projects and those sites that have one of their own', () => {
    const data = `
项目:
  - {编号: A, 名称: 甲项目, 简称: 甲, 进度: {计划: 60%, 实际: 52.5%}, 地点: [{名称: 东, 进度: {实际: 40%}}, 西]}
  - {编号: B, 名称: 乙项目}
`;
    const spec = specOf('bars', '{{chart "progress"}}', data);
    expect(spec).toMatchObject({
      categories: ['●甲', '东甲'],
      maximum: 100,
      series: [
        { name: '计划进度', values: [60, null], labels: ['60.0', null] },
        { name: '实际进度', values: [52.5, 40], labels: ['52.5', '40.0'] },
      ],
    });
    expect(chartOf('{{chart "progress"}}', data).altText).toBe('重点项目形象进度：甲52.5%，计划60%，绿灯；东甲40%。');
  });
});

describe('stages', () => {
  it('say how far each site has come', () => {
    const data =
      '项目: [{编号: A, 名称: 甲, 流程: purchase, 地点: [{名称: 东, 阶段: 签约}, {名称: 西, 阶段: 洽谈, 状态: 进行中}, 南]}]';
    expect(specOf('stages', '{{chart "stages" of="A"}}', data).rows).toEqual([
      { name: '东', reached: 2, label: '签约' },
      { name: '西', reached: 1, label: '洽谈中' },
    ]);
  });
});

describe('indicators', () => {
  const DATA = `
指标:
  甲: {名称: 甲金, 值: 174.18万元, 类型: 时期数, 上年同期: 160.2万元, 目标: 400万元}
  乙: {名称: 乙金, 值: 5000元, 类型: 时期数, 目标: 30户}
  丙: {名称: 丙户, 值: 5户}
`;
  it('stand in one unit', () => {
    expect(specOf('bars', '{{chart "indicators" figures="甲 乙"}}', DATA).series).toEqual([
      { name: '上年同期', values: [160.2, null], labels: ['160.2', null] },
      { name: '本期', values: [174.18, 0.5], labels: ['174.18', '0.50'] },
      { name: '年度目标', values: [400, null], labels: ['400', null] },
    ]);
  });

  it('of several units are no chart', () => {
    expect(told(compose('{{chart "indicators" figures="甲 丙"}}', DATA).diagnostics)).toContain('缺少单位相同的指标');
  });
});

describe('a chart without data', () => {
  it.each([
    ['progress', '项目: [{编号: A, 名称: 甲}]'],
    ['stages" of="A', '项目: [{编号: A, 名称: 甲}]'],
    ['stages" of="A', '流程: {短: [开工]}\n项目: [{编号: A, 名称: 甲, 流程: 短, 地点: [{名称: 东, 阶段: 开工}]}]'],
    ['budget', '指标: {甲: 1人}'],
    ['projectMoney', '项目: [{编号: A, 名称: 甲}]'],
    ['monthlySpending', '预算: [{科目: 甲, 预算: 3万元}]'],
    [
      'monthlySpending',
      '报告: {时期: 2026-06..2026-06, 成文日期: 2026-07-05}\n单位: {名称: 甲}\n预算: [{科目: 甲, 支出: 1万元, 按月支出: {2026-06: 1万元}}]',
    ],
    ['fundingSources', '项目: [{编号: A, 名称: 甲, 资金: [{来自: 中央, 预算: 1万元}]}]'],
    ['fundingSources', '项目: [{编号: A, 名称: 甲, 资金: [{来自: 中央, 预算: 1万元}, {来自: 省, 预算: 待填}]}]'],
    ['indicators', '指标: {甲: 1人}'],
  ])('%s is told at its call and leaves a visible place', (name, data) => {
    const { document, diagnostics } = compose(`\n{{chart "${name}"}}`, data);
    expect(told(diagnostics)).toMatch(
      /^summary\.hbs:2:1 template\/chart-without-data caption=\S+ placeholder=（此处应有图：\S+。缺少\S+，补齐后自动生成）$/,
    );
    expect(document?.blocks.find(({ kind }) => kind === 'chart')).toMatchObject({
      spec: null,
      placeholder: expect.stringContaining('此处应有图'),
    });
  });
});

describe('shares in the chart of funding sources', () => {
  const data = `项目: [{编号: A, 名称: 甲, 资金: [
    {来自: 中央, 预算: 72.973万元}, {来自: 自治区, 预算: 13.55万元}, {来自: 市级, 预算: 13.477万元}]}]
`;

  it.each([
    ['照算', ['73.0%', '13.6%', '13.5%'], []],
    ['最大项调整', ['72.9%', '13.6%', '13.5%'], []],
    ['最大余数', ['73.0%', '13.5%', '13.5%'], []],
    ['脚注说明', ['73.0%', '13.6%', '13.5%'], ['注：因四舍五入，占比合计为100.1%。']],
  ])('are rounded by %s', (policy, shares, notes) => {
    const { document } = compose('\n{{chart "fundingSources"}}', `${data}格式: {占比取整: ${policy}}`);
    const [chart] = chartsOf(document);
    const labels = chart?.spec?.type === 'doughnut' ? chart.spec.slices.map(({ label }) => label.split('，')[1]) : [];
    expect([labels, chart?.notes]).toEqual([shares, notes]);
  });
});

describe('a chart that cannot be drawn true', () => {
  it('is told at its call', () => {
    const sources = Array.from({ length: 9 }, (_, index) => `{来自: 甲${index}, 预算: 1万元}`).join(', ');
    const data = `项目: [{编号: A, 名称: 甲, 资金: [${sources}]}]`;
    expect(told(compose('\n{{chart "fundingSources"}}', data).diagnostics)).toBe(
      'summary.hbs:2:1 chart/invalid chart=项目资金来源构成 path=slices',
    );
    expect(told(compose('{{chart "budget" heightMm=500}}', BUDGET).diagnostics)).toContain('chart/invalid');
  });
});

describe('every chart of the shipped packs', () => {
  it.each(SHIPPED_PACKS)('%s', (name) => {
    const charts = (['summary', 'plan', 'summary+plan'] as const).flatMap((kind) =>
      chartsOf(composeDocument(sampleReport(), shippedPack(name), kind).value),
    );
    expect(charts.length).toBeGreaterThan(5);
    for (const { spec, caption, altText } of charts) {
      expect(told(validateChart(spec, { name: caption, span: null }).diagnostics)).toBe('');
      expect(altText).toContain('：');
      for (const label of labelsOf(spec)) expect(altText).toContain(label);
    }
  });
});

describe('milestones', () => {
  it('show when projects and steps are due, full marks for what is promised', () => {
    const data = `
项目: [{编号: 甲, 名称: 甲项目, 下一步: 建成, 时限: {期限: 9月底前, 力度: 确保}}, {编号: 乙, 名称: 乙项目, 下一步: 建成}]
任务:
  - {内容: 建好乙, 来自: 乙, 分步: [{时限: 12月底前, 内容: 上线, 力度: 力争}, {时限: 8月15日前, 内容: 招标, 力度: 确保}]}
  - {内容: 写总结, 时限: 7月底前}
`;
    const { months, rows } = specOf('milestones', '{{chart "milestones"}}', data);
    expect(months.join(' ')).toBe('7月 8月 9月 10月 11月 12月');
    const told = rows.map(({ name, marks }) =>
      [name, ...marks.map(({ at, firmness, label }) => `${at} ${firmness} ${label}`)].join(' | '),
    );
    expect(told).toEqual(['乙项目 | 1.5 firm 8月15日前 | 6 aimed 12月底前', '甲项目 | 3 firm 9月底前']);
  });
});

function chartsOf(document: Document | null): readonly ChartBlock[] {
  return (document?.blocks ?? []).flatMap((block) => (block.kind === 'chart' ? [block] : []));
}

function labelsOf(spec: ChartSpec | null): readonly string[] {
  if (spec?.type === 'stages') return spec.rows.map(({ label }) => label);
  if (spec?.type === 'milestones') return spec.rows.flatMap(({ marks }) => marks.map(({ label }) => label));
  if (spec?.type === 'doughnut') return spec.slices.map(({ label }) => label);
  return (spec?.series ?? []).flatMap(({ labels }) => labels.flatMap((label) => label ?? []));
}
