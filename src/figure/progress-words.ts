import type { Decimal } from '../quantity/decimal.ts';
import { type DecimalPlaces, fixed, upTo } from '../quantity/format-quantity.ts';
import { printsAsZero, roundedQuantity } from './arithmetic.ts';
import { compareWithTarget, isRatio, timeProgressOf, yearlyCompletionOf } from './compare.ts';
import { derivedRatio } from './derived-ratio.ts';
import { differenceSize, PERCENTAGE_POINT } from './difference-size.ts';
import type { Figure } from './figure.ts';
import { LAMP_NAMES, lampOf } from './progress-lamp.ts';
import { refuse } from './refusal.ts';
import { type Saying, say, type Telling } from './saying.ts';
import { worded } from './wording.ts';

/** 完成年度目标的43.5%. What is not reached never prints as 100%. */
export function completionClause(figure: Figure, { book, turn }: Telling): Saying {
  const { target } = book.comparands(figure.id);
  const rate = yearlyCompletionOf(figure, target);
  if (!rate.ok) return rate;
  const ratio = derivedRatio(figure, target, '完成率', rate.percent, telling(rate.percent, book.style.percentDecimals));
  return say(ratio, worded('completion', ratio.quantity.literal, book.style, turn));
}

/** 43.5%, for a table column: with all its decimals. */
export function completionNumber(figure: Figure, { book }: Telling): Saying {
  const { target } = book.comparands(figure.id);
  const rate = yearlyCompletionOf(figure, target);
  if (!rate.ok) return rate;
  const ratio = derivedRatio(figure, target, '完成率', rate.percent, fixed(book.style.percentDecimals));
  return say(ratio, ratio.quantity.literal);
}

/** 超额完成年度目标25个百分点 where that is exact, 完成年度目标 when it is just reached, else the share of it. */
export function excessClause(figure: Figure, telling: Telling): Saying {
  const { book } = telling;
  const { target } = book.comparands(figure.id);
  const rate = yearlyCompletionOf(figure, target);
  if (!rate.ok) return rate;
  const excess = rate.percent.minus(100);
  if (excess.isZero()) return say(derivedRatio(figure, target, '完成率', rate.percent, upTo(0)), '完成年度目标');
  if (excess.isNegative() || excess.decimalPlaces() > book.style.percentDecimals)
    return completionClause(figure, telling);
  const points = roundedQuantity(excess, PERCENTAGE_POINT, upTo(book.style.percentDecimals));
  const ratio = derivedRatio(figure, target, '完成率', rate.percent, upTo(book.style.percentDecimals));
  return say({ ...ratio, quantity: points }, `超额完成年度目标${points.literal}`);
}

/** 提前完成年度目标: reached while months of the year are left. */
export function earlyClause(figure: Figure, { book }: Telling): Saying {
  const { target } = book.comparands(figure.id);
  const rate = yearlyCompletionOf(figure, target);
  if (!rate.ok) return rate;
  if (rate.percent.lt(100)) return refuse('below-target', target);
  const month = figure.window?.last ?? figure.asOf;
  if (!month || month.slice(5, 7) === '12') return refuse('year-over', target);
  const ratio = derivedRatio(figure, target, '完成率', rate.percent, upTo(book.style.percentDecimals));
  return say(ratio, rate.percent.eq(100) ? '提前完成年度目标' : '提前超额完成年度目标');
}

/** 还差225.8193万元 of the target, 超出12万元; a ratio is 高于 or 低于年度目标2.1个百分点. */
export function targetClause(figure: Figure, { book }: Telling): Saying {
  const { target } = book.comparands(figure.id);
  if (!target) return refuse('no-base');
  const comparison = compareWithTarget(figure, target);
  if (!comparison.ok) return comparison;
  const { difference } = comparison;
  const size = differenceSize(difference, figure, book);
  if (difference.isZero()) return say(figure, '达到年度目标');
  if (printsAsZero(size)) return say(figure, '与年度目标基本持平');
  const [over, under] = isRatio(figure) ? ['高于年度目标', '低于年度目标'] : ['超出年度目标', '距年度目标还差'];
  return say(figure, `${difference.isPositive() ? over : under}${size.literal}`);
}

/** 超序时进度13.8个百分点, 落后序时进度…, 与序时进度一致. */
export function timeProgressClause(figure: Figure, { book, turn }: Telling): Saying {
  const { target } = book.comparands(figure.id);
  const ahead = timeProgressOf(figure, target);
  if (!ahead.ok) return ahead;
  const points = roundedQuantity(ahead.percent.abs(), PERCENTAGE_POINT, upTo(book.style.percentDecimals));
  const ratio = derivedRatio(figure, target, '序时', ahead.percent, upTo(book.style.percentDecimals));
  const told: Figure = {
    ...ratio,
    quantity: points,
    origin: {
      kind: 'derived',
      formula: `${figure.id} / ${target?.id ?? ''} × 100% - 时间进度（截至月数 / 12）`,
      inputs: target ? [figure, target] : [figure],
    },
  };
  if (ahead.percent.isZero()) return say(told, '与序时进度一致');
  if (printsAsZero(points)) return say(told, '与序时进度基本一致');
  return say(told, worded(ahead.percent.isPositive() ? 'aheadOfTime' : 'behindTime', points.literal, book.style, turn));
}

/** 完成年度目标的97.2%，超序时进度13.8个百分点. */
export function progressClause(figure: Figure, telling: Telling): Saying {
  const time = timeProgressClause(figure, telling);
  const completion = completionClause(figure, telling);
  if (!time.ok) return time;
  return completion.ok ? say(completion.said.figure, `${completion.said.text}，${time.said.text}`) : completion;
}

/** 绿灯, 黄灯 or 红灯, as the rule of the data set has it: for a table cell. */
export function timeProgressLamp(figure: Figure, { book }: Telling): Saying {
  const ahead = timeProgressOf(figure, book.comparands(figure.id).target);
  if (!ahead.ok) return ahead;
  return say(figure, LAMP_NAMES[lampOf(ahead.percent.negated(), book.style.lamps)]);
}

/** As many places as the style wants, and more where 99.96% would otherwise print as 100% of the target. */
function telling(percent: Decimal, places: number): DecimalPlaces {
  const isFull = (count: number): boolean => percent.toDecimalPlaces(count).eq(100);
  let count = places;
  while (!percent.eq(100) && isFull(count) && count < places + 4) count += 1;
  return upTo(count);
}
