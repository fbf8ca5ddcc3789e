import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { messageOf } from '../../../src/diagnostic/describe.ts';
import { diagnose } from '../../../src/diagnostic/diagnostic.ts';
import { refusalDetail } from '../../../src/figure/refusal.ts';
import { sayFigure } from '../../../src/figure/say-figure.ts';
import { book, figureOf } from './check.ts';

/** One line of the book: keys of the indicator, and what is said of it or why nothing is. */
type Line = Readonly<Record<string, unknown>>;

const BOOK: readonly { readonly 用法: string; readonly 例: readonly Line[] }[] = parse(
  readFileSync(join(import.meta.dirname, 'comparison-book.yaml'), 'utf8'),
  { schema: 'failsafe' },
);
const LINES = BOOK.flatMap(({ 用法, 例 }) => 例.map((line) => ({ usage: 用法, line, title: JSON.stringify(line) })));

/** The words for 甲 or its part 谁; `不说：` and the reason of the message where there are none. */
function said(usage: string, line: Line): string {
  const {
    说: _,
    不说: __,
    谁: part,
    上年: lastYear,
    上期数据: previous,
    另有: others,
    格式: style,
    ...indicator
  } = line;
  const figures = book(`${yamlOf({ 甲: indicator, ...(others ?? {}) })}格式: ${JSON.stringify(style ?? {})}\n`, {
    ...(lastYear ? { lastYear: yamlOf({ 甲: lastYear }) } : {}),
    ...(previous ? { previous: yamlOf({ 甲: previous }) } : {}),
  });
  const figure = figureOf(figures, part ? `甲.${part}` : '甲');
  const saying = sayFigure(figure, usage, figures);
  if (saying.ok) return saying.said.text;
  const params = { id: '甲', usage, reason: saying.refusal, ...refusalDetail(figure, saying) };
  return messageOf(diagnose('figure/no-comparison', params), 'zh').replace(/^.*?：/, '不说：');
}

/** JSON is YAML. */
function yamlOf(indicators: object): string {
  return `指标: ${JSON.stringify(indicators)}\n`;
}

describe('the book of comparisons', () => {
  it.each(LINES)('$usage $title', ({ usage, line: { 说: words, 不说: reason, ...rest } }) => {
    const told = said(usage, rest);
    if (reason === undefined) expect(told).toBe(words);
    else expect(told.slice(0, `不说：${reason}`.length)).toBe(`不说：${reason}`);
  });

  it('is long', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(150);
  });
});
