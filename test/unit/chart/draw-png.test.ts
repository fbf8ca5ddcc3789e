import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawChartPng } from '../../../src/chart/draw-png.ts';
import { heitiFiles } from './fonts.ts';
import { sampleSpecs } from './samples.ts';

const root = new URL('../../../', import.meta.url).pathname;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Red, green and blue of an unfiltered RGB PNG as this project writes it. */
function decode(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = inflateSync(png.subarray(8 + 25 + 21 + 8, -12 - 4));
  return { width, height, colourType: png[25], rows };
}

describe.each(sampleSpecs)('the picture of %s', (_, spec) => {
  it('is opaque, 288 dots per inch and not blank', async () => {
    const png = (await drawChartPng(spec, heitiFiles)).value;
    if (png === null) throw new Error('no picture');
    const { width, height, colourType, rows } = decode(png);
    expect([width, height, colourType]).toEqual([1770, Math.round((spec.heightMm * 96) / 25.4) * 3, 2]);
    expect(rows.length).toBe(height * (1 + width * 3));
    const inked = rows.filter((byte) => byte < 128).length / rows.length;
    expect(inked).toBeGreaterThan(0.01);
    expect(inked).toBeLessThan(0.6);
    const perMetre = new DataView(png.buffer, png.byteOffset + 8 + 25 + 8).getUint32(0);
    expect(perMetre).toBe(Math.round(288 / 0.0254));
  });
});

describe('drawChartPng', () => {
  it('draws one chart at a time, however often it is called', async () => {
    const alone: string[] = [];
    for (const [, spec] of sampleSpecs) alone.push(hash(await drawChartPng(spec, heitiFiles)));
    const together = await Promise.all(sampleSpecs.map(async ([, spec]) => hash(await drawChartPng(spec, heitiFiles))));
    expect(together).toEqual(alone);
  });

  it('says which font file is none', async () => {
    const [, spec] = sampleSpecs[0] ?? [];
    if (spec === undefined) throw new Error('no sample');
    const outcome = await drawChartPng(spec, [join(root, 'package.json')]);
    expect(outcome.value).toBeNull();
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['chart/font-unreadable']);
  });
});

const hash = ({ value }: { readonly value: Uint8Array | null }): string => (value === null ? '' : sha256(value));

describe('in a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chengwen-chart-'));
  const script = join(folder, 'draw.mjs');

  beforeAll(async () => {
    await build({
      stdin: {
        contents: `
          import { createHash } from 'node:crypto';
          import { drawChartPng } from './src/chart/draw-png.ts';
          import { sampleSpecs } from './test/unit/chart/samples.ts';
          const outcomes = [];
          for (const [, spec] of sampleSpecs) outcomes.push(await drawChartPng(spec, ${JSON.stringify(heitiFiles)}));
          console.log(JSON.stringify(outcomes.map(({ value, diagnostics }) =>
            value === null ? diagnostics[0].code : createHash('sha256').update(value).digest('hex'))));`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['canvas', 'chartjs-node-canvas'],
      outfile: script,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (env: Record<string, string>): readonly string[] => {
    const { stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  };

  it('gives the same bytes in another process, time zone and locale', async () => {
    const here: string[] = [];
    for (const [, spec] of sampleSpecs) here.push(hash(await drawChartPng(spec, heitiFiles)));
    const modules = join(root, 'node_modules');
    expect(run({ NODE_PATH: modules, TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })).toEqual(
      here,
    );
  });

  it('warns and goes on where the native canvas is not installed', () => {
    expect(new Set(run({}))).toEqual(new Set(['chart/no-canvas']));
  });
});
