import { describe, expect, it } from 'vitest';
import { deriveFigures } from '../../../src/figure/derive-figures.ts';
import { progressPlaces } from '../../../src/figure/progress-places.ts';
import { LEAST, read } from '../data-set/check.ts';

/** Planned, how far behind, and the lamp of a project with this progress. */
function lamp(progress: string, rule = ''): string {
  const current = read(`${LEAST}格式: {亮灯: {${rule}}}\n项目: [{编号: 甲, 名称: 甲项目, 进度: {${progress}}}]\n`);
  const book = deriveFigures({ current, lastYear: null, previous: null }).value;
  const [place] = book ? progressPlaces(current.data, book) : [];
  return [place?.planned?.quantity.literal, place?.behind?.quantity.literal, place?.lamp]
    .map((one) => one ?? '-')
    .join(' ');
}

describe('the lamp of a project', () => {
  it.each([
    ['计划: 60%, 实际: 60%', '60% - green'],
    ['计划: 60%, 实际: 70%', '60% - green'],
    ['计划: 60%, 实际: 50.1%', '60% 9.9个百分点 green'],
    ['计划: 60%, 实际: 50%', '60% 10个百分点 yellow'],
    ['计划: 60%, 实际: 30%', '60% 30个百分点 yellow'],
    ['计划: 60%, 实际: 29.9%', '60% 30.1个百分点 red'],
    ['实际: 29.9%', '- - -'],
    ['计划: 60%, 实际: 待填', '60% - -'],
  ])('%s: %s', (progress, expected) => {
    expect(lamp(progress)).toBe(expected);
  });

  it('takes what the curve plans for the month where no plan is typed', () => {
    expect(lamp('实际: 40%, 计划曲线: {2026-05: 50%, 2026-06: 60%, 2026-07: 90%}')).toBe('60% 20个百分点 yellow');
    expect(lamp('实际: 45%, 计划曲线: {2026-03: 50%, 2026-07: 90%}')).toBe('50% 5个百分点 green');
  });

  it('is red three months after the planned start when nothing has been done', () => {
    expect(lamp('实际: 0%, 计划曲线: {2026-04: 2%, 2026-05: 4%, 2026-06: 6%}')).toBe('6% 6个百分点 red');
    expect(lamp('实际: 0%, 计划曲线: {2026-04: 0%, 2026-05: 4%, 2026-06: 6%}')).toBe('6% 6个百分点 green');
  });

  it('follows the rule of the data set', () => {
    expect(lamp('计划: 60%, 实际: 52%', '黄灯: 5, 红灯: 8')).toBe('60% 8个百分点 yellow');
    expect(lamp('计划: 60%, 实际: 51%', '黄灯: 5, 红灯: 8')).toBe('60% 9个百分点 red');
    expect(lamp('实际: 0%, 计划曲线: {2026-06: 6%}', '迟开工: 1')).toBe('6% 6个百分点 red');
  });
});
