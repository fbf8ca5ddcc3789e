import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import { KEY_WIDTH_PX } from './area-key.ts';
import type { Canvas2D } from './canvas-2d.ts';
import { frameChart, NO_ROOM, nameAxis, nameSlotPx, roomAbovePx, valueAxis, wrapNames } from './chart-frame.ts';
import { drawLabel } from './chart-text.ts';
import type { LegendItem } from './legend.ts';
import { type LineLabel, placeLineLabels } from './line-labels.ts';
import { LINE_HEIGHT_PX, LINE_LOOKS, type LineLook, lookAt } from './look.ts';
import type { ChartSpec } from './spec.ts';
import { shareAbove, valueRange } from './value-range.ts';

type LineSpec = Extract<ChartSpec, { type: 'lines' }>;

const LINE_PX = 1.75;
const POINT_RADIUS_PX = 3.5;
const POINT_OUTLINE_PX = 1.25;

/** Chart.js configuration of one to four lines over time; a missing value interrupts its line. */
export function lineChart(spec: LineSpec): ChartConfiguration {
  const names = lineNames(spec);
  const legend = lineLegend(spec);
  const values = spec.series.flatMap((series) => series.values);
  const range = valueRange(values, null);
  const extentPx = LINE_HEIGHT_PX * (spec.series.length + 0.5);
  const top = roomAbovePx(spec, { unit: spec.unit, legend, names, extentPx, share: shareAbove(values, range) });
  return frameChart(
    {
      type: 'line',
      data: {
        labels: names.map((lines) => [...lines]),
        datasets: spec.series.map((series, index) => dataset(series, lookAt(LINE_LOOKS, index))),
      },
      options: {
        scales: { x: { ...nameAxis, offset: true }, y: valueAxis(range, spec.axis) },
      },
    },
    {
      spec,
      unit: spec.unit,
      legend,
      labelRoom: { ...NO_ROOM, top },
      drawMarks: (chart, context) => drawLabels(spec, top, chart, context),
    },
  );
}

/** The categories' names, in lines. */
export function lineNames(spec: LineSpec): readonly (readonly string[])[] {
  return wrapNames(spec.categories, nameSlotPx(spec, spec.categories.length));
}

/** One line needs no legend: the caption names it. */
export function lineLegend(spec: LineSpec): readonly LegendItem[] {
  if (spec.series.length === 1) return [];
  return spec.series.map(({ name }, index) => ({
    name,
    drawKey: (context, left, y) => drawLineKey(context, lookAt(LINE_LOOKS, index), left, y),
  }));
}

function dataset(series: LineSpec['series'][number], look: LineLook): ChartDataset {
  return {
    type: 'line',
    label: series.name,
    data: [...series.values],
    spanGaps: false,
    clip: false,
    borderColor: look.color,
    backgroundColor: look.color,
    borderWidth: LINE_PX,
    borderDash: [...look.dash],
    pointStyle: look.point,
    pointRadius: POINT_RADIUS_PX,
    pointBackgroundColor: look.pointFill,
    pointBorderColor: look.color,
    pointBorderWidth: POINT_OUTLINE_PX,
  };
}

function drawLineKey(context: Canvas2D, look: LineLook, left: number, y: number): void {
  context.save();
  context.strokeStyle = look.color;
  context.lineWidth = LINE_PX;
  context.setLineDash(look.dash);
  context.beginPath();
  context.moveTo(left, y);
  context.lineTo(left + KEY_WIDTH_PX, y);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = POINT_OUTLINE_PX;
  context.fillStyle = look.pointFill;
  context.beginPath();
  tracePoint(context, look.point, left + KEY_WIDTH_PX / 2, y);
  context.fill();
  context.stroke();
  context.restore();
}

/** The same shapes as Chart.js draws at the values. */
function tracePoint(context: Canvas2D, shape: LineLook['point'], x: number, y: number): void {
  const radius = POINT_RADIUS_PX;
  const corner = radius * Math.SQRT1_2;
  switch (shape) {
    case 'circle':
      context.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case 'rect':
      context.rect(x - corner, y - corner, 2 * corner, 2 * corner);
      return;
    case 'triangle':
      context.moveTo(x, y - radius);
      context.lineTo(x + radius * 0.866, y + radius / 2);
      context.lineTo(x - radius * 0.866, y + radius / 2);
      break;
    case 'rectRot':
      context.moveTo(x, y - radius);
      context.lineTo(x + radius, y);
      context.lineTo(x, y + radius);
      context.lineTo(x - radius, y);
      break;
  }
  context.closePath();
}

function drawLabels(spec: LineSpec, roomAbove: number, chart: Chart, context: Canvas2D): void {
  const { top, bottom, left, right } = chart.chartArea;
  const lines = spec.series.map((series, seriesIndex) =>
    chart
      .getDatasetMeta(seriesIndex)
      .data.map(({ x, y }, index) => ({ x, y: series.values[index] === null ? null : y })),
  );
  const labels: LineLabel[] = spec.series.flatMap((series, seriesIndex) =>
    series.labels.flatMap((text, index) => {
      const point = lines[seriesIndex]?.[index];
      return text === null || point === undefined ? [] : [{ text, index, point }];
    }),
  );
  for (const { text, x, y } of placeLineLabels(labels, lines, { left, right, top: top - roomAbove, bottom })) {
    drawLabel(context, text, { x, y, align: 'center' });
  }
}
