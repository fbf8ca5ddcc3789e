import { unreachable } from '../diagnostic/diagnostic.ts';
import { barLegend, barNames, labelsAreTurned } from './bar-chart.ts';
import { frameHeightPx, mmOfPx, NARROWEST_NAME_PX, VALUE_AXIS_PX } from './chart-frame.ts';
import { widestPx } from './chart-text.ts';
import { RING_TO_LIST_PX, sliceList } from './doughnut-chart.ts';
import { lineLegend, lineNames } from './line-chart.ts';
import { GROUP_SHARE, LABEL_GAP_PX, LINE_HEIGHT_PX, TEXT_SIZE_PX } from './look.ts';
import { milestoneLegend, milestoneNames, monthNames } from './milestone-chart.ts';
import type { ChartSpec } from './spec.ts';
import { siteNames, stageNames } from './stage-chart.ts';

/** The size from which on a chart's texts stand clear of each other. */
export interface NeededSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A plot lower or a ring smaller than this shows nothing. */
const SMALLEST_PLOT_PX = 60;
const ROW_GAP_PX = 4;

/**
 * The smallest size, in whole millimetres, in which a chart of these data is readable at the given width: for choosing
 * a height and for warning. It is an estimate, on the safe side.
 */
export function neededSize(spec: ChartSpec): NeededSize {
  const { width, height } = neededPx(spec);
  return { widthMm: Math.ceil(mmOfPx(width)), heightMm: Math.ceil(mmOfPx(height)) };
}

function neededPx(spec: ChartSpec): { readonly width: number; readonly height: number } {
  switch (spec.type) {
    case 'bars':
      return spec.orientation === 'horizontal' ? horizontalBars(spec) : verticalBars(spec);
    case 'lines':
      return lines(spec);
    case 'doughnut':
      return doughnut(spec);
    case 'stages':
      return stages(spec);
    case 'milestones':
      return milestones(spec);
    default:
      return unreachable(spec);
  }
}

type Spec<T extends ChartSpec['type']> = Extract<ChartSpec, { type: T }>;

function horizontalBars(spec: Spec<'bars'>): { width: number; height: number } {
  const names = barNames(spec);
  const bars = (spec.series.length * TEXT_SIZE_PX) / GROUP_SHARE;
  const label = LABEL_GAP_PX + widestPx(spec.series.flatMap((series) => series.labels));
  return {
    width: widestPx(names.flat()) + label + SMALLEST_PLOT_PX,
    height: frameHeightPx(spec, spec.unit, barLegend(spec)) + axisPx(1) + rowsPx(names, bars),
  };
}

function verticalBars(spec: Spec<'bars'>): { width: number; height: number } {
  const turned = labelsAreTurned(spec);
  const labels = spec.series.flatMap((series) => series.labels);
  const group = Math.max((spec.series.length * TEXT_SIZE_PX) / GROUP_SHARE, NARROWEST_NAME_PX);
  const label = LABEL_GAP_PX + (turned ? widestPx(labels) : LINE_HEIGHT_PX);
  return {
    width: VALUE_AXIS_PX + spec.categories.length * group,
    height:
      frameHeightPx(spec, spec.unit, barLegend(spec)) + axisPx(mostLines(barNames(spec))) + label + SMALLEST_PLOT_PX,
  };
}

/** Neighbouring labels of a line may stand at different heights, so one may be twice as wide as its category. */
function lines(spec: Spec<'lines'>): { width: number; height: number } {
  const slot = Math.max(NARROWEST_NAME_PX, widestPx(spec.series.flatMap((series) => series.labels)) / 2);
  return {
    width: VALUE_AXIS_PX + spec.categories.length * slot,
    height:
      frameHeightPx(spec, spec.unit, lineLegend(spec)) +
      axisPx(mostLines(lineNames(spec))) +
      spec.series.length * LINE_HEIGHT_PX +
      SMALLEST_PLOT_PX,
  };
}

function doughnut(spec: Spec<'doughnut'>): { width: number; height: number } {
  const { widthPx, heightPx } = sliceList(spec);
  return {
    width: widthPx + RING_TO_LIST_PX + SMALLEST_PLOT_PX,
    height: frameHeightPx(spec, spec.unit, []) + Math.max(SMALLEST_PLOT_PX, heightPx),
  };
}

function stages(spec: Spec<'stages'>): { width: number; height: number } {
  const names = siteNames(spec);
  return {
    width: widestPx(names.flat()) + (spec.stages.length + 1) * NARROWEST_NAME_PX,
    height: frameHeightPx(spec, '', []) + axisPx(mostLines(stageNames(spec))) + rowsPx(names, LINE_HEIGHT_PX),
  };
}

function milestones(spec: Spec<'milestones'>): { width: number; height: number } {
  const names = milestoneNames(spec);
  const labels = spec.rows.map(({ marks }) => marks.at(-1)?.label ?? null);
  return {
    width: widestPx(names.flat()) + spec.months.length * NARROWEST_NAME_PX + widestPx(labels),
    height:
      frameHeightPx(spec, '', milestoneLegend(spec)) +
      axisPx(mostLines(monthNames(spec))) +
      rowsPx(names, LINE_HEIGHT_PX),
  };
}

function rowsPx(names: readonly (readonly string[])[], markPx: number): number {
  return names.length * (Math.max(mostLines(names) * LINE_HEIGHT_PX, markPx) + ROW_GAP_PX);
}

function axisPx(lineCount: number): number {
  return lineCount * LINE_HEIGHT_PX + 10;
}

function mostLines(names: readonly (readonly string[])[]): number {
  return Math.max(...names.map((name) => name.length));
}
