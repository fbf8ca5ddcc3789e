import { formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { parseUnit, unitOf } from '../quantity/parse-quantity.ts';
import type { Unit } from '../quantity/quantity.ts';
import { exactQuantity, printsAsZero } from './arithmetic.ts';
import { compareValues, isRatio, perCapitaOf } from './compare.ts';
import { differenceSize } from './difference-size.ts';
import type { Figure } from './figure.ts';
import { refuse } from './refusal.ts';
import { type Saying, say, type Telling } from './saying.ts';

/** 高于全市平均2.1个百分点; 比全市平均多3人; 与全市平均持平: one clause for each peer, in the order written. */
export function peerClause(figure: Figure, { book }: Telling): Saying {
  const clauses: string[] = [];
  for (const peer of book.comparands(figure.id).peers) {
    const comparison = compareValues(figure, peer);
    if (!comparison.ok) return comparison;
    const { difference } = comparison;
    const size = differenceSize(difference, figure, book);
    const isMore = difference.isPositive();
    if (difference.isZero()) clauses.push(`与${peer.name}持平`);
    else if (printsAsZero(size)) clauses.push(`与${peer.name}基本持平`);
    else if (isRatio(figure) || figure.kind === 'standard')
      clauses.push(`${isMore ? '高于' : '低于'}${peer.name}${size.literal}`);
    else clauses.push(`比${peer.name}${isMore ? '多' : '少'}${size.literal}`);
  }
  return clauses.length > 0 ? say(figure, clauses.join('，')) : refuse('no-base');
}

/** 人均453.46元: in 元 below 1万元, then in 万元 and 亿元, with at most two decimals. */
export function perCapitaClause(figure: Figure, { book }: Telling): Saying {
  const { persons } = book.comparands(figure.id);
  const perCapita = perCapitaOf(figure, persons);
  if (!perCapita.ok) return perCapita;
  const { value } = perCapita;
  const unit = readableUnit(value.toNumber(), figure.quantity.unit);
  const text = formatQuantity(value, unit, upTo(PLACES));
  const origin = {
    kind: 'derived',
    formula: `${figure.id} / ${persons?.id ?? ''}`,
    inputs: persons ? [figure, persons] : [figure],
  } as const;
  const quantity = { ...exactQuantity(value, unit), literal: text };
  const derived: Figure = { ...figure, id: `${figure.id}|人均`, quantity, origin };
  const isVanishing = printsAsZero(quantity) && !value.isZero();
  return say(derived, isVanishing ? `人均不足0.01${unit.text}` : `人均${text}`);
}

const PLACES = 2;

/** Money in the unit that leaves a number of few digits; everything else as it is counted. */
function readableUnit(value: number, { base }: Unit): Unit {
  if (base !== '元' || value < 10_000) return unitOf(undefined, base);
  return parseUnit(value < 100_000_000 ? '万元' : '亿元');
}
