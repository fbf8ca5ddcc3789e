import { readChineseNumeral } from '../quantity/chinese-numeral.ts';
import { lastDay, type MonthRange } from './period.ts';

/** Days from first to last, `YYYY-MM-DD`, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that a deadline as people write it leaves: 8月上旬 is 08-01 to 08-10, 9月底前 ends on 09-30 and begins with the
 * period it is planned for, 三季度 is 07-01 to 09-30. A month without a year lies in that period, or after it when it has
 * no such month. Null for what names no day: 国庆节前, 尽快.
 */
export function parseDeadline(text: string, period: MonthRange): DayRange | null {
  const words = text.replace(/\s+/gu, '').replace(/^(?:于|在|到|至)/u, '');
  const isBefore = /(?:之前|以前|前)$/u.test(words);
  const named = words.replace(/(?:之前|以前|前|以内|(?<!年)内)$/u, '');
  const days = namedDays(named, period);
  if (!days) return null;
  if (!isBefore) return days;
  const last = isWholeMonths(named) ? dayBefore(days.first) : days.last;
  return { first: earlier(`${period.first}-01`, last), last };
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(\\d{4})年|(?:今年|本年|当年))?';
const FORMS = {
  iso: /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u,
  day: new RegExp(`^${YEAR}${NUMBER}月${NUMBER}日$`, 'u'),
  month: new RegExp(`^${YEAR}${NUMBER}月(份|上旬|中旬|下旬|初|中|底|末)?$`, 'u'),
  months: new RegExp(`^${YEAR}${NUMBER}月?[—–\\-~～至到]${NUMBER}月(?:份|底|末)?$`, 'u'),
  quarter: new RegExp(`^${YEAR}第?([1-4一二三四])季度(末|底)?$`, 'u'),
  half: new RegExp(`^${YEAR}([上下])半年(末|底)?$`, 'u'),
  year: /^(?:(\d{4})|全|今|本|当)?年(?:度)?(底|末|内|中)?$/u,
} as const;

/** The days of a month that its words name. */
const PARTS_OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中: [11, 20],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

function namedDays(words: string, period: MonthRange): DayRange | null {
  const iso = FORMS.iso.exec(words);
  if (iso)
    return daysOfMonths(
      Number(iso[1]),
      [Number(iso[2]), Number(iso[2])],
      iso[3] ? [Number(iso[3]), Number(iso[3])] : null,
    );
  const day = FORMS.day.exec(words);
  if (day) return within(period, day[1], [numberOf(day[2]), numberOf(day[2])], [numberOf(day[3]), numberOf(day[3])]);
  const month = FORMS.month.exec(words);
  if (month)
    return within(period, month[1], [numberOf(month[2]), numberOf(month[2])], PARTS_OF_MONTH[month[3] ?? ''] ?? null);
  const months = FORMS.months.exec(words);
  if (months) return within(period, months[1], [numberOf(months[2]), numberOf(months[3])], null);
  const quarter = FORMS.quarter.exec(words);
  if (quarter) return within(period, quarter[1], stretch(numberOf(quarter[2]) * 3, 3, quarter[3]), null);
  const half = FORMS.half.exec(words);
  if (half) return within(period, half[1], stretch(half[2] === '上' ? 6 : 12, 6, half[3]), null);
  const year = FORMS.year.exec(words);
  if (!year || words === '年') return null;
  const part = year[2] === '中' ? stretch(6, 1, undefined) : stretch(12, 12, year[2] === '内' ? undefined : year[2]);
  return daysOfMonths(Number(year[1] ?? period.last.slice(0, 4)), part, null);
}

/** The months up to `last`, or the last of them alone when only the end is meant. */
function stretch(last: number, count: number, end: string | undefined): readonly [number, number] {
  return [end === undefined ? last - count + 1 : last, last];
}

/** The days in the year that was written, or in the first year that lets them fall into the period. */
function within(
  period: MonthRange,
  written: string | undefined,
  months: readonly [number, number],
  days: readonly [number, number] | null,
): DayRange | null {
  if (written !== undefined) return daysOfMonths(Number(written), months, days);
  const firstYear = Number(period.first.slice(0, 4));
  const lastYear = Number(period.last.slice(0, 4));
  for (let year = firstYear; year <= lastYear; year += 1) {
    const found = daysOfMonths(year, months, days);
    if (found && found.last >= `${period.first}-01` && found.first <= lastDay(period)) return found;
  }
  const ahead = daysOfMonths(firstYear, months, days);
  return ahead && ahead.last < `${period.first}-01` ? daysOfMonths(firstYear + 1, months, days) : ahead;
}

/** Null for months and days that do not exist. */
function daysOfMonths(
  year: number,
  [firstMonth, lastMonth]: readonly [number, number],
  days: readonly [number, number] | null,
): DayRange | null {
  if (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth) return null;
  const first = `${year}-${String(firstMonth).padStart(2, '0')}`;
  const last = `${year}-${String(lastMonth).padStart(2, '0')}`;
  const end = Number(lastDay({ first: last, last }).slice(8));
  const [from, to] = days ?? [1, end];
  if (from < 1 || from > end || (from === to && to > end)) return null;
  return {
    first: `${first}-${String(from).padStart(2, '0')}`,
    last: `${last}-${String(Math.min(to, end)).padStart(2, '0')}`,
  };
}

/** 8月前 ends before August does; 8月底前 does not. */
function isWholeMonths(words: string): boolean {
  return /(?:\d|[一二三四五六七八九十])月份?$|季度$|半年$/u.test(words);
}

function dayBefore(day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (dayOfMonth > 1) return `${day.slice(0, 8)}${String(dayOfMonth - 1).padStart(2, '0')}`;
  const before = month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`;
  return lastDay({ first: before, last: before });
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** 8 or 八, 25 or 二十五; 0 where it is no number. */
function numberOf(text = ''): number {
  return /^\d+$/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0);
}
