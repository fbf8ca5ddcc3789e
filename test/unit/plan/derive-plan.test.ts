import { describe, expect, it } from 'vitest';
import { planTextOf } from '../../../src/plan/plan-text.ts';
import { LEAST, read, told } from '../data-set/check.ts';
import { check, planBetween, planOf, taskLine } from './check.ts';

const SITES = (...rows: readonly string[]): string => `
项目:
  - 编号: 站
    名称: 服务站项目
    简称: 服务站
    流程: purchase
    地点:
${rows.map((row) => `      - {${row}}`).join('\n')}
`;

describe('places', () => {
  it('with the same to do by the same day are one task, and one that is done is none', () => {
    const rows = ['名称: 甲, 下一步: 签约, 时限: 9月底前', '名称: 乙, 下一步: 签约。, 时限: 9月底前'];
    expect(check(SITES(...rows, '名称: 丙, 下一步: 签约, 时限: 8月底前', '名称: 丁, 阶段: 投入使用'))).toBe(
      '-: 9月底前甲、乙服务站签约 ← 站.甲 站.乙\n-: 8月底前丙服务站签约 ← 站.丙',
    );
  });

  it('twelve with three actions make three tasks, and more than three names are counted', () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `名称: 第${at + 1}处, 下一步: ${['签约', '腾退', '装修'][at % 3]}`,
    );
    expect(
      check(SITES(...rows))
        .split('\n')
        .map((line) => line.replace(/ ←.*/, '')),
    ).toEqual(['-: 第1处、第4处等4个服务站签约', '-: 第2处、第5处等4个服务站腾退', '-: 第3处、第6处等4个服务站装修']);
  });

  it('say what comes next in the words of the lifecycle', () => {
    const rows = [
      '名称: 甲, 阶段: 签约',
      '名称: 乙, 阶段: 腾退, 状态: 进行中',
      '名称: 丙, 阶段: 洽谈, 时限: {阶段: 交付, 期限: 8月}',
    ];
    expect(check(SITES(...rows))).toBe(
      '-: 甲、乙服务站完成腾退 | 完成腾退 ← 站.甲 站.乙\n-: 8月丙服务站完成交付 | 完成交付 ← 站.丙',
    );
  });

  it('carry along what stands in the way and who must act', () => {
    const { value } = planOf(SITES('名称: 甲, 阶段: 签约, 障碍: {事项: 产权纠纷, 需要: 区自然资源部门协调}'));
    expect(value?.tasks[0]?.obstacles.map(({ place, what, need }) => [place, what.text, need?.text])).toEqual([
      ['甲服务站', '产权纠纷', '区自然资源部门协调'],
    ]);
  });

  it('hold buildings that are unfinished on their own', () => {
    const yaml = SITES('名称: 甲, 地点: [{名称: 一号楼, 阶段: 签约}, {名称: 二号楼, 阶段: 投入使用}]');
    expect(check(yaml)).toBe('-: 甲一号楼服务站完成腾退 | 完成腾退 ← 站.甲.一号楼');
  });
});

describe('projects', () => {
  it.each([
    ['closed', '阶段: 签约, 下一步: 腾退, 办结: 是'],
    ['at their last stage', '阶段: 投入使用, 下一步: 做好管理'],
    ['only named', '情况: {面积: 3平方米}'],
  ])('%s are no task', (_, row) => {
    expect(check(`项目: [{编号: 甲, 名称: 甲项目, 流程: purchase, ${row}}]`)).toBe('');
  });

  it('without an open place speak for themselves', () => {
    expect(
      check('项目: [{编号: 甲, 名称: 甲项目, 阶段: 验收, 状态: 进行中, 地点: [{名称: 乙, 阶段: 投入使用}]}]'),
    ).toBe('-: 甲项目完成竣工验收 | 完成竣工验收 ← 甲');
  });

  it('taken up as a whole tell the money that is left by source', () => {
    const money =
      '资金: [{来自: 市级财政, 预算: 300万元, 支出: 120.5万元}, {来自: 区级财政, 预算: 10万元, 支出: 10万元}]';
    expect(check(`项目: [{编号: 甲, 名称: 甲项目, 阶段: 施工, ${money}}]`)).toBe(
      '-: 甲项目完成主体结构封顶 | 完成主体结构封顶；剩余投资市级财政179.5万元 ← 甲',
    );
  });
});

describe('targets', () => {
  it.each([
    ['值: 68户, 类型: 时期数, 目标: 120户', '甲目标120户，还差52户，月均需8.7户'],
    ['值: 20.4万元, 类型: 时期数, 目标: 36万元', '甲目标36万元，还差15.6万元，月均需2.6万元'],
    ['值: 704张, 类型: 时点数, 目标: 760张', '甲目标760张，还差56张'],
    ['值: 38.1%, 类型: 比率, 目标: 45%', '甲目标45%，还差6.9个百分点'],
    ['值: 约70人, 目标: 100人', '甲目标100人'],
    ['值: 待填, 目标: 100人', '甲目标100人，还差待填'],
    ['值: 7.1%, 类型: 比率, 目标: 不超过5%', '甲目标不超过5%'],
  ])('%s: %s', (written, goal) => {
    const { value } = planOf(`指标: {甲: {${written}}}`);
    expect(value?.tasks.map((task) => planTextOf(task.goal))).toEqual([goal]);
  });

  it.each([
    '值: 120户, 目标: 120户',
    '值: 4%, 类型: 比率, 目标: 不超过5%',
    '值: 5万元, 类型: 时期数, 时段: 2025-09..2026-06, 目标: 9万元',
    '值: 5万元, 目标: 9人',
  ])('%s: nothing to do', (written) => {
    expect(check(`指标: {甲: {${written}}}`)).toBe('');
  });
});

describe('what the clerk wrote', () => {
  const PROJECT = SITES('名称: 甲, 阶段: 签约', '名称: 乙, 阶段: 签约');

  it('wins, and takes up what it names, the closest name first', () => {
    const yaml = `${PROJECT}
任务:
  - {内容: 抓好服务站, 来自: 站}
  - {内容: 抓好乙, 来自: [站.乙]}
`;
    expect(check(yaml)).toBe('-: 抓好服务站 | 完成腾退 ← 站.甲\n-: 抓好乙 | 完成腾退 ← 站.乙');
  });

  it('may leave something out with a reason', () => {
    const { value } = planOf(`${PROJECT}不列入计划: {站.乙: 移交街道办理}\n`);
    expect(value?.leftOut.map(({ item, reason }) => `${item.id} ${reason}`)).toEqual(['站.乙 移交街道办理']);
    expect(value?.tasks.map(({ key }) => key)).toEqual(['站.甲']);
  });

  it('stands first under its heading; what is derived joins its department', () => {
    const yaml = `指标: {床位: {值: 5张, 目标: 9张, 责任单位: 养老科}, 其他: {值: 1人, 目标: 2人}}
任务:
  - {板块: 养老, 内容: 做好养老, 责任单位: 养老科}
  - {板块: 自身建设, 内容: 做好自己, 责任单位: 办公室}
`;
    expect(check(yaml).replaceAll(/ \|.*/g, '')).toBe(
      '养老: 做好养老 ← -\n养老: 12月底前完成床位年度目标\n自身建设: 做好自己 ← -\n其他重点工作: 12月底前完成其他年度目标',
    );
  });
});

describe('a problem is answered', () => {
  it.each([
    ['by the task that names it', '措施: [], 依据: 床位', '来自: P1', '抓好落实'],
    ['by its first measure', '措施: T1', '编号: T1', '抓好落实'],
    ['by the measures of another problem', '措施: P2', '编号: T1', '抓好落实'],
    ['where what shows it is answered', '依据: 床位', '编号: T9', '完成床位年度目标'],
    ['by itself when nothing else does', '原因: 人手少', '编号: T9', '针对服务不足问题，研究制定整改措施并抓好落实'],
  ])('%s', (_, problem, task, expected) => {
    const yaml = `指标: {床位: {值: 5张, 目标: 9张}}
问题: [{编号: P1, 表述: 服务不足, ${problem}}, {编号: P2, 表述: 乙${task.includes('T1') ? ', 措施: T1' : ''}}]
任务: [{${task}, 内容: 抓好落实}]
`;
    const taken = planOf(yaml).value?.tasks.find(({ origin }) => origin.items.some(({ id }) => id === 'P1'));
    expect(taken && planTextOf(taken.do)).toBe(expected);
  });

  it('but not by itself in a circle', () => {
    expect(() => planOf('问题: [{编号: P1, 表述: 甲, 措施: P2}, {编号: P2, 表述: 乙, 措施: P1}]')).toThrow(
      'a.yaml:3:26 plan/circular-measure P1\na.yaml:3:51 plan/circular-measure P2',
    );
  });
});

describe('the last plan', () => {
  const LAST =
    '任务: [{编号: J1, 内容: 常抓不懈, 常态: 是}, {内容: 建成平台, 责任单位: 甲科}, {编号: J3, 内容: 建房, 来自: 房}]\n项目: [{编号: 房, 名称: 建房项目, 阶段: 施工}]\n';
  const HERE = '项目: [{编号: 房, 名称: 建房项目, 阶段: 封顶}]\n';

  it('must be answered, task by task, where the last period is named', () => {
    expect(check('', LAST)).toBe(
      [
        'a.yaml:1:1 plan/unanswered-task J1 常抓不懈 ← a.yaml:3:11',
        'a.yaml:1:1 plan/unanswered-task 建成平台 建成平台 ← a.yaml:3:38',
        'a.yaml:1:1 plan/unanswered-task J3 建房 ← a.yaml:3:60',
      ].join('\n'),
    );
  });

  it('leaves its standing duties and what goes on, unless that is unfinished in the data anyway', () => {
    const answers = '上期任务: {J1: 推进中, 建成平台: 推进中, J3: 推进中}\n';
    expect(check(`${HERE}${answers}`, LAST)).toBe(
      '-: 建房项目完成内部装修 | 完成内部装修 ← 房\n-: 常抓不懈 ← J1\n-: 建成平台 ← 建成平台',
    );
  });

  it('leaves nothing that was done or dropped, or that a task takes up', () => {
    const answers = '上期任务: {J1: {状态: 不再开展, 原因: 职能划转}, 建成平台: 推进中, J3: 完成}\n';
    expect(check(`${answers}任务: [{内容: 平台上线, 来自: 建成平台}]`, LAST)).toBe('-: 平台上线 ← 建成平台');
  });

  it('has no task of a wrong name, and no task is dropped for nothing', () => {
    expect(check('上期任务: {J1: 不再开展, 建成平台: 完成, J3: 完成, J4: 完成}', LAST)).toBe(
      'a.yaml:3:12 plan/dropped-without-reason J1\na.yaml:3:40 data/unknown-reference 上期任务 J4 J1',
    );
  });
});

describe('the plan of a whole year', () => {
  const YEAR = `任务:
  - {编号: J1, 板块: 项目, 内容: 开工, 时限: 5月底前}
  - {编号: J2, 板块: 项目, 内容: 建成, 责任单位: 甲科, 配合单位: 乙局, 时限: 10月底前, 力度: 确保}
  - {编号: J3, 内容: 建平台, 分步: [{时限: 6月底, 内容: 上线}, {时限: 11月底, 内容: 验收, 力度: 力争}]}
  - {编号: J4, 内容: 建房, 时限: 9月底前, 来自: 房}
项目: [{编号: 房, 名称: 建房项目, 阶段: 施工}]
`;
  const year = read(`报告: {时期: 2025, 成文日期: 2026-01-15}\n单位: {名称: 甲}\n${YEAR}`);
  const half = (yaml: string) => planBetween(read(`${LEAST}${yaml}`), year);

  it('asks the first half for what is due in it, and nothing else', () => {
    const { value, diagnostics } = half('');
    expect(told(diagnostics)).toBe('a.yaml:1:1 plan/unanswered-task J1 开工 ← a.yaml:4:10');
    expect(value?.last?.period.label).toBe('2026年上半年');
    expect(value?.last?.tasks.map(({ task }) => task.key)).toEqual(['J1']);
  });

  it('leaves the rest to the second half, with all that was laid down for it', () => {
    const { value } = half('上期任务: {J1: 完成}\n');
    expect(value?.tasks.map(taskLine)).toEqual([
      '项目: 确保10月底前建成 ← J2',
      '其他重点工作: 建平台 ← J3',
      '其他重点工作: 9月底前建房 ← J4',
    ]);
    expect(value?.tasks[0]).toMatchObject({ department: '甲科', with: ['乙局'] });
    expect(value?.tasks[1]?.phases.map(({ by, strength }) => [by, strength])).toEqual([['11月底', '力争']]);
  });

  it('lets the data tell of what they hold themselves', () => {
    const { value } = half('上期任务: {J1: 完成}\n项目: [{编号: 房, 名称: 建房项目, 阶段: 封顶, 时限: 8月底}]\n');
    expect(value?.tasks.flatMap(({ origin }) => origin.items.map(({ id }) => id))).toEqual(['房', 'J3', 'J2']);
  });

  it('takes an answer before its time', () => {
    const { value } = half('上期任务: {J1: 完成, J2: 完成}\n');
    expect(value?.last?.tasks.map(({ task }) => task.key)).toEqual(['J1', 'J2']);
    expect(value?.tasks.map(({ key }) => key)).toEqual(['J3', 'J4']);
  });
});

describe('bad input is told at its line', () => {
  const PROJECT = '项目: [{编号: 甲, 名称: 甲项目, 阶段: 施工, 时限: 9月底前}]\n';
  it.each([
    ['a task of a project that there is not', '任务: [{内容: 乙, 来自: 甲乙}]', '4:18 data/unknown-reference'],
    ['leaving out what there is not', '不列入计划: {丙: 丁}', '4:12 data/unknown-reference'],
    ['a deadline that names no day', '任务: [{内容: 乙, 时限: 尽快}]', '4:18 plan/unreadable-deadline 尽快'],
    ['a deadline outside the plan', '任务: [{内容: 乙, 时限: 3月底前}]', '4:18 plan/deadline-outside 3月底前'],
    [
      'steps out of order',
      '任务: [{内容: 乙, 分步: [{时限: 9月, 内容: 丙}, {时限: 8月, 内容: 丁}]}]',
      '4:41 plan/steps-out-of-order 8月 9月',
    ],
    [
      'a task due before its last step',
      '任务: [{内容: 乙, 时限: 7月, 分步: [{时限: 9月, 内容: 丙}]}]',
      '4:18 plan/due-too-early 7月 9月',
    ],
    [
      'a task due before what it takes up',
      '任务: [{内容: 乙, 时限: 7月, 来自: 甲}]',
      '4:18 plan/due-too-early 7月 9月底前',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(check(`${PROJECT}${yaml}`)).toContain(`a.yaml:${expected}`);
  });

  it('a project due before one of its places', () => {
    const sites = '地点: [{名称: 乙, 下一步: 建成, 时限: 10月底前}]';
    expect(check(`项目: [{编号: 甲, 名称: 甲项目, 下一步: 建成, 时限: 9月底前, ${sites}}]`)).toBe(
      'a.yaml:3:36 plan/due-too-early 9月底前 10月底前 ← a.yaml:3:68',
    );
  });

  it('a strength word that there is not', () => {
    expect(() => planOf('任务: [{内容: 乙, 力度: 保证}]')).toThrow('a.yaml:3:18 data/unknown-value 保证');
  });
});

describe('keys', () => {
  it('name each task once', () => {
    const { value } = planOf('任务: [{内容: 甲}, {内容: 甲}, {编号: 甲, 内容: 乙}]');
    expect(value?.tasks.map(({ key }) => key)).toEqual(['甲（2）', '甲（3）', '甲']);
  });
});
