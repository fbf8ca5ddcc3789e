import type { ChartConfiguration } from 'chart.js';
import { areaKey, KEY_GAP_PX, KEY_WIDTH_PX } from './area-key.ts';
import type { Canvas2D } from './canvas-2d.ts';
import { frameChart, frameHeightPx, frameWidthPx, NO_ROOM, pixelSize } from './chart-frame.ts';
import { drawText, widestPx, wrapText } from './chart-text.ts';
import { finishArea } from './hatch.ts';
import { AREA_LOOKS, LINE_HEIGHT_PX, lookAt } from './look.ts';
import type { ChartSpec } from './spec.ts';

type DoughnutSpec = Extract<ChartSpec, { type: 'doughnut' }>;

export const RING_TO_LIST_PX = 36;
const COLUMN_GAP_PX = 14;
const ROW_GAP_PX = 5;
/** The ring touches no edge, so that its outline is not cut. */
const RIM_PX = 2;
/** A name takes at most this share of the picture. */
const NAME_SHARE = 0.4;

/** Chart.js configuration of a ring; beside it a list names its parts in their order, clockwise from the top. */
export function doughnutChart(spec: DoughnutSpec): ChartConfiguration {
  const list = sliceList(spec);
  const free = frameWidthPx(spec) - list.widthPx - RING_TO_LIST_PX;
  const side = Math.max(0, (free - ringSpacePx(spec)) / 2);
  return frameChart(
    {
      type: 'doughnut',
      data: {
        labels: spec.slices.map((slice) => slice.name),
        datasets: [
          {
            data: spec.slices.map((slice) => slice.value),
            backgroundColor: spec.slices.map((_, index) => lookAt(AREA_LOOKS, index).fill),
            borderWidth: 0,
          },
        ],
      },
      options: { cutout: '52%' } as ChartConfiguration<'doughnut'>['options'] as ChartConfiguration['options'],
    },
    {
      spec,
      unit: spec.unit,
      legend: [],
      labelRoom: {
        ...NO_ROOM,
        top: RIM_PX,
        bottom: RIM_PX,
        left: side,
        right: side + list.widthPx + RING_TO_LIST_PX,
      },
      drawMarks: (chart, context) => {
        finishArcs(chart.getDatasetMeta(0).data as unknown as readonly Arc[], context);
        const { right, top, bottom } = chart.chartArea;
        drawList(context, list, right + RING_TO_LIST_PX, (top + bottom - list.heightPx) / 2);
      },
    },
  );
}

/** The names and labels of the parts, arranged beside or below each other. */
interface SliceList {
  readonly rows: readonly SliceRow[];
  /** Where the labels begin, from the left of the list; null when each stands below its name. */
  readonly labelLeftPx: number | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface SliceRow {
  readonly name: readonly string[];
  readonly label: string;
}

/** Labels stand beside the names unless that leaves less than half of the picture to the ring. */
export function sliceList(spec: DoughnutSpec): SliceList {
  const rows = spec.slices.map(({ name, label }) => ({
    name: wrapText(name, pixelSize(spec).width * NAME_SHARE),
    label,
  }));
  const key = KEY_WIDTH_PX + KEY_GAP_PX;
  const nameWidth = widestPx(rows.flatMap((row) => row.name));
  const labelWidth = widestPx(rows.map((row) => row.label));
  const labelLeftPx = key + nameWidth + COLUMN_GAP_PX;
  const nameLines = rows.reduce((sum, row) => sum + row.name.length, 0);
  const gaps = rows.length * ROW_GAP_PX;
  const ring = Math.min(ringSpacePx(spec), pixelSize(spec).width / 2);
  if (labelLeftPx + labelWidth + RING_TO_LIST_PX + ring <= frameWidthPx(spec)) {
    return { rows, labelLeftPx, widthPx: labelLeftPx + labelWidth, heightPx: nameLines * LINE_HEIGHT_PX + gaps };
  }
  return {
    rows,
    labelLeftPx: null,
    widthPx: key + Math.max(nameWidth, labelWidth),
    heightPx: (nameLines + rows.length) * LINE_HEIGHT_PX + gaps,
  };
}

/** Height, and so the diameter, that the frame leaves to the ring. */
function ringSpacePx(spec: DoughnutSpec): number {
  return pixelSize(spec).height - frameHeightPx(spec, spec.unit, []) - 2 * RIM_PX;
}

interface Arc {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
}

function finishArcs(arcs: readonly Arc[], context: Canvas2D): void {
  for (const [index, { x, y, startAngle, endAngle, innerRadius, outerRadius }] of arcs.entries()) {
    if (endAngle <= startAngle) continue;
    const bounds = { left: x - outerRadius, top: y - outerRadius, width: 2 * outerRadius, height: 2 * outerRadius };
    finishArea(context, lookAt(AREA_LOOKS, index), bounds, () => {
      context.arc(x, y, outerRadius, startAngle, endAngle);
      context.arc(x, y, innerRadius, endAngle, startAngle, true);
      context.closePath();
    });
  }
}

function drawList(context: Canvas2D, list: SliceList, left: number, top: number): void {
  let middle = top + (LINE_HEIGHT_PX + ROW_GAP_PX) / 2;
  for (const [index, { name, label }] of list.rows.entries()) {
    areaKey(context, lookAt(AREA_LOOKS, index), left, middle);
    const textLeft = left + KEY_WIDTH_PX + KEY_GAP_PX;
    const lines = list.labelLeftPx === null ? [...name, label] : name;
    drawText(context, lines, { x: textLeft, y: middle, align: 'left' });
    if (list.labelLeftPx !== null) drawText(context, [label], { x: left + list.labelLeftPx, y: middle, align: 'left' });
    middle += lines.length * LINE_HEIGHT_PX + ROW_GAP_PX;
  }
}
