import type { ChartConfiguration } from 'chart.js';
import { unreachable } from '../diagnostic/diagnostic.ts';
import { barChart } from './bar-chart.ts';
import { doughnutChart } from './doughnut-chart.ts';
import { lineChart } from './line-chart.ts';
import { milestoneChart } from './milestone-chart.ts';
import type { ChartSpec } from './spec.ts';
import { stageChart } from './stage-chart.ts';

/**
 * What Chart.js is to draw for a chart. PNG and vectors come from this one configuration; it needs no font and no
 * surface. Chart.js writes into a configuration, so every drawing takes a new one.
 */
export function chartConfiguration(spec: ChartSpec): ChartConfiguration {
  switch (spec.type) {
    case 'bars':
      return barChart(spec);
    case 'lines':
      return lineChart(spec);
    case 'doughnut':
      return doughnutChart(spec);
    case 'stages':
      return stageChart(spec);
    case 'milestones':
      return milestoneChart(spec);
    default:
      return unreachable(spec);
  }
}
