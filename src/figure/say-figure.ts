import { formatDayOfYear, lastDay } from '../calendar/period.ts';
import { valueAt } from '../data-set/value-at.ts';
import {
  adjustmentClause,
  differenceClause,
  LAST_YEAR,
  netClause,
  PERIOD_BEFORE,
  rateClause,
  signedRate,
} from './comparison-words.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { peerClause, perCapitaClause } from './peer-words.ts';
import {
  completionClause,
  completionNumber,
  earlyClause,
  excessClause,
  progressClause,
  targetClause,
  timeProgressClause,
  timeProgressLamp,
} from './progress-words.ts';
import { refuse } from './refusal.ts';
import { type Saying, say, sayComparand, sayValue, sayWords, type Telling } from './saying.ts';
import { compositionClause, shareClause, shareNumber } from './share-words.ts';
import { isForm, sayForm, sayNumber } from './value-forms.ts';

type Usage = (figure: Figure, telling: Telling) => Saying;

/** 用法: what may stand behind the bar in 【指标|用法】. */
const USAGES: Readonly<Record<string, Usage>> = {
  值: sayValue,
  数: sayNumber,
  名称: (figure) => say(figure, figure.name),
  同比: (figure, telling) => rateClause(figure, LAST_YEAR, telling),
  同比增减: (figure, telling) => signedRate(figure, LAST_YEAR, telling),
  环比: (figure, telling) => rateClause(figure, PERIOD_BEFORE, telling),
  较上年同期: (figure, telling) => differenceClause(figure, LAST_YEAR, telling),
  较上期: (figure, telling) => differenceClause(figure, PERIOD_BEFORE, telling),
  净增: (figure, telling) => netClause(figure, PERIOD_BEFORE, telling),
  同比净增: (figure, telling) => netClause(figure, LAST_YEAR, telling),
  调整: adjustmentClause,
  含同比: (figure, telling) => withClause(figure, telling, '同比'),
  含环比: (figure, telling) => withClause(figure, telling, '环比'),
  含较上年同期: (figure, telling) => withClause(figure, telling, '较上年同期'),
  含完成率: (figure, telling) => withClause(figure, telling, '完成率'),
  含进度: (figure, telling) => withClause(figure, telling, '进度'),
  上年同期: (figure, { book }) => sayComparand(book.comparands(figure.id).lastYear),
  上期: (figure, { book }) => sayComparand(book.comparands(figure.id).previous),
  目标: (figure, { book }) => sayComparand(book.comparands(figure.id).target),
  完成率: completionClause,
  完成比例: completionNumber,
  超额: excessClause,
  提前: earlyClause,
  较目标: targetClause,
  序时: timeProgressClause,
  进度: progressClause,
  序时灯: timeProgressLamp,
  占比: shareNumber,
  占: shareClause,
  构成: compositionClause,
  其中: (figure, { book }) => {
    const { parts } = book.comparands(figure.id);
    if (parts.length === 0) return refuse('no-words');
    const gap = parts.some(({ quantity }) => quantity.value === null);
    const words = parts.map((part) => `${part.name}${part.quantity.literal}`).join('、');
    return { ok: true, said: { text: `其中${words}`, figure, gap } };
  },
  人均: perCapitaClause,
  参照: peerClause,
  截至: (figure, { book }) => {
    const day = figure.window ? lastDay(figure.window) : figure.asOf;
    return day ? say(figure, `${book.style.asOfWord}${formatDayOfYear(day)}`) : refuse('no-words');
  },
  原因: (figure, { book }) => sayWords(figure, book.indicator(figure.id)?.reason),
  判断: (figure, { book }) => sayWords(figure, book.indicator(figure.id)?.judgement),
  位次: (figure, { book }) => sayWords(figure, book.indicator(figure.id)?.rank),
};

export const usageNames: readonly string[] = [
  ...Object.keys(USAGES),
  '元',
  '万元',
  '亿元',
  '0位小数',
  '1位小数',
  '2位小数',
];

/** True when a word, or forms of the value joined by | (亿元|2位小数), may stand behind the bar. */
export function isUsage(usage: string): boolean {
  return valueAt(USAGES, usage) !== null || isForm(usage);
}

/**
 * The words for a figure in a usage: none prints it as written; 同比, 完成率, 占比 … say a comparison; 万元 and 2位小数
 * (also joined: 亿元|2位小数) print it in another form. `turn` counts the paragraphs that have used the same words.
 */
export function sayFigure(figure: Figure, usage: string, book: FigureBook, turn = 0): Saying {
  const clause = valueAt(USAGES, usage === '' ? '值' : usage);
  return clause ? clause(figure, { book, turn }) : sayForm(figure, usage);
}

/** The comparison within a usage: 同比 of 含同比. Usages of one comparison share its wordings. */
export function comparisonIn(usage: string): string {
  return usage.replace(/^含/, '');
}

/** The value, and behind it the comparison if there is one: 174.18万元，同比增长8.7%. */
function withClause(figure: Figure, telling: Telling, usage: string): Saying {
  const clause = USAGES[usage]?.(figure, telling) ?? refuse('no-words');
  const { literal, value } = figure.quantity;
  const gap = value === null;
  if (clause.ok)
    return { ok: true, said: { text: `${literal}，${clause.said.text}`, figure: clause.said.figure, gap } };
  const said = { text: literal, figure, gap };
  // What is not there, or still to come, is no surprise to anybody.
  return ['no-base', 'gap'].includes(clause.refusal) ? { ok: true, said } : { ok: true, said, leftOut: clause };
}
