import { describe, expect, it } from 'vitest';
import { validateChart } from '../../../src/chart/validate-chart.ts';
import { sampleSpecs, samples } from './samples.ts';

const check = (input: unknown): string => {
  const { value, diagnostics } = validateChart(input, { name: '图1', span: null });
  return [
    value === null ? 'refused' : 'passes',
    ...diagnostics.map((d) => `${d.code} ${JSON.stringify(d.params)}`),
  ].join('\n');
};

describe('validateChart', () => {
  it.each(sampleSpecs)('lets %s pass without a remark', (_, spec) => {
    expect(check(spec)).toBe('passes');
  });

  it('refuses what Chart.js draws as a blank', () => {
    expect(check({ ...samples.homes, type: 'pie' })).toContain('chart/invalid');
    const [series] = samples.homes.series;
    const words = { ...samples.homes, series: [{ ...series, values: ['86.5', 1, 2, 3, 4] }] };
    expect(check(words)).toContain('"path":"series.0.values.0"');
    expect(check({ ...samples.homes, series: [{ ...series, values: [Number.NaN, 1, 2, 3, 4] }] })).toContain('refused');
    expect(
      check({ ...samples.funds, slices: samples.funds.slices.map((slice) => ({ ...slice, value: 0 })) }),
    ).toMatchInlineSnapshot(`
      "refused
      chart/nothing-to-show {"chart":"图1"}"
    `);
  });

  it('refuses values and labels that do not match the categories, each series once', () => {
    const [plan, actual] = samples.spending.series;
    const short = {
      ...samples.spending,
      series: [
        { ...plan, values: plan.values.slice(1) },
        { ...actual, labels: [] },
      ],
    };
    expect(check(short)).toMatchInlineSnapshot(`
      "refused
      chart/length-mismatch {"chart":"图1","series":"计划支出","count":5,"categories":6}
      chart/length-mismatch {"chart":"图1","series":"实际支出","count":0,"categories":6}"
    `);
  });

  it('refuses a stage that does not exist', () => {
    expect(check({ ...samples.stages, rows: [{ name: '甲', reached: 7, label: '完成' }] })).toMatchInlineSnapshot(`
      "refused
      chart/unknown-stage {"chart":"图1","row":"甲","reached":7,"stages":7}"
    `);
  });

  it('refuses a bar longer than its axis', () => {
    const spec = {
      ...samples.homes,
      series: [{ name: '率', values: [100.1, 1, 1, 1, 1], labels: ['100.1', '1', '1', '1', '1'] }],
    };
    expect(check(spec)).toMatchInlineSnapshot(`
      "refused
      chart/beyond-axis {"chart":"图1","name":"清溪镇敬老院改造","label":"100.1","maximum":100}"
    `);
  });

  it('warns of crowding and of an empty chart, and lets them pass', () => {
    expect(check({ ...samples.budgetLines, widthMm: 78 })).toMatchInlineSnapshot(`
      "passes
      chart/too-dense {"chart":"图1","side":"width","neededMm":108,"givenMm":78}"
    `);
    const [series] = samples.homes.series;
    const empty = { ...samples.homes, series: [{ ...series, values: series.values.map(() => null) }] };
    expect(check(empty)).toBe('passes\nchart/all-missing {"chart":"图1"}');
  });
});
