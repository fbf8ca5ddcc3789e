import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/data-set/schema/report-section.ts';
import { blockText } from '../../../src/document/document-text.ts';
import { frameDocument } from '../../../src/document/frame-document.ts';
import { headingLabel } from '../../../src/document/heading-label.ts';
import type { Block } from '../../../src/document/tree.ts';
import { heading, paragraph, signature } from '../../support/sample-document.ts';
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

/** The whole document, a line for each block. */
function told(report: string, kind: DocumentKind, blocks: readonly Block[] = [paragraph('正文。')]): string {
  const source = sourceOf(`报告: {时期: 2026-H1, 成文日期: 2026-07-05, ${report}}\n单位: {名称: 永宁区样例局}`);
  const document = frameDocument(source.dataSets.current.data, kind, { cover: [], blocks });
  return document.blocks.map((block) => `${block.kind}: ${blockText(block).join(' | ')}`).join('\n');
}

const annex = (title: string): Block => ({ kind: 'annex', label: null, lines: [title], origin: null });

describe('what stands round the text', () => {
  it('of a report: letterhead, closing words, seal, colophon', () => {
    expect(
      told(
        '文种: [总结], 版式: 报告, 主送: 区人民政府, 附注: 联系人：林某, 版头: {发文字号: 永样报〔2026〕15号, 签发人: 陈某}, 版记: {抄送: [区委办]}',
        'summary',
      ),
    ).toMatchInlineSnapshot(`
      "letterhead: 永宁区样例局文件 | 永样报〔2026〕15号 | 签发人： | 陈某
      title: 永宁区样例局关于2026年上半年工作情况的报告
      addressee: 区人民政府：
      paragraph: 正文。
      paragraph: 特此报告。
      signature: 永宁区样例局 | 2026年7月5日
      remark: （联系人：林某）
      colophon: 抄送：区委办。 | 永宁区样例局 | 2026年7月5日印发"
    `);
  });

  it('of a notice: a sentence that issues the text, which follows with its own attachments', () => {
    expect(
      told('文种: [计划], 版式: 通知, 主送: 各科室, 版头: {发文字号: 永样发〔2026〕2号}', 'plan', [
        heading(1, 1, '要求'),
        paragraph('做好。'),
        annex('清单'),
        paragraph('甲。'),
      ]),
    ).toMatchInlineSnapshot(`
      "letterhead: 永宁区样例局文件 | 永样发〔2026〕2号
      title: 永宁区样例局关于印发《2026年下半年重点工作安排》的通知
      addressee: 各科室：
      paragraph: 现将《2026年下半年重点工作安排》印发给你们，请结合实际认真组织实施。
      signature: 永宁区样例局 | 2026年7月5日
      annex: 2026年下半年重点工作安排
      heading: 一、要求
      paragraph: 做好。
      attachmentNote: 附件：清单
      annex: 附件 | 清单
      paragraph: 甲。
      colophon: 永宁区样例局 | 2026年7月5日印发"
    `);
  });

  it('of a letter with a text of its own that is sent: the document is its attachment', () => {
    const source = sourceOf(
      '报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-05, 版式: 函, 主送: 区财政局, 版头: {发文字号: 永样函〔2026〕2号}}\n单位: {名称: 永宁区样例局}',
    );
    const { blocks } = frameDocument(source.dataSets.current.data, 'summary', {
      cover: [paragraph('现将有关材料送上。')],
      blocks: [paragraph('正文。'), annex('名单'), paragraph('乙。')],
    });
    expect(blocks.map((block) => `${block.kind}: ${blockText(block).join(' | ')}`).join('\n')).toMatchInlineSnapshot(`
      "letterhead: 永宁区样例局 | 永样函〔2026〕2号
      title: 永宁区样例局关于报送《2026年上半年工作总结》的函
      addressee: 区财政局：
      paragraph: 现将有关材料送上。
      attachmentNote: 附件：1.2026年上半年工作总结 | 2.名单
      signature: 永宁区样例局 | 2026年7月5日
      annex: 附件1 | 2026年上半年工作总结
      paragraph: 正文。
      annex: 附件2 | 名单
      paragraph: 乙。"
    `);
  });

  it('of an order: number, post and stamp, no title', () => {
    expect(
      told('文种: [总结], 版式: 命令, 职务: 区长, 版头: {机关标志: 永宁区人民政府令, 发文字号: 第3号}', 'summary'),
    ).toMatchInlineSnapshot(`
      "letterhead: 永宁区人民政府令 | 第3号
      paragraph: 正文。
      signature: 区长 | 2026年7月5日
      colophon: 永宁区样例局 | 2026年7月5日印发"
    `);
  });

  it('of minutes: who was there, no signature', () => {
    expect(
      told('文种: [总结], 版式: 纪要, 参会人员: {出席: [陈某, 周某], 列席: 吴某}', 'summary'),
    ).toMatchInlineSnapshot(`
      "letterhead: 永宁区样例局会议纪要
      title: 永宁区样例局2026年上半年工作总结
      paragraph: 正文。
      attendance: 出席：陈某，周某
      attendance: 列席：吴某
      colophon: 永宁区样例局 | 2026年7月5日印发"
    `);
  });

  it('of a joint issue: every unit in the mark and under the text', () => {
    const joint = told('文种: [总结], 版式: 报告, 版头: {联合发文: [永宁区财政局]}', 'summary');
    expect(joint).toContain('letterhead: 永宁区样例局 | 永宁区财政局 | 文件');
    expect(joint).toContain('signature: 永宁区样例局 | 永宁区财政局 | 2026年7月5日');
  });

  it('closes a report once', () => {
    expect(told('文种: [总结], 版式: 报告', 'summary', [paragraph('特此报告。')]).match(/特此报告/g)).toHaveLength(1);
  });

  it('is laid down for each kind of document where that is wanted', () => {
    const both = '文种: [总结, 计划], 主送: 区政府, 分文种: {计划: {版式: 通知, 标题: [甲, 乙], 主送: 各科室}}';
    expect(told(both, 'summary')).toMatch(/^title: 永宁区样例局2026年上半年工作总结\naddressee: 区政府：/);
    expect(told(both, 'plan')).toMatch(/^letterhead: 永宁区样例局文件\ntitle: 甲乙\naddressee: 各科室：/);
  });

  it('numbers attachments when there are several', () => {
    expect(
      told('文种: [总结]', 'summary', [
        paragraph('正文。'),
        annex('甲'),
        paragraph('甲。'),
        annex('乙'),
        paragraph('乙。'),
      ]),
    ).toMatchInlineSnapshot(`
      "title: 永宁区样例局2026年上半年工作总结
      paragraph: 正文。
      attachmentNote: 附件：1.甲 | 2.乙
      signature: 永宁区样例局 | 2026年7月5日
      annex: 附件1 | 甲
      paragraph: 甲。
      annex: 附件2 | 乙
      paragraph: 乙。"
    `);
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
