import type { DataSet } from '../data-set/schema/data-set-schema.ts';

type Style = DataSet['style'];

/** What has a wording that a data set may set. */
export type Phrase = Exclude<keyof Style['phrases'], 'choose'>;

/** The wordings of real reports, the most usual first; … stands for verb and number. */
const USUAL: Readonly<Record<Phrase, readonly [string, ...string[]]>> = {
  yearOnYear: ['同比…', '比上年同期…', '较上年同期…'],
  periodOnPeriod: ['环比…', '比上期…', '较上期…'],
  thanLastYear: ['较上年同期…', '比上年同期…', '同比…'],
  thanPrevious: ['较上期…', '比上期…', '环比…'],
  completion: ['完成年度目标的…', '完成全年目标的…', '占全年目标的…'],
  aheadOfTime: ['超序时进度…', '快于序时进度…', '高于序时进度…'],
  behindTime: ['落后序时进度…', '慢于序时进度…', '低于序时进度…'],
};

/**
 * The words of a phrase: 增长8.7% as yearOnYear is 同比增长8.7%. `turn` counts the paragraphs that have used the phrase;
 * it matters only where the data set asks for wordings in turn (轮换).
 */
export function worded(phrase: Phrase, rest: string, { phrases }: Style, turn: number): string {
  const own = phrases[phrase];
  const wordings = own.length > 0 ? own : USUAL[phrase];
  const at = phrases.choose === 'inTurn' ? turn % wordings.length : 0;
  return (wordings[at] ?? USUAL[phrase][0]).replace(/…+/u, () => rest);
}
