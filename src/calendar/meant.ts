import { isDate, parsePeriod } from './period.ts';

/** What may stand behind a year, and the code that it means. */
const REST_OF_PERIOD: readonly (readonly [RegExp, (year: string, one: string, other: string) => string])[] = [
  [/^$/u, (year) => year],
  [/^上半年$/u, (year) => `${year}-H1`],
  [/^下半年$/u, (year) => `${year}-H2`],
  [/^第?([一二三四1-4])季度?$/u, (year, quarter) => `${year}-Q${'一二三四'.indexOf(quarter) + 1 || quarter}`],
  [
    /^(\d{1,2})月?[-—–~～至到](\d{1,2})月$/u,
    (year, first, last) => `${monthCode(year, first)}..${monthCode(year, last)}`,
  ],
  [/^(\d{1,2})月$/u, (year, month) => `${monthCode(year, month)}..${monthCode(year, month)}`],
];

/** The code of a period that people wrote in words, 2026年上半年 or 2026年1—5月; empty when none is meant. */
export function periodMeant(written: string): string {
  const [, year = '', rest = ''] = /^(\d{4}) ?年?度? ?(.{0,12})$/u.exec(written.trim()) ?? [];
  for (const [form, codeOf] of REST_OF_PERIOD) {
    const match = form.exec(rest);
    const code = match ? codeOf(year, match[1] ?? '', match[2] ?? '') : '';
    if (parsePeriod(code)) return code;
  }
  return '';
}

/** The day that people wrote as 2026年7月15日 or 2026.7.15, as `YYYY-MM-DD`; empty when none is meant. */
export function dayMeant(written: string): string {
  const [, year = '', month = '', day = ''] =
    /^(\d{4}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2}) ?日?$/u.exec(written.trim()) ?? [];
  const code = `${monthCode(year, month)}-${day.padStart(2, '0')}`;
  return isDate(code) ? code : '';
}

function monthCode(year: string, month: string): string {
  return `${year}-${month.padStart(2, '0')}`;
}
