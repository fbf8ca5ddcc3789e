import { diagnose, type Span } from '../../diagnostic/diagnostic.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { upTo } from '../../quantity/format-quantity.ts';
import { isKnown, type Unit } from '../../quantity/quantity.ts';
import { fromFormula, inFormula, roundedQuantity, sameMeasure } from '../arithmetic.ts';
import { type Evaluation, type Expression, evaluate, figuresIn, isSum } from '../expression.ts';
import type { Figure } from '../figure.ts';
import { type CheckOrRule, type CheckResult, failed, passed, unchecked } from './check-result.ts';

export type Relation = '=' | '<' | '<=' | '>' | '>=';
export type Figures = ReadonlyMap<string, Figure>;

/** Two expressions that should stand in a relation, and where that is said. */
export interface Rule {
  readonly check: CheckOrRule;
  readonly text: string;
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
  /** Of the right side. */
  readonly tolerancePercent: Decimal;
  readonly span: Span;
  /** Where the other figures stand. */
  readonly related: readonly Span[];
}

export const NO_TOLERANCE = new Decimal(0);

/** Holds a rule against the figures. */
export function judge(rule: Rule, figures: Figures): CheckResult {
  const { check, text, span, related } = rule;
  const figureValue = formulaValue(figures);
  const used = [...figuresIn(rule.left), ...figuresIn(rule.right)];
  const sides: readonly Evaluation[] = [evaluate(rule.left, figureValue), evaluate(rule.right, figureValue)];
  const [a, b] = sides;
  if (!a?.ok || !b?.ok) {
    const unknown = sides.find((side) => !side.ok);
    const reason = unknown && !unknown.ok && unknown.reason === 'gap' ? 'gap' : 'base-zero';
    return unchecked(check, text, used, diagnose('figure/check-not-run', { rule: text, reason }, span));
  }
  const slack = b.value.abs().times(rule.tolerancePercent).div(100);
  if (holds(a.value, rule.relation, b.value, slack)) return passed(check, text, used, [span, ...related]);
  const unit = unitOfSum(rule.left, figures) ?? unitOfSum(rule.right, figures);
  const params = { rule: text, left: shown(a.value, unit), right: shown(b.value, unit) };
  return failed(check, text, used, diagnose('figure/check-failed', params, span, related));
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

/** The values of figures in a formula; null for a gap and for what there is not. */
export function formulaValue(figures: Figures): (id: string) => Decimal | null {
  return (id) => {
    const quantity = figures.get(id)?.quantity;
    return quantity && isKnown(quantity) ? inFormula(quantity.value, quantity.unit) : null;
  };
}

/** In the unit that people wrote, when there is one: 312万元, not 3120000. */
function shown(value: Decimal, unit: Unit | null): string {
  if (!unit) return value.toDecimalPlaces(6).toFixed();
  return roundedQuantity(fromFormula(value, unit), unit, upTo(6)).literal;
}

/** The unit of what sums and differences of figures give; null for products and quotients, and for figures of several measures. */
function unitOfSum(expression: Expression, figures: Figures): Unit | null {
  const units = figuresIn(expression).flatMap((id) => figures.get(id)?.quantity.unit ?? []);
  const [first] = units;
  return first && isSum(expression) && units.every((unit) => sameMeasure(unit, first)) ? first : null;
}

/** Where a figure was written, or null. */
export function spanOf(figure: Figure | undefined): Span | null {
  return figure?.origin.kind === 'written' ? figure.origin.span : null;
}
