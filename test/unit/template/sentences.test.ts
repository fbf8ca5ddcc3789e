import { describe, expect, it } from 'vitest';
import { bodyBlocks, check, sourceOf } from './check.ts';

const states = (project: string, rest = ''): string =>
  check(
    '{{#with (states "A") as |said|}}{{said}}{{else}}（无）{{/with}}',
    `${rest}\n项目:\n  - {编号: A, 名称: 甲项目, ${project}}`,
  );

describe('states of sites', () => {
  it.each([
    [
      'one clause each',
      '简称: 站, 地点: [{名称: 东, 阶段: 施工}, {名称: 西, 阶段: 封顶}]',
      '东站已完成主体施工；西站主体结构已封顶。',
    ],
    [
      'equal wording joined, in the order of the data',
      '简称: 站, 流程: purchase, 地点: [{名称: 东, 阶段: 签约, 后续: 待搬出后投用}, {名称: 南, 阶段: 洽谈}, {名称: 西, 阶段: 签约, 后续: 待搬出后投用}]',
      '东、西站已签订购买协议，待搬出后投用；南站已与产权单位达成购买意向。',
    ],
    [
      'a full stop more or less is equal wording',
      '地点: [{名称: 东, 表述: 已完工}, {名称: 西, 表述: 已完工。}]',
      '东、西已完工。',
    ],
    [
      'other words after it are not',
      '地点: [{名称: 东, 阶段: 施工}, {名称: 西, 阶段: 施工, 后续: 待验收}]',
      '东已完成主体施工；西已完成主体施工，待验收。',
    ],
    ['its own text wins', '地点: [{名称: 东, 阶段: 施工, 表述: 于5月开工}]', '东于5月开工。'],
    ['in progress', '地点: [{名称: 东, 阶段: 施工, 状态: 进行中}]', '东正在施工。'],
    ['not started', '地点: [{名称: 东, 阶段: 施工, 状态: 未开始}]', '东尚未完成主体施工。'],
    [
      'progress',
      '地点: [{名称: 东, 阶段: 施工, 状态: 进行中, 进度: {实际: 52%}, 后续: 待封顶}]',
      '东正在施工，形象进度52%，待封顶。',
    ],
    ['nothing said of a site without a stage', '地点: [东, {名称: 西, 阶段: 施工}]', '西已完成主体施工。'],
    ['no site at all has a stage', '地点: [东, 西]', '（无）'],
    ['a project without sites', '阶段: 验收', '项目已通过竣工验收。'],
    ['behind its lead', '导语: 总面积600平方米。, 阶段: 施工, 状态: 进行中', '目前正在施工。'],
    ['no stage', '导语: 无', '（无）'],
    [
      'figures in typed words',
      '情况: {面积: 3平方米}, 地点: [{名称: 东, 表述: 已建成【A.面积】}]',
      '东已建成3平方米。',
    ],
  ])('%s', (_, project, text) => {
    expect(states(project)).toBe(text);
  });

  it('uses lifecycles of one’s own, and their names where no wording is given', () => {
    const lifecycles = '流程: {信息化: [{名称: 采购, 已完成: 已采购}, 开发]}';
    const project =
      '流程: 信息化, 地点: [{名称: 东, 阶段: 采购}, {名称: 西, 阶段: 开发}, {名称: 北, 阶段: 开发, 状态: 进行中}, {名称: 南, 阶段: 开发, 状态: 未开始}]';
    expect(states(project, lifecycles)).toBe('东已采购；西已完成开发；北正在开发；南尚未开发。');
  });

  it('a lifecycle or stage that nobody knows does not come so far', () => {
    expect(() => sourceOf('项目: [{编号: A, 名称: 甲, 流程: biuld}]')).toThrow(
      'data/unknown-reference what=流程 found=biuld suggestion=build',
    );
    expect(() => sourceOf('项目: [{编号: A, 名称: 甲, 阶段: 施功}]')).toThrow(
      'data/unknown-reference what=阶段 found=施功 suggestion=施工',
    );
  });

  it('flags a gap in it', () => {
    const [paragraph] = bodyBlocks(
      '{{states "A"}}',
      '项目: [{编号: A, 名称: 甲, 情况: {面积: 待填}, 地点: [{名称: 东, 表述: 已建成【A.面积】}]}]',
    );
    expect(paragraph).toMatchObject({
      inlines: [{ text: '东' }, { text: '已建成' }, { text: '待填', gap: true }, { text: '。' }],
    });
  });
});

describe('money', () => {
  const money = (funding: string): string =>
    check(
      '{{#with (money "A") as |said|}}{{said}}{{else}}（无）{{/with}}',
      `项目: [{编号: A, 名称: 甲, 资金: [${funding}]}]`,
    );

  it.each([
    [
      '{来自: 中央, 预算: 300万元, 到位: 300万元, 支出: 126万元}',
      '预算资金300万元，到位300万元，支出126万元，支出进度42%。',
    ],
    [
      '{来自: 中央, 预算: 60万元, 到位: 60万元, 支出: 30万元}, {来自: 自治区, 预算: 240万元, 到位: 240万元, 支出: 96万元}',
      '预算资金300万元，到位300万元，支出126万元，支出进度42%。',
    ],
    ['{来自: 中央, 预算: 300万元}', '预算资金300万元。'],
    ['{来自: 中央, 预算: 300万元, 支出: 0万元}', '预算资金300万元，支出0万元，支出进度0%。'],
    [
      '{来自: 中央, 预算: 1.5亿元, 到位: 12000万元, 支出: 3000万元}',
      '预算资金15000万元，到位12000万元，支出3000万元，支出进度20%。',
    ],
    ['', '（无）'],
  ])('%s', (funding, text) => {
    expect(money(funding)).toBe(text);
  });
});

describe('programmes', () => {
  const programme = (keys: string): string =>
    check('{{programme "A"}}', `指标: {人数: {名称: 低保对象, 值: 726人}}\n举措: [{编号: A, 名称: 甲, ${keys}}]`);

  it('tells aim, groups, basis, what was issued, steps and results in this order', () => {
    expect(
      programme(
        '目的: 保障生活。, 依据: [{文件: 办法, 制发单位: 自治区}], 印发: [{文件: 意见, 制发单位: 我局, 时间: 2026-02}], 对象: [老年人, 残疾人], 步骤: [摸底, 审核, {内容: 发放, 状态: 进行中}, {内容: 总结, 状态: 未开始}], 成效: [人数]',
      ),
    ).toBe(
      '为保障生活，面向老年人、残疾人，依据自治区《办法》，我局于2月印发《意见》。先后摸底、审核，目前正在发放。上半年，低保对象726人。',
    );
  });

  it.each([
    ['表述: 惠及【人数】, 目的: 不说', '惠及726人。'],
    ['对象: [老年人, 重病患者], 条件: [{对象: 老年人, 条件: 70周岁以上}]', '面向老年人（70周岁以上）、重病患者。'],
    [
      '对象: [老年人], 条件: [{对象: 残疾人, 条件: 一级、二级。}, {对象: 老年人, 条件: 70周岁以上}, {对象: 老年人, 条件: 不少于【人数】}]',
      '面向老年人（70周岁以上，不少于726人）、残疾人（一级、二级）。',
    ],
    ['条件: [{对象: 老年人, 条件: 70周岁以上}]', '面向老年人（70周岁以上）。'],
    ['步骤: [{内容: 发放, 状态: 进行中}]', '目前正在发放。'],
    ['成效: [人数]', '上半年，低保对象726人。'],
  ])('%s', (keys, text) => {
    expect(programme(keys)).toBe(text);
  });

  it('reports a result that is not there', () => {
    expect(programme('成效: [人术]')).toBe('summary.hbs:1:1 figure/unknown id=人术 suggestion=人数');
  });
});

describe('tasks', () => {
  const task = (keys: string): string =>
    check('{{#each tasks as |one|}}{{task one}}{{/each}}', `指标: {户数: 3户}\n任务: [{${keys}}]`);

  it.each([
    ['内容: 做好发放', '做好发放。'],
    ['内容: 做好发放。, 时限: 9月底前, 力度: 确保', '确保9月底前做好发放。'],
    ['内容: 走访【户数】, 责任单位: 救助科', '走访3户。（责任单位：救助科）'],
    ['内容: 走访, 责任单位: 救助科, 配合单位: [财政局, 残联]', '走访。（责任单位：救助科，配合单位：财政局、残联）'],
    [
      '内容: 新建中心, 分步: [{时限: 8月底前, 内容: 完成设计。, 力度: 确保}, {时限: 9月底前, 内容: 开工, 力度: 确保}, {时限: 12月底前, 内容: 完工, 力度: 力争}]',
      '新建中心。确保8月底前完成设计、9月底前开工，力争12月底前完工。',
    ],
  ])('%s', (keys, text) => {
    expect(task(keys)).toBe(text);
  });

  it('are numbered 一是、二是 … in their group', () => {
    const tasks = Array.from(
      { length: 12 },
      (_, index) => `{板块: ${index < 11 ? '甲' : '乙'}, 内容: 事${index}}`,
    ).join(', ');
    const template =
      '{{#each (grouped tasks "section") as |group|}}\n# {{group.name}}\n\n{{#each group.items as |item index|}}\n{{ordinal index}}{{task item}}\n\n{{/each}}\n{{/each}}';
    const lines = check(template, `任务: [${tasks}]`).split('\n');
    expect([lines[0], lines[1], lines[10], lines[11], lines[12], lines[13]]).toEqual([
      '一、甲',
      '一是事0。',
      '十是事9。',
      '十一是事10。',
      '二、乙',
      '一是事11。',
    ]);
  });
});
