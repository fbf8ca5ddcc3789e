import { matchesOf } from '../../matches-of.ts';

/** How good a place between two characters is for a line to end: the higher the better. */
export const BREAK = {
  /** Against the prohibitions, or inside —— and ……. Only when a line holds nothing else. */
  prohibited: 0,
  /** Inside a Latin word or a number. Only when it is longer than a line. */
  within: 1,
  /** Between a number and its unit, in an ordinal. Only when the line could not be justified otherwise. */
  sticky: 2,
  /** Between the parts of a date or a document number, of an address on the net. Only against a loose line. */
  soft: 3,
  free: 4,
} as const;

type BreakQuality = (typeof BREAK)[keyof typeof BREAK];

/** What a text's words say about the places between its characters. Offsets count UTF-16 units. */
export interface Joints {
  /** Entry k: at most so good is the place before offset k, whatever the two characters are. */
  readonly quality: Uint8Array;
  /** Here the prohibitions do not hold: before a minus sign, after the slashes of an address. */
  readonly released: ReadonlySet<number>;
}

/** A digit, or what a mask prints in its place. */
const DIGIT = '[0-9X×]';

/** Digits with what stands inside a number: 1286.5, 12,000, 9:30, 3.5∶1, 1/3, ±5, and the signs that follow it closely. */
const NUMBER = `[+＋\\-−±]?${DIGIT}+(?:[.,:∶：/\\u2009\\u202F]${DIGIT}+| [0-9]{3}(?![0-9]))*[%％‰℃℉°′″㎡㎥㎞]*`;

const UNITS = [
  '个百分点|个工作日|百分点|工作日|平方公里|平方千米|平方米|立方米|千瓦时|千瓦|兆瓦|公里|千米|公顷|公斤|千克|毫克|毫米|厘米',
  '小时|分钟|个月|月份|月底|月末|季度|年度|年底|年末|年初|周年|人次|户次|件次|车次|人天|部门|批次|元|万元|亿元',
  '年|月|日|时|分|秒|号|个|户|人|名|家|项|件|次|场|期|套|台|处|所|条|座|张|床|亩|米|吨|岁|倍|类|批|支|只|村|种|章|款|份|辆',
  '栋|间|天|周|届|级|位|组|页|成|度|点|株|头|艘|架|枚|轮|班|篇|本|册|笔|宗|起|例|片|段|层|折|升|克|瓦|％|℃|㎡|㎞',
]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');

/** 万, 亿, 百万; not the 千 of 千瓦时, which is the unit's own. */
const SCALE = '(?:[十百万亿]|千(?![瓦米克])){0,3}';
const QUANTITY = `${NUMBER}[余多来]?${SCALE}[余多]?(?:${UNITS})?(?:/(?:${UNITS}))?`;
const NUMERAL = '一二三四五六七八九十百千零〇两';

interface Rule {
  readonly pattern: RegExp;
  readonly quality: BreakQuality;
}

/**
 * Where two rules meet the worse quality holds. Chinese numerals have no rule of their own (三个): a line of nothing but
 * Chinese characters must hold 28 of them. No pattern can begin at many places and fail
 * late, so that the whole takes linear time.
 */
const RULES: readonly Rule[] = [
  // 2026年6月30日, 6月30日, “一老一小”, and the sign that stands before a document's number.
  { pattern: /[0-9]{1,4}年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?|[0-9]{1,2}月[0-9]{1,2}[日号]/gu, quality: BREAK.soft },
  { pattern: /[“‘]\p{Script=Han}{1,4}[”’]/gu, quality: BREAK.soft },
  { pattern: /\p{Script=Han}〔[0-9]{4}〕[0-9]{1,6}号/gu, quality: BREAK.soft },
  // 1至6月, 5%～10%, 2026—2030年: a range and its unit.
  { pattern: new RegExp(`${QUANTITY}(?:至${QUANTITY})?`, 'gu'), quality: BREAK.soft },
  { pattern: new RegExp(`${QUANTITY}(?:[—–～~\\-]${QUANTITY})*`, 'gu'), quality: BREAK.sticky },
  { pattern: /〔[0-9]{4}〕|[0-9]{1,6}号/gu, quality: BREAK.sticky },
  { pattern: new RegExp(`（[${NUMERAL}0-9]{1,4}）`, 'gu'), quality: BREAK.sticky },
  {
    pattern: new RegExp(`第[${NUMERAL}0-9X×]{1,6}(?:季度|条|章|节|款|项|届|次|期|批|名|位|个|号|版|页|轮|类)?`, 'gu'),
    quality: BREAK.sticky,
  },
  { pattern: /十[一二三四五六七八九]五/gu, quality: BREAK.sticky },
  // 12 km: the space holds.
  { pattern: /[0-9][ \u2009][A-Za-z%‰°Ωµ℃]/gu, quality: BREAK.sticky },
  { pattern: new RegExp(NUMBER, 'gu'), quality: BREAK.within },
];

/** One of these stands in all that the rules, and what is released, can match. */
const POSSIBLE = /[0-9X×“‘（第十]|[!-~]{20}/u;

/** A minus, not a hyphen nor the dash of a range: words or a mark stand before it, no unit. */
const MINUS = /(?<=[\p{Script=Han}，、；：。\s])(?<![年月日号元人户个度])[-−](?=[0-9])/gu;

/** As long as half a line of body text, and with the signs of an address or a path. */
const ADDRESS = /[!-~]{20,}/gu;
const ADDRESS_SIGN = /[/@?&=_]|^www\./u;
const ADDRESS_PLACE = /(?:[/?&=_@]|[.:-](?![0-9]))(?![/.?&=_@:-])/gu;

/** Which places inside the words of a text are worse than between two words, and which are better than their characters. */
export function jointsOf(text: string): Joints {
  const quality = new Uint8Array(text.length).fill(BREAK.free);
  const released = new Set<number>();
  if (!POSSIBLE.test(text)) return { quality, released };
  for (const { pattern, quality: wanted } of RULES) {
    for (const match of matchesOf(pattern, text)) {
      for (let offset = match.index + 1; offset < match.index + match[0].length; offset += 1) {
        quality[offset] = Math.min(quality[offset] ?? wanted, wanted);
      }
    }
  }
  for (const { index } of matchesOf(MINUS, text)) released.add(index);
  for (const match of matchesOf(ADDRESS, text)) releaseAddress(match[0], match.index, quality, released);
  return { quality, released };
}

function releaseAddress(address: string, start: number, quality: Uint8Array, released: Set<number>): void {
  if (!ADDRESS_SIGN.test(address)) return;
  for (const { index } of address.matchAll(ADDRESS_PLACE)) {
    const offset = start + index + 1;
    if (offset >= start + address.length) continue;
    quality[offset] = BREAK.soft;
    released.add(offset);
  }
}
