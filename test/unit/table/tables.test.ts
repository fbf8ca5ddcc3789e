import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/document/inline-segments.ts';
import type { TableBlock } from '../../../src/document/tree.ts';
import { bodyBlocks, compose } from '../template/check.ts';

function tableOf(call: string, data: string): TableBlock {
  const [block] = bodyBlocks(call, data);
  if (block?.kind !== 'table') throw new Error('no table');
  return block;
}

/** Caption, unit, headers and rows, a line each. */
function told(call: string, data: string): string {
  const table = tableOf(call, data);
  return [
    `${table.caption}${table.unitNote === null ? '' : `（${table.unitNote}）`}`,
    table.columns.map(({ header }) => header).join('|'),
    ...table.rows.map(({ cells, emphasis }) => `${cells.map(inlineText).join('|')}${emphasis ? ' *' : ''}`),
    ...table.notes,
  ].join('\n');
}

const BUDGET = `
预算:
  - {科目: 甲, 预算: 300万元, 到位: 200.5万元, 支出: 100.25万元}
  - {科目: 乙, 预算: 100万元, 到位: 50万元, 支出: 0万元}
`;

describe('budget', () => {
  it('has fixed places in each column, rates and an exact total', () => {
    expect(told('{{table "budget" caption="甲表" notes="注：甲。"}}', BUDGET)).toBe(
      '甲表（单位：万元）\n预算科目|预算|到位|支出|支出进度\n甲|300|200.5|100.25|33.4%\n乙|100|50.0|0.00|0.0%\n合计|400|250.5|100.25|25.1% *\n注：甲。',
    );
  });

  it('shows a gap as a gap, and no total beside it', () => {
    const data =
      '预算: [{科目: 甲, 预算: 3万元, 到位: 2万元, 支出: 待填}, {科目: 乙, 预算: 3万元, 到位: 2万元, 支出: 1万元}]';
    const table = tableOf('{{table "budget"}}', data);
    const spent = table.rows.map(({ cells }) => cells[3] ?? []);
    expect(spent.slice(0, 2)).toMatchObject([[{ text: '待填', gap: true }], [{ text: '1', gap: false }]]);
    expect(table.rows[2]?.emphasis).toBe(true);
    expect(inlineText(spent[2] ?? [])).toMatch(/^(?:待填|—)$/);
  });

  it('is in one unit, by the size of its amounts', () => {
    expect(told('{{table "budget"}}', '预算: [{科目: 甲, 预算: 9000元, 到位: 800元, 支出: 560元}]')).toBe(
      '预算执行情况（单位：元）\n预算科目|预算|到位|支出|支出进度\n甲|9000|800|560|6.2%\n合计|9000|800|560|6.2% *',
    );
    const large = '预算: [{科目: 甲, 预算: 3亿元, 到位: 25000万元, 支出: 1.5亿元}]';
    expect(told('{{table "budget"}}', large)).toContain(
      '单位：亿元）\n预算科目|预算|到位|支出|支出进度\n甲|3|2.5|1.5|50.0%',
    );
  });

  it('follows the unit of the report', () => {
    expect(told('{{table "budget"}}', `格式: {金额: {单位: 元}}\n${BUDGET}`)).toContain(
      '甲|3000000|2005000|1002500|33.4%',
    );
  });
});

describe('project money', () => {
  it('leaves out projects without money and says a dash where a figure is missing', () => {
    const data =
      '项目: [{编号: A, 名称: 甲项目, 简称: 甲, 资金: [{来自: 中央, 预算: 3.5万元, 到位: 2万元}]}, {编号: B, 名称: 乙}]';
    expect(told('{{table "projectMoney"}}', data)).toBe(
      '项目资金情况（单位：万元）\n项目|预算|到位|支出|支出进度\n甲|3.5|2|—|—',
    );
  });
});

describe('indicators', () => {
  const DATA = `
指标:
  人数: {名称: 低保对象, 值: 726人, 上年同期: 700人, 其中: {城市: 700人, 农村: 26人}}
  资金: {名称: 低保金, 值: 174.1807万元, 类型: 时期数, 上年同期: 160.2万元, 目标: 400万元}
  率: {名称: 合格率, 值: 62.5%, 类型: 比率, 上年同期: 60.1%}
  标准: {值: 560元/人·月, 类型: 标准}
  约数: {值: 60多户, 类型: 估计数}
`;
  it('print as written, with what they can be compared with', () => {
    expect(told('{{table "indicators" figures="人数 资金、率,约数"}}', DATA)).toBe(
      '主要指标完成情况\n指标|本期|上年同期|同比|年度目标|完成率\n低保对象|726人|700人|+3.7%|—|—\n低保金|174.1807万元|160.2万元|+8.7%|400万元|43.5%\n合格率|62.5%|60.1%|+2.4个百分点|—|—\n约数|60多户|—|—|—|—',
    );
  });

  it('have fixed places in each column, unit by unit', () => {
    const data = `
指标:
  甲: {值: 26万元, 类型: 时期数, 上年同期: 24.5万元, 目标: 54万元}
  乙: {值: 174.18万元, 类型: 时期数, 上年同期: 160万元, 目标: 400.5万元}
  丙: {值: 726人, 上年同期: 700人}
  丁: {值: 约40万元, 类型: 估计数}
`;
    expect(told('{{table "indicators" figures="甲 乙 丙 丁"}}', data)).toBe(
      '主要指标完成情况\n指标|本期|上年同期|同比|年度目标|完成率\n甲|26.00万元|24.5万元|+6.1%|54.0万元|48.1%\n乙|174.18万元|160.0万元|+8.9%|400.5万元|43.5%\n丙|726人|700人|+3.7%|—|—\n丁|约40万元|—|—|—|—',
    );
  });

  it('say a dash where a comparison is refused, and why at the line of the figure', () => {
    const data = `
指标:
  甲: {值: 26万元, 类型: 时期数, 上年同期: 0万元}
  乙: {值: 486人次, 类型: 时期数, 上年同期: 232户次, 目标: 900人次}
  丙: {值: 12万元, 类型: 时期数, 上年同期: 10万元}
  丁: {值: 60%, 类型: 比率, 目标: 70%}
`;
    const { document, diagnostics } = compose('{{table "indicators" figures="甲 乙 丙 丁"}}', data);
    const rows = document?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows?.map(({ cells }) => cells.map(inlineText).join('|'))).toEqual([
      '甲|26万元|0万元|—|—|—',
      '乙|486人次|232户次|—|900人次|54.0%',
      '丙|12万元|10万元|+20.0%|—|—',
      '丁|60%|—|—|70%|—',
    ]);
    expect(
      diagnostics.map(({ code, params, span }) => [code, 'reason' in params && params.reason, span?.start.line]),
    ).toEqual([
      ['figure/comparison-left-out', 'base-zero', 6],
      ['figure/comparison-left-out', 'other-unit', 7],
    ]);
  });

  it('wait with a comparison for the figure that it needs', () => {
    const data =
      '指标: {甲: {值: 待填, 类型: 时期数, 上年同期: 10万元}, 乙: {值: 12万元, 类型: 时期数, 上年同期: 10万元}}';
    const rows = tableOf('{{table "indicators" figures="甲 乙"}}', data).rows;
    expect(rows[0]?.cells[3]).toMatchObject([{ text: '待填', gap: true }]);
  });

  it('leave out columns that would be empty', () => {
    expect(told('{{table "indicators" figures="约数"}}', DATA)).toBe('主要指标完成情况\n指标|本期\n约数|60多户');
  });

  it('name a part with its whole', () => {
    expect(told('{{table "indicators" figures="人数.农村"}}', DATA)).toContain('低保对象：农村|26人');
  });

  it('are all there, but for standards', () => {
    expect(tableOf('{{table "allIndicators"}}', DATA).rows.map(({ cells }) => inlineText(cells[0] ?? []))).toEqual([
      '低保对象',
      '低保金',
      '合格率',
      '约数',
    ]);
  });
});

describe('sites', () => {
  it('have the facts of any of them, their stage and what is next, its references said', () => {
    const data = `
项目:
  - 编号: A
    名称: 甲项目
    地点:
      - {名称: 东, 阶段: 施工, 状态: 进行中, 下一步: 建成【A.东.面积】。, 时限: 7月底, 情况: {面积: 420平方米}}
      - {名称: 西, 情况: {面积: 380.5平方米, 床位: 20张}}
`;
    expect(told('{{table "sites" of="A"}}', data)).toBe(
      '甲项目进展情况\n序号|地点|面积|床位|当前阶段|下一步|时限\n1|东|420.0平方米|—|施工（进行中）|建成420平方米|7月底\n2|西|380.5平方米|20张|—|—|—',
    );
  });
});

describe('tasks', () => {
  it('have who, when and their steps, their references said', () => {
    const data = `
指标: {户数: 3户}
任务:
  - {内容: 走访【户数】。, 责任单位: 救助科, 配合单位: [财政局], 责任人: 王某, 时限: 9月底前}
  - {内容: 新建中心, 分步: [{时限: 8月底前, 内容: 完成设计}, {时限: 12月底前, 内容: 完工}]}
  - {内容: 落实制度, 常态: 是, 时限: 全年}
`;
    expect(told('{{table "tasks"}}', data)).toBe(
      '重点任务分解\n序号|工作任务|责任单位|责任人|完成时限\n1|走访3户|救助科、财政局|王某|9月底前\n2|新建中心：8月底前完成设计，12月底前完工|—|—|12月底前\n3|落实制度|—|—|长期',
    );
  });
});
