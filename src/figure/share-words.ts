import type { Decimal } from '../quantity/decimal.ts';
import { formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { isKnown } from '../quantity/quantity.ts';
import { PERCENT } from './arithmetic.ts';
import { shareOf } from './compare.ts';
import { derivedRatio } from './derived-ratio.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { refuse } from './refusal.ts';
import { type Saying, say, type Telling } from './saying.ts';
import { type RoundedShares, roundShares } from './share-rounding.ts';

/** 57.5%: a part's share of its whole, rounded as the style wants it for all parts together. */
export function shareNumber(figure: Figure, { book }: Telling): Saying {
  return sayShare(figure, book, (share) => share);
}

/** 占低保金的57.5%. */
export function shareClause(figure: Figure, { book }: Telling): Saying {
  return sayShare(figure, book, (share, whole) => `占${whole.name}的${share}`);
}

/** 其中城市占57.5%、农村占42.5%: every part of the figure; with a remark where they do not add up and the style wants one. */
export function compositionClause(figure: Figure, { book }: Telling): Saying {
  const { parts } = book.comparands(figure.id);
  if (parts.length === 0) return refuse('no-words');
  const rounded = sharesOfAll(figure, book);
  const shares: string[] = [];
  for (const [index, part] of parts.entries()) {
    const share = shareOf(part, figure);
    if (!share.ok) return share;
    shares.push(`${part.name}占${percentText(rounded?.percents[index] ?? share.percent, book)}`);
  }
  const note = rounded ? unevenSum(rounded, book) : null;
  return say(figure, `其中${shares.join('、')}${note ? `（${note}）` : ''}`);
}

/** 因四舍五入，占比合计为99.9%: what the style wants said where shares do not add to 100; null otherwise. */
export function unevenSum({ sum }: RoundedShares, book: FigureBook): string | null {
  if (book.style.shareRounding !== 'footnote' || sum.eq(100)) return null;
  return `因四舍五入，占比合计为${percentText(sum, book)}`;
}

function sayShare(figure: Figure, book: FigureBook, words: (share: string, whole: Figure) => string): Saying {
  const { whole } = book.comparands(figure.id);
  const share = shareOf(figure, whole);
  if (!share.ok) return share;
  if (!whole) return refuse('no-base');
  const at = book.comparands(whole.id).parts.findIndex(({ id }) => id === figure.id);
  const printed = sharesOfAll(whole, book)?.percents[at] ?? share.percent;
  const ratio = derivedRatio(figure, whole, '占比', share.percent, upTo(book.style.percentDecimals));
  const literal = percentText(printed, book);
  return say({ ...ratio, quantity: { ...ratio.quantity, literal } }, words(literal, whole));
}

/** The shares of all parts, where they make up the whole; null where they do not, and each is rounded by itself. */
function sharesOfAll(whole: Figure, book: FigureBook): RoundedShares | null {
  const { parts } = book.comparands(whole.id);
  const values: Decimal[] = [];
  for (const part of parts) {
    if (!shareOf(part, whole).ok || !isKnown(part.quantity)) return null;
    values.push(part.quantity.value);
  }
  const total = whole.quantity.value;
  const rounded = roundShares(values, book.style.percentDecimals, book.style.shareRounding);
  const isWhole = total !== null && values.reduce((left, value) => left.minus(value), total).isZero();
  return isWhole ? rounded : null;
}

function percentText(percent: Decimal, { style }: FigureBook): string {
  return formatQuantity(percent, PERCENT, upTo(style.percentDecimals));
}
