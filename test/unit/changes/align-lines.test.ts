import { expect, it } from 'vitest';
import { alignLines } from '../../../src/changes/align-lines.ts';

function pairs(old: readonly string[], now: readonly string[]): string {
  return alignLines(old, now)
    .map((pair) => `${pair.old ?? '·'}${pair.now ?? '·'}`)
    .join(' ');
}

it('knows a line again that was reworded, among lines that came and went', () => {
  const old = ['标题', '低保对象726人，资金174.18万元。', '养老服务有序推进，床位达到960张。', '结尾'];
  const now = [
    '标题',
    '一句新话，与哪一句都不像',
    '低保对象731人，资金180万元。',
    '养老服务扎实推进，床位达到980张。',
    '结尾',
  ];
  expect(pairs(old, now)).toBe('00 ·1 12 23 34');
  expect(pairs(now, old)).toBe('00 1· 21 32 43');
});

it('takes cells for the same that differ only in their number, or stand alone between equal ones', () => {
  expect(pairs(['低保', '726', '特困', '腾退中'], ['低保', '731', '特困', '装修中'])).toBe('00 11 22 33');
});

it('does not pair sentences that have nothing in common', () => {
  expect(pairs(['甲乙丙丁戊己庚辛壬癸子丑寅卯'], ['春夏秋冬东南西北风花雪月天地'])).toBe('0· ·0');
});

it('bears empty sides and lines that all are equal', () => {
  expect(pairs([], [])).toBe('');
  expect(pairs([], ['甲'])).toBe('·0');
  const many = Array.from({ length: 3_000 }, () => '甲');
  expect(alignLines(many, many.slice(1)).filter(({ now }) => now === null)).toHaveLength(1);
});
