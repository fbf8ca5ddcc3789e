import { describe, expect, it } from 'vitest';
import { type Expression, evaluate, figuresIn, parseExpression } from '../../../src/figure/expression.ts';
import { Decimal } from '../../../src/quantity/decimal.ts';

const VALUES: Readonly<Record<string, string>> = { 低保: '10', '低保.人数': '4', a1: '3', 零: '0', 四百元: '400' };

/** The formula with every operation in parentheses and its value; `!` and what could not be read. */
function check(formula: string): string {
  const parsed = parseExpression(formula);
  if (!parsed.ok) return `! ${parsed.problem.at} ${JSON.stringify(parsed.problem.found)}`;
  const result = evaluate(parsed.expression, (id) => (Object.hasOwn(VALUES, id) ? new Decimal(VALUES[id] ?? 0) : null));
  return `${shown(parsed.expression)} = ${result.ok ? result.value.toFixed() : `! ${result.reason}`}`;
}

function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.value.toFixed();
    case 'figure':
      return expression.id;
    case 'negate':
      return `-${shown(expression.operand)}`;
    case 'binary':
      return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`;
  }
}

describe('parseExpression', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3)) = 7'],
    ['(1 + 2) * 3', '((1 + 2) * 3) = 9'],
    ['10 - 2 - 3', '((10 - 2) - 3) = 5'],
    ['24 / 4 / 2', '((24 / 4) / 2) = 3'],
    ['24 / (4 / 2)', '(24 / (4 / 2)) = 12'],
    ['2 × 3 ÷ 4', '((2 * 3) / 4) = 1.5'],
    ['7 − 2', '(7 - 2) = 5'],
    ['-2 * -3', '(-2 * -3) = 6'],
    ['--2', '--2 = 2'],
    ['-(1 + 2)', '-(1 + 2) = -3'],
    ['2 - -3', '(2 - -3) = 5'],
    ['50% * 4', '(0.5 * 4) = 2'],
    ['0.1 + 0.2', '(0.1 + 0.2) = 0.3'],
    ['低保.人数 / 低保', '(低保.人数 / 低保) = 0.4'],
    ['低保.人数*低保', '(低保.人数 * 低保) = 40'],
    ['a1+a1', '(a1 + a1) = 6'],
    ['  低保  ', '低保 = 10'],
    ['1 / 3 * 3', '((1 / 3) * 3) = 0.999999999999999999999999999999999999999999999999999999999999'],
    ['1 / 零', '(1 / 零) = ! division-by-zero'],
    ['1 / (低保 - 10)', '(1 / (低保 - 10)) = ! division-by-zero'],
    ['无 + 1', '(无 + 1) = ! gap'],
    ['constructor + 1', '(constructor + 1) = ! gap'],
  ])('%s', (formula, told) => {
    expect(check(formula)).toBe(told);
  });

  it.each([
    ['', '! 0 ""'],
    ['   ', '! 3 ""'],
    ['1 +', '! 3 ""'],
    ['+ 1', '! 0 "+ 1"'],
    ['1 2', '! 2 "2"'],
    ['(1', '! 2 ""'],
    ['1)', '! 1 ")"'],
    ['()', '! 1 ")"'],
    ['a b', '! 2 "b"'],
    ['1,286 + 2', '! 1 ",286 + 2"'],
    ['1 % 2', '! 2 "% 2"'],
    ['a = b', '! 2 "= b"'],
    ['a，b', '! 1 "，b"'],
    ['1.2.3', '! 3 ".3"'],
    ['1 ** 2', '! 3 "* 2"'],
    ['process.exit(1)', '! 12 "(1)"'],
  ])('refuses %j', (formula, told) => {
    expect(check(formula)).toBe(told);
  });

  it('refuses what is nested without end, at once', () => {
    for (const opening of ['(', '-', '(-', '-(']) {
      expect(check(`${opening.repeat(5_000)}1`)).toMatch(/^! \d+ /);
      expect(check(`${opening.repeat(20)}1${opening.includes('(') ? ')'.repeat(20) : ''}`)).not.toMatch(/^!/);
    }
  });

  it('takes long sums', () => {
    expect(check(Array.from({ length: 1_200 }, () => 'a1').join(' + '))).toMatch(/= 3600$/);
  });

  it('lists each id once', () => {
    const parsed = parseExpression('a1 + 低保 * (a1 - -低保.人数) / 2');
    expect(parsed.ok && figuresIn(parsed.expression)).toEqual(['a1', '低保', '低保.人数']);
  });
});
