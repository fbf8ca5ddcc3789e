import { describe, expect, it } from 'vitest';
import { check, LEAST, read } from './check.ts';

describe('several files of one data set', () => {
  it('are joined by section, whatever the language of its name', () => {
    const { data } = read({
      'a.yaml': `${LEAST}指标: {甲: 1人}\n任务: {内容: 一}`,
      'b.yaml': 'indicators: {乙: 2人}\ntasks:\n  - {do: 二}\n',
      'c.yaml': '# 还没有填\n',
      'd.yaml': '任务: {内容: 三}\n检查: 甲 < 乙',
      'e.yaml': '检查: 乙 > 甲',
    });
    expect(Object.keys(data.indicators)).toEqual(['甲', '乙']);
    expect(data.tasks.map((task) => task.do)).toEqual(['一', '二', '三']);
    expect(data.checks.map(({ rule }) => rule)).toEqual(['甲 < 乙', '乙 > 甲']);
  });

  it('are told apart in messages', () => {
    expect(check({ 'a.yaml': `${LEAST}指标: {甲: 许多}`, 'b.yaml': '指标: {乙: 若干}' })).toBe(
      'a.yaml:3:9 data/not-a-quantity 许多 not-a-number\nb.yaml:1:9 data/not-a-quantity 若干 not-a-number',
    );
  });

  it('say only what is wrong in the file that cannot be read, not what is missing without it', () => {
    const files = {
      'a.yaml': `${LEAST}问题: [{表述: 慢, 措施: T1}]`,
      'b.yaml': '任务: [{编号: T1, 内容: 快',
    };
    expect(check(files)).toMatch(/^b\.yaml:1:\d+ data\/yaml-syntax [^\n]+$/);
    expect(check({ 'a.yaml': '单位：\n  名称: 甲', 'b.yaml': '指标: {甲: 1人}' })).toBe(
      'a.yaml:1:3 data/full-width-colon',
    );
  });

  it.each([
    ['agree', '指标: {甲: 1人}', '指标: {甲: 1人 }', 'ok'],
    ['disagree', '指标: {甲: 1人}', '指标: {甲: 2人}', 'b.yaml:1:9 data/conflicting-values 甲 ← a.yaml:3:9'],
    [
      'disagree within a figure',
      '指标: {甲: {值: 1人, 其中: {男: 1人}}}',
      '指标: {甲: {值: 1人, 其中: {男: 0人}}}',
      'b.yaml:1:25 data/conflicting-values 男 ← a.yaml:3:25',
    ],
    [
      'are the same task',
      '任务: {编号: T1, 内容: 一}',
      '任务: {编号: T1, 内容: 二}',
      'b.yaml:1:10 data/duplicate-id T1 ← a.yaml:3:10',
    ],
    [
      'name a section twice',
      '指标: {甲: 1人}',
      '指标: {乙: 1人}\nindicators: {丙: 1人}',
      'b.yaml:2:1 data/key-under-both-names indicators 指标 ← b.yaml:1:1',
    ],
    ['are not all readable', '指标: {甲: 1人}', '指标：\n  乙: 1人', 'b.yaml:1:3 data/full-width-colon'],
    ['are of another shape', '指标: {甲: 1人}', '指标: [1人]', 'b.yaml:1:5 data/conflicting-values 指标 ← a.yaml:3:5'],
  ])('that %s', (_, a, b, told) => {
    expect(check({ 'a.yaml': `${LEAST}${a}`, 'b.yaml': b })).toBe(told);
  });
});
