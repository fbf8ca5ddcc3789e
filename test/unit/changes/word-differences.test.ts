import { expect, it } from 'vitest';
import { wordDifferences } from '../../../src/changes/word-differences.ts';

it('takes a number for one word', () => {
  expect(pieces('惠及726人。', '惠及731人。')).toEqual(['惠及', '-726', '+731', '人。']);
  expect(pieces('资金1,174.18万元', '资金1,174.2万元')).toEqual(['资金', '-1,174.18', '+1,174.2', '万元']);
});

it('tells old words before new ones, each once between two common stretches', () => {
  expect(pieces('严格落实制度', '全面落实各项制度')).toEqual(['-严格', '+全面', '落实', '+各项', '制度']);
  expect(pieces('甲乙丙', '')).toEqual(['-甲乙丙']);
  expect(pieces('', '甲')).toEqual(['+甲']);
  expect(pieces('甲', '甲')).toEqual(['甲']);
  expect(pieces('', '')).toEqual([]);
});

it('takes texts of unbounded length for wholly different, and at once', () => {
  const [old, now] = ['甲'.repeat(30_000), '乙'.repeat(30_000)];
  expect(pieces(old, now)).toEqual([`-${old}`, `+${now}`]);
});

function pieces(old: string, now: string): readonly string[] {
  const marks = { same: '', old: '-', new: '+' };
  return wordDifferences(old, now).map(({ kind, text }) => marks[kind] + text);
}
