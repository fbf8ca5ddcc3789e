import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDayOfYear,
  formatMonth,
  formatMonthRange,
  isDate,
  isMonth,
  lastDay,
  type MonthRange,
  monthCount,
  monthsIn,
  nextPeriod,
  parseMonthRange,
  parsePeriod,
  precedingMonths,
  sameMonthsLastYear,
} from '../../../src/calendar/period.ts';

/** Months, labels and the period after; `!` for none. */
function check(code: string): string {
  const period = parsePeriod(code);
  if (!period) return '!';
  const next = nextPeriod(period);
  expect(period.code).toBe(code);
  expect(parsePeriod(next.code)).toEqual(next);
  return `${period.kind} ${range(period.months)} ${period.label} ${period.shortLabel} → ${next.code} ${next.label} ${next.shortLabel}`;
}

function range({ first, last }: MonthRange): string {
  return `${first}..${last}`;
}

describe('parsePeriod and nextPeriod', () => {
  it('reads every form and knows what comes next', () => {
    const codes = [
      '2026-H1',
      '2026-H2',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
      '2026',
      '2026-01..2026-05',
      '2026-06..2026-06',
      '2025-09..2026-06',
      '2998-H2',
    ];
    expect(codes.map(check).join('\n')).toMatchInlineSnapshot(`
      "half 2026-01..2026-06 2026年上半年 上半年 → 2026-H2 2026年下半年 下半年
      half 2026-07..2026-12 2026年下半年 下半年 → 2027-H1 2027年上半年 上半年
      quarter 2026-01..2026-03 2026年第一季度 第一季度 → 2026-Q2 2026年第二季度 第二季度
      quarter 2026-04..2026-06 2026年第二季度 第二季度 → 2026-Q3 2026年第三季度 第三季度
      quarter 2026-07..2026-09 2026年第三季度 第三季度 → 2026-Q4 2026年第四季度 第四季度
      quarter 2026-10..2026-12 2026年第四季度 第四季度 → 2027-Q1 2027年第一季度 第一季度
      year 2026-01..2026-12 2026年 全年 → 2027 2027年 全年
      months 2026-01..2026-05 2026年1—5月 1—5月 → 2026-06..2026-10 2026年6—10月 6—10月
      months 2026-06..2026-06 2026年6月 6月 → 2026-07..2026-07 2026年7月 7月
      months 2025-09..2026-06 2025年9月—2026年6月 2025年9月—2026年6月 → 2026-07..2027-04 2026年7月—2027年4月 2026年7月—2027年4月
      half 2998-07..2998-12 2998年下半年 下半年 → 2999-H1 2999年上半年 上半年"
    `);
  });

  it.each([
    '',
    '26-H1',
    '2026-H3',
    '2026-H0',
    '2026-Q5',
    '2026-h1',
    '2026H1',
    '2026-06',
    '2026-01..2026-13',
    '2026-00..2026-05',
    '2026-06..2026-01',
    '2026-1..2026-6',
    '2026-01...2026-06',
    '２０２６-H1',
    '0000',
    '0999-H1',
    '9999-H2',
    '20260',
    ' 2026',
    '2026-H1\n',
    '2026年上半年',
  ])('refuses %j', (code) => {
    expect(check(code)).toBe('!');
  });
});

describe('months', () => {
  it.each([
    ['2026-01..2026-06', '2025-01..2025-06', '2025-07..2025-12', 6, '2026年1—6月'],
    ['2026-07..2026-12', '2025-07..2025-12', '2026-01..2026-06', 6, '2026年7—12月'],
    ['2026-01..2026-05', '2025-01..2025-05', '2025-08..2025-12', 5, '2026年1—5月'],
    ['2025-09..2026-06', '2024-09..2025-06', '2024-11..2025-08', 10, '2025年9月—2026年6月'],
    ['2026-06..2026-06', '2025-06..2025-06', '2026-05..2026-05', 1, '2026年6月'],
    ['2026-01..2026-01', '2025-01..2025-01', '2025-12..2025-12', 1, '2026年1月'],
    ['1000-01..1000-12', '0999-01..0999-12', '0999-01..0999-12', 12, '1000年1—12月'],
  ])('%s: a year ago, just before, how many, in words', (text, lastYear, before, count, label) => {
    const months = parseMonthRange(text);
    expect(months && range(sameMonthsLastYear(months))).toBe(lastYear);
    expect(months && range(precedingMonths(months))).toBe(before);
    expect(months && monthCount(months)).toBe(count);
    expect(months && monthsIn(months).length).toBe(count);
    expect(months && formatMonthRange(months)).toBe(label);
  });

  it('lists months over the turn of a year', () => {
    expect(monthsIn({ first: '2025-11', last: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it.each(['2026-13', '2026-00', '2026-1', '0000-01', '9999-12', '2026', ''])('%j is no month', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

describe('days', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-02-28', '2026-12-31', '2026-04-30'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00',
    '0000-01-01',
    '2026年1月1日',
    '',
  ])('%j does not', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it.each([
    ['2024-01..2024-02', '2024-02-29'],
    ['2026-01..2026-02', '2026-02-28'],
    ['2026-01..2026-06', '2026-06-30'],
    ['2026-07..2026-12', '2026-12-31'],
  ])('the last of %s is %s', (text, day) => {
    const months = parseMonthRange(text);
    expect(months && lastDay(months)).toBe(day);
  });

  it('are told without leading zeros, and as the end of a month only when they are', () => {
    expect(formatDate('2026-07-05')).toBe('2026年7月5日');
    expect(formatMonth('2026-06')).toBe('6月');
    expect(['2026-06-30', '2026-06-15', '2024-02-28', '2024-02-29'].map(formatDayOfYear)).toEqual([
      '6月底',
      '6月15日',
      '2月28日',
      '2月底',
    ]);
  });
});
