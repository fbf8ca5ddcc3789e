import { type Diagnostic, diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import { neededSize } from './needed-size.ts';
import { type ChartSpec, chartSpecSchema } from './spec.ts';

/** What messages call the chart and where the user wrote it. */
export interface ChartPlace {
  readonly name: string;
  readonly span: Span | null;
}

/**
 * Lets only charts pass that can be drawn true: Chart.js draws bad data as a silent blank. All problems come at once;
 * a chart that is only crowded or still empty passes with a warning.
 */
export function validateChart(input: unknown, place: ChartPlace): Outcome<ChartSpec> {
  const parsed = chartSpecSchema.safeParse(input);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) =>
        diagnose('chart/invalid', { chart: place.name, path: issue.path.join('.'), detail: issue.message }, place.span),
      ),
    );
  }
  const errors = contradictions(parsed.data, place);
  return errors.length > 0 ? fail(errors) : succeed(parsed.data, remarks(parsed.data, place));
}

function contradictions(spec: ChartSpec, { name: chart, span }: ChartPlace): readonly Diagnostic[] {
  switch (spec.type) {
    case 'bars':
      return [...mismatches(spec, { name: chart, span }), ...beyondAxis(spec, { name: chart, span })];
    case 'lines':
      return mismatches(spec, { name: chart, span });
    case 'doughnut':
      return spec.slices.every((slice) => slice.value === 0)
        ? [diagnose('chart/nothing-to-show', { chart }, span)]
        : [];
    case 'milestones':
      return [];
    case 'stages':
      return spec.rows.flatMap(({ name: row, reached }) =>
        reached !== null && reached >= spec.stages.length
          ? [diagnose('chart/unknown-stage', { chart, row, reached, stages: spec.stages.length }, span)]
          : [],
      );
  }
}

type SeriesSpec = Extract<ChartSpec, { type: 'bars' | 'lines' }>;

function mismatches(spec: SeriesSpec, { name: chart, span }: ChartPlace): readonly Diagnostic[] {
  const categories = spec.categories.length;
  return spec.series.flatMap((series) => {
    const count = [series.values.length, series.labels.length].find((length) => length !== categories);
    return count === undefined
      ? []
      : [diagnose('chart/length-mismatch', { chart, series: series.name, count, categories }, span)];
  });
}

/** Chart.js would cut such a bar at the edge, and it would look like the maximum. */
function beyondAxis(
  spec: Extract<ChartSpec, { type: 'bars' }>,
  { name: chart, span }: ChartPlace,
): readonly Diagnostic[] {
  const { maximum } = spec;
  if (maximum === null) return [];
  return spec.series.flatMap((series) =>
    series.values.flatMap((value, index) =>
      value !== null && value > maximum
        ? [
            diagnose(
              'chart/beyond-axis',
              {
                chart,
                name: spec.categories[index] ?? series.name,
                label: series.labels[index] ?? String(value),
                maximum,
              },
              span,
            ),
          ]
        : [],
    ),
  );
}

function remarks(spec: ChartSpec, { name: chart, span }: ChartPlace): readonly Diagnostic[] {
  const missing = hasNoValue(spec) ? [diagnose('chart/all-missing', { chart }, span)] : [];
  return [...missing, ...shortages(spec).map((shortage) => diagnose('chart/too-dense', { chart, ...shortage }, span))];
}

interface Shortage {
  readonly side: 'width' | 'height';
  readonly neededMm: number;
  readonly givenMm: number;
}

function shortages(spec: ChartSpec): readonly Shortage[] {
  const needed = neededSize(spec);
  const sides: readonly Shortage[] = [
    { side: 'width', neededMm: needed.widthMm, givenMm: spec.widthMm },
    { side: 'height', neededMm: needed.heightMm, givenMm: spec.heightMm },
  ];
  return sides.filter(({ neededMm, givenMm }) => neededMm > givenMm);
}

function hasNoValue(spec: ChartSpec): boolean {
  switch (spec.type) {
    case 'bars':
    case 'lines':
      return spec.series.every((series) => series.values.every((value) => value === null));
    case 'stages':
      return spec.rows.every((row) => row.reached === null);
    case 'doughnut':
    case 'milestones':
      return false;
  }
}
