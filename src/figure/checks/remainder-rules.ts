import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import type { DataSet, Indicator } from '../../data-set/schema/data-set-schema.ts';
import { isKnown } from '../../quantity/quantity.ts';
import { sameMeasure } from '../arithmetic.ts';
import { type Expression, idExpression } from '../expression.ts';
import { type Figures, NO_TOLERANCE, type Rule, spanOf } from './judge.ts';

/** Last words of ids that say how much of a target is still to be done. */
const REMAINDER = /^(?<head>.+)\.(?:剩余|剩余任务|未完成|待完成|尚缺|尚差|缺口)$/u;

/**
 * What is left is the target less what is done: 适老化.剩余 against the target and the value of 适老化.户数, where the one is
 * written beside the other.
 */
export function remainderRules({ data, locate }: LocatedDataSet, figures: Figures): readonly Rule[] {
  return remainders(data, figures).map(({ id, done }) => ({
    check: 'left',
    text: `${id} = ${done}|目标 - ${done}`,
    left: idExpression(id),
    relation: '=',
    right: {
      kind: 'binary',
      operator: '-',
      left: targetExpression(done, data.indicators[done]?.target ?? null),
      right: idExpression(done),
    },
    tolerancePercent: NO_TOLERANCE,
    span: spanOf(figures.get(id)) ?? locate(['indicators', id]),
    related: [locate(['indicators', done, 'target']), locate(['indicators', done, 'value'])],
  }));
}

/** What is left, and what is done of the same target; by their ids. */
export function remainders(
  { indicators }: DataSet,
  figures: Figures,
): readonly { readonly id: string; readonly done: string }[] {
  const targeted = Object.keys(indicators).filter((id) => indicators[id]?.target);
  if (targeted.length === 0) return [];
  return [...figures.keys()].flatMap((id) => {
    const head = REMAINDER.exec(id)?.groups?.head;
    if (head === undefined) return [];
    const [done, ...others] = targeted.filter((one) => isOwner(one, head, id, indicators[head], figures));
    return done === undefined || others.length > 0 ? [] : [{ id, done }];
  });
}

/** Whether a figure with a target is the one that something is left of: the whole of the part, or the one beside it. */
function isOwner(one: string, head: string, id: string, whole: Indicator | undefined, figures: Figures): boolean {
  if (one === id || (whole && one !== head)) return false;
  if (whole && Object.keys(whole.parts).length > 0 && whole.partsAre === 'all') return false;
  const [a, b] = [figures.get(one)?.quantity, figures.get(id)?.quantity];
  if (!a || !b || (isKnown(a) && isKnown(b) && !sameMeasure(a.unit, b.unit))) return false;
  return one === head || one.slice(0, one.lastIndexOf('.')) === head;
}

/** The target as a number; a target that is still missing stays a gap. */
function targetExpression(id: string, target: Indicator['target']): Expression {
  return target && isKnown(target) ? { kind: 'number', value: target.value } : idExpression(`${id}|目标`);
}
