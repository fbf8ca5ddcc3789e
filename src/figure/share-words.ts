import { type DecimalPlaces, fixed, upTo } from '../quantity/format-quantity.ts';
import { PERCENT, roundedQuantity } from './arithmetic.ts';
import { completionOf, type Rate, shareOf } from './compare.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { type Saying, say } from './saying.ts';

/** 完成年度目标的43.5%. */
export function completionClause(figure: Figure, book: FigureBook): Saying {
  const { target } = book.comparands(figure.id);
  return ratePhrase(figure, completionOf(figure, target), book, '完成率', (rate) => `完成年度目标的${rate}`, target);
}

/** 43.5%, for a table column: with all its decimals. */
export function completionNumber(figure: Figure, book: FigureBook): Saying {
  const { target } = book.comparands(figure.id);
  return ratePhrase(figure, completionOf(figure, target), book, '完成率', (rate) => rate, target, fixed);
}

/** 57.5%: a part's share of its whole. */
export function shareNumber(figure: Figure, book: FigureBook): Saying {
  const { whole } = book.comparands(figure.id);
  return ratePhrase(figure, shareOf(figure, whole), book, '占比', (rate) => rate, whole);
}

/** 占低保金的57.5%. */
export function shareClause(figure: Figure, book: FigureBook): Saying {
  const { whole } = book.comparands(figure.id);
  return ratePhrase(figure, shareOf(figure, whole), book, '占比', (rate) => `占${whole?.name ?? ''}的${rate}`, whole);
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
