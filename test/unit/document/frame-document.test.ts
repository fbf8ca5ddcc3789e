import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/data-set/schema/report-section.ts';
import { frameDocument } from '../../../src/document/frame-document.ts';
import { headingLabel } from '../../../src/document/heading-label.ts';
import { signature } from '../../support/sample-document.ts';
import { sourceOf } from '../template/check.ts';

function frame(report: string, kind: DocumentKind) {
  const source = sourceOf(`报告: {时期: 2026-H1, 成文日期: 2026-07-05, ${report}}\n单位: {名称: 永宁区样例局}`);
  return frameDocument(source.dataSets.current.data, kind, { cover: [], blocks: [] });
}

const titleOf = (report: string, kind: DocumentKind) =>
  frame(report, kind).blocks.find((block) => block.kind === 'title')?.lines;

describe('frameDocument', () => {
  it.each([
    [
      '时期: 2026-H1',
      '永宁区样例局2026年上半年工作总结',
      '永宁区样例局2026年下半年重点工作安排',
      '永宁区样例局2026年上半年工作总结及下半年重点工作安排',
    ],
    [
      '时期: 2026-H2',
      '永宁区样例局2026年下半年工作总结',
      '永宁区样例局2027年上半年重点工作安排',
      '永宁区样例局2026年下半年工作总结及2027年上半年重点工作安排',
    ],
    [
      '时期: 2026-Q3',
      '永宁区样例局2026年第三季度工作总结',
      '永宁区样例局2026年第四季度重点工作安排',
      '永宁区样例局2026年第三季度工作总结及第四季度重点工作安排',
    ],
    [
      '时期: 2026',
      '永宁区样例局2026年工作总结',
      '永宁区样例局2027年重点工作安排',
      '永宁区样例局2026年工作总结及2027年重点工作安排',
    ],
  ])('makes the titles of %s', (period, summary, plan, both) => {
    const titles = (['summary', 'plan', 'summary+plan'] as const).map((kind) => {
      const source = sourceOf(`报告: {${period}, 成文日期: 2026-07-05}\n单位: {名称: 永宁区样例局}`);
      return frameDocument(source.dataSets.current.data, kind, { cover: [], blocks: [] }).meta.title;
    });
    expect(titles).toEqual([summary, plan, both]);
  });

  it('keeps the lines of a title that was given', () => {
    expect(titleOf('文种: [总结], 标题: [永宁区样例局, 工作总结]', 'summary')).toEqual(['永宁区样例局', '工作总结']);
    expect(frame('文种: [总结], 标题: [永宁区样例局, 工作总结]', 'summary').meta.title).toBe('永宁区样例局工作总结');
  });

  it('does not give one title to two documents', () => {
    expect(titleOf('文种: [总结, 计划], 标题: [甲]', 'plan')).toEqual(['永宁区样例局2026年下半年重点工作安排']);
  });

  it('signs and dates without leading zeros', () => {
    expect(frame('主送: 区人民政府', 'summary').blocks.slice(1)).toEqual([
      { kind: 'addressee', text: '区人民政府' },
      signature('永宁区样例局', '2026年7月5日'),
    ]);
    expect(frame('文种: [总结]', 'summary').blocks.map(({ kind }) => kind)).toEqual(['title', 'signature']);
  });
});

describe('headingLabel', () => {
  it.each([
    [1, 1, '一、'],
    [1, 11, '十一、'],
    [2, 20, '（二十）'],
    [3, 21, '21.'],
    [4, 3, '（3）'],
  ] as const)('level %i, number %i is %s', (level, ordinal, label) => {
    expect(headingLabel(level, ordinal)).toBe(label);
  });
});
