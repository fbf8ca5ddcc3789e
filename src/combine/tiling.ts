import { type Month, type MonthRange, shiftMonths } from '../calendar/period.ts';

/** Whether a month is the one after another. */
export function isNextMonth(before: Month, month: Month): boolean {
  return shiftMonths({ first: before, last: before }, 1).first === month;
}

/** Whether ranges of months follow each other without a gap, and together are `whole`. */
export function tile(ranges: readonly MonthRange[], whole: MonthRange): boolean {
  const follow = ranges.every((range, index) => {
    const before = ranges[index - 1];
    return before ? isNextMonth(before.last, range.first) : range.first === whole.first;
  });
  return follow && ranges.at(-1)?.last === whole.last;
}
