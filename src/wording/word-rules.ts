import { PROSE, type TextRole } from './role-text.ts';
import { declare, formRule, HAN, HOUSE, NUMBER, type WordingRule } from './wording-rule.ts';

const SAID: ReadonlySet<TextRole> = new Set<TextRole>([...PROSE, 'tableCell']);

/** Words that nobody means twice. Words of two characters that Chinese does double (研究研究, 一个一个) are not here. */
const NEVER_TWICE =
  '同比(?!同比例)|环比|截至|其中|我局|我委|我办|我区|我县|我市|全区(?!全区域)|全市(?!全市域)|全县(?!全县域)|全省|今年|上年|上半年|下半年|目前|以来|已经|通过|加强|推进|推动|开展|下降|提高|共计|累计|主要|进一步|不断|切实|积极|认真|确保|力争|关于|以及|对于|按照|进行|较上年同期';

const UNIT = `(?:(?![的在和与及为由])[${HAN}㎡%℃]){0,4}?`;
/** 签约50余户 and 节约1000余元 are no estimates of an estimate, 附近10余户 neither. */
const ABOUT = '(?<![签违节预履合邀条集制公解失契守毁])约|大约|大概|将近|接近|超过|超|逾';
const NEARLY = '(?<![附邻靠临最])近';

/** What may stand behind 近 when it means 最近: 近10余年来. */
const TIME = '[年天日月周载期届次里]|个月|个多月';

const LESS = ['减少', '下降', '降低', '净减', '缩小', '下跌'];

/** Words that offices look for. */
export const wordRules: readonly WordingRule[] = [
  formRule(
    declare(
      'word/as-of',
      HOUSE,
      'deviation',
      '统计到某一时点用“截至”，不用“截止”',
      'figures are given 截至 a day, not 截止',
    ),
    SAID,
    [
      {
        pattern:
          /(?<![名报标集请费稿记交理件间期日动])截止(?=目前|当前|现在|发稿|\d{4}年|\d{1,2}月|今年|去年|上年|上月|本月|年底|月底|昨日)/g,
        needs: ['截止'],
        instead: () => '截至',
      },
    ],
  ),
  formRule(
    declare(
      'word/approximate-twice',
      HOUSE,
      'deviation',
      '约数只用一个标志：约1200人，或1200人左右',
      'an estimate is marked once: 约1200人 or 1200人左右',
    ),
    SAID,
    [
      {
        pattern: new RegExp(`(?:${ABOUT}|${NEARLY})${NUMBER}[万亿]?[余多]?[万亿]?${UNIT}左右(?![两侧岸手开])`, 'g'),
        needs: ['左右'],
        instead: oneMark,
      },
      {
        pattern: new RegExp(
          `(?:(?:${ABOUT})${NUMBER}|${NEARLY}${NUMBER})[万亿]?[余多](?![万亿]?${UNIT}左右)(?=[${HAN}])`,
          'g',
        ),
        needs: ['余', '多'],
        instead: (match, text) =>
          match[0].startsWith('近') && isTime(text.slice(match.index + match[0].length)) ? null : oneMark(),
      },
      {
        pattern: new RegExp(
          `(?<!(?:${ABOUT}|近)\\d{0,12})(?<![\\d.])${NUMBER}[万亿]?[余多][万亿]?${UNIT}左右(?![两侧岸手开])`,
          'g',
        ),
        needs: ['左右'],
        instead: oneMark,
      },
      { pattern: new RegExp(`(?:超过|超|逾)${NUMBER}[万亿]?${UNIT}以上`, 'g'), needs: ['以上'], instead: oneMark },
    ],
  ),
  formRule(
    declare(
      'word/either-or',
      HOUSE,
      'deviation',
      '模板里的“增加（减少）”只留一个',
      'one word is left of 增加（减少） and the like',
    ),
    PROSE,
    [
      {
        pattern: new RegExp(`(?:增加|增长|上升|提高|净增|扩大|上涨)[（/](?:${LESS.join('|')})）?`, 'g'),
        needs: ['（', '/'].flatMap((mark) => LESS.map((word) => mark + word)),
        instead: () => ({ zh: '只留一个', en: 'one of the two' }),
      },
    ],
  ),
  formRule(declare('word/doubled', HOUSE, 'deviation', '没有误写两遍的词', 'no word is typed twice by mistake'), SAID, [
    { pattern: new RegExp(`(${NEVER_TWICE})\\1`, 'g'), instead: ([, word = '']) => word },
    { pattern: /(?<![目有打标之])的的(?![确士])/g, needs: ['的的'], instead: () => '的' },
    { pattern: /(?<![不除为])了了(?![解然断结却望账])/g, needs: ['了了'], instead: () => '了' },
  ]),
];

function oneMark() {
  return { zh: '只用一个约数标志', en: 'one mark of an estimate' };
}

function isTime(following: string): boolean {
  return new RegExp(`^(?:${TIME})`).test(following);
}
