import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../../src/compose-document.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import { documentText } from '../../../src/document/document-text.ts';
import { LEAST, read } from '../data-set/check.ts';
import { check, packOf } from './check.ts';

/** What a template says of a data set and of what the period before left. */
function said(template: string, yaml: string, before: string): string {
  const previous = read(`报告: {时期: 2025-H2, 成文日期: 2026-01-15}\n单位: {名称: 甲}\n${before}`);
  const { value } = deriveReport({ current: read(`${LEAST}${yaml}`), lastYear: null, previous });
  const pack = packOf(template).value;
  const document = value && pack ? composeDocument(value, pack, 'summary').value : null;
  if (!document) throw new Error('does not compose');
  return documentText(document).slice(1, -2).join(' / ');
}

const tasks = (count: number) =>
  `任务:\n${Array.from({ length: count }, (_, at) => `  - {编号: J${at}, 内容: 做第${at}件事}\n`).join('')}`;

describe('what became of the last plan', () => {
  it('of 50 tasks names the three that are not done', () => {
    const answers = Array.from({ length: 50 }, (_, at) => {
      if (at === 7) return `  J${at}: {状态: 推进中, 原因: 资金未到位。}\n`;
      if (at === 8) return '';
      return at === 9 ? `  J${at}: {状态: 不再开展, 原因: 职能划转}\n` : `  J${at}: 完成\n`;
    });
    expect(said('{{outcome lastPlan}}', `上期任务:\n${answers.join('')}`, tasks(50))).toBe(
      '2026年上半年计划任务50项，已完成47项；正在推进1项：做第7件事（资金未到位）；不再开展1项：做第9件事（职能划转）；尚未交代1项：做第8件事。',
    );
  });

  it('may be all done', () => {
    expect(said('{{outcome lastPlan}}', '上期任务: {J0: 完成, J1: 完成}', tasks(2))).toBe(
      '2026年上半年计划任务2项，已全部完成。',
    );
  });

  it('is told with the figures of each time', () => {
    const before = '指标: {床位: {值: 15张}}\n任务: [{编号: J1, 内容: 床位在【床位】的基础上增加}]';
    const now = '指标: {床位: {值: 18张}}\n上期任务: {J1: {状态: 推进中, 说明: 现有【床位】}}';
    expect(said('{{table "answers"}}', now, before)).toContain('床位在15张的基础上增加 / — / — / 推进中 / 现有18张');
  });

  it('is nothing where there was none', () => {
    expect(check('{{#if lastPlan}}{{outcome lastPlan}}{{/if}}甲')).toBe('甲');
  });
});

describe('tasks', () => {
  const DATA = `
项目:
  - 编号: 站
    名称: 服务站项目
    简称: 服务站
    责任单位: 基层科
    地点:
      - {名称: 甲, 下一步: 签约。, 时限: {期限: 9月底前, 力度: 力争}, 障碍: {事项: 审批未完成, 需要: 国资部门协调}}
      - {名称: 乙, 下一步: 签约, 时限: {期限: 9月底前, 力度: 力争}}
任务:
  - {内容: 建好平台, 分步: [{时限: 10月底前, 内容: 上线}, {时限: 8月上旬, 内容: 招标}]}
`;

  it('are told as sentences, with what others must do', () => {
    expect(check('{{#each tasks as |item|}}{{task item}}\n\n{{/each}}', DATA)).toBe(
      '建好平台。10月底前上线、8月上旬招标。\n力争9月底前甲、乙服务站签约。针对审批未完成的问题，请国资部门协调。（责任单位：基层科）',
    );
  });

  it('stand in a table of months by what is due', () => {
    expect(check('{{table "schedule"}}', DATA)).toContain(
      '8月 / 8月上旬 / 建好平台：招标 / — / 9月 / 9月底前 / 甲、乙服务站签约 / 基层科 / 10月 / 10月底前 / 建好平台：上线 / —',
    );
  });
});
