import type { Decimal } from '../quantity/decimal.ts';
import type { Equation } from './equations.ts';
import { type Expression, evaluate, type Operator } from './expression.ts';

type FigureValue = (id: string) => Decimal | null;

/**
 * What the one figure of an equation must be whose value is not known. Null when there is no such figure, when it stands
 * there more than once, and when the equation holds whatever it is.
 */
export function solve({ left, right }: Equation, figureValue: FigureValue): Decimal | null {
  const [a, b] = [evaluate(left, figureValue), evaluate(right, figureValue)];
  if (a.ok && !b.ok) return isolate(right, a.value, figureValue);
  return b.ok && !a.ok ? isolate(left, b.value, figureValue) : null;
}

/** What the unknown figure of an expression is when the expression has this value. */
function isolate(expression: Expression, value: Decimal, figureValue: FigureValue): Decimal | null {
  switch (expression.kind) {
    case 'number':
      return null;
    case 'figure':
      return value;
    case 'negate':
      return isolate(expression.operand, value.negated(), figureValue);
    case 'binary': {
      const { operator, left, right } = expression;
      const [a, b] = [evaluate(left, figureValue), evaluate(right, figureValue)];
      if (a.ok === b.ok) return null;
      const inner = a.ok ? rightOf(operator, a.value, value) : b.ok ? leftOf(operator, b.value, value) : null;
      return inner && isolate(a.ok ? right : left, inner, figureValue);
    }
  }
}

/** x in `x operator right = value`. */
function leftOf(operator: Operator, right: Decimal, value: Decimal): Decimal | null {
  switch (operator) {
    case '+':
      return value.minus(right);
    case '-':
      return value.plus(right);
    case '*':
      return right.isZero() ? null : value.div(right);
    case '/':
      return right.isZero() ? null : value.times(right);
  }
}

/** x in `left operator x = value`. */
function rightOf(operator: Operator, left: Decimal, value: Decimal): Decimal | null {
  switch (operator) {
    case '+':
      return value.minus(left);
    case '-':
      return left.minus(value);
    case '*':
      return left.isZero() ? null : value.div(left);
    case '/':
      return value.isZero() ? null : left.div(value);
  }
}
