import { describe, expect, it } from 'vitest';
import { chartConfiguration } from '../../../src/chart/chart-configuration.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { sampleSpecs, samples } from './samples.ts';

const configuration = (spec: unknown) => JSON.parse(JSON.stringify(chartConfiguration(spec as ChartSpec)));

describe('chartConfiguration', () => {
  it('bars: values as they are, a missing one null, long names in lines', () => {
    const { type, data, options } = configuration(samples.budgetLines);
    expect({
      type,
      labels: data.labels,
      third: data.datasets[2],
      x: options.scales.x,
      y: options.scales.y,
    }).toMatchInlineSnapshot(`
      {
        "labels": [
          [
            "城乡低保",
          ],
          [
            "特困供养",
          ],
          [
            "临时救助",
          ],
          [
            "残疾人两",
            "项补贴",
          ],
          [
            "养老服务",
            "体系建设",
          ],
          [
            "儿童福",
            "利保障",
          ],
          [
            "社会事",
            "务管理",
          ],
          [
            "基层政",
            "权建设",
          ],
        ],
        "third": {
          "backgroundColor": "#D6E4F3",
          "barPercentage": 1,
          "borderWidth": 0,
          "categoryPercentage": 0.82,
          "data": [
            8235.6,
            2610.38,
            397.42,
            1516.87,
            null,
            402.15,
            0,
            76.34,
          ],
          "inflateAmount": 0,
          "label": "支出",
          "maxBarThickness": 34,
        },
        "type": "bar",
        "x": {
          "border": {
            "display": false,
          },
          "grid": {
            "display": false,
          },
          "ticks": {
            "autoSkip": false,
            "color": "#222222",
            "font": {
              "family": "chengwen-heiti, chengwen-fallback-1, chengwen-fallback-2",
              "lineHeight": 1.25,
              "size": 12,
            },
            "maxRotation": 0,
            "minRotation": 0,
            "padding": 4,
          },
          "type": "category",
        },
        "y": {
          "border": {
            "display": false,
          },
          "grid": {
            "drawTicks": false,
            "lineWidth": 0.75,
          },
          "max": 15000,
          "min": 0,
          "ticks": {
            "color": "#222222",
            "font": {
              "family": "chengwen-heiti, chengwen-fallback-1, chengwen-fallback-2",
              "lineHeight": 1.25,
              "size": 12,
            },
            "padding": 6,
            "stepSize": 2500,
          },
          "type": "linear",
        },
      }
    `);
  });

  it('lines: dashes and points tell them apart, gaps stay gaps', () => {
    expect(configuration(samples.spending).data.datasets).toMatchInlineSnapshot(`
      [
        {
          "backgroundColor": "#1F4E79",
          "borderColor": "#1F4E79",
          "borderDash": [],
          "borderWidth": 1.75,
          "clip": false,
          "data": [
            1200,
            1150,
            1300,
            1300,
            1350,
            1400,
          ],
          "label": "计划支出",
          "pointBackgroundColor": "#1F4E79",
          "pointBorderColor": "#1F4E79",
          "pointBorderWidth": 1.25,
          "pointRadius": 3.5,
          "pointStyle": "circle",
          "spanGaps": false,
          "type": "line",
        },
        {
          "backgroundColor": "#4A7DB8",
          "borderColor": "#4A7DB8",
          "borderDash": [
            6,
            3,
          ],
          "borderWidth": 1.75,
          "clip": false,
          "data": [
            1086.35,
            962.1,
            1352.48,
            null,
            1288.06,
            1421.77,
          ],
          "label": "实际支出",
          "pointBackgroundColor": "#FFFFFF",
          "pointBorderColor": "#4A7DB8",
          "pointBorderWidth": 1.25,
          "pointRadius": 3.5,
          "pointStyle": "rect",
          "spanGaps": false,
          "type": "line",
        },
      ]
    `);
  });

  it('doughnut: the space beside the ring is for the list', () => {
    const { data, options } = configuration(samples.funds);
    expect({ data, padding: options.layout.padding }).toMatchInlineSnapshot(`
      {
        "data": {
          "datasets": [
            {
              "backgroundColor": [
                "#1F4E79",
                "#6C9BD1",
                "#D6E4F3",
                "#FFFFFF",
              ],
              "borderWidth": 0,
              "data": [
                8642,
                4310.5,
                3180.75,
                295.4,
              ],
            },
          ],
          "labels": [
            "中央财政补助资金",
            "省级财政补助资金",
            "市县财政配套资金",
            "福利彩票公益金",
          ],
        },
        "padding": {
          "bottom": 8,
          "left": 46.28,
          "right": 317.72,
          "top": 31,
        },
      }
    `);
  });

  it('stages: a bar ends at the line of the stage reached', () => {
    const { data, options } = configuration(samples.stages);
    expect({ data: data.datasets[0].data, max: options.scales.x.max }).toMatchInlineSnapshot(`
      {
        "data": [
          7,
          5,
          3,
          null,
          1,
        ],
        "max": 7,
      }
    `);
  });

  it.each(sampleSpecs)('%s: no animation, fixed pixel ratio, our font on every axis', (_, spec) => {
    const { options } = configuration(spec);
    expect(options).toMatchObject({ animation: false, responsive: false, devicePixelRatio: 3 });
    for (const scale of Object.values<{ ticks: { font: { family: string } } }>(options.scales ?? {})) {
      expect(scale.ticks.font.family).toContain('chengwen-heiti');
    }
  });
});
