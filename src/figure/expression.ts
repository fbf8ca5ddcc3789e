import { Decimal } from '../quantity/decimal.ts';

/** A formula over figure ids: + - * / × ÷, parentheses, numbers and percentages. Nothing in it can run code. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'figure'; readonly id: string; readonly at: number }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export type Operator = '+' | '-' | '*' | '/';

/** Where and why a formula cannot be read; `at` is an offset into it. */
export interface ExpressionProblem {
  readonly at: number;
  readonly found: string;
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

export type Evaluation =
  | { readonly ok: true; readonly value: Decimal }
  | { readonly ok: false; readonly reason: 'gap' | 'division-by-zero'; readonly id: string | null };

const TOKEN = /\s*(?:(?<number>\d+(?:\.\d+)?)(?<percent>%?)|(?<symbol>[-+*/×÷()−])|(?<id>[^\s\-+*/×÷()−%,，=<>≤≥±]+))/y;
const MAX_DEPTH = 50;

export function parseExpression(formula: string): ParsedExpression {
  const parser = new Parser(formula);
  const expression = parser.sum(0);
  if (expression && parser.atEnd()) return { ok: true, expression };
  return { ok: false, problem: parser.problem() };
}

/** The ids a formula uses, each once. */
export function figuresIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
      return [expression.id];
    case 'negate':
      return figuresIn(expression.operand);
    case 'binary':
      return [...new Set([...figuresIn(expression.left), ...figuresIn(expression.right)])];
  }
}

/** Whether a formula holds a number of its own: 低保.资金 / 低保.人数 / 6. */
export function hasNumbers(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'figure':
      return false;
    case 'negate':
      return hasNumbers(expression.operand);
    case 'binary':
      return hasNumbers(expression.left) || hasNumbers(expression.right);
  }
}

/** Whether a formula only adds and takes away. */
export function isSum(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'figure':
      return true;
    case 'negate':
      return isSum(expression.operand);
    case 'binary':
      return /[+-]/.test(expression.operator) && isSum(expression.left) && isSum(expression.right);
  }
}

/** A formula that is one figure. */
export function idExpression(id: string): Expression {
  return { kind: 'figure', id, at: 0 };
}

/** The sum of figures, halved at each step, so that a sum of thousands is not thousands of levels deep. At least one id. */
export function sumExpression(ids: readonly string[]): Expression {
  const [first = ''] = ids;
  if (ids.length <= 1) return idExpression(first);
  const middle = Math.ceil(ids.length / 2);
  const [left, right] = [sumExpression(ids.slice(0, middle)), sumExpression(ids.slice(middle))];
  return { kind: 'binary', operator: '+', left, right };
}

/** Exact value in base units; `figureValue` gives null for a gap. Division by zero has no value. */
export function evaluate(expression: Expression, figureValue: (id: string) => Decimal | null): Evaluation {
  switch (expression.kind) {
    case 'number':
      return { ok: true, value: expression.value };
    case 'figure': {
      const value = figureValue(expression.id);
      return value ? { ok: true, value } : { ok: false, reason: 'gap', id: expression.id };
    }
    case 'negate': {
      const operand = evaluate(expression.operand, figureValue);
      return operand.ok ? { ok: true, value: operand.value.negated() } : operand;
    }
    case 'binary': {
      const left = evaluate(expression.left, figureValue);
      if (!left.ok) return left;
      const right = evaluate(expression.right, figureValue);
      if (!right.ok) return right;
      return apply(expression.operator, left.value, right.value);
    }
  }
}

function apply(operator: Operator, left: Decimal, right: Decimal): Evaluation {
  switch (operator) {
    case '+':
      return { ok: true, value: left.plus(right) };
    case '-':
      return { ok: true, value: left.minus(right) };
    case '*':
      return { ok: true, value: left.times(right) };
    case '/':
      return right.isZero()
        ? { ok: false, reason: 'division-by-zero', id: null }
        : { ok: true, value: left.div(right) };
  }
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
};

/** Recursive descent with a bound on its depth. */
class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  problem(): ExpressionProblem {
    const rest = this.#text.slice(this.#at);
    const blank = rest.length - rest.trimStart().length;
    return { at: this.#at + blank, found: rest.trim().slice(0, 12) };
  }

  sum(depth: number): Expression | null {
    return this.#chain(['+', '-'], () => this.#product(depth));
  }

  #product(depth: number): Expression | null {
    return this.#chain(['*', '/'], () => this.#factor(depth));
  }

  #chain(operators: readonly Operator[], operand: () => Expression | null): Expression | null {
    let left = operand();
    while (left) {
      const start = this.#at;
      const operator = OPERATORS[this.#next()?.symbol ?? ''];
      if (!operator || !operators.includes(operator)) {
        this.#at = start;
        return left;
      }
      const right = operand();
      if (!right) return null;
      left = { kind: 'binary', operator, left, right };
    }
    return null;
  }

  #factor(depth: number): Expression | null {
    if (depth > MAX_DEPTH) return null;
    const start = this.#at;
    const token = this.#next();
    if (token?.number) {
      const value = new Decimal(token.number);
      return { kind: 'number', value: token.percent ? value.div(100) : value };
    }
    if (token?.id) return { kind: 'figure', id: token.id, at: this.#at - token.id.length };
    if (token?.symbol === '(') {
      const inner = this.sum(depth + 1);
      if (inner && this.#next()?.symbol === ')') return inner;
      return null;
    }
    if (token?.symbol && OPERATORS[token.symbol] === '-') {
      const operand = this.#factor(depth + 1);
      return operand ? { kind: 'negate', operand } : null;
    }
    this.#at = start;
    return null;
  }

  #next(): Readonly<Record<string, string | undefined>> | null {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (!match?.groups) return null;
    this.#at = TOKEN.lastIndex;
    return match.groups;
  }
}
