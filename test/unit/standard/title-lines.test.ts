import { expect, test } from 'vitest';
import { titleLines } from '../../../src/standard/title-lines.ts';

test.each([
  ['2026年上半年工作总结'],
  ['永宁区民政局2026年上半年/工作总结和下半年重点工作安排'],
  ['永宁区民政局关于2026年上半年/工作总结和下半年重点工作安排情况的报告'],
  ['永宁区人民政府办公室关于印发《永宁区/“十四五”民政事业发展规划》的通知'],
  ['永宁区住房和城乡建设局/关于2026年城镇老旧小区改造和保障性/安居工程建设进展情况的报告'],
])('%s', (broken) => {
  expect(titleLines(broken.replaceAll('/', '')).join('/')).toBe(broken);
});

test('a title of any length is broken into lines that fit, and nothing is lost', () => {
  for (const title of ['永'.repeat(500), 'w'.repeat(300), `关于${'的'.repeat(50)}报告`]) {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  }
});

test('an empty title is one empty line', () => {
  expect(titleLines('')).toEqual(['']);
});
