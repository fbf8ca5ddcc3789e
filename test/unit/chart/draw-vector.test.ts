import { describe, expect, it } from 'vitest';
import { chartTexts } from '../../../src/chart/chart-texts.ts';
import { drawChartVector } from '../../../src/chart/draw-vector.ts';
import type { Drawing, DrawOp, TextOp } from '../../../src/chart/drawing.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { mmToPt } from '../../../src/standard/units.ts';
import { shippedFonts } from './fonts.ts';
import { sampleSpecs, samples } from './samples.ts';

const fonts = shippedFonts();
const draw = (spec: unknown): Drawing => drawChartVector(spec as ChartSpec, fonts);

const flat = (ops: readonly DrawOp[]): readonly Exclude<DrawOp, { op: 'clip' }>[] =>
  ops.flatMap((op) => (op.op === 'clip' ? flat(op.ops) : [op]));
const textsOf = (drawing: Drawing): readonly TextOp[] => flat(drawing.ops).filter((op) => op.op === 'text');

/** What a text covers: digits and Chinese characters reach from 0.1 em below the baseline to 0.8 em above it. */
function extent({ text, xPt, baselinePt, sizePt, rotateRad }: TextOp) {
  let em = 0;
  for (const char of text) em += fonts.resolve('heiti', char)?.advanceEm(char) ?? 1;
  const width = em * sizePt;
  return Math.abs(rotateRad) < 0.1
    ? { left: xPt, right: xPt + width, top: baselinePt - 0.8 * sizePt, bottom: baselinePt + 0.1 * sizePt }
    : { left: xPt - 0.8 * sizePt, right: xPt + 0.1 * sizePt, top: baselinePt - width, bottom: baselinePt };
}

describe.each(sampleSpecs)('the vector drawing of %s', (_, spec) => {
  it('prints every name and label whole, to the digit', () => {
    const printed = textsOf(draw(spec)).map(({ text }) => text);
    for (const text of chartTexts(spec)) {
      const whole = printed.includes(text);
      const inLines = printed.join('').includes(text);
      expect(whole || inLines, text).toBe(true);
    }
  });

  it('keeps its texts clear of each other and inside the picture', () => {
    const drawing = draw(spec);
    const boxes = textsOf(drawing).map((op) => ({ text: op.text, ...extent(op) }));
    for (const [index, a] of boxes.entries()) {
      expect(a.left >= 0 && a.right <= drawing.widthPt && a.top >= 0 && a.bottom <= drawing.heightPt, a.text).toBe(
        true,
      );
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${a.text} / ${b.text}`).toBe(true);
      }
    }
  });

  it('is the same every time and leaves its spec alone', () => {
    const before = JSON.stringify(spec);
    expect(draw(spec)).toEqual(draw(spec));
    expect(JSON.stringify(spec)).toBe(before);
  });

  it('is as large as the spec says and has 9 pt text', () => {
    const drawing = draw(spec);
    expect(drawing.widthPt).toBe(mmToPt(spec.widthMm));
    expect(drawing.heightPt).toBe(mmToPt(spec.heightMm));
    for (const { sizePt } of textsOf(drawing)) expect(sizePt).toBeCloseTo(9, 1);
  });
});

describe('marks', () => {
  it('draws a bar for a value and none for a missing one, whose label stands on the axis', () => {
    const drawing = draw(samples.homes);
    const bars = flat(drawing.ops).filter((op) => op.op === 'path' && op.fill === '#1F4E79');
    expect(bars).toHaveLength(4);
    const zero = textsOf(drawing).find(({ text }) => text === '0');
    const missing = textsOf(drawing).find(({ text }) => text === '待填');
    expect(Math.abs((missing?.baselinePt ?? 0) - (zero?.baselinePt ?? 0))).toBeLessThan(12);
  });

  it('interrupts the line at a missing value', () => {
    const dashed = flat(draw(samples.spending).ops).filter((op) => op.op === 'path' && op.stroke?.dash.length === 2);
    const [firstPart, secondPart, ...rest] = dashed.map((op) =>
      op.op === 'path' ? op.d.map(([step]) => step).join('') : '',
    );
    expect([firstPart, secondPart]).toEqual(['MLL', 'ML']);
    expect(rest).toHaveLength(1); // the sample in the legend
  });

  it('hatches the fourth series with lines inside its bars', () => {
    const clips = draw(samples.fourSeries).ops.filter((op) => op.op === 'clip' && op.ops.length === 1);
    const hatched = clips
      .flatMap((op) => (op.op === 'clip' ? op.ops : []))
      .filter((op) => op.op === 'path' && op.d.length > 4);
    expect(hatched.length).toBeGreaterThanOrEqual(3);
  });

  it('is small: one short chart', () => {
    const spec: ChartSpec = {
      type: 'doughnut',
      widthMm: 60,
      heightMm: 30,
      unit: '',
      slices: [
        { name: '甲', value: 3, label: '3' },
        { name: '乙', value: 1, label: '1' },
      ],
    };
    const summary = flat(draw(spec).ops).map((op) =>
      op.op === 'text'
        ? `${op.text} ${op.xPt.toFixed(1)},${op.baselinePt.toFixed(1)}`
        : `${op.d.map(([step]) => step).join('')} ${op.fill ?? '-'} ${op.stroke?.color ?? '-'}`,
    );
    expect(summary).toMatchInlineSnapshot(`
      [
        "MLLLZ #FFFFFF -",
        "MCCLCCLLCCLCCLZ #1F4E79 -",
        "MCLCLLCLCLZ #6C9BD1 -",
        "MCCCLCCCZ - #222222",
        "MCLCZ - #222222",
        "MLLLZ #1F4E79 -",
        "MLLLZ - #222222",
        "甲 134.1,38.2",
        "3 153.6,38.2",
        "MLLLZ #6C9BD1 -",
        "MLLLZ - #222222",
        "乙 134.1,53.2",
        "1 153.6,53.2",
      ]
    `);
  });
});
