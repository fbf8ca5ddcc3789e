import { fixed, formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown, type Quantity, type Unit } from '../quantity/quantity.ts';
import { PERCENT, roundedQuantity } from './arithmetic.ts';
import { type Comparison, comparePeriodOnPeriod, compareYearOnYear } from './compare.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { type Saying, say } from './saying.ts';
import { APPROXIMATION_WORDS } from './value-forms.ts';

/** 同比 of a figure in its book. */
export function yearOnYear(figure: Figure, book: FigureBook): Comparison {
  return compareYearOnYear(figure, book.comparands(figure.id).lastYear);
}

/** 环比 of a figure in its book. */
export function periodOnPeriod(figure: Figure, book: FigureBook): Comparison {
  return comparePeriodOnPeriod(figure, book.comparands(figure.id).previous);
}

/** A rate that came with the figure, without its base: printed as reported. */
export function reported(
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
export function rateClause(
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
export function differenceClause(
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
export type Verbs = readonly [string, string];

/** In a table cell a sign says what a verb says in a sentence. */
export const SIGNS: Verbs = ['+', '-'];

const POINTS: readonly Unit[] = [parseUnit('个百分点'), parseUnit('个千分点')];
const POINT_VERBS: Verbs = ['提高', '下降'];
