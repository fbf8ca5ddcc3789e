import { valueLabels } from '../audit/printed-lines.ts';
import type { ChartSpec } from '../chart/spec.ts';
import type { ChartBlock } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';

type BarSpec = Extract<ChartSpec, { type: 'bars' }>;

/**
 * A picture without what is not published: bars lose the groups that hold a withheld figure. Null when nothing is left,
 * and for lines and rings with one such figure, which could be told from the rest.
 */
export function publishedChart(chart: ChartBlock, isPublic: (figure: Figure) => boolean): ChartBlock | null {
  const { spec, figures = [] } = chart;
  if (figures.every(isPublic)) return chart;
  if (spec?.type !== 'bars') return null;
  const figuresAt = figuresByPlace(chart, spec);
  const isKept = spec.categories.map((_, index) => figuresAt.every((series) => series[index]?.every(isPublic)));
  if (!isKept.includes(true)) return null;
  const kept = withGroups(spec, isKept);
  return {
    ...chart,
    spec: kept,
    altText: barsInWords(chart.caption, kept),
    figures: figuresAt.flatMap((series) => series.filter((_, index) => isKept[index]).flat()),
  };
}

/** By series and category; none where a label is missing. */
function figuresByPlace(chart: ChartBlock, spec: BarSpec): readonly (readonly (readonly Figure[])[])[] {
  const labels = valueLabels(chart);
  let at = 0;
  return spec.series.map((series) =>
    series.labels.map((label) => {
      if (label === null) return [];
      at += 1;
      return labels[at - 1]?.figures ?? [];
    }),
  );
}

function withGroups(spec: BarSpec, isKept: readonly boolean[]): BarSpec {
  const kept = <T>(_: T, index: number): boolean => isKept[index] ?? false;
  return {
    ...spec,
    categories: spec.categories.filter(kept),
    series: spec.series.map(({ name, values, labels }) => ({
      name,
      values: values.filter(kept),
      labels: labels.filter(kept),
    })),
  };
}

function barsInWords(caption: string, { unit, categories, series }: BarSpec): string {
  const groups = categories.map(
    (name, index) => name + series.map((one) => `${one.name}${one.labels[index] ?? '—'}`).join('、'),
  );
  return `${caption}（${unit}）：${groups.join('；')}。`;
}
