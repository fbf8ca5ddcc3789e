import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { Decimal } from '../quantity/decimal.ts';
import { isKnown } from '../quantity/quantity.ts';
import { sameMeasure } from './arithmetic.ts';
import { monthFigureId } from './collect-figures.ts';
import { type Evaluation, type Expression, evaluate, figuresIn, parseExpression } from './expression.ts';
import type { Figure } from './figure.ts';

/** One rule held against the figures: passed, failed, or not run and why. What could not run never counts as passed. */
export interface CheckResult {
  readonly rule: string;
  readonly outcome: 'passed' | 'failed' | 'not-run';
  readonly diagnostic: Diagnostic | null;
}

type Relation = '=' | '<' | '<=' | '>' | '>=';
type Figures = ReadonlyMap<string, Figure>;

const RULE =
  /^(?<left>[^=<>≤≥]+)(?<relation><=|>=|=|<|>|≤|≥)(?<right>[^=<>≤≥±]+)(?:±\s*(?<tolerance>\d+(?:\.\d+)?)\s*%)?$/;

/** Every built-in rule that the data call for, and the rules of the data set itself. */
export function checkFigures(located: LocatedDataSet, figures: Figures): readonly CheckResult[] {
  return [...builtInRules(located, figures), ...userRules(located, figures)];
}

function builtInRules({ data, locate }: LocatedDataSet, figures: Figures): readonly CheckResult[] {
  const results: CheckResult[] = [];
  const hold = (left: string, relation: Relation, right: readonly string[], path: Path): void => {
    if (!figures.has(left) || !right.every((id) => figures.has(id))) return;
    const related = right.flatMap((id) => spanOf(figures.get(id)) ?? []);
    results.push(
      judge(
        `${left} ${relation} ${right.join(' + ')}`,
        idExpression(left),
        relation,
        sumExpression(right),
        figures,
        locate(path),
        related,
      ),
    );
  };

  for (const [id, indicator] of Object.entries(data.indicators)) {
    const parts = Object.keys(indicator.parts).map((part) => `${id}.${part}`);
    if (parts.length > 0 && comparableParts(id, parts, figures)) {
      hold(id, indicator.partsAre === 'all' ? '=' : '>=', parts, ['indicators', id, 'value']);
    }
  }
  data.tallies.forEach((tally, index) => {
    const parts = Object.keys(tally.parts).map((part) => `${tally.id}.${part}`);
    if (parts.length > 0) hold(`${tally.id}.总数`, '=', parts, ['tallies', index, 'total']);
  });
  const money = (id: string, path: Path): void => {
    hold(`${id}.到位`, '<=', [`${id}.预算`], [...path, 'allocated']);
    hold(`${id}.支出`, '<=', [`${id}.到位`], [...path, 'spent']);
  };
  const months = (id: string, spending: Readonly<Record<string, unknown>>, path: Path): void => {
    const ids = Object.keys(spending).map((month) => monthFigureId(`${id}.支出`, month));
    if (ids.length > 0) hold(`${id}.支出`, '=', ids, [...path, 'spending']);
  };
  data.projects.forEach((project, index) => {
    const path = ['projects', index];
    money(project.id, path);
    months(project.id, project.spending, path);
    for (const [at, row] of project.funding.entries())
      money(`${project.id}.资金.${row.from}`, [...path, 'funding', at]);
    const count = `${project.id}.总数`;
    if (project.sites.length > 0 && figures.has(count))
      hold(count, '=', [`${project.id}.地点数`], [...path, 'facts', '总数']);
  });
  data.budget.forEach((line, index) => {
    money(`预算.${line.line}`, ['budget', index]);
    months(`预算.${line.line}`, line.spending, ['budget', index]);
  });
  return results;
}

/** Parts in other units (amounts beside persons) make up nothing that can be added. */
function comparableParts(whole: string, parts: readonly string[], figures: Figures): boolean {
  const known = [whole, ...parts].flatMap((id) => figures.get(id)?.quantity ?? []).filter(isKnown);
  return known.every(({ unit }) => sameMeasure(unit, known[0]?.unit ?? unit));
}

function userRules({ data, locate }: LocatedDataSet, figures: Figures): readonly CheckResult[] {
  return data.checks.map(({ rule, severity, why }, index) => {
    const span = locate(['checks', index, 'rule']);
    const groups = RULE.exec(rule)?.groups;
    if (!groups) return broken(rule, diagnose('figure/bad-rule', { rule }, span));
    const sides = [groups.left ?? '', groups.right ?? ''].map(parseExpression);
    const [left, right] = sides;
    const unreadable = sides.find((side) => !side.ok);
    if (!left?.ok || !right?.ok) {
      const found = unreadable && !unreadable.ok ? unreadable.problem.found : '';
      return broken(rule, diagnose('figure/bad-formula', { formula: rule, found }, span));
    }
    const ids = [...figuresIn(left.expression), ...figuresIn(right.expression)];
    const unknown = ids.find((id) => !figures.has(id));
    if (unknown !== undefined) {
      return broken(
        rule,
        diagnose('figure/unknown', { id: unknown, suggestion: suggest(unknown, figures.keys()) }, span),
      );
    }
    const related = ids.flatMap((id) => spanOf(figures.get(id)) ?? []);
    const relation = (groups.relation ?? '=').replace('≤', '<=').replace('≥', '>=') as Relation;
    const tolerance = new Decimal(groups.tolerance ?? 0);
    const result = judge(rule, left.expression, relation, right.expression, figures, span, related, tolerance);
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

function broken(rule: string, diagnostic: Diagnostic): CheckResult {
  return { rule, outcome: 'not-run', diagnostic };
}

function judge(
  rule: string,
  left: Expression,
  relation: Relation,
  right: Expression,
  figures: Figures,
  span: Span,
  related: readonly Span[],
  tolerancePercent = new Decimal(0),
): CheckResult {
  const figureValue = formulaValue(figures);
  const sides: readonly Evaluation[] = [evaluate(left, figureValue), evaluate(right, figureValue)];
  const [a, b] = sides;
  if (!a?.ok || !b?.ok) {
    const failed = sides.find((side) => !side.ok);
    const reason = failed && !failed.ok && failed.reason === 'gap' ? 'gap' : 'base-zero';
    return { rule, outcome: 'not-run', diagnostic: diagnose('figure/check-not-run', { rule, reason }, span) };
  }
  const slack = b.value.abs().times(tolerancePercent).div(100);
  if (holds(a.value, relation, b.value, slack)) return { rule, outcome: 'passed', diagnostic: null };
  const params = { rule, left: shown(a.value), right: shown(b.value) };
  return { rule, outcome: 'failed', diagnostic: diagnose('figure/check-failed', params, span, related) };
}

function holds(left: Decimal, relation: Relation, right: Decimal, slack: Decimal): boolean {
  const excess = left.minus(right);
  switch (relation) {
    case '=':
      return excess.abs().lte(slack);
    case '<':
      return excess.lt(slack);
    case '<=':
      return excess.lte(slack);
    case '>':
      return excess.negated().lt(slack);
    case '>=':
      return excess.negated().lte(slack);
  }
}

/** A figure's value in a formula: in base units, a percentage as the fraction it is; null for a gap. */
export function formulaValue(figures: Figures): (id: string) => Decimal | null {
  return (id) => {
    const quantity = figures.get(id)?.quantity;
    if (!quantity || !isKnown(quantity)) return null;
    return quantity.unit.base === '%' ? quantity.value.div(100) : quantity.value;
  };
}

function shown(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}

function spanOf(figure: Figure | undefined): Span | null {
  return figure?.origin.kind === 'written' ? figure.origin.span : null;
}

function idExpression(id: string): Expression {
  return { kind: 'figure', id, at: 0 };
}

/** Halved at each step, so that a sum of thousands is not thousands of levels deep. At least one id. */
function sumExpression(ids: readonly string[]): Expression {
  const [first = ''] = ids;
  if (ids.length <= 1) return idExpression(first);
  const middle = Math.ceil(ids.length / 2);
  const [left, right] = [sumExpression(ids.slice(0, middle)), sumExpression(ids.slice(middle))];
  return { kind: 'binary', operator: '+', left, right };
}
