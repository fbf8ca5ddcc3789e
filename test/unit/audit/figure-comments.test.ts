import { describe, expect, it } from 'vitest';
import { withFigureComments } from '../../../src/audit/figure-comments.ts';
import { inlineText } from '../../../src/document/inline-segments.ts';
import type { Document, FigureInline, Inline } from '../../../src/document/tree.ts';
import { compose, sourceOf } from '../template/check.ts';

const DATA = `来源: {月报: {名称: 低保月报, 文件: 月报.xlsx, 单元格: 汇总!D7, 日期: 2026-07-02, 确认人: 王某}}
指标:
  低保.人数: {名称: 低保对象, 值: 726人, 来源: 月报, 责任单位: 救助科, 口径: 城乡合计}
  低保.资金: {名称: 低保金, 值: 174.18万元, 上年同期: 160.2万元}
叙述: {开头: 低保【低保.人数】，资金【低保.资金|含同比】。, 再说: 低保【低保.人数】，资金【低保.资金】。}
`;

function commented(): Document {
  const { document } = compose('{{narrative "开头"}}\n\n{{narrative "再说"}}', DATA);
  if (!document) throw new Error('does not compose');
  return withFigureComments(document, sourceOf(DATA));
}

function figuresIn(inlines: readonly Inline[]): readonly FigureInline[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'figure' ? [inline] : inline.kind === 'strong' ? figuresIn(inline.inlines) : [],
  );
}

const paragraphs = commented().blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []));

describe('comments on figures', () => {
  it('say line, source, department and scope of what was typed', () => {
    expect(figuresIn(paragraphs[0] ?? [])[0]?.comment).toEqual({
      number: 1,
      lines: [
        '低保对象：726人',
        '数据：data.yaml 第6行',
        '来源：低保月报，月报.xlsx，汇总!D7，2026年7月2日，王某确认',
        '责任单位：救助科',
        '口径：城乡合计',
      ],
    });
  });

  it('say the formula and its inputs of what was computed', () => {
    const lines = figuresIn(paragraphs[0] ?? [])[1]?.comment?.lines ?? [];
    expect(lines).toContain('低保金：174.18万元');
    expect(lines.find((line) => line.startsWith('公式：'))).toBeDefined();
    expect(lines).toContain('　低保金：160.2万元（data.yaml 第7行）');
  });

  it('stand where a figure is first printed, and only there', () => {
    expect(figuresIn(paragraphs[1] ?? []).map(({ comment }) => comment)).toEqual([undefined, undefined]);
  });

  it('leave the words alone', () => {
    expect(paragraphs.map(inlineText)).toEqual([
      '低保726人，资金174.18万元，同比增长8.7%。',
      '低保726人，资金174.18万元。',
    ]);
  });
});
