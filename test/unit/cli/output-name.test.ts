import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/calendar/period.ts';
import { outputName } from '../../../src/cli/output-name.ts';

/** The names of summary, plan and both in one. */
function check(code: string): readonly string[] {
  const period = parsePeriod(code);
  if (!period) throw new Error(`${code} is no period`);
  return (['summary', 'plan', 'summary+plan'] as const).map((kind) =>
    outputName(kind, period, 'docx', { variant: 'full', mask: null }),
  );
}

describe('outputName', () => {
  it('is made from the period and the next one', () => {
    expect(check('2026-H1')).toEqual([
      '2026年上半年工作总结.docx',
      '2026年下半年工作安排.docx',
      '2026年上半年工作总结和下半年工作安排.docx',
    ]);
    expect(check('2026-H2')[2]).toBe('2026年下半年工作总结和2027年上半年工作安排.docx');
    expect(check('2026')).toEqual([
      '2026年工作总结.docx',
      '2027年工作安排.docx',
      '2026年工作总结和2027年工作安排.docx',
    ]);
    expect(check('2026-Q1')[2]).toBe('2026年第一季度工作总结和第二季度工作安排.docx');
  });

  it('fits every disk: at most 83 hanzi before the extension', () => {
    for (const code of ['2025-09..2026-06', '2026-H2', '2026-01..2026-05']) {
      for (const name of check(code)) expect(new TextEncoder().encode(name).length).toBeLessThan(200);
    }
  });
});
