import { formatDayOfYear, lastDay } from '../calendar/period.ts';
import { valueAt } from '../data-set/value-at.ts';
import { differenceClause, periodOnPeriod, rateClause, reported, SIGNS, yearOnYear } from './comparison-words.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { type Saying, say, sayComparand, sayValue, sayWords } from './saying.ts';
import { completionClause, completionNumber, shareClause, shareNumber } from './share-words.ts';
import { isForm, sayForm, sayNumber } from './value-forms.ts';

type Usage = (figure: Figure, book: FigureBook) => Saying;

/** 用法: what may stand behind the bar in 【指标|用法】. */
const USAGES: Readonly<Record<string, Usage>> = {
  值: sayValue,
  数: sayNumber,
  名称: (figure) => say(figure, figure.name),
  同比: (figure, book) =>
    reported(figure, book, 'yearOnYear') ?? rateClause('同比', '与上年同期', yearOnYear(figure, book), book),
  同比增减: (figure, book) =>
    reported(figure, book, 'yearOnYear', SIGNS) ?? rateClause('', '', yearOnYear(figure, book), book, SIGNS),
  环比: (figure, book) =>
    reported(figure, book, 'periodOnPeriod') ?? rateClause('环比', '与上期', periodOnPeriod(figure, book), book),
  较上年同期: (figure, book) => differenceClause('较上年同期', '与上年同期', yearOnYear(figure, book), book),
  较上期: (figure, book) => differenceClause('较上期', '与上期', periodOnPeriod(figure, book), book),
  含同比: (figure, book) => withClause(figure, book, '同比'),
  含环比: (figure, book) => withClause(figure, book, '环比'),
  含较上年同期: (figure, book) => withClause(figure, book, '较上年同期'),
  含完成率: (figure, book) => withClause(figure, book, '完成率'),
  上年同期: (figure, book) => sayComparand(book.comparands(figure.id).lastYear),
  上期: (figure, book) => sayComparand(book.comparands(figure.id).previous),
  目标: (figure, book) => sayComparand(book.comparands(figure.id).target),
  完成率: completionClause,
  完成比例: completionNumber,
  占比: shareNumber,
  占: shareClause,
  其中: (figure, book) => {
    const { parts } = book.comparands(figure.id);
    if (parts.length === 0) return { ok: false, refusal: 'no-words' };
    const gap = parts.some(({ quantity }) => quantity.value === null);
    const words = parts.map((part) => `${part.name}${part.quantity.literal}`).join('、');
    return { ok: true, said: { text: `其中${words}`, figure, gap } };
  },
  截至: (figure, book) => {
    const day = figure.window ? lastDay(figure.window) : figure.asOf;
    return day ? say(figure, `${book.style.asOfWord}${formatDayOfYear(day)}`) : { ok: false, refusal: 'no-words' };
  },
  原因: (figure, book) => sayWords(figure, book.indicator(figure.id)?.reason),
  判断: (figure, book) => sayWords(figure, book.indicator(figure.id)?.judgement),
  位次: (figure, book) => sayWords(figure, book.indicator(figure.id)?.rank),
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
 * (also joined: 亿元|2位小数) print it in another form.
 */
export function sayFigure(figure: Figure, usage: string, book: FigureBook): Saying {
  const clause = valueAt(USAGES, usage === '' ? '值' : usage);
  return clause ? clause(figure, book) : sayForm(figure, usage);
}

/** The value, and behind it the comparison if there is one: 174.18万元，同比增长8.7%. */
function withClause(figure: Figure, book: FigureBook, usage: string): Saying {
  const clause = USAGES[usage]?.(figure, book);
  const text = clause?.ok ? `${figure.quantity.literal}，${clause.said.text}` : figure.quantity.literal;
  return {
    ok: true,
    said: { text, figure: clause?.ok ? clause.said.figure : figure, gap: figure.quantity.value === null },
  };
}
