import type { Decimal } from './decimal.ts';

/** 单位: 万元 is base 元 at scale 10000; 元/人·月 is base 元 per 人·月; an empty base is a bare number. */
export interface Unit {
  /** As printed, with its scale: 万元, 万人次, 元/人·月, %. */
  readonly text: string;
  /** What is counted, without its scale: 元, 人次, %. */
  readonly base: string;
  /** How many base units one printed unit is: 1, 10000 (万) or 100000000 (亿). */
  readonly scale: 1 | 10_000 | 100_000_000;
  /** 人·月 in 元/人·月, or null. */
  readonly per: string | null;
}

/** How the writer qualified the number: 约 about, 余/多 over, 近 nearly, 不低于 atLeast, 不超过 atMost. */
export type Approximation = 'exact' | 'about' | 'over' | 'nearly' | 'atLeast' | 'atMost';

/** A number as a person wrote it. Arithmetic uses `value`; what prints unchanged is `literal`. */
export interface Quantity {
  /** As written, unchanged: 约40万元, 2万余人次, 待填. */
  readonly literal: string;
  /** In base units (元, not 万元), exact; null while it is a gap (待填, XX.X万元). */
  readonly value: Decimal | null;
  readonly unit: Unit;
  /** Digits written after the decimal point: 174.1807万元 has 4. */
  readonly decimals: number;
  readonly approximation: Approximation;
}

/** A quantity whose value is known. */
export interface KnownQuantity extends Quantity {
  readonly value: Decimal;
}

export function isKnown(quantity: Quantity): quantity is KnownQuantity {
  return quantity.value !== null;
}
