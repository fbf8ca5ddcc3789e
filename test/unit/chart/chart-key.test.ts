import { describe, expect, it } from 'vitest';
import { chartKey } from '../../../src/chart/chart-key.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import { samples } from './samples.ts';

const spec = samples.homes as unknown as ChartSpec;

describe('chartKey', () => {
  it('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(spec).reverse()) as unknown as ChartSpec;
    expect(chartKey(reversed, 'a')).toBe(chartKey(spec, 'a'));
    expect(chartKey(spec, 'a')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with a label, a size and the font', () => {
    const others = [
      chartKey({ ...spec, heightMm: 71 }, 'a'),
      chartKey({ ...samples.homes, unit: '％' } as unknown as ChartSpec, 'a'),
      chartKey(spec, 'b'),
      chartKey(spec, 'a'),
    ];
    expect(new Set(others).size).toBe(4);
  });
});
