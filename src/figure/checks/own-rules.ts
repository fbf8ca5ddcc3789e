import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import { type Diagnostic, diagnose, type Span } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { figuresIn, parseExpression } from '../expression.ts';
import { type CheckResult, switchedOff, unchecked } from './check-result.ts';
import { type Figures, judge, type Relation, type Rule, spanOf } from './judge.ts';

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
  return data.checks.map((own, index) => {
    const span = locate(['checks', index, 'rule']);
    if (own.severity === 'off') return switchedOff('own', own.rule, span);
    const rule = readRule(own.rule, figures, span);
    if ('code' in rule) return unchecked('own', own.rule, [], rule);
    const result = judge(rule, figures);
    return result.status === 'failed' ? { ...result, diagnostic: broken(own, result) } : result;
  });
}

/** Those that say something of figures that there are, whether they hold or not. */
export function readableOwnRules({ data, locate }: LocatedDataSet, figures: Figures): readonly Rule[] {
  return data.checks.flatMap(({ rule }, index) => {
    const read = readRule(rule, figures, locate(['checks', index, 'rule']));
    return 'code' in read ? [] : [read];
  });
}

type OwnRule = LocatedDataSet['data']['checks'][number];

/** A rule as it can be judged, or why it cannot. */
function readRule(text: string, figures: Figures, span: Span): Rule | Diagnostic {
  const groups = RULE.exec(text)?.groups;
  if (!groups) return diagnose('figure/bad-rule', { rule: text }, span);
  const sides = [groups.left ?? '', groups.right ?? ''].map(parseExpression);
  const [left, right] = sides;
  const unreadable = sides.find((side) => !side.ok);
  if (!left?.ok || !right?.ok) {
    const found = unreadable && !unreadable.ok ? unreadable.problem.found : '';
    return diagnose('figure/bad-formula', { formula: text, found }, span);
  }
  const ids = [...figuresIn(left.expression), ...figuresIn(right.expression)];
  const unknown = ids.find((id) => !figures.has(id));
  if (unknown !== undefined) {
    return diagnose('figure/unknown', { id: unknown, suggestion: suggest(unknown, figures.keys()) }, span);
  }
  return {
    check: 'own',
    text,
    left: left.expression,
    relation: (groups.relation ?? '=').replace('≤', '<=').replace('≥', '>=') as Relation,
    right: right.expression,
    tolerancePercent: new Decimal(groups.tolerance ?? 0),
    span,
    related: ids.flatMap((id) => spanOf(figures.get(id)) ?? []),
  };
}

/** What a failed rule is told as: an error unless the rule says that it is less (级别). */
function broken({ rule, severity, why }: OwnRule, { diagnostic }: CheckResult): Diagnostic | null {
  if (diagnostic?.code !== 'figure/check-failed' || severity === 'off') return diagnostic;
  if (severity !== 'error') return { ...diagnostic, severity };
  const { left, right } = diagnostic.params as { left: string; right: string };
  return diagnose('figure/rule-broken', { rule, left, right, why: why ?? '' }, diagnostic.span, diagnostic.related);
}
