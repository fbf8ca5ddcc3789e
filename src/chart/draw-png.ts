import { createRequire } from 'node:module';
import type { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { chartConfiguration } from './chart-configuration.ts';
import { ChartEngine } from './chart-engine.ts';
import { CSS_PX_PER_INCH, type PixelSize, pixelSize } from './chart-frame.ts';
import { encodePng } from './encode-png.ts';
import { CHART_FONT_FAMILIES, lookAt, PIXEL_RATIO } from './look.ts';
import type { ChartSpec } from './spec.ts';

/** What this module uses of the native canvas. */
interface NativeCanvas {
  readonly registerFont: (file: string, font: { readonly family: string }) => void;
  readonly deregisterAllFonts: () => void;
}

/** The loaded libraries, and one renderer for each size: a new one leaks memory every time. */
interface Studio {
  readonly canvas: NativeCanvas;
  readonly rendererFor: (size: PixelSize) => ChartJSNodeCanvas;
}

const require = createRequire(import.meta.url);
let studio: Studio | null = null;
let registeredFonts: readonly string[] = [];
let lastRender: Promise<unknown> = Promise.resolve();

/**
 * Draws a valid chart as an opaque PNG for Word at 288 dots per inch: 156 mm are 1,770 pixels. `fontFiles` are the
 * paths of 黑体 and of at most two fonts for what it lacks. The same chart and fonts give the same bytes. Where the
 * native canvas cannot be loaded there is no picture but a warning, so that the document can still be written. However
 * often it is called, one chart is drawn at a time. Importing this module loads Chart.js, the first call the canvas.
 */
export async function drawChartPng(spec: ChartSpec, fontFiles: readonly string[]): Promise<Outcome<Uint8Array>> {
  const render = lastRender.then(() => renderPng(spec, fontFiles));
  lastRender = render.catch(() => undefined);
  return render;
}

async function renderPng(spec: ChartSpec, fontFiles: readonly string[]): Promise<Outcome<Uint8Array>> {
  const opened = openStudio();
  if (opened.value === null) return fail(opened.diagnostics);
  const unreadable = registerFonts(opened.value.canvas, fontFiles);
  if (unreadable !== null) return fail([diagnose('chart/font-unreadable', { file: unreadable })]);
  const size = pixelSize(spec);
  // The type knows only what the original canvas encodes; ours hands out bare pixels under this name.
  const rgba = await opened.value.rendererFor(size).renderToBuffer(chartConfiguration(spec) as never, 'raw' as never);
  const pixels = { width: size.width * PIXEL_RATIO, height: size.height * PIXEL_RATIO, rgba };
  return succeed(await encodePng(pixels, PIXEL_RATIO * CSS_PX_PER_INCH));
}

function openStudio(): Outcome<Studio> {
  try {
    // Scanning the system's fonts takes 240 ms and would let pictures differ from machine to machine.
    process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
    studio ??= { canvas: require('canvas'), rendererFor: rendererBySize(require('chartjs-node-canvas')) };
    return succeed(studio);
  } catch (error) {
    return fail([diagnose('chart/no-canvas', { reason: firstLine(error) })]);
  }
}

/** Makes these fonts the only ones; gives back the first file that is no font. */
function registerFonts(canvas: NativeCanvas, fontFiles: readonly string[]): string | null {
  if (fontFiles.join('\n') === registeredFonts.join('\n')) return null;
  canvas.deregisterAllFonts();
  registeredFonts = [];
  for (const [index, file] of fontFiles.entries()) {
    try {
      canvas.registerFont(file, { family: lookAt(CHART_FONT_FAMILIES, index) });
    } catch {
      return file;
    }
  }
  registeredFonts = fontFiles;
  return null;
}

function rendererBySize({ ChartJSNodeCanvas }: typeof import('chartjs-node-canvas')): Studio['rendererFor'] {
  /** Draws with our copy of Chart.js instead of loading one of its own for every size. */
  class Renderer extends ChartJSNodeCanvas {
    protected override initialize(): never {
      return ChartEngine as never;
    }
  }
  const renderers = new Map<string, ChartJSNodeCanvas>();
  return (size) => {
    const key = `${size.width}x${size.height}`;
    const renderer = renderers.get(key) ?? new Renderer(size);
    renderers.set(key, renderer);
    return renderer;
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
