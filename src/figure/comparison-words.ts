import type { Decimal } from '../quantity/decimal.ts';
import { fixed, formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { isKnown, type Quantity } from '../quantity/quantity.ts';
import { PERCENT, printsAsZero, roundedQuantity } from './arithmetic.ts';
import { type Comparison, comparePeriodOnPeriod, compareYearOnYear } from './compare.ts';
import { differenceSize, isInPoints, isPoint, type Verbs, verbsOf } from './difference-size.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { refuse } from './refusal.ts';
import { type Saying, say, type Telling } from './saying.ts';
import { APPROXIMATION_WORDS } from './value-forms.ts';
import { type Phrase, worded } from './wording.ts';

/** What a figure is compared with in time, and how that is worded. */
export interface TimeBase {
  readonly compare: (figure: Figure, book: FigureBook) => Comparison;
  /** The key of a rate that others reported. */
  readonly given: 'yearOnYear' | 'periodOnPeriod';
  readonly rate: Phrase;
  readonly difference: Phrase;
  /** What stands before 持平 when nothing has changed. */
  readonly level: string;
}

export const LAST_YEAR: TimeBase = {
  compare: (figure, book) => compareYearOnYear(figure, book.comparands(figure.id).lastYear),
  given: 'yearOnYear',
  rate: 'yearOnYear',
  difference: 'thanLastYear',
  level: '与上年同期',
};

export const PERIOD_BEFORE: TimeBase = {
  compare: (figure, book) => comparePeriodOnPeriod(figure, book.comparands(figure.id).previous),
  given: 'periodOnPeriod',
  rate: 'periodOnPeriod',
  difference: 'thanPrevious',
  level: '与上期',
};

/** 同比增长8.7%, 同比增长1.2倍 where that is exact; for a ratio 同比提高2.1个百分点; 与上年同期持平. */
export function rateClause(figure: Figure, base: TimeBase, { book, turn }: Telling): Saying {
  const reported = reportedRate(figure, base, book);
  if (reported) {
    const { quantity, size } = reported;
    if (quantity.value.isZero()) return say(figure, `${base.rate === 'yearOnYear' ? '同比' : '环比'}持平`);
    const verbs = isPoint(quantity.unit) ? POINT_VERBS : verbsOf(figure, book, RATE_VERBS);
    return say(figure, worded(base.rate, `${verbFor(quantity.value, verbs)}${size}`, book.style, turn));
  }
  const comparison = base.compare(figure, book);
  if (!comparison.ok) return comparison;
  const { rate, current, difference } = comparison;
  if (rate === null || difference.isZero()) return changeOf(comparison, base, base.rate, { book, turn });
  if (!rate.ok) return rate;
  const printed = roundedQuantity(rate.percent.abs(), PERCENT, upTo(book.style.percentDecimals));
  const derived = derivedFrom(comparison, base.rate, printed);
  if (printsAsZero(printed)) return say(derived, `${base.level}基本持平`);
  const verbs = verbsOf(current, book, RATE_VERBS);
  const change =
    (verbs === RATE_VERBS && multiple(rate.percent)) || `${verbFor(rate.percent, verbs)}${printed.literal}`;
  return say(derived, worded(base.rate, change, book.style, turn));
}

/** +8.7%, for a table cell; 持平. */
export function signedRate(figure: Figure, base: TimeBase, { book }: Telling): Saying {
  const reported = reportedRate(figure, base, book);
  if (reported) {
    const { value } = reported.quantity;
    return say(figure, value.isZero() ? '持平' : `${verbFor(value, SIGNS)}${reported.size}`);
  }
  const comparison = base.compare(figure, book);
  if (!comparison.ok) return comparison;
  const { rate, difference, current } = comparison;
  if (rate && !rate.ok && !difference.isZero()) return rate;
  const change = rate?.ok ? rate.percent : difference;
  const printed = rate?.ok
    ? roundedQuantity(change.abs(), PERCENT, fixed(book.style.percentDecimals))
    : differenceSize(change, current, book, fixed);
  const derived = derivedFrom(comparison, base.rate, printed);
  if (change.isZero()) return say(derived, '持平');
  return say(derived, printsAsZero(printed) ? '基本持平' : `${verbFor(change, SIGNS)}${printed.literal}`);
}

/** 较上年同期增加13.98万元; for a ratio 较上年同期提高2.1个百分点. */
export function differenceClause(figure: Figure, base: TimeBase, telling: Telling): Saying {
  const comparison = base.compare(figure, telling.book);
  return comparison.ok ? changeOf(comparison, base, base.difference, telling) : comparison;
}

/** 较上期净增56人: what came and what went, so only of what is counted on a day. */
export function netClause(figure: Figure, base: TimeBase, telling: Telling): Saying {
  const comparison = base.compare(figure, telling.book);
  if (!comparison.ok) return comparison;
  if (figure.kind !== 'stock' && figure.kind !== 'count') return refuse('not-stock', comparison.base);
  return changeOf(comparison, base, base.difference, telling, NET_VERBS);
}

/** 由510元/人·月调整为560元/人·月: a standard against that of a year ago, or of the period before. */
export function adjustmentClause(figure: Figure, { book }: Telling): Saying {
  const { lastYear } = book.comparands(figure.id);
  const comparison = (lastYear ? LAST_YEAR : PERIOD_BEFORE).compare(figure, book);
  if (!comparison.ok) return comparison;
  const { base, difference } = comparison;
  if (figure.kind !== 'standard') return refuse('not-standard', base);
  const now = figure.quantity.literal;
  return say(figure, difference.isZero() ? `保持${now}不变` : `由${base.quantity.literal}调整为${now}`);
}

function changeOf(
  comparison: Comparison & { ok: true },
  { level }: TimeBase,
  phrase: Phrase,
  { book, turn }: Telling,
  verbs = changeVerbs(comparison.current, book),
): Saying {
  const { difference, current } = comparison;
  const size = differenceSize(difference, current, book);
  const derived = derivedFrom(comparison, phrase, size);
  if (difference.isZero()) return say(derived, `${level}持平`);
  if (printsAsZero(size)) return say(derived, `${level}基本持平`);
  return say(derived, worded(phrase, `${verbFor(difference, verbs)}${size.literal}`, book.style, turn));
}

function changeVerbs(figure: Figure, book: FigureBook): Verbs {
  return isInPoints(figure.quantity.unit) ? POINT_VERBS : verbsOf(figure, book, DIFFERENCE_VERBS);
}

/** A rate that came with the figure, without its base: said as reported, with its size apart from its sign. */
function reportedRate(figure: Figure, { given }: TimeBase, book: FigureBook) {
  const quantity = book.indicator(figure.id)?.given?.[given];
  if (!quantity || !isKnown(quantity)) return null;
  const prefix = APPROXIMATION_WORDS[quantity.approximation];
  const size = `${prefix}${formatQuantity(quantity.value.abs(), quantity.unit, upTo(quantity.decimals))}`;
  return { quantity, size };
}

/** 翻一番, 增长1.2倍: from a doubling on, and only when one decimal says all; null otherwise. */
function multiple(percent: Decimal): string | null {
  const times = percent.div(100);
  if (times.lt(1) || times.decimalPlaces() > 1) return null;
  return times.eq(1) ? '翻一番' : `增长${times.toFixed()}倍`;
}

/** The verb carries the direction, so that no number behind it needs a sign. `change` is not zero. */
function verbFor(change: Decimal, [more, less]: Verbs): string {
  return change.isPositive() ? more : less;
}

function derivedFrom(comparison: Comparison & { ok: true }, phrase: Phrase, quantity: Quantity): Figure {
  const { current, base, rate } = comparison;
  const isRate = rate?.ok && (phrase === 'yearOnYear' || phrase === 'periodOnPeriod');
  const formula = isRate ? `(${current.id} - 基期) / 基期 × 100%` : `${current.id} - 基期`;
  return {
    ...current,
    id: `${current.id}|${USAGE_OF[phrase] ?? phrase}`,
    kind: 'ratio',
    quantity,
    origin: { kind: 'derived', formula, inputs: [current, base] },
  };
}

const USAGE_OF: Readonly<Partial<Record<Phrase, string>>> = {
  yearOnYear: '同比',
  periodOnPeriod: '环比',
  thanLastYear: '较上年同期',
  thanPrevious: '较上期',
};

const RATE_VERBS: Verbs = ['增长', '下降'];
const DIFFERENCE_VERBS: Verbs = ['增加', '减少'];
const NET_VERBS: Verbs = ['净增', '净减'];
const POINT_VERBS: Verbs = ['提高', '下降'];
/** In a table cell a sign says what a verb says in a sentence. */
const SIGNS: Verbs = ['+', '-'];
