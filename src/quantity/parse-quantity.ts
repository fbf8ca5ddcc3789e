import { Decimal } from './decimal.ts';
import type { Approximation, Quantity, Unit } from './quantity.ts';

/** Why a text is no quantity. */
export type QuantityProblem = 'empty' | 'full-width' | 'not-a-number' | 'too-long' | 'bad-grouping' | 'leading-zero';

export type ParsedQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: QuantityProblem };

const BEFORE: Readonly<Record<string, Approximation>> = {
  约: 'about',
  大约: 'about',
  近: 'nearly',
  超: 'over',
  超过: 'over',
  逾: 'over',
  不低于: 'atLeast',
  不少于: 'atLeast',
  至少: 'atLeast',
  不超过: 'atMost',
  不高于: 'atMost',
  最多: 'atMost',
};
const AFTER: Readonly<Record<string, Approximation>> = { 左右: 'about', 以上: 'atLeast', 以下: 'atMost' };
const SCALES = { 万: 10_000, 亿: 100_000_000 } as const;
/** A scale as the exponent of a number: 174.1807万 is 174.1807e4. */
const POWERS: ReadonlyMap<Unit['scale'], string> = new Map([
  [1, ''],
  [10_000, 'e4'],
  [100_000_000, 'e8'],
]);

const alternatives = (words: Readonly<Record<string, unknown>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** before, number, 余, scale, 余, unit, after */
const NUMBER = new RegExp(
  `^(${alternatives(BEFORE)})?\\s*([+\\-−]?\\d[\\d,]*(?:\\.\\d+)?)\\s*(余|多)?(万|亿)?(余|多)?\\s*(\\D*?)(${alternatives(AFTER)})?$`,
);
const PENDING = /^待填(?:[（(]?(?<scale>万|亿)?(?<unit>[^\d\s（）()]*)[）)]?)$/;
const MASK = /^(?<digits>[XxＸ×][XxＸ×,]*(?:\.[XxＸ×]+)?)(?<scale>万|亿)?(?<unit>[^\dXxＸ×]*)$/;
/** Letters and the signs that units are written with: 元/人·月, %, ℃, ㎡, m³. Full stops, brackets and the like are slips. */
const UNIT_TEXT = /^(?:[\p{L}%‰℃°㎡][\p{L}%‰℃°㎡²³·/]{0,15})?$/u;
const FULL_WIDTH = /[０-９．，％－＋／]/;
const MAX_LENGTH = 60;

/**
 * Reads what people write for a figure: 726人, 174.1807万元, 约40万元, 2万余人次, 1600余万元, -51.4%, 560元/人·月,
 * 待填, XX.X万元. Nothing is guessed: a text that is not wholly understood is no quantity.
 */
export function parseQuantity(written: string): ParsedQuantity {
  const literal = written.trim();
  if (literal === '') return { ok: false, problem: 'empty' };
  if (literal.length > MAX_LENGTH) return { ok: false, problem: 'too-long' };
  if (FULL_WIDTH.test(literal)) return { ok: false, problem: 'full-width' };

  const gap = PENDING.exec(literal) ?? MASK.exec(literal);
  if (gap?.groups && UNIT_TEXT.test(gap.groups.unit ?? '')) {
    const unit = unitOf(gap.groups.scale, gap.groups.unit ?? '');
    const decimals = gap.groups.digits?.split('.')[1]?.length ?? 0;
    return { ok: true, quantity: { literal, value: null, unit, decimals, approximation: 'exact' } };
  }

  const [, before, number, over, scale, overScale, word = '', after] = NUMBER.exec(literal) ?? [];
  if (!number || !UNIT_TEXT.test(word) || (over && overScale)) return { ok: false, problem: 'not-a-number' };
  if (/^[+\-−]?0[\d,]/.test(number)) return { ok: false, problem: 'leading-zero' };
  if (!isWellGrouped(number)) return { ok: false, problem: 'bad-grouping' };
  const unit = unitOf(scale, word);
  const digits = number.replaceAll(',', '').replace('−', '-');
  return {
    ok: true,
    quantity: {
      literal,
      value: new Decimal(`${digits}${POWERS.get(unit.scale)}`),
      unit,
      decimals: digits.split('.')[1]?.length ?? 0,
      approximation: over || overScale ? 'over' : (BEFORE[before ?? ''] ?? AFTER[after ?? ''] ?? 'exact'),
    },
  };
}

/** A unit from the word behind the number: 万 and 元/人·月 make 万元/人·月. */
export function unitOf(scale: string | undefined, word: string): Unit {
  const [base = '', per] = word.split('/', 2);
  const text = `${scale ?? ''}${word}`;
  return { text, base, scale: scale === '万' || scale === '亿' ? SCALES[scale] : 1, per: per ?? null };
}

/** Reads a unit alone: 万元, 人次, %. */
export function parseUnit(text: string): Unit {
  const [, scale, word = ''] = /^(万|亿)?(.*)$/su.exec(text.trim()) ?? [];
  return unitOf(scale, word);
}

/** Commas group thousands or are not there: 1,286.5 but not 12,86. */
function isWellGrouped(number: string): boolean {
  return !number.includes(',') || /^[+\-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number);
}
