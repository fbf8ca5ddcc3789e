import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateWidthPx, wrapText } from '../../../src/chart/chart-text.ts';
import { shippedFonts } from './fonts.ts';

describe('wrapText', () => {
  it('balances lines, keeps numbers whole and starts no line with closing punctuation', () => {
    expect(wrapText('养老服务体系建设', 60)).toEqual(['养老服务', '体系建设']);
    expect(wrapText('2026年上半年', 40)).toEqual(['2026年', '上半年']);
    expect(wrapText('农村幸福院（一期）', 66)).toEqual(['农村幸福院', '（一期）']);
  });

  it('loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'民政局低保2026.5%（），。AB') });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 200 }), (name, width) => {
        expect(wrapText(name, width).join('')).toBe(name);
      }),
    );
  });
});

describe('approximateWidthPx', () => {
  it('is not below the true width and not far above it', () => {
    const fonts = shippedFonts();
    for (const text of ['12560.00', '待填', '主体施工，形象进度65%', 'GDP', '8642.00，52.6%', '“十五五”规划——一期']) {
      let em = 0;
      for (const char of text) em += fonts.resolve('heiti', char)?.advanceEm(char) ?? 1;
      expect(approximateWidthPx(text), text).toBeGreaterThanOrEqual(em * 12 - 1);
      expect(approximateWidthPx(text), text).toBeLessThanOrEqual(em * 12 * 1.2);
    }
  });
});
