import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/calendar/period.ts';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { type NextDataSet, nextDataSet } from '../../../src/roll-over/next-data-set.ts';
import { periodWords } from '../../../src/roll-over/period-words.ts';

const REPORT = `# 半年报告
报告:
  时期: 2026-H1      # 本期
  截至: 2026-06-30
  成文日期: 2026-07-15
  标题: 永宁区样例局2026年上半年工作总结和下半年工作安排
  上年数据: ../2025-h1   # 同比
单位: {名称: 永宁区样例局}
`;

function next(text: string, code: string, lastYear: string | null = '../2025-h2'): NextDataSet {
  const files = [{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }];
  const located = readDataSet(files);
  const period = parsePeriod(code);
  if (!located.value || !period) throw new Error(JSON.stringify(located.diagnostics));
  const { value, diagnostics } = nextDataSet(files, located.value, { period, previous: '../2026-h1', lastYear });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  expect(readDataSet(value.files).diagnostics).toEqual([]);
  return value;
}

/** The lines that the next data set does not have, and those that it has instead. */
function changed(text: string, code = '2026-H2', lastYear: string | null = '../2025-h2'): string {
  const after = new TextDecoder().decode(next(text, code, lastYear).files[0]?.bytes);
  const [before, now] = [text.split('\n'), after.split('\n')];
  const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const come = now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n');
}

describe('the report', () => {
  it('is of the new period, dated as long after it, and compared with its neighbours', () => {
    expect(changed(REPORT)).toMatchInlineSnapshot(`
      "-   时期: 2026-H1      # 本期
      -   截至: 2026-06-30
      -   成文日期: 2026-07-15
      -   标题: 永宁区样例局2026年上半年工作总结和下半年工作安排
      -   上年数据: ../2025-h1   # 同比
      +   时期: 2026-H2      # 本期
      +   截至: 2026-12-31
      +   成文日期: 2027-01-15
      +   标题: 永宁区样例局2026年下半年工作总结和2027年上半年工作安排
      +   上年数据: ../2025-h2   # 同比
      +   上期数据: ../2026-h1"
    `);
  });

  it('names no data of last year that there are not', () => {
    expect(changed(REPORT, '2026-H2', null)).not.toContain('+   上年数据');
  });

  it('keeps to English keys', () => {
    const text = 'report: {period: 2026-H1, issueDate: 2026-07-15}\nunit: {name: 局}\n';
    expect(changed(text)).toContain(
      '+ report: {period: 2026-H2, issueDate: 2027-01-15, lastYear: ../2025-h2, previous: ../2026-h1}',
    );
  });

  it('is not made of the parts of the old one', () => {
    expect(changed(REPORT.replace('  上年数据', '  由: [../2026-q1, ../2026-q2]\n  上年数据'))).not.toContain('+   由');
  });

  it('loses the number of the document, which the next one gets anew', () => {
    const text = REPORT.replace(
      '  上年数据',
      '  版式: 报告\n  版头: {发文字号: 永民报〔2026〕15号, 签发人: 李某}\n  上年数据',
    );
    const files = [{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }];
    const located = readDataSet(files).value;
    const period = parsePeriod('2026-H2');
    const made = located && period && nextDataSet(files, located, { period, previous: 'x', lastYear: null }).value;
    expect(new TextDecoder().decode(made?.files[0]?.bytes)).toContain('  版头: {签发人: 李某}\n');
  });
});

describe('figures', () => {
  const indicators = `指标:
  # 低保
  低保.户数: 495户          # 只有数
  低保.资金:
    值: 174.18万元
    类型: 时期数
    时段: 2026-01..2026-06   # 与报告相同
    其中: {城市: 100万元, 农村: 74.18万元}
    目标: 400万元
    上年同期: 160万元
    原因: 标准提高          # 只说这一期
    来源: S1
    时限: 2026-06-30
  低保.标准: {值: 720元/人·月, 类型: 标准}
来源:
  S1: {名称: 月报, 文件: 6月.xlsx, 日期: 2026-07-02, 确认人: 王某}
`;

  it('wait to be filled in, in their units; what is of the year stays within it', () => {
    expect(changed(REPORT + indicators).split('+   上期数据: ../2026-h1\n')[1]).toMatchInlineSnapshot(`
      "+   低保.户数: 待填（户）          # 只有数
      +     值: 待填（万元）
      +     时段: 2026-07..2026-12   # 与报告相同
      +     其中: {城市: 待填（万元）, 农村: 待填（万元）}
      +     时限: 2026-12-31
      +   S1: {名称: 月报}"
    `);
    expect(next(REPORT + indicators, '2026-H2').emptied).toBe(4);
  });

  it('of the year wait as well when the year changes', () => {
    const after = changed(REPORT + indicators, '2027-H1', null);
    expect(after).toContain('+     目标: 待填（万元）');
    expect(after).toContain('+   低保.标准: {值: 待填（元/人·月）, 类型: 标准}');
  });

  it('of the whole period are of the whole next one, however long that is', () => {
    const year = `报告: {时期: 2025, 成文日期: 2026-01-15}\n单位: {名称: 甲}\n`;
    const windows =
      '指标:\n  甲: {值: 1元, 类型: 时期数, 时段: 2025-01..2025-12}\n  乙: {值: 1元, 类型: 时期数, 时段: 2024-09..2025-08}\n';
    const after = changed(year + windows, '2026-H1', null);
    expect(after).toContain('时段: 2026-01..2026-06');
    expect(after).toContain('时段: 2025-03..2026-02');
  });

  it('by month are of the months of the new period; a curve that is drawn already stays', () => {
    const project = `项目:
  - 编号: P
    名称: 项目
    进度: {实际: 52%, 计划曲线: {2026-06: 60%, 2026-07: 70%}}
    资金: [{来自: 中央, 预算: 60万元, 支出: 30万元}]
    按月支出:
      2026-05: 10万元
      2026-06: 20万元   # 六月
`;
    const after = changed(REPORT + project, '2026-Q3');
    expect(after).toContain(
      '+     进度: {实际: 待填（%）, 计划曲线: {2026-07: 70%, 2026-08: 待填（%）, 2026-09: 待填（%）}}',
    );
    expect(after).toContain('+     资金: [{来自: 中央, 预算: 60万元, 支出: 待填（万元）}]');
    expect(after).toContain(
      '+       2026-07: 待填（万元）\n+       2026-08: 待填（万元）\n+       2026-09: 待填（万元）',
    );
  });
});

describe('what is over', () => {
  const work = `项目:
  - {编号: A, 名称: 甲项目, 办结: 是}
  # 还在建
  - {编号: B, 名称: 乙项目, 流程: build, 阶段: 施工, 下一步: 完工}
问题:
  - {编号: P1, 表述: 进度偏慢, 依据: [A, B], 措施: T1}
任务:
  - {编号: T1, 内容: 加快乙项目, 来自: B}
`;

  it('is left out and told', () => {
    const { leftOut, files } = next(REPORT + work, '2026-H2');
    expect(leftOut.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'project 甲项目',
      'problem 进度偏慢',
      'task 加快乙项目',
    ]);
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain(
      '项目:\n  # 还在建\n  - {编号: B, 名称: 乙项目, 流程: build, 阶段: 施工, 下一步: 完工}\n问题:\n任务:\n',
    );
  });

  it('stays while a paragraph, a rule or a formula names it', () => {
    for (const naming of ['叙述: {开头: 投资【A.投资】}', '检查: [A.投资 = 60万元]', '章节: [{标题: 项目, 项目: A}]']) {
      const text = `${REPORT}${naming}\n${work.replace('名称: 甲项目', '名称: 甲项目, 情况: {投资: 60万元}')}`;
      expect(next(text, '2026-H2').leftOut.map(({ what }) => what)).toEqual(['problem', 'task']);
    }
  });
});

it('refuses a period that is not later', () => {
  const files = [{ path: 'a.yaml', bytes: new TextEncoder().encode(REPORT) }];
  const located = readDataSet(files).value;
  for (const code of ['2026-H1', '2025-H2', '2026']) {
    const period = parsePeriod(code);
    const made = located && period && nextDataSet(files, located, { period, previous: 'x', lastYear: null });
    expect(made?.diagnostics).toMatchObject([{ code: 'period/not-later', params: { expected: '2026-H2' } }]);
  }
});

it('finds the words that still speak of the old period', () => {
  const text = '叙述:\n  开头: 上半年，我局完成项目。下半年继续。\n指标: {今年上半年.人数: 3人}\n';
  const period = parsePeriod('2026-H1');
  const spans = period ? periodWords({ path: 'a.yaml', bytes: new TextEncoder().encode(text) }, period) : [];
  expect(spans.map(({ start, end }) => text.slice(start.offset, end.offset))).toEqual(['上半年', '下半年', '上半年']);
});
