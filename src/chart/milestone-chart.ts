import type { Chart, ChartConfiguration } from 'chart.js';
import type { Canvas2D } from './canvas-2d.ts';
import { frameChart, NO_ROOM, pixelSize, rowsOverSteps, wrapNames } from './chart-frame.ts';
import { approximateWidthPx, drawLabel, widestPx, wrapText } from './chart-text.ts';
import type { LegendItem } from './legend.ts';
import { GRID_LINE, INK, LABEL_GAP_PX, OUTLINE_PX, PAPER_WHITE } from './look.ts';
import type { ChartSpec } from './spec.ts';

type MilestoneSpec = Extract<ChartSpec, { type: 'milestones' }>;
type Milestone = MilestoneSpec['rows'][number]['marks'][number];

const NAME_SHARE = 0.36;
const RADIUS_PX = 5;

/** Chart.js configuration of a timeline: a line of months for each row, a mark where something is due. */
export function milestoneChart(spec: MilestoneSpec): ChartConfiguration {
  return frameChart(
    {
      type: 'bar',
      data: {
        labels: milestoneNames(spec).map((lines) => [...lines]),
        datasets: [{ data: spec.rows.map(() => null) }],
      },
      options: rowsOverSteps({ names: monthNames(spec), named: 'in the middle' }),
    },
    {
      spec,
      unit: '',
      legend: milestoneLegend(spec),
      labelRoom: { ...NO_ROOM, right: lastLabelPx(spec) },
      drawMarks: (chart, context) => drawTimeline(spec, chart, context),
    },
  );
}

/** What the marks of a chart mean; only those that it has. */
export function milestoneLegend({ rows }: MilestoneSpec): readonly LegendItem[] {
  const used = new Set(rows.flatMap(({ marks }) => marks.map(({ firmness }) => firmness)));
  return (['firm', 'aimed'] as const)
    .filter((firmness) => used.has(firmness))
    .map((firmness) => ({
      name: firmness === 'firm' ? '确保完成' : '力争或计划完成',
      drawKey: (context, left, y) => drawMark(context, firmness, left + 13, y),
    }));
}

/** The rows' names, in lines. */
export function milestoneNames(spec: MilestoneSpec): readonly (readonly string[])[] {
  return spec.rows.map(({ name }) => wrapText(name, pixelSize(spec).width * NAME_SHARE));
}

/** The months' names, in lines. */
export function monthNames(spec: MilestoneSpec): readonly (readonly string[])[] {
  const plotPx = pixelSize(spec).width - widestPx(milestoneNames(spec).flat()) - lastLabelPx(spec) - 24;
  return wrapNames(spec.months, plotPx / spec.months.length);
}

/** Room for the label of a mark at the very end. */
function lastLabelPx({ rows }: MilestoneSpec): number {
  return RADIUS_PX + LABEL_GAP_PX + widestPx(rows.map(({ marks }) => marks.at(-1)?.label ?? null));
}

function drawTimeline(spec: MilestoneSpec, chart: Chart, context: Canvas2D): void {
  const { x, y } = chart.scales;
  if (!x || !y) return;
  const { top, bottom } = chart.chartArea;
  context.lineWidth = OUTLINE_PX;
  context.strokeStyle = GRID_LINE;
  for (let month = 1; month <= spec.months.length; month += 1) {
    stroke(context, [x.getPixelForValue(month), top], [x.getPixelForValue(month), bottom]);
  }
  for (const [index, { marks }] of spec.rows.entries()) {
    const middle = y.getPixelForValue(index);
    const places = marks.map((mark) => ({ mark, at: x.getPixelForValue(mark.at) }));
    context.strokeStyle = INK;
    stroke(context, [x.getPixelForValue(0), middle], [places.at(-1)?.at ?? 0, middle]);
    for (const [number, { mark, at }] of places.entries()) {
      const end = places[number + 1]?.at ?? Number.POSITIVE_INFINITY;
      drawMilestone(context, mark, { at, middle, room: end - at - 2 * RADIUS_PX });
    }
  }
}

/** A mark, and its label where that stands clear of the next mark; the months below say the rest. */
function drawMilestone(
  context: Canvas2D,
  { firmness, label }: Milestone,
  { at, middle, room }: { readonly at: number; readonly middle: number; readonly room: number },
): void {
  if (LABEL_GAP_PX + approximateWidthPx(label) <= room) {
    drawLabel(context, label, { x: at + RADIUS_PX + LABEL_GAP_PX, y: middle, align: 'left' });
  }
  drawMark(context, firmness, at, middle);
}

/** Full for what is promised, hollow for what is aimed at: they differ without colour. */
function drawMark(context: Canvas2D, firmness: Milestone['firmness'], x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, RADIUS_PX, 0, 2 * Math.PI);
  context.fillStyle = firmness === 'firm' ? INK : PAPER_WHITE;
  context.fill();
  context.strokeStyle = INK;
  context.lineWidth = 2 * OUTLINE_PX;
  context.stroke();
}

function stroke(context: Canvas2D, from: readonly [number, number], to: readonly [number, number]): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
