import { Decimal } from '../quantity/decimal.ts';
import { PROSE, type TextRole } from './role-text.ts';
import { declare, formRule, HAN, HOUSE, NUMBER, type WordingRule } from './wording-rule.ts';

const SAID: ReadonlySet<TextRole> = new Set<TextRole>([...PROSE, 'tableCell']);

const MORE = '增长|增加|上升|提高|提升|上涨';
const LESS = '减少|下降|降低|回落|下滑|下跌|缩小|缩短';
const COMPARED = '同比|环比|[较比](?:上年|去年|上期|上月|上季度|年初|上年末|上年底|去年底)(?:同期)?';

/** A rate and how it moved: 整改率为97.7%，较上年同期提高2.5%. */
const RATE_MOVED = new RegExp(
  `率(?:为|达到|达|是)?(?:${NUMBER})%，(?:${COMPARED})(${MORE}|${LESS})了?(${NUMBER})%`,
  'g',
);

/** A share grows in points too; but 同比增长 behind one may speak of the amount. */
const SHARE_MOVED = new RegExp(
  `(?:占比|比重|比例)(?:为|达到|达|是)?(?:${NUMBER})%，(?:${COMPARED})(提高|提升|回落)了?(${NUMBER})%`,
  'g',
);

const MOVED_BY = new RegExp(`[由从][${HAN}]{0,12}(${NUMBER})%(${MORE}|${LESS})了?(${NUMBER})%`, 'g');

const MOVED_TO = new RegExp(
  `[由从][${HAN}]{0,12}(${NUMBER})%[${HAN}]{0,8}[到至为](${NUMBER})%，[${HAN}]{0,8}(${MORE}|${LESS})了?(${NUMBER})%`,
  'g',
);

/** Words for growth and decline. */
export const growthRules: readonly WordingRule[] = [
  formRule(
    declare(
      'growth/negative',
      HOUSE,
      'deviation',
      '增减用词后面是绝对值：写“下降3.2%”，不写“增长-3.2%”',
      'verbs of growth and decline take the size alone: 下降3.2%, not 增长-3.2%',
    ),
    SAID,
    [
      {
        pattern: new RegExp(`(?:${MORE}|${LESS}|[增升降减])了?[-−－](${NUMBER}%?)`, 'g'),
        needs: ['-', '−', '－'],
        instead: ([, size = '']) => `下降${size}`,
      },
    ],
  ),
  formRule(
    declare(
      'growth/decrease-times',
      HOUSE,
      'deviation',
      '减少、下降不用倍数，用百分数或分数',
      'a decline is not told in times (倍) but in per cent or as a fraction',
    ),
    SAID,
    [
      {
        pattern: new RegExp(`(?:${LESS})了?(?:${NUMBER}|[一二两三四五六七八九十]{1,3})[多余]?倍`, 'g'),
        needs: ['倍'],
        instead: () => ({ zh: '用百分数或分数表示', en: 'per cent, or a fraction' }),
      },
    ],
  ),
  formRule(
    declare(
      'growth/points',
      HOUSE,
      'deviation',
      '两个百分数相差用百分点：由49.2%提高2.1个百分点',
      'the difference of two rates is told in percentage points (百分点)',
    ),
    SAID,
    [
      {
        pattern: RATE_MOVED,
        needs: ['率'],
        instead: ({ 1: verb = '', 2: size = '', index }, text) =>
          RATE_VERB.test(verb) || !tellsAmount(text, index) ? inPoints(verb, size) : null,
      },
      {
        pattern: SHARE_MOVED,
        needs: ['占比', '比重', '比例'],
        instead: ([, verb = '', size = '']) => inPoints(verb, size),
      },
      { pattern: MOVED_BY, needs: ['由', '从'], instead: ([, , verb = '', size = '']) => inPoints(verb, size) },
      {
        pattern: MOVED_TO,
        needs: ['由', '从'],
        instead: ([, from = '0', to = '0', verb = '', size = '0']) =>
          isTheDifference(from, to, size) ? inPoints(verb, size) : null,
      },
    ],
  ),
];

/** Verbs that go with rates; an amount grows, 增长. */
const RATE_VERB = /提高|提升|上升|回落/;

/** True when a number stands before a place in its sentence: 发放低保金120万元，完成率为49%，同比增长5% may speak of either. */
function tellsAmount(text: string, end: number): boolean {
  return /\d/.test(text.slice(Math.max(text.lastIndexOf('。', end), text.lastIndexOf('；', end), 0), end));
}

function inPoints(verb: string, size: string): string {
  return `${verb}${size}个百分点`;
}

/** Rates are rounded each by itself, so that their difference may be a tenth off. */
function isTheDifference(from: string, to: string, size: string): boolean {
  return new Decimal(to).minus(from).abs().minus(size).abs().lte('0.1');
}
