import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/diagnostic/describe.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { checkWording } from '../../../src/wording/check-wording.ts';
import { documentRoleTexts } from '../../../src/wording/document-role-texts.ts';
import { wordingRemarks } from '../../../src/wording/wording-remarks.ts';
import {
  documentOf,
  heading,
  paragraph,
  runIn,
  sampleChart,
  sampleTable,
  signature,
} from '../../support/sample-document.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';
import { sampleReport } from '../../support/shipped.ts';
import { compose, sourceOf } from '../template/check.ts';

describe('remarks on words', () => {
  it('point at the very words in the data', () => {
    expect(remarks('{{narrative "开头"}}', '叙述:\n  开头: 上半年，截止6月底完成18个。\n')).toEqual([
      'data.yaml:5:11-5:13 wording/slip word/as-of',
    ]);
  });

  it('point behind a reference, and at the written value of a figure', () => {
    const data = '指标:\n  培训.人数: 约50人左右\n叙述:\n  开头: 培训【培训.人数】，同比增长-3%。\n';
    expect(remarks('{{narrative "开头"}}', data)).toEqual([
      'data.yaml:7:19-7:24 wording/slip growth/negative',
      'data.yaml:5:10-5:16 wording/slip word/approximate-twice',
    ]);
  });

  it('point at the whole of a text that runs over lines', () => {
    expect(remarks('{{narrative "开头"}}', '叙述:\n  开头: |\n    第一行。\n    截止6月底完成。\n')).toEqual([
      'data.yaml:5:7-8:1 wording/slip word/as-of',
    ]);
  });

  it('point at the task though its full stop is left to the sentence', () => {
    const data = '任务:\n  - {板块: 甲, 内容: 继续做好的的发放。, 时限: 9月底前}\n';
    expect(remarks('{{#each tasks as |one|}}{{task one}}{{/each}}', data)).toEqual([
      'data.yaml:5:21-5:23 wording/slip word/doubled',
    ]);
  });

  it('point at the line of the template for its own words', () => {
    expect(remarks('# 甲\n\n截止6月底完成。', '')).toEqual(['summary.hbs:1:1-3:9 wording/slip word/as-of']);
  });

  it('point at title and addressee where they are typed', () => {
    const data =
      '报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15, 标题: [工作总结。], 主送: "区委,区政府"}\n单位: {名称: 永宁区样例局}\n';
    expect(remarks('文字。', data)).toEqual([
      'data.yaml:1:51-1:58 wording/slip heading/end-punctuation',
      'data.yaml:1:64-1:72 wording/slip punctuation/half-width',
    ]);
  });

  it('are notes when they are advice, and say what to do', () => {
    const [remark] = remarksOf('依据《甲》、《乙》。', '');
    expect(remark?.code).toBe('wording/advice');
    expect(remark && messageOf(remark, 'zh')).toBe(
      '“、”：并列的书名号之间、引号之间通常不用顿号（punctuation/between-titles）',
    );
  });

  it('leave gaps to those who know them already', () => {
    expect(remarks('{{narrative "开头"}}', '指标:\n  甲.资金: 待填\n叙述: {开头: 发放【甲.资金】。}\n')).toEqual([]);
  });

  it.each(['summary', 'plan'] as const)('have nothing to say of the sample: %s', (kind) => {
    const report = sampleReport();
    expect(wordingRemarks(sampleReportDocument(kind), report.dataSets.current)).toEqual([]);
    expect(wordingRemarks(sampleReportDocument(kind, 'general'), report.dataSets.current)).toEqual([]);
    expect(checkWording(documentRoleTexts(sampleReportDocument(kind))).deviations).toEqual([]);
  });
});

describe('texts of a document', () => {
  it('have the roles of their blocks', () => {
    const document = documentOf(
      { kind: 'title', lines: ['永宁区民政局', '工作总结'] },
      { kind: 'byline', lines: ['永宁区民政局', '（2026年7月15日）'] },
      { kind: 'addressee', text: '区政府' },
      heading(1, 2, '民生'),
      paragraph('其余文字。', runIn(2, 1, '养老服务。')),
      sampleTable(1, 0),
      sampleChart(1),
      signature('永宁区民政局', '2026年7月15日'),
    );
    expect(documentRoleTexts(document).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'title 永宁区民政局工作总结',
      'signature 永宁区民政局',
      'date （2026年7月15日）',
      'addressee 区政府：',
      'heading1 二、民生',
      'runIn （一）养老服务。',
      'body 其余文字。',
      'caption 表1　民生资金拨付情况',
      'tableCell 序号',
      'tableCell 项目',
      'tableCell 预算',
      'tableCell 拨付',
      'tableCell ',
      'tableCell 合计',
      'tableCell 2849.60',
      'tableCell 待填',
      'note 注：部分数据因四舍五入，分项合计与总计略有差异。',
      'note 来源：区财政局月报。',
      'caption 图1　上半年资金拨付进度',
      'note 注：截至2026年6月30日。',
      'signature 永宁区民政局',
      'date 2026年7月15日',
    ]);
  });
});

function remarksOf(template: string, data: string): readonly Diagnostic[] {
  const { document } = compose(template, data);
  if (!document) throw new Error('does not compose');
  return wordingRemarks(document, sourceOf(data).dataSets.current);
}

/** `file:line:column-line:column code rule`, a line each. */
function remarks(template: string, data: string): readonly string[] {
  return remarksOf(template, data).map(({ code, params, span }) => {
    const place = span && `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column}`;
    return `${span?.file}:${place} ${code} ${'rule' in params ? params.rule : ''}`;
  });
}
