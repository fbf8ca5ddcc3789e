import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { exactQuantity } from '../figure/arithmetic.ts';
import { isKnown, type KnownQuantity } from '../quantity/quantity.ts';
import { comparedUnit, type SpokenNumber } from './typed-numbers.ts';

/** An indicator with a target, and how much of it is still to be done. */
export interface Remainder {
  readonly id: string;
  readonly done: KnownQuantity;
  readonly left: KnownQuantity;
}

/** What is left of each target of a data set. */
export function remaindersOf({ indicators }: DataSet): readonly Remainder[] {
  return Object.entries(indicators).flatMap(([id, { value, target }]) => {
    if (!target || !isKnown(value) || !isKnown(target) || value.unit.base !== target.unit.base) return [];
    const left = exactQuantity(target.value.minus(value.value), value.unit);
    return isKnown(left) ? [{ id, done: value, left }] : [];
  });
}

/**
 * A typed remainder that is not the target less what is done: 已改造68户，剩余62户 of a target of 120户. Only where the same
 * sentence says what is done, of one target alone.
 */
export function remainderRemark(number: SpokenNumber, span: Span, remainders: readonly Remainder[]): Diagnostic | null {
  if (number.isVague || !REMAINDER.test(number.clause)) return null;
  const [owner, ...others] = remainders.filter(
    ({ done }) => comparedUnit(done.unit.text) === comparedUnit(number.unit) && says(number.before, done.literal),
  );
  if (!owner || others.length > 0 || owner.left.value.equals(number.value)) return null;
  return diagnose('audit/remainder', { found: number.words, id: owner.id, value: owner.left.literal }, span);
}

const REMAINDER = /(?:剩余|还剩|剩下|尚余|余下|还差|尚差|尚缺)(?:任务|目标|的|有)?$/u;

/** 68户 is in 已完成68户, not in 168户. */
function says(text: string, literal: string): boolean {
  const at = text.indexOf(literal);
  return at >= 0 && !/[\d.]/.test(text.charAt(at - 1));
}
