import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateWidthPx } from '../../../src/chart/chart-text.ts';
import { placeLineLabels } from '../../../src/chart/line-labels.ts';

const area = { left: 50, right: 590, top: 20, bottom: 220 };

describe('placeLineLabels', () => {
  it('puts the label of the upper line above it, of the lower below', () => {
    const upper = [{ x: 100, y: 80 }];
    const lower = [{ x: 100, y: 150 }];
    const labels = [
      { text: '下', index: 0, point: { x: 100, y: 150 } },
      { text: '上', index: 0, point: { x: 100, y: 80 } },
    ];
    const placed = placeLineLabels(labels, [upper, lower], area);
    expect(placed.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['上', 100, 68],
      ['下', 100, 162],
    ]);
  });

  it('stands a missing value on the axis', () => {
    const point = { x: 100, y: null };
    expect(placeLineLabels([{ text: '待填', index: 0, point }], [[point]], area)).toEqual([
      { text: '待填', x: 100, y: 208 },
    ]);
  });

  it('goes where no line runs: above a peak, below a valley', () => {
    const line = [100, 40, 100, 160, 100].map((y, index) => ({ x: 100 + index * 40, y }));
    const at = (index: number) => ({ text: '1234.56', index, point: line[index] ?? { x: 0, y: 0 } });
    const [peak, valley] = placeLineLabels([at(1), at(3)], [line], area);
    expect(peak?.y).toBeLessThan(40);
    expect(valley?.y).toBeGreaterThan(160);
  });

  it('keeps the labels of two lines over a year apart and inside', () => {
    const heights = fc.array(fc.integer({ min: 60, max: 200 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(heights, heights, (a, b) => {
        const lines = [a, b].map((line) => line.map((y, index) => ({ x: 72 + index * 44, y })));
        const labels = lines.flatMap((line) => line.map((point, index) => ({ text: '123.4', index, point })));
        const boxes = placeLineLabels(labels, lines, area).map(({ text, x, y }) => ({
          left: x - approximateWidthPx(text) / 2,
          right: x + approximateWidthPx(text) / 2,
          top: y - 6,
          bottom: y + 6,
        }));
        for (const [index, p] of boxes.entries()) {
          expect(p.left >= area.left && p.right <= area.right && p.top >= area.top && p.bottom <= area.bottom).toBe(
            true,
          );
          for (const q of boxes.slice(index + 1)) {
            expect(p.right <= q.left || q.right <= p.left || p.bottom <= q.top || q.bottom <= p.top).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
