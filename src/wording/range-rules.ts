import { Decimal } from '../quantity/decimal.ts';
import { PROSE, type TextRole } from './role-text.ts';
import { declare, formRule, NUMBER, type WordingRule } from './wording-rule.ts';

const COUNTED: ReadonlySet<TextRole> = new Set<TextRole>([...PROSE, 'caption', 'tableCell']);

const STANDARD = 'GB/T 15835-2011, 5.1';

/** Marks between the ends of a range, right and wrong ones. */
const MARKS = ['～', '~', '—', '–', '－', '-'];

const MARK = `[${MARKS.join('')}]{1,2}`;

const NOT_IN_A_NUMBER = '(?<![\\d.～~—–－/A-Za-z-])';

/** Ranges that could be misread when their first end goes without its unit (GB/T 15835-2011, 5.1). */
export const rangeRules: readonly WordingRule[] = [
  formRule(
    declare(
      'range/percent',
      STANDARD,
      'deviation',
      '百分数的范围两端都写“%”：5%～10%',
      'both ends of a range of percentages have %: 5%～10%',
    ),
    COUNTED,
    [
      {
        pattern: new RegExp(`${NOT_IN_A_NUMBER}(${NUMBER})${MARK}(${NUMBER})([%‰])`, 'g'),
        needs: ['%', '‰'],
        instead: ([, from = '', to = '', sign = '']) => `${from}${sign}～${to}${sign}`,
      },
    ],
  ),
  formRule(
    declare(
      'range/scale',
      STANDARD,
      'deviation',
      '万、亿的范围两端都写“万”“亿”：3万～5万元',
      'both ends of a range have 万 or 亿: 3万～5万元',
    ),
    COUNTED,
    [
      {
        pattern: new RegExp(`${NOT_IN_A_NUMBER}(${NUMBER})${MARK}(${NUMBER})([多余]?[万亿])`, 'g'),
        needs: MARKS,
        // 800～1.2万元 has one scale at each end: the first is no 万.
        instead: ([, from = '0', to = '0', scale = '']) =>
          new Decimal(from).lt(to) ? `${from}${scale.slice(-1)}～${to}${scale}` : null,
      },
    ],
  ),
  formRule(
    declare(
      'range/time-dash',
      'GB/T 15834-2011, 4.13.3.2',
      'advice',
      '起止时间用一字线：1—6月、2021—2025年',
      'months, days and years from … to are joined by —: 1—6月, 2021—2025年',
    ),
    COUNTED,
    [
      {
        pattern:
          /(?<![\d.\-–－/A-Za-z])(\d{1,2})[-–－](\d{1,2})(?=[月日])|(?<![\d.\-–－/A-Za-z])((?:19|20)\d{2})[-–－]((?:19|20)\d{2})(?=年)/g,
        needs: ['-', '–', '－'],
        instead: ([, from, to, fromYear, toYear]) => `${from ?? fromYear}—${to ?? toYear}`,
      },
    ],
  ),
];
