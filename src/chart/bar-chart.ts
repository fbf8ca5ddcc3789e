import type { BarElement, Chart, ChartConfiguration } from 'chart.js';
import { areaKey } from './area-key.ts';
import type { Canvas2D } from './canvas-2d.ts';
import {
  frameChart,
  NO_ROOM,
  nameAxis,
  nameSlotPx,
  pixelSize,
  roomAbovePx,
  valueAxis,
  wrapNames,
} from './chart-frame.ts';
import { drawLabel, widestPx, wrapText } from './chart-text.ts';
import { finishArea } from './hatch.ts';
import type { LegendItem } from './legend.ts';
import { AREA_LOOKS, GROUP_SHARE, LABEL_GAP_PX, LINE_HEIGHT_PX, lookAt } from './look.ts';
import type { ChartSpec } from './spec.ts';
import { shareAbove, valueRange } from './value-range.ts';

type BarSpec = Extract<ChartSpec, { type: 'bars' }>;

/** Names beside horizontal bars take at most this share of the picture. */
const NAME_SHARE = 0.32;
const WIDEST_BAR_PX = 34;

/** Chart.js configuration of bars side by side. */
export function barChart(spec: BarSpec): ChartConfiguration {
  const horizontal = spec.orientation === 'horizontal';
  const names = barNames(spec);
  const legend = barLegend(spec);
  const turned = labelsAreTurned(spec);
  const values = spec.series.flatMap((series) => series.values);
  const range = valueRange(values, spec.maximum);
  const axis = valueAxis(range, spec.axis);
  const longestLabel = widestPx(spec.series.flatMap((series) => series.labels));
  const extentPx = LABEL_GAP_PX + (horizontal || turned ? longestLabel : LINE_HEIGHT_PX);
  const labelRoom = horizontal
    ? { ...NO_ROOM, right: extentPx }
    : {
        ...NO_ROOM,
        top: roomAbovePx(spec, { unit: spec.unit, legend, names, extentPx, share: shareAbove(values, range) }),
      };
  return frameChart(
    {
      type: 'bar',
      data: {
        labels: names.map((lines) => [...lines]),
        datasets: spec.series.map((series, index) => ({
          label: series.name,
          data: [...series.values],
          backgroundColor: lookAt(AREA_LOOKS, index).fill,
          borderWidth: 0,
          inflateAmount: 0,
          categoryPercentage: GROUP_SHARE,
          barPercentage: 1,
          maxBarThickness: WIDEST_BAR_PX,
        })),
      },
      options: {
        indexAxis: horizontal ? 'y' : 'x',
        scales: horizontal ? { x: axis, y: nameAxis } : { x: nameAxis, y: axis },
      },
    },
    {
      spec,
      unit: spec.unit,
      legend,
      labelRoom,
      drawMarks: (chart, context) => {
        finishBars(chart, context);
        drawLabels(spec, turned, chart, context);
      },
    },
  );
}

/** Whether the labels of vertical bars stand upright because they are wider than their bars. */
export function labelsAreTurned(spec: BarSpec): boolean {
  if (spec.orientation === 'horizontal') return false;
  return widestPx(spec.series.flatMap((series) => series.labels)) > barSlotPx(spec) - 2;
}

/** The categories' names, in lines. */
export function barNames(spec: BarSpec): readonly (readonly string[])[] {
  if (spec.orientation === 'vertical') return wrapNames(spec.categories, nameSlotPx(spec, spec.categories.length));
  return spec.categories.map((name) => wrapText(name, pixelSize(spec).width * NAME_SHARE));
}

/** One series needs no legend: the caption names it. */
export function barLegend(spec: BarSpec): readonly LegendItem[] {
  if (spec.series.length === 1) return [];
  return spec.series.map(({ name }, index) => ({
    name,
    drawKey: (context, left, y) => areaKey(context, lookAt(AREA_LOOKS, index), left, y),
  }));
}

function barSlotPx(spec: BarSpec): number {
  const category = nameSlotPx(spec, spec.categories.length);
  return spec.series.length === 1 ? category : Math.min((category * GROUP_SHARE) / spec.series.length, WIDEST_BAR_PX);
}

/** Outlines and hatches the bars that Chart.js has filled, one look for each series. */
function finishBars(chart: Chart, context: Canvas2D): void {
  for (const [seriesIndex] of chart.data.datasets.entries()) {
    const look = lookAt(AREA_LOOKS, seriesIndex);
    for (const bar of barsOf(chart, seriesIndex)) {
      const box = boxOf(bar);
      if (box.width === 0 || box.height === 0) continue;
      finishArea(context, look, box, () => context.rect(box.left, box.top, box.width, box.height));
    }
  }
}

/** The bars of a series as Chart.js has placed them. */
export function barsOf(chart: Chart, seriesIndex: number): readonly PlacedBar[] {
  return chart.getDatasetMeta(seriesIndex).data as unknown as readonly PlacedBar[];
}

type PlacedBar = BarElement & {
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
};

function boxOf(bar: PlacedBar): { left: number; top: number; width: number; height: number } {
  return bar.horizontal
    ? {
        left: Math.min(bar.x, bar.base),
        top: bar.y - bar.height / 2,
        width: Math.abs(bar.x - bar.base),
        height: bar.height,
      }
    : {
        left: bar.x - bar.width / 2,
        top: Math.min(bar.y, bar.base),
        width: bar.width,
        height: Math.abs(bar.y - bar.base),
      };
}

/**
 * Prints each label at the end of its bar. A bar below zero has it on the other side of the zero line, where there is
 * room, and so does a missing value, which has no bar.
 */
function drawLabels(spec: BarSpec, turned: boolean, chart: Chart, context: Canvas2D): void {
  for (const [seriesIndex, series] of spec.series.entries()) {
    for (const [index, bar] of barsOf(chart, seriesIndex).entries()) {
      const label = series.labels[index] ?? null;
      if (label === null) continue;
      if (bar.horizontal) {
        const x = Math.max(orElse(bar.x, bar.base), bar.base) + LABEL_GAP_PX;
        drawLabel(context, label, { x, y: bar.y, align: 'left' });
      } else {
        const y = Math.min(orElse(bar.y, bar.base), bar.base) - LABEL_GAP_PX;
        if (turned) drawUpright(context, label, bar.x, y);
        else drawLabel(context, label, { x: bar.x, y: y - LINE_HEIGHT_PX / 2 + 1, align: 'center' });
      }
    }
  }
}

function drawUpright(context: Canvas2D, label: string, x: number, y: number): void {
  context.save();
  context.translate(x, y);
  context.rotate(-Math.PI / 2);
  drawLabel(context, label, { x: 0, y: 0, align: 'left' });
  context.restore();
}

function orElse(position: number, fallback: number): number {
  return Number.isFinite(position) ? position : fallback;
}
