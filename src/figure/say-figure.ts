import { formatDayOfYear, lastDay } from '../calendar/period.ts';
import { valueAt } from '../data-set/value-at.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { type DecimalPlaces, fixed, formatNumber, formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../quantity/quantity.ts';
import { roundedQuantity, sameMeasure } from './arithmetic.ts';
import {
  type Comparison,
  comparePeriodOnPeriod,
  compareYearOnYear,
  completionOf,
  type Rate,
  type Refusal,
  shareOf,
} from './compare.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';

/** Words that say a figure, with the figure itself. */
export interface Said {
  readonly text: string;
  readonly figure: Figure;
  /** True while a value is missing: the words print highlighted. */
  readonly gap: boolean;
}

/** Said, or not sayable and why. */
export type Saying =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly refusal: Refusal | 'no-words' };

type Usage = (figure: Figure, book: FigureBook) => Saying;

/** 用法: what may stand behind the bar in 【指标|用法】. */
const USAGES: Readonly<Record<string, Usage>> = {
  值: (figure) => value(figure),
  数: (figure) => {
    const { quantity } = figure;
    if (!isKnown(quantity)) return value(figure);
    return say(figure, formatNumber(quantity.value, quantity.unit, upTo(quantity.decimals)));
  },
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
  上年同期: (figure, book) => comparand(book.comparands(figure.id).lastYear),
  上期: (figure, book) => comparand(book.comparands(figure.id).previous),
  目标: (figure, book) => comparand(book.comparands(figure.id).target),
  完成率: (figure, book) => {
    const { target } = book.comparands(figure.id);
    return ratePhrase(figure, completionOf(figure, target), book, '完成率', (rate) => `完成年度目标的${rate}`, target);
  },
  完成比例: (figure, book) => {
    const { target } = book.comparands(figure.id);
    return ratePhrase(figure, completionOf(figure, target), book, '完成率', (rate) => rate, target, fixed);
  },
  占比: (figure, book) => {
    const { whole } = book.comparands(figure.id);
    return ratePhrase(figure, shareOf(figure, whole), book, '占比', (rate) => rate, whole);
  },
  占: (figure, book) => {
    const { whole } = book.comparands(figure.id);
    return ratePhrase(figure, shareOf(figure, whole), book, '占比', (rate) => `占${whole?.name ?? ''}的${rate}`, whole);
  },
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
  原因: (figure, book) => words(figure, book.indicator(figure.id)?.reason),
  判断: (figure, book) => words(figure, book.indicator(figure.id)?.judgement),
  位次: (figure, book) => words(figure, book.indicator(figure.id)?.rank),
};

const UNIT_USAGE = /^(?:元|万元|亿元|人|万人|人次|万人次)$/;
const PLACES_USAGE = /^([0-6])位小数$/;

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
  const isForm = (word: string): boolean => word === '值' || UNIT_USAGE.test(word) || PLACES_USAGE.test(word);
  return valueAt(USAGES, usage) !== null || usage.split('|').every(isForm);
}

/**
 * The words for a figure in a usage: none prints it as written; 同比, 完成率, 占比 … say a comparison; 万元 and 2位小数
 * (also joined: 亿元|2位小数) print it in another form.
 */
export function sayFigure(figure: Figure, usage: string, book: FigureBook): Saying {
  const clause = valueAt(USAGES, usage === '' ? '值' : usage);
  return clause ? clause(figure, book) : restated(figure, usage.split('|'));
}

/** The value in another unit or with other decimals. */
function restated(figure: Figure, forms: readonly string[]): Saying {
  const { quantity } = figure;
  const unitWord = forms.find((form) => UNIT_USAGE.test(form));
  const unit = unitWord ? parseUnit(unitWord) : quantity.unit;
  if (!isKnown(quantity)) return value(figure);
  if (!sameMeasure(unit, quantity.unit)) return { ok: false, refusal: 'other-unit' };
  const places = Number(
    PLACES_USAGE.exec(forms.find((form) => PLACES_USAGE.test(form)) ?? '')?.[1] ?? decimalsIn(quantity, unit),
  );
  const prefix = APPROXIMATION_WORDS[quantity.approximation];
  return say(figure, `${prefix}${formatQuantity(quantity.value, unit, upTo(places))}`);
}

const APPROXIMATION_WORDS = {
  exact: '',
  about: '约',
  over: '超',
  nearly: '近',
  atLeast: '不少于',
  atMost: '不超过',
} as const;

/** As many digits as the value has in the unit, but no more than four: what is left is below what was counted. */
function decimalsIn(quantity: Quantity & { readonly value: Decimal }, unit: Unit): number {
  return Math.min(quantity.value.div(unit.scale).decimalPlaces(), 4);
}

function value(figure: Figure): Saying {
  return { ok: true, said: { text: figure.quantity.literal, figure, gap: figure.quantity.value === null } };
}

function say(figure: Figure, text: string): Saying {
  return { ok: true, said: { text, figure, gap: false } };
}

function words(figure: Figure, text: string | null | undefined): Saying {
  return text ? say(figure, text) : { ok: false, refusal: 'no-words' };
}

function comparand(figure: Figure | null): Saying {
  return figure ? value(figure) : { ok: false, refusal: 'no-base' };
}

function yearOnYear(figure: Figure, book: FigureBook): Comparison {
  return compareYearOnYear(figure, book.comparands(figure.id).lastYear);
}

function periodOnPeriod(figure: Figure, book: FigureBook): Comparison {
  return comparePeriodOnPeriod(figure, book.comparands(figure.id).previous);
}

/** A rate that came with the figure, without its base: printed as reported. */
function reported(
  figure: Figure,
  book: FigureBook,
  key: 'yearOnYear' | 'periodOnPeriod',
  verbs: Verbs | null = null,
): Saying | null {
  const quantity = book.indicator(figure.id)?.given?.[key];
  if (!quantity || !isKnown(quantity)) return null;
  const label = verbs ? '' : key === 'yearOnYear' ? '同比' : '环比';
  if (quantity.value.isZero()) return say(figure, `${label}持平`);
  const inPoints = POINTS.some((unit) => unit.text === quantity.unit.text);
  const [more, less] = verbs ?? (inPoints ? POINT_VERBS : verbsOf(figure, book, ['增长', '下降']));
  const prefix = APPROXIMATION_WORDS[quantity.approximation];
  const size = `${prefix}${formatQuantity(quantity.value.abs(), quantity.unit, upTo(quantity.decimals))}`;
  return say(figure, `${label}${quantity.value.isPositive() ? more : less}${size}`);
}

/** 同比增长8.7%; for a ratio 同比提高2.1个百分点; 与上年同期持平. */
function rateClause(
  label: string,
  level: string,
  comparison: Comparison,
  book: FigureBook,
  verbs: Verbs | null = null,
): Saying {
  if (!comparison.ok) return comparison;
  const { ratePercent, current } = comparison;
  if (ratePercent === null) return differenceClause(label, level, comparison, book, verbs);
  const rate = roundedQuantity(ratePercent.abs(), PERCENT, (verbs ? fixed : upTo)(book.style.percentDecimals));
  const figure = derived(comparison, label, rate);
  if (ratePercent.isZero()) return say(figure, `${level}持平`);
  if (printsAsZero(rate)) return say(figure, `${level}基本持平`);
  const [more, less] = verbs ?? verbsOf(current, book, ['增长', '下降']);
  return say(figure, `${label}${ratePercent.isPositive() ? more : less}${rate.literal}`);
}

/** 较上年同期增加13.98万元; for a ratio 提高2.1个百分点. */
function differenceClause(
  label: string,
  level: string,
  comparison: Comparison,
  book: FigureBook,
  verbs: Verbs | null = null,
): Saying {
  if (!comparison.ok) return comparison;
  const { difference, current } = comparison;
  const unit = pointsOf(current.quantity.unit);
  const inPoints = unit !== current.quantity.unit;
  const places = inPoints
    ? book.style.percentDecimals
    : (book.style.money.decimals ?? Math.max(2, current.quantity.decimals));
  const size = roundedQuantity(difference.abs(), unit, (verbs ? fixed : upTo)(places));
  const figure = derived(comparison, label, size);
  if (difference.isZero()) return say(figure, `${level}持平`);
  if (printsAsZero(size)) return say(figure, `${level}基本持平`);
  const [more, less] = verbs ?? (inPoints ? POINT_VERBS : ['增加', '减少']);
  return say(figure, `${label}${difference.isPositive() ? more : less}${size.literal}`);
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

function ratePhrase(
  figure: Figure,
  rate: Rate,
  book: FigureBook,
  usage: string,
  phrase: (rate: string) => string,
  base: Figure | null,
  places: (count: number) => DecimalPlaces = upTo,
): Saying {
  if (!rate.ok) return rate;
  const quantity = roundedQuantity(rate.percent, PERCENT, places(book.style.percentDecimals));
  const inputs = base ? [figure, base] : [figure];
  const formula = `${figure.id} / ${base?.id ?? ''} × 100%`;
  const ratio: Figure = {
    ...figure,
    id: `${figure.id}|${usage}`,
    kind: 'ratio',
    quantity,
    origin: { kind: 'derived', formula, inputs },
  };
  return say(ratio, phrase(quantity.literal));
}

function derived(comparison: Comparison & { ok: true }, usage: string, quantity: Quantity): Figure {
  const { current, base, ratePercent } = comparison;
  const formula = ratePercent === null ? `${current.id} - ${base.id}（基期）` : `(${current.id} - 基期) / 基期 × 100%`;
  return {
    ...current,
    id: `${current.id}|${usage}`,
    kind: 'ratio',
    quantity,
    origin: { kind: 'derived', formula, inputs: [current, base] },
  };
}

/** True when rounding leaves nothing of a difference. */
function printsAsZero({ literal }: Quantity): boolean {
  return !/[1-9]/.test(literal);
}

/** Percentages differ by 个百分点, per mille by 个千分点, all else by its own unit. */
function pointsOf(unit: Unit): Unit {
  return POINTS[['%', '‰'].indexOf(unit.text)] ?? unit;
}

function verbsOf(figure: Figure, book: FigureBook, usual: Verbs): Verbs {
  const [more, less] = book.indicator(figure.id)?.verbs ?? [];
  return more && less ? [more, less] : usual;
}

/** Words for more and less. */
type Verbs = readonly [string, string];

/** In a table cell a sign says what a verb says in a sentence. */
const SIGNS: Verbs = ['+', '-'];

const PERCENT: Unit = { text: '%', base: '%', scale: 1, per: null };
const POINTS: readonly Unit[] = [parseUnit('个百分点'), parseUnit('个千分点')];
const POINT_VERBS: Verbs = ['提高', '下降'];
