import { chineseNumeral } from '../quantity/chinese-numeral.ts';

/** A month as `YYYY-MM`. */
export type Month = string;

/** Months from first to last, both included: 2026-01..2026-06. */
export interface MonthRange {
  readonly first: Month;
  readonly last: Month;
}

/** A reporting period: 2026-H1, 2026-Q3, 2026, or 2026-01..2026-05. */
export interface Period {
  /** As written in the data: `2026-H1`. */
  readonly code: string;
  readonly kind: 'half' | 'quarter' | 'year' | 'months';
  readonly months: MonthRange;
  /** 2026年上半年. */
  readonly label: string;
  /** 上半年: the same within its year; as long as the label when it runs over the turn of a year. */
  readonly shortLabel: string;
}

/** Years 1000 to 2999: a year before and a year after them still have four digits. */
const FORM = /^([12]\d{3})(?:-(?:H([12])|Q([1-4])))?$/;
const RANGE_FORM = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/;

/** Reads `YYYY`, `YYYY-H1|H2`, `YYYY-Q1..Q4` or `YYYY-MM..YYYY-MM`; null when it is none of these. */
export function parsePeriod(code: string): Period | null {
  const range = parseMonthRange(code);
  if (range) return monthsPeriod(range, code);
  const match = FORM.exec(code);
  const [, yearText, half, quarter] = match ?? [];
  if (!yearText) return null;
  const year = Number(yearText);
  if (half) return halfYear(year, Number(half), code);
  if (quarter) return quarterYear(year, Number(quarter), code);
  return wholeYear(year);
}

/** Reads `2026-01..2026-06`; null when a month does not exist or the last comes before the first. */
export function parseMonthRange(text: string): MonthRange | null {
  const [, first, last] = RANGE_FORM.exec(text) ?? [];
  if (!first || !last || !isMonth(first) || !isMonth(last) || last < first) return null;
  return { first, last };
}

/** True for an existing month written `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day || !isMonth(`${year}-${month}`)) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** The last day of a range, `YYYY-MM-DD`. */
export function lastDay(range: MonthRange): string {
  const [year, month] = split(range.last);
  return `${range.last}-${daysInMonth(year, month)}`;
}

export function monthCount(range: MonthRange): number {
  const [firstYear, firstMonth] = split(range.first);
  const [lastYear, lastMonth] = split(range.last);
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}

/** How many months of its year are over at the end of a range that begins with January; null for any other range. */
export function monthsSinceNewYear(range: MonthRange): number | null {
  const [[firstYear, firstMonth], [lastYear, lastMonth]] = [split(range.first), split(range.last)];
  return firstMonth === 1 && firstYear === lastYear ? lastMonth : null;
}

/** Each month of a range in order. */
export function monthsIn(range: MonthRange): readonly Month[] {
  const [year, month] = split(range.first);
  return Array.from({ length: monthCount(range) }, (_, index) => monthAt(year, month + index));
}

/** The same months one year earlier: what 同比 compares with. */
export function sameMonthsLastYear(range: MonthRange): MonthRange {
  return { first: shiftYear(range.first, -1), last: shiftYear(range.last, -1) };
}

/** As many months, directly before: what 环比 compares with. */
export function precedingMonths(range: MonthRange): MonthRange {
  return shiftMonths(range, -monthCount(range));
}

export function sameRange(a: MonthRange, b: MonthRange): boolean {
  return a.first === b.first && a.last === b.last;
}

/** The period that the plan is for: after 2026-H1 comes 2026-H2, after 2026 comes 2027. */
export function nextPeriod(period: Period): Period {
  const months = shiftMonths(period.months, monthCount(period.months));
  const [year, month] = split(months.first);
  switch (period.kind) {
    case 'half':
      return halfYear(year, month === 1 ? 1 : 2);
    case 'quarter':
      return quarterYear(year, (month + 2) / 3);
    case 'year':
      return wholeYear(year);
    case 'months':
      return monthsPeriod(months);
  }
}

/** The same months, so many later. */
export function shiftMonths(range: MonthRange, by: number): MonthRange {
  return { first: shiftMonth(range.first, by), last: shiftMonth(range.last, by) };
}

/** The same day so many months later: 2026-07-15 and six give 2027-01-15. The last day of a month stays the last day. */
export function shiftDate(date: string, byMonths: number): string {
  const month = date.slice(0, 7);
  const shifted = shiftMonth(month, byMonths);
  const last = lastDay({ first: shifted, last: shifted });
  const isLast = date === lastDay({ first: month, last: month });
  const day = `${shifted}-${date.slice(8)}`;
  return isLast || day > last ? last : day;
}

/** 2026年1—6月, 2025年9月—2026年6月, 2026年6月 (GB/T 15835: a range of months takes one dash). */
export function formatMonthRange(range: MonthRange): string {
  const [firstYear, firstMonth] = split(range.first);
  const [lastYear, lastMonth] = split(range.last);
  if (firstYear !== lastYear) return `${firstYear}年${firstMonth}月—${lastYear}年${lastMonth}月`;
  return firstMonth === lastMonth ? `${firstYear}年${firstMonth}月` : `${firstYear}年${firstMonth}—${lastMonth}月`;
}

/** 2026年7月15日 from `2026-07-15`, without leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 6月底 from `2026-06-30`, 6月15日 from `2026-06-15`. */
export function formatDayOfYear(date: string): string {
  const month = date.slice(0, 7);
  if (date === lastDay({ first: month, last: month })) return `${formatMonth(month)}底`;
  return formatDate(date).slice(5);
}

/** 6月 from `2026-06`. */
export function formatMonth(month: Month): string {
  return `${split(month)[1]}月`;
}

function wholeYear(year: number): Period {
  return { code: `${year}`, kind: 'year', months: rangeOf(year, 1, 12), label: `${year}年`, shortLabel: '全年' };
}

function halfYear(year: number, half: number, code = `${year}-H${half}`): Period {
  const shortLabel = half === 1 ? '上半年' : '下半年';
  const first = half === 1 ? 1 : 7;
  return { code, kind: 'half', months: rangeOf(year, first, first + 5), label: `${year}年${shortLabel}`, shortLabel };
}

function quarterYear(year: number, quarter: number, code = `${year}-Q${quarter}`): Period {
  const shortLabel = `第${chineseNumeral(quarter)}季度`;
  const first = quarter * 3 - 2;
  return {
    code,
    kind: 'quarter',
    months: rangeOf(year, first, first + 2),
    label: `${year}年${shortLabel}`,
    shortLabel,
  };
}

function monthsPeriod(months: MonthRange, code = `${months.first}..${months.last}`): Period {
  const label = formatMonthRange(months);
  const inOneYear = months.first.slice(0, 4) === months.last.slice(0, 4);
  return { code, kind: 'months', months, label, shortLabel: inOneYear ? label.slice(5) : label };
}

function rangeOf(year: number, first: number, last: number): MonthRange {
  return { first: monthAt(year, first), last: monthAt(year, last) };
}

function shiftMonth(month: Month, by: number): Month {
  const [year, index] = split(month);
  return monthAt(year, index + by);
}

function shiftYear(month: Month, by: number): Month {
  const [year, index] = split(month);
  return monthAt(year + by, index);
}

/** `index` counts months from 1 and may run past the year in both directions. */
function monthAt(year: number, index: number): Month {
  const zeroBased = year * 12 + index - 1;
  return `${String(Math.floor(zeroBased / 12)).padStart(4, '0')}-${String((zeroBased % 12) + 1).padStart(2, '0')}`;
}

function split(month: Month): readonly [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
