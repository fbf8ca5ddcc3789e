import type { Chart, ChartConfiguration } from 'chart.js';
import { barsOf } from './bar-chart.ts';
import type { Canvas2D } from './canvas-2d.ts';
import { frameChart, NO_ROOM, pixelSize, rowsOverSteps, wrapNames } from './chart-frame.ts';
import { approximateWidthPx, drawLabel, widestPx, wrapText } from './chart-text.ts';
import { finishArea } from './hatch.ts';
import { AREA_LOOKS, LABEL_GAP_PX, lookAt } from './look.ts';
import type { ChartSpec } from './spec.ts';

type StageSpec = Extract<ChartSpec, { type: 'stages' }>;

const NAME_SHARE = 0.3;
const THICKEST_BAR_PX = 22;
const LOOK = lookAt(AREA_LOOKS, 1);

/** Chart.js configuration of the sites' progress: each bar ends at the line of the stage that its site has reached. */
export function stageChart(spec: StageSpec): ChartConfiguration {
  return frameChart(
    {
      type: 'bar',
      data: {
        labels: siteNames(spec).map((lines) => [...lines]),
        datasets: [
          {
            data: spec.rows.map((row) => (row.reached === null ? null : row.reached + 1)),
            backgroundColor: LOOK.fill,
            borderWidth: 0,
            inflateAmount: 0,
            categoryPercentage: 0.62,
            barPercentage: 1,
            maxBarThickness: THICKEST_BAR_PX,
          },
        ],
      },
      options: rowsOverSteps({ names: stageNames(spec), named: 'at the end' }),
    },
    {
      spec,
      unit: '',
      legend: [],
      labelRoom: { ...NO_ROOM, right: roomRightPx(spec, fullWidthPx(spec)) },
      drawMarks: (chart, context) => drawRows(spec, chart, context),
    },
  );
}

/** The sites' names, in lines. */
export function siteNames(spec: StageSpec): readonly (readonly string[])[] {
  return spec.rows.map((row) => wrapText(row.name, pixelSize(spec).width * NAME_SHARE));
}

/** The stages' names, in lines. */
export function stageNames(spec: StageSpec): readonly (readonly string[])[] {
  const full = fullWidthPx(spec);
  return wrapNames(spec.stages, (full - roomRightPx(spec, full)) / spec.stages.length);
}

/** About the width right of the sites' names. */
function fullWidthPx(spec: StageSpec): number {
  return pixelSize(spec).width - widestPx(siteNames(spec).flat()) - 24;
}

/**
 * What stands to the right of the last stage's line: half that stage's name, or more for the labels of sites that have
 * come far. A bar over the share s of the plot leaves (full - room) × (1 - s) for its label.
 */
function roomRightPx(spec: StageSpec, fullPx: number): number {
  const rooms = spec.rows.map(({ reached, label }) => {
    const share = reached === null ? 0 : (reached + 1) / spec.stages.length;
    const labelPx = LABEL_GAP_PX + approximateWidthPx(label);
    return share === 0 ? 0 : (labelPx - fullPx * (1 - share)) / share;
  });
  return Math.max(fullPx / (2 * spec.stages.length + 1), ...rooms);
}

function drawRows(spec: StageSpec, chart: Chart, context: Canvas2D): void {
  for (const [index, bar] of barsOf(chart, 0).entries()) {
    const end = Number.isFinite(bar.x) ? bar.x : bar.base;
    const box = { left: bar.base, top: bar.y - bar.height / 2, width: end - bar.base, height: bar.height };
    if (box.width > 0) {
      finishArea(context, LOOK, box, () => context.rect(box.left, box.top, box.width, box.height));
    }
    drawLabel(context, spec.rows[index]?.label ?? '', { x: end + LABEL_GAP_PX, y: bar.y, align: 'left' });
  }
}
