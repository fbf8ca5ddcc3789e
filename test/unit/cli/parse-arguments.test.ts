import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/cli/parse-arguments.ts';

/** What is understood of a command line, or what is wrong with it. */
function check(line: string): string {
  const { command, operands, options, problem } = parseArguments(line.split(' ').filter((word) => word !== ''));
  if (problem) return problem.zh;
  const given = [...options].map(([name, values]) => `${name}=${values.join('|')}`);
  return [command ?? '-', ...operands, ...given].join(' ');
}

describe('parseArguments', () => {
  it('reads command, operand and options in any order', () => {
    expect(check('build --out a data --format pdf,docx -q')).toBe('build data out=a format=pdf|docx quiet=');
    expect(check('--lang en check data')).toBe('check data lang=en');
    expect(check('check --json -- -data')).toBe('check -data json=');
    expect(check('template check mine --data=x')).toBe('template check mine data=x');
    expect(check('build --font 仿宋=a.ttf --font 黑体=b.ttf')).toBe('build font=仿宋=a.ttf|黑体=b.ttf');
    expect(check('build --format docx，pdf')).toBe('build format=docx|pdf');
    expect(check('')).toBe('-');
    expect(check('--version')).toBe('- version=');
    expect(check('help')).toBe('- help=');
    expect(check('help template check --lang en')).toBe('template check lang=en help=');
  });

  it.each([
    ['biuld', '没有“biuld”这个命令；是不是想写 build？'],
    ['template chek', '没有“template chek”这个命令；是不是想写 template check？'],
    ['template', '没有“template”这个命令；是不是想写 template check？'],
    ['build --fromat pdf', '没有 --fromat 这个选项；是不是想写 --format？'],
    ['check --format pdf', '没有 --format 这个选项'],
    ['check -x', '没有 -x 这个选项'],
    ['build --out', '--out 后面要写一个值'],
    ['build --out --json', '--out 后面要写一个值'],
    ['build --out=', '--out 后面要写一个值'],
    ['build --json=1', '--json 后面不写值'],
    ['build --out a --out b', '--out 写了两次'],
    ['build --format docx,dox', '--format 不能是“dox”；可以写 docx、pdf、md、txt'],
    ['build --margins narrow', '--margins 不能是“narrow”；可以写 word、gbt33476'],
    ['build a b', '多了一个“b”；路径里有空格时请加引号'],
    ['build --__proto__ x', '没有 --__proto__ 这个选项'],
  ])('says what is wrong with: %s', (line, problem) => {
    expect(check(line)).toBe(problem);
  });
});
