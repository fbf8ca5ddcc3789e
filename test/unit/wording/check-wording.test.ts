import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../../src/quantity/chinese-numeral.ts';
import { checkWording, findWording } from '../../../src/wording/check-wording.ts';
import type { RoleText } from '../../../src/wording/role-text.ts';
import { correctCases, faultyCases, placeText } from './read-corpus.ts';

const correct = correctCases();
const faulty = faultyCases();

describe('correct Chinese', () => {
  it('is read from a corpus of many kinds', () => {
    expect(correct.length).toBeGreaterThanOrEqual(120);
  });

  it.each(correct.map(({ line, texts }) => [line, texts] as const))('%s', (_, texts) => {
    expect(told(texts)).toEqual([]);
  });

  it('counts a thousand headings', () => {
    const headings = Array.from({ length: 1200 }, (_, index): RoleText => {
      const text = `（${chineseNumeral(index + 1)}）日间照料中心`;
      return { role: 'heading2', text, place: { page: null, paragraph: index, text: null } };
    });
    expect(told(headings)).toEqual([]);
  });

  it('gives no finding as one document either, but for what can only be counted over all of it', () => {
    const body = correct.flatMap(({ texts }) => (texts.length === 1 && texts[0]?.role === 'body' ? texts : []));
    expect(told(body)).toEqual([]);
  });
});

describe('faulty Chinese', () => {
  it('is read from a corpus that names every rule', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(120);
    const applied = checkWording([]).applied.map(({ id }) => id);
    expect([...new Set(faulty.map(({ rule }) => rule))].sort()).toEqual([...applied].sort());
  });

  it.each(faulty.map((one) => [one.line, one] as const))('%s', (_, { texts, rule, marked, expected }) => {
    const findings = findWording(texts);
    expect([...new Set(findings.map((one) => one.rule.id))]).toEqual([rule]);
    expect(
      findings.map(({ text, start, length }) =>
        placeText(texts.indexOf(text), start, text.text.slice(start, start + length)),
      ),
    ).toEqual(marked);
    if (expected !== null) expect(findings[0]?.expected.zh).toBe(`“${expected}”`);
  });
});

describe('checkWording', () => {
  it('says each finding in both languages, with its place and the words round it', () => {
    const text: RoleText = {
      role: 'body',
      text: '上半年，全区规模以上工业增加值同比增长-3.2%。',
      place: { page: 2, paragraph: 7, text: null },
    };
    const { deviations } = checkWording([text]);
    expect(deviations.map(({ rule, ...rest }) => ({ id: rule.id, ...rest }))).toEqual([
      {
        id: 'growth/negative',
        place: { page: 2, paragraph: 7, text: '全区规模以上工业增加值同比增长-3.2%。'.slice(1) },
        found: { zh: '“增长-3.2%”', en: '“增长-3.2%”' },
        expected: { zh: '“下降3.2%”', en: '“下降3.2%”' },
      },
    ]);
  });

  it('shows the pair of marks of which one is missing', () => {
    const expected = (text: string) =>
      checkWording([{ role: 'body', text, place: { page: null, paragraph: 1, text: null } }]).deviations.map(
        (one) => one.expected.zh,
      );
    expect(expected('推进“放管服改革。')).toEqual(['成对的“…”']);
    expect(expected('各乡镇街道）逐户核实。')).toEqual(['成对的（…）']);
    expect(expected('各乡镇(街道逐户核实。')).toContain('成对的（…）');
  });

  it('gives rules ids of their own and both languages', () => {
    const { applied } = checkWording([]);
    expect(new Set(applied.map(({ id }) => id)).size).toBe(applied.length);
    expect(applied.filter(({ asks }) => !/\p{Script=Han}/u.test(asks.zh) || asks.en === '')).toEqual([]);
  });

  it('stays quick and short over hostile text', { timeout: 20_000 }, () => {
    const seeds = [
      '（',
      '“',
      '《',
      '》',
      '”）',
      '，。',
      '1-',
      '2026年',
      '的',
      '约1',
      '率为1%，',
      '一、',
      '附件',
      '9,',
      '..',
      '【.',
      "'",
      '"',
      '({{',
      '从一',
    ];
    const texts = seeds.map(
      (seed, index): RoleText => ({
        role: 'body',
        text: seed.repeat(200_000),
        place: { page: null, paragraph: index + 1, text: null },
      }),
    );
    const start = Date.now();
    const findings = findWording(texts);
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(findings.length).toBeLessThan(6_000);
  });
});

function told(texts: readonly RoleText[]): readonly string[] {
  return findWording(texts).map(
    ({ rule, text, start, length }) => `${rule.id}: ${text.text.slice(start, start + length)} in ${text.text}`,
  );
}
