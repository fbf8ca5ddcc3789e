import type { FontBook } from '../font/font-book.ts';
import { mmToPt } from '../standard/units.ts';
import { chartConfiguration } from './chart-configuration.ts';
import { ChartEngine } from './chart-engine.ts';
import { pixelSize } from './chart-frame.ts';
import type { Drawing } from './drawing.ts';
import { PIXEL_RATIO } from './look.ts';
import { RecordingContext } from './recording-context.ts';
import type { ChartSpec } from './spec.ts';

/**
 * Draws a valid chart as lines, areas and text for PDF, exactly as wide as its spec says. Importing this module loads
 * Chart.js: import it only when there is a chart. It needs no native code.
 */
export function drawChartVector(spec: ChartSpec, fonts: FontBook): Drawing {
  const widthPt = mmToPt(spec.widthMm);
  const { width, height } = pixelSize(spec);
  const context = new RecordingContext({ width, height, ptPerUnit: widthPt / (width * PIXEL_RATIO), fonts });
  const chart = new ChartEngine(context as never, chartConfiguration(spec));
  chart.destroy();
  return { widthPt, heightPt: mmToPt(spec.heightMm), ops: context.ops };
}
