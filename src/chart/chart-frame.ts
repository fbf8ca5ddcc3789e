import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Canvas2D } from './canvas-2d.ts';
import { drawText, wrapText } from './chart-text.ts';
import { drawLegend, type LegendItem, legendHeightPx } from './legend.ts';
import {
  CHART_FONT_FAMILY,
  GRID_LINE,
  INK,
  LINE_HEIGHT_PX,
  OUTLINE_PX,
  PAPER_WHITE,
  PIXEL_RATIO,
  TEXT_SIZE_PX,
} from './look.ts';
import type { ChartSpec } from './spec.ts';
import type { ValueRange } from './value-range.ts';

const EDGE_PX = 6;
const AXIS_GAPS_PX = 16;
const NAME_GAP_PX = 6;
/** Width kept for the digits at a vertical value axis. */
export const VALUE_AXIS_PX = 56;
/** One character and the gap to the next name: narrower, and names run into each other. */
export const NARROWEST_NAME_PX = TEXT_SIZE_PX + 2;
export const CSS_PX_PER_INCH = 96;
const CSS_PX_PER_MM = CSS_PX_PER_INCH / 25.4;

/** Width and height of a picture in CSS pixels: 156 mm are 590. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export function pixelSize(spec: Pick<ChartSpec, 'widthMm' | 'heightMm'>): PixelSize {
  return { width: Math.round(spec.widthMm * CSS_PX_PER_MM), height: Math.round(spec.heightMm * CSS_PX_PER_MM) };
}

export function mmOfPx(px: number): number {
  return px / CSS_PX_PER_MM;
}

interface Room {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const NO_ROOM: Room = { top: 0, right: 0, bottom: 0, left: 0 };

/** What surrounds the marks of every type of chart. */
export interface Frame {
  readonly spec: ChartSpec;
  /** Printed as 单位：… at the top left; an empty string prints nothing. */
  readonly unit: string;
  readonly legend: readonly LegendItem[];
  /** Space that the labels need beyond the plot, in CSS pixels. */
  readonly labelRoom: Room;
  /** Draws what Chart.js does not: hatch, outlines, value labels. */
  readonly drawMarks: (chart: Chart, context: Canvas2D) => void;
}

/** The part of a Chart.js configuration that differs from type to type. */
export type ChartBody = Pick<ChartConfiguration, 'type' | 'data'> & { readonly options: ChartConfiguration['options'] };

/** Puts a chart's own part into the common frame: white paper, one type size, legend below, unit above. */
export function frameChart(body: ChartBody, frame: Frame): ChartConfiguration {
  const { width } = pixelSize(frame.spec);
  const { top, right, bottom, left } = frame.labelRoom;
  return {
    type: body.type,
    data: body.data,
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      devicePixelRatio: PIXEL_RATIO,
      layout: {
        autoPadding: false,
        padding: {
          top: EDGE_PX + unitHeightPx(frame.unit) + top,
          right: EDGE_PX + right,
          bottom: EDGE_PX + legendHeightPx(frame.legend, width - 2 * EDGE_PX) + bottom,
          left: EDGE_PX + left,
        },
      },
      ...body.options,
    },
    plugins: [framePlugin(frame)],
  };
}

/** Every axis must say its font: Chart.js hands none down to it. */
export const AXIS_TEXT = {
  color: INK,
  font: { family: CHART_FONT_FAMILY, size: TEXT_SIZE_PX, lineHeight: LINE_HEIGHT_PX / TEXT_SIZE_PX },
} as const;

/** Settings of an axis of values: light lines, a dark one at zero, plain digits; only the line at zero when unmarked. */
export function valueAxis(range: ValueRange, form: 'marked' | 'unmarked' = 'marked') {
  return {
    type: 'linear',
    min: range.min,
    max: range.max,
    border: { display: false },
    grid: {
      color: ({ tick }: { readonly tick: { readonly value: number } }) => lineColour(tick.value, form),
      lineWidth: OUTLINE_PX,
      drawTicks: false,
    },
    ticks: {
      ...AXIS_TEXT,
      padding: 6,
      stepSize: range.stepSize,
      callback: (value: number | string) => (form === 'marked' ? plainNumber(Number(value)) : ''),
    },
  } as const;
}

function lineColour(value: number, form: 'marked' | 'unmarked'): string {
  if (value === 0) return INK;
  return form === 'marked' ? GRID_LINE : PAPER_WHITE;
}

/** Settings of an axis of names: every name is printed, level. */
export const nameAxis = {
  type: 'category',
  border: { display: false },
  grid: { display: false },
  ticks: { ...AXIS_TEXT, padding: 4, autoSkip: false, minRotation: 0, maxRotation: 0 },
} as const;

/** Steps that follow each other along the foot of a picture, each one unit wide. */
export interface Steps {
  /** In lines. */
  readonly names: readonly (readonly string[])[];
  /** Where in its step a name stands: in the middle, or at its end on a line of its own. */
  readonly named: 'in the middle' | 'at the end';
}

/** Options of a picture whose rows, one below the other, run over steps; every name is printed, level. */
export function rowsOverSteps({ names, named }: Steps): NonNullable<ChartConfiguration['options']> {
  return {
    indexAxis: 'y',
    scales: {
      x: {
        type: 'linear',
        min: 0,
        max: names.length,
        border: { display: false },
        grid:
          named === 'at the end' ? { color: GRID_LINE, lineWidth: OUTLINE_PX, drawTicks: false } : { display: false },
        afterBuildTicks: (axis) => {
          axis.ticks = names.map((_, index) => ({ value: index + (named === 'at the end' ? 1 : 0.5) }));
        },
        ticks: {
          ...nameAxis.ticks,
          padding: 6,
          callback: (_, index) => [...(names[index] ?? [])],
        },
      },
      y: { ...nameAxis, border: { color: INK, width: OUTLINE_PX } },
    },
  };
}

/** Height of a picture without its plot, axis and labels: edges, unit and legend, in CSS pixels. */
export function frameHeightPx(spec: ChartSpec, unit: string, legend: readonly LegendItem[]): number {
  return 2 * EDGE_PX + unitHeightPx(unit) + legendHeightPx(legend, frameWidthPx(spec));
}

/** Width of a picture between its edges, in CSS pixels. */
export function frameWidthPx(spec: ChartSpec): number {
  return pixelSize(spec).width - 2 * EDGE_PX;
}

/** Width that one of several names side by side has. */
export function nameSlotPx(spec: ChartSpec, count: number): number {
  return (pixelSize(spec).width - VALUE_AXIS_PX) / count;
}

/** Names in lines, for an axis on which each has this much space. */
export function wrapNames(names: readonly string[], slotPx: number): readonly (readonly string[])[] {
  return names.map((name) => wrapText(name, Math.max(slotPx - NAME_GAP_PX, TEXT_SIZE_PX)));
}

/**
 * Room to keep above the plot of vertical bars or lines, in CSS pixels, for labels that stand `extentPx` high on the
 * largest value, when `share` of the axis lies above that value anyway.
 */
export function roomAbovePx(
  spec: ChartSpec,
  parts: {
    readonly unit: string;
    readonly legend: readonly LegendItem[];
    readonly names: readonly (readonly string[])[];
    readonly extentPx: number;
    readonly share: number;
  },
): number {
  const axis = AXIS_GAPS_PX + Math.max(...parts.names.map((lines) => lines.length)) * LINE_HEIGHT_PX;
  const plot = pixelSize(spec).height - frameHeightPx(spec, parts.unit, parts.legend) - axis;
  return Math.max(0, (parts.extentPx - plot * parts.share) / (1 - parts.share || 1));
}

/** Without exponent, digit groups or binary noise: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

function framePlugin(frame: Frame): Plugin {
  const { width, height } = pixelSize(frame.spec);
  return {
    id: 'frame',
    beforeDraw: (chart) => {
      const context: Canvas2D = chart.ctx;
      context.fillStyle = PAPER_WHITE;
      context.fillRect(0, 0, width, height);
    },
    afterDatasetsDraw: (chart) => {
      const context: Canvas2D = chart.ctx;
      context.save();
      frame.drawMarks(chart, context);
      if (frame.unit !== '') {
        drawText(context, [unitText(frame.unit)], { x: EDGE_PX, y: EDGE_PX + LINE_HEIGHT_PX / 2, align: 'left' });
      }
      const legendWidth = width - 2 * EDGE_PX;
      const legendTop = height - EDGE_PX - legendHeightPx(frame.legend, legendWidth);
      drawLegend(context, frame.legend, { left: EDGE_PX, top: legendTop, width: legendWidth });
      context.restore();
    },
  };
}

function unitHeightPx(unit: string): number {
  return unit === '' ? 0 : LINE_HEIGHT_PX + 8;
}

/** What is printed for a unit at the top left. */
export function unitText(unit: string): string {
  return `单位：${unit}`;
}
