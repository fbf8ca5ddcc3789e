import { describe, expect, it } from 'vitest';
import { AREA_LOOKS, LINE_LOOKS } from '../../../src/chart/look.ts';

/** Grey of a black-and-white print (ITU-R BT.601). */
function grey(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9A-F]{2}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

describe('looks in black and white', () => {
  it('areas differ by 60 grey levels or by their hatch', () => {
    for (const [a, b] of pairs(AREA_LOOKS)) {
      const differ = Math.abs(grey(a.fill) - grey(b.fill)) >= 60 || a.hatchDeg !== b.hatchDeg;
      expect(differ, `${JSON.stringify(a)} / ${JSON.stringify(b)}`).toBe(true);
    }
  });

  it('a hatch can be seen on its fill', () => {
    for (const { fill, hatchDeg, hatchColor } of AREA_LOOKS) {
      if (hatchDeg !== null) expect(Math.abs(grey(fill) - grey(hatchColor))).toBeGreaterThanOrEqual(60);
    }
  });

  it('lines differ by dash and by point', () => {
    expect(new Set(LINE_LOOKS.map(({ dash }) => dash.join())).size).toBe(LINE_LOOKS.length);
    expect(new Set(LINE_LOOKS.map(({ point }) => point)).size).toBe(LINE_LOOKS.length);
  });
});
