import { expect, it } from 'vitest';
import { auditRemarks } from '../../../src/audit/audit-remarks.ts';
import { provenanceOf } from '../../../src/audit/provenance.ts';
import { compose, sourceOf } from '../template/check.ts';

const FILLERS = [
  '3人',
  '甲',
  '《',
  '《甲》',
  '1',
  '1—',
  '2026—',
  'A',
  'A1',
  '“',
  '1:',
  '1,000',
  '9人、',
  '2026年',
  ' + 1',
  '6222 ',
] as const;

it.each(FILLERS)('a text of nothing but %s takes no time', (filler) => {
  const words = filler.repeat(Math.floor(4900 / filler.length));
  const entries = Array.from({ length: 300 }, (_, index) => `${filler}${index}`);
  const data = [
    `固定数字: ${JSON.stringify(entries)}`,
    '指标:',
    ...Array.from({ length: 300 }, (_, index) => `  甲${index}.人数: {名称: 甲${index}对象, 值: 3人}`),
    `叙述: {正文: ${JSON.stringify(Array.from({ length: 20 }, () => words))}}`,
    '',
  ].join('\n');
  const { document } = compose('{{narrative "正文"}}', data);
  if (!document) throw new Error('does not compose');
  const report = sourceOf(data);
  const start = performance.now();
  auditRemarks([document], report);
  provenanceOf(document, report);
  expect(performance.now() - start).toBeLessThan(5000);
});
