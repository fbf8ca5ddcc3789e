import { monthCount } from '../../calendar/period.ts';
import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { type Expression, idExpression } from '../expression.ts';
import { type Figures, type Rule, spanOf } from './judge.ts';

/** People come and go within a period; an amount may exceed what the last count of them would take by so much. */
const TOLERANCE_PERCENT = new Decimal(10);

/** What a standard is paid for, and how the figure is called that counts it. */
const COUNTED: Readonly<Record<string, string>> = { 人: '人数', 户: '户数' };

/**
 * An amount is at most its standard times the persons times the months: 养老补贴.资金 against 养老补贴.标准 (元/人·月) and
 * 养老补贴.人数, wherever the three are there under one name and no rule of the data set says it better.
 */
export function standardRules(
  { locate }: LocatedDataSet,
  figures: Figures,
  ownRelations: readonly ReadonlySet<string>[],
): readonly Rule[] {
  return [...figures.keys()].flatMap((id) => {
    const [, head, tail = ''] = /^(.+)\.标准(\..+)?$/u.exec(id) ?? [];
    const standard = figures.get(id);
    const [, who = '', monthly] = /^(人|户)(·月)?$/u.exec(standard?.quantity.unit.per ?? '') ?? [];
    const counted = COUNTED[who];
    if (head === undefined || counted === undefined || monthly === undefined) return [];
    const amountId = `${head}.资金${tail}`;
    const countId = `${head}.${counted}${tail}`;
    const amount = figures.get(amountId);
    if (!amount?.window || !figures.has(countId)) return [];
    if (ownRelations.some((ids) => ids.has(id))) return [];
    const months = monthCount(amount.window);
    const span = spanOf(amount) ?? locate(['indicators']);
    return {
      check: 'standard',
      text: `${amountId} <= ${id} * ${countId} * ${months}`,
      left: idExpression(amountId),
      relation: '<=',
      right: product(product(idExpression(id), idExpression(countId)), { kind: 'number', value: new Decimal(months) }),
      tolerancePercent: TOLERANCE_PERCENT,
      span,
      related: [id, countId].flatMap((other) => spanOf(figures.get(other)) ?? []),
    } satisfies Rule;
  });
}

function product(left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator: '*', left, right };
}
