import { unreachable } from '../diagnostic/diagnostic.ts';
import { barLegend } from './bar-chart.ts';
import { unitText } from './chart-frame.ts';
import { lineLegend } from './line-chart.ts';
import { milestoneLegend } from './milestone-chart.ts';
import type { ChartSpec } from './spec.ts';

/** The words and figures that a chart prints, whole as they were given, without the numbers on its value axis. */
export function chartTexts(spec: ChartSpec): readonly string[] {
  switch (spec.type) {
    case 'bars':
      return [...unitTexts(spec.unit), ...spec.categories, ...legendNames(barLegend(spec)), ...seriesLabels(spec)];
    case 'lines':
      return [...unitTexts(spec.unit), ...spec.categories, ...legendNames(lineLegend(spec)), ...seriesLabels(spec)];
    case 'doughnut':
      return [...unitTexts(spec.unit), ...spec.slices.flatMap(({ name, label }) => [name, label])];
    case 'stages':
      return [...spec.stages, ...spec.rows.flatMap(({ name, label }) => [name, label])];
    case 'milestones':
      return [
        ...spec.months,
        ...legendNames(milestoneLegend(spec)),
        ...spec.rows.flatMap(({ name, marks }) => [name, ...marks.map(({ label }) => label)]),
      ];
    default:
      return unreachable(spec);
  }
}

function unitTexts(unit: string): readonly string[] {
  return unit === '' ? [] : [unitText(unit)];
}

function legendNames(legend: readonly { readonly name: string }[]): readonly string[] {
  return legend.map(({ name }) => name);
}

function seriesLabels(spec: Extract<ChartSpec, { type: 'bars' | 'lines' }>): readonly string[] {
  return spec.series.flatMap((series) => series.labels.filter((label) => label !== null));
}
