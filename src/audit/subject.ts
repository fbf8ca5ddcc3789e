import type { Figure } from '../figure/figure.ts';
import type { SpokenNumber } from './typed-numbers.ts';

/**
 * Whether a sentence speaks of a figure: `named` when its name, the project and the fact that make up its name, or every
 * telling word of its id stand before the number or directly behind, `hinted` when they stand somewhere in the paragraph, `no` otherwise.
 */
export type Subject = 'named' | 'hinted' | 'no';

export function subjectOf(figure: Figure, number: SpokenNumber): Subject {
  if (speaksOf(figure, number.near)) return 'named';
  return speaksOf(figure, number.text) ? 'hinted' : 'no';
}

/**
 * Whether nothing stands between the name of a figure and a number: 社区工作者达到386人, or 68户家庭完成适老化改造. What only the
 * same sentence names may be a part of it, or what happened to it.
 */
export function isDirectlyNamed(
  { id, name }: Figure,
  { directlyBefore, directlyBehind, digits }: SpokenNumber,
): boolean {
  const heads = id.split('.').filter((segment) => segment.length >= 2 && !IMPLIED.has(segment));
  const names = name.length >= 3 ? [name, ...heads] : heads;
  if (
    names.some((one) => ['', '对象', '家庭', '人员', '资金', '金'].some((kind) => directlyBefore.endsWith(one + kind)))
  )
    return true;
  return digits.length >= 2 && name.length >= 3 && directlyBehind.includes(name);
}

function speaksOf({ id, name }: Figure, text: string): boolean {
  const segments = id.split('.');
  const isPart = segments.at(-1) === name && segments.length > 1;
  if (!isPart && name.length >= 3 && text.includes(name)) return true;
  const last = segments.at(-1) ?? '';
  const place = name.endsWith(last) ? name.slice(0, -last.length) : '';
  if (!isPart && place.length >= 3 && last !== '' && text.includes(place) && text.includes(last)) return true;
  const telling = segments.filter((segment) => !IMPLIED.has(segment));
  return telling.length > 0 && telling.every((segment) => segment.length >= 2 && text.includes(segment));
}

/** Last words of ids that say only what the unit says already. */
const IMPLIED: ReadonlySet<string> = new Set([
  '人数',
  '人次',
  '户数',
  '户次',
  '次数',
  '场次',
  '总数',
  '数量',
  '资金',
  '金额',
  '规模',
]);
