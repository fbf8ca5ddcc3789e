import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import { diagnose } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { figuresIn, parseExpression } from '../expression.ts';
import type { CheckResult } from './check-result.ts';
import { type Figures, judge, notRun, type Relation, spanOf } from './judge.ts';

const RULE =
  /^(?<left>[^=<>≤≥]+)(?<relation><=|>=|=|<|>|≤|≥)(?<right>[^=<>≤≥±]+)(?:±\s*(?<tolerance>\d+(?:\.\d+)?)\s*%)?$/;

/** The figures that each rule of the data set sets against each other: what the office has thought of needs no suspicion. */
export function ownRelations({ data }: LocatedDataSet): readonly ReadonlySet<string>[] {
  return data.checks.map(({ rule }) => {
    const groups = RULE.exec(rule)?.groups;
    const sides = [groups?.left ?? '', groups?.right ?? ''].map(parseExpression);
    return new Set(sides.flatMap((side) => (side.ok ? figuresIn(side.expression) : [])));
  });
}

/** The rules that a data set lays down for itself. */
export function ownRules({ data, locate }: LocatedDataSet, figures: Figures): readonly CheckResult[] {
  return data.checks.map(({ rule, severity, why }, index) => {
    const span = locate(['checks', index, 'rule']);
    const groups = RULE.exec(rule)?.groups;
    if (!groups) return notRun('own', rule, diagnose('figure/bad-rule', { rule }, span));
    const sides = [groups.left ?? '', groups.right ?? ''].map(parseExpression);
    const [left, right] = sides;
    const unreadable = sides.find((side) => !side.ok);
    if (!left?.ok || !right?.ok) {
      const found = unreadable && !unreadable.ok ? unreadable.problem.found : '';
      return notRun('own', rule, diagnose('figure/bad-formula', { formula: rule, found }, span));
    }
    const ids = [...figuresIn(left.expression), ...figuresIn(right.expression)];
    const unknown = ids.find((id) => !figures.has(id));
    if (unknown !== undefined) {
      return notRun(
        'own',
        rule,
        diagnose('figure/unknown', { id: unknown, suggestion: suggest(unknown, figures.keys()) }, span),
      );
    }
    const related = ids.flatMap((id) => spanOf(figures.get(id)) ?? []);
    const relation = (groups.relation ?? '=').replace('≤', '<=').replace('≥', '>=') as Relation;
    const tolerance = new Decimal(groups.tolerance ?? 0);
    const result = judge(
      {
        group: 'own',
        text: rule,
        left: left.expression,
        relation,
        right: right.expression,
        tolerancePercent: tolerance,
        span,
        related,
      },
      figures,
    );
    if (result.outcome !== 'failed' || severity === 'warning' || result.diagnostic?.code !== 'figure/check-failed')
      return result;
    const { left: leftValue, right: rightValue } = result.diagnostic.params as { left: string; right: string };
    return {
      ...result,
      diagnostic: diagnose(
        'figure/rule-broken',
        { rule, left: leftValue, right: rightValue, why: why ?? '' },
        span,
        related,
      ),
    };
  });
}
