import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import { type MergedPlan, mergePlan } from '../../../src/plan/merge-plan.ts';

const REPORT = '报告: {时期: 2026-H1, 成文日期: 2026-07-15}\n单位: {名称: 永宁区样例局}\n';
const SITES = ['仁和', '金穗', '骏业', '青禾'].map((name) => `      - {名称: ${name}, 阶段: 签约, 下一步: 投入使用}\n`);
const PROJECT = `项目:
  - 编号: 服务站
    名称: 社区服务站建设项目
    简称: 社区服务站
    责任单位: 基层科
    流程: purchase
    地点:
${SITES.join('')}`;

function merge(texts: Readonly<Record<string, string>>, planFile: string | null = '计划.yaml'): MergedPlan {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const located = readDataSet(files).value;
  const report = located && deriveReport({ current: located, lastYear: null, previous: null }).value;
  if (!report) throw new Error('the data set is wrong');
  const { value, diagnostics } = mergePlan({ files, located, figures: report.figures, planFile }, report.plan);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The files that are written, by path. */
function written(texts: Readonly<Record<string, string>>, planFile: string | null = '计划.yaml') {
  const { files } = merge(texts, planFile);
  return Object.fromEntries(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

describe('the derived plan', () => {
  it('goes into a file of its own when no file holds tasks, with every name in it', () => {
    expect(written({ 'report.yaml': REPORT, '项目.yaml': PROJECT })).toEqual({
      '计划.yaml': `# 以下任务是从数据推出来的：文字可以随便改；“来自”留着，程序靠它知道这件事已经列入计划
任务:
  - 编号: 服务站.仁和
    内容: 仁和、金穗、骏业、青禾社区服务站投入使用
    责任单位: 基层科
    来自: [服务站.仁和, 服务站.金穗, 服务站.骏业, 服务站.青禾]
`,
    });
  });

  it('goes behind the tasks that are written, in their style, and leaves them as they are', () => {
    const own = '# 计划\n任务:\n  - {编号: T1, 内容: 签订青禾协议,   来自: 服务站.青禾}   # 已商定\n\n# 尾注\n';
    const after = written({ 'report.yaml': REPORT, '项目.yaml': PROJECT, '办公室.yaml': own });
    expect(after).toEqual({
      '办公室.yaml': `# 计划
任务:
  - {编号: T1, 内容: 签订青禾协议,   来自: 服务站.青禾}   # 已商定
  # 以下任务是从数据推出来的：文字可以随便改；“来自”留着，程序靠它知道这件事已经列入计划
  - {编号: 服务站.仁和, 内容: 仁和、金穗、骏业社区服务站投入使用, 责任单位: 基层科, 来自: [服务站.仁和, 服务站.金穗, 服务站.骏业]}

# 尾注
`,
    });
    expect(written({ 'report.yaml': REPORT, '项目.yaml': PROJECT, ...after })).toEqual({});
  });

  it('goes into the only file, in the language of its keys', () => {
    const english =
      'report: {period: 2026-H1, issueDate: 2026-07-15}\nunit: {name: 局}\nprogrammes: [{id: A, name: 甲, next: 继续做好}]\n';
    expect(written({ 'a.yaml': english }, null)['a.yaml']).toContain(
      '# these tasks follow from the data: edit the words; `from` tells that a thing is planned for, so leave it\ntasks:\n  - id: A\n    do: 继续做好\n    from: [A]\n',
    );
  });
});

describe('a task that was derived once', () => {
  const tasks =
    '任务:\n  - {编号: 服务站.仁和, 内容: 尽快投入使用, 来自: [服务站.仁和, 服务站.金穗]}\n  - {编号: T2, 内容: 用好服务站, 来自: 服务站.仁和}\n';
  const finished = PROJECT.replaceAll('阶段: 签约, 下一步: 投入使用', '阶段: 投入使用');

  it('is marked, once, when everything that it takes up is finished', () => {
    const { settled } = merge({ 'report.yaml': REPORT, '项目.yaml': finished, '任务.yaml': tasks });
    expect(settled.map(({ key }) => key)).toEqual(['服务站.仁和']);
    const after = written({ 'report.yaml': REPORT, '项目.yaml': finished, '任务.yaml': tasks });
    expect(after).toEqual({
      '任务.yaml': tasks.replace('任务:\n', '任务:\n  # 这条任务“来自”的事都已办结：核对以后可以删去\n'),
    });
    expect(written({ 'report.yaml': REPORT, '项目.yaml': finished, ...after })).toEqual({});
  });

  it('stays unmarked while anything is left', () => {
    const partly = PROJECT.replace('名称: 仁和, 阶段: 签约, 下一步: 投入使用', '名称: 仁和, 阶段: 投入使用');
    expect(merge({ 'report.yaml': REPORT, '项目.yaml': partly, '任务.yaml': tasks }).settled).toEqual([]);
  });

  it('of a target is marked when the target is reached', () => {
    const task = '任务: [{编号: 助餐点, 内容: 增设助餐点, 来自: 助餐点}]\n';
    const settled = (value: string) =>
      merge(
        {
          'a.yaml': `${REPORT}指标: {助餐点: {值: ${value}, 目标: 22个}}\n${task.replace('[{', '\n  - {').replace('}]', '}')}`,
        },
        null,
      ).settled.length;
    expect(['18个', '22个', '待填', '22家'].map(settled)).toEqual([0, 1, 0, 0]);
  });
});
