import { isDate } from '../calendar/period.ts';
import { PROSE, type TextRole } from './role-text.ts';
import { declare, elementRule, formRule, HOUSE, type WordingRule } from './wording-rule.ts';

const DATED: ReadonlySet<TextRole> = new Set<TextRole>([
  ...PROSE,
  'attachmentNote',
  'date',
  'printer',
  'copies',
  'caption',
  'tableCell',
]);

const SENTENCES: ReadonlySet<TextRole> = new Set<TextRole>([...PROSE, 'attachmentNote']);

/** A day, a month of a year, or a day of a month. */
const DATE = /(?<!\d)(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?/g;

/** What is wrong with a date, the gravest first; null for a right one. */
type DateFault = 'short-year' | 'impossible' | 'zero-padded';

const STANDARD = 'GB/T 9704-2012, 7.3.5.4';

/** How days, months and years are written (GB/T 9704-2012, 7.3.5.4; GB/T 15835-2011). */
export const dateRules: readonly WordingRule[] = [
  formRule(
    declare(
      'date/zero-padded',
      STANDARD,
      'deviation',
      '月、日不编虚位（1不编为01）',
      'month and day have no leading zero',
    ),
    DATED,
    [
      {
        pattern: DATE,
        needs: ['月'],
        instead: (match, text) =>
          faultOf(match, text) === 'zero-padded' ? match[0].replace(/(?<=年|月|^)0(?=\d[月日])/g, '') : null,
      },
    ],
  ),
  formRule(
    declare('date/impossible', HOUSE, 'violation', '日期是历法上有的日子', 'a date exists in the calendar'),
    DATED,
    [
      {
        pattern: DATE,
        needs: ['月'],
        instead: (match, text) =>
          faultOf(match, text) === 'impossible' ? { zh: '历法上有的日期', en: 'a date that exists' } : null,
      },
    ],
  ),
  formRule(
    declare('date/short-year', STANDARD, 'deviation', '年份写全四位数字', 'years are written with all four digits'),
    DATED,
    [
      {
        pattern: DATE,
        needs: ['月'],
        instead: (match, text) => (faultOf(match, text) === 'short-year' ? `20${match[0]}` : null),
      },
      {
        pattern:
          /(?<![\d.近过续计时共经满达约余前后第建])\d{2}年(?=度|上半年|下半年|第?[一二三四]季度|[春夏秋冬]季|底(?![蕴色气子部层线]))|(?<![\d.])0\d年(?!\d{1,2}月)|(?<=[’'])\d{2}年/g,
        needs: [...'0123456789'].map((digit) => `${digit}年`),
        instead: ({ 0: found }) => `20${found}`,
      },
    ],
  ),
  formRule(
    declare(
      'date/dotted',
      'GB/T 9704-2012, 7.3.5.4; GB/T 15835-2011',
      'deviation',
      '正文里的日期写作“2026年7月15日”',
      'in sentences a date is written 2026年7月15日',
    ),
    SENTENCES,
    [
      {
        pattern: /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g,
        instead: ([, year = '', , month = '', day = '']) =>
          isRealDay(year, month, day) ? `${year}年${Number(month)}月${Number(day)}日` : null,
      },
    ],
  ),
  elementRule(
    declare(
      'date/issue',
      STANDARD,
      'violation',
      '成文日期用阿拉伯数字，年、月、日齐全',
      'the date of issue is written with digits and has year, month and day',
    ),
    'date',
    (text) => {
      const written = text.replace(/\s/g, '');
      if (/^（?[\d０-９]{4}年[\d０-９]{1,2}月[\d０-９]{1,2}日）?$/.test(written) || /通过|批准|会议/.test(written))
        return null;
      return { zh: '如“2026年7月15日”', en: 'like “2026年7月15日”' };
    },
  ),
];

function faultOf(match: RegExpExecArray, text: string): DateFault | null {
  const [, year, month = '', day] = match;
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  if (before === '农历') return null;
  if (year?.length === 2) return /[满达共计时刑役近约超龄续]$/.test(before) ? null : 'short-year';
  const isWhole = year !== undefined || day !== undefined;
  if (isWhole && !isRealDay(year ?? LEAP_YEAR, month, day ?? '1')) return 'impossible';
  return /^0\d/.test(month) || /^0\d/.test(day ?? '') ? 'zero-padded' : null;
}

/** 2月29日 without its year may be right. */
const LEAP_YEAR = '2024';

function isRealDay(year: string, month: string, day: string): boolean {
  return isDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
