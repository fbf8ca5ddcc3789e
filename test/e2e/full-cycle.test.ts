import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const OFFICE = `# 办公室填报：报告和文字
报告:
  文种: [总结, 计划]
  时期: 2025-H2          # 半年一报
  成文日期: 2026-01-12
单位: {名称: 永宁区样例局, 简称: 区样例局}

# 下一期接着用的话
章节:
  - 标题: 主要工作
    正文: 发放补贴【补贴.资金】，惠及【补贴.人数】。   # 数不要直接打
`;

const BUREAU = `# 业务科填报
指标:
  补贴.人数:   {值: 700人, 类型: 时点数}     # 月报D7
  补贴.资金:
    值: 160.2万元
    类型: 时期数
    时段: 2025-07..2025-12
    # 年度预算
    目标: '400万元'

项目:
  - 编号: 服务站
    名称: 社区服务站建设项目
    简称: 社区服务站
    流程: purchase
    责任单位: 基层科
    地点:
      # 城区
      - {名称: 仁和, 阶段: 签约, 下一步: 投入使用}   # 原租户未搬
      - {名称: 金穗, 阶段: 洽谈, 下一步: 签订购买协议}
`;

/** Everything behind a # and the lines that hold nothing else, in order. */
function remarks(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []);
}

it('a half-year leads to the next: planned, carried over, filled in, answered, planned again', async () => {
  const folder = temporaryFolder({ '2025-h2/report.yaml': OFFICE, '2025-h2/业务科.yaml': BUREAU });
  const run = async (...args: readonly string[]) => {
    const { exitCode, out, error } = await chengwen(args, { folder });
    if (exitCode !== 0) throw new Error(error + out);
    return out;
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  await run('plan', '2025-h2', '--write');
  expect(read('2025-h2/计划.yaml')).toContain('- 编号: 服务站.仁和\n');
  expect(read('2025-h2/业务科.yaml')).toBe(BUREAU);

  await run('new-period', '2026-H1', '2025-h2');
  const [office, bureau] = [read('2026-h1/report.yaml'), read('2026-h1/业务科.yaml')];
  expect(office).toBe(
    OFFICE.replace('2025-H2', '2026-H1').replace('2026-01-12\n', '2026-07-12\n  上期数据: ../2025-h2\n'),
  );
  expect(bureau).toBe(
    BUREAU.replace('700人', '待填（人）')
      .replace('160.2万元', '待填（万元）')
      .replace('2025-07..2025-12', '2026-01..2026-06')
      .replace("'400万元'", "'待填（万元）'"),
  );
  const { diagnostics } = JSON.parse(await run('check', '2026-h1', '--json'));
  const unanswered = diagnostics.filter(({ code }: { code: string }) => code === 'plan/unanswered-task');
  expect(unanswered).toHaveLength(2);

  // What the departments do in the half-year that follows.
  writeFiles(folder, {
    '2026-h1/业务科.yaml': bureau
      .replace('待填（人）', '726人')
      .replace('待填（万元）', '174.18万元')
      .replace("'待填（万元）'", "'400万元'")
      .replace('仁和, 阶段: 签约', '仁和, 阶段: 投入使用'),
    '2026-h1/办公室.yaml':
      '# 逐条答复\n上期任务:\n  服务站.仁和: 完成\n  服务站.金穗: {状态: 推进中, 说明: 正在与产权单位协商}\n',
  });
  await run('build', '2026-h1', '--format', 'txt');
  const summary = read('out/2026年上半年工作总结.txt');
  expect(summary).toContain('发放补贴174.18万元，惠及726人');
  expect(summary).toContain('计划任务2项，已完成1项；正在推进1项：金穗社区服务站签订购买协议。');

  const plan = JSON.parse(await run('plan', '2026-h1', '--write', '--json'));
  expect(plan.offered).toEqual(['服务站.金穗', '补贴.资金']);
  expect(JSON.parse(await run('plan', '2026-h1', '--write', '--json')).written).toEqual([]);
  const written = read('2026-h1/计划.yaml');
  expect(written).toContain('    内容: 金穗社区服务站签订购买协议\n');
  expect(written).not.toContain('仁和');
  // The remark that stood above the last plan does for this one.
  expect(remarks(written)).toHaveLength(1);

  const filled = read('2026-h1/业务科.yaml');
  await run('new-period', '2026-H2', '2026-h1');
  expect(read('2026-h1/业务科.yaml')).toBe(filled);
  expect(read('2026-h2/业务科.yaml')).toBe(
    filled
      .replace('726人', '待填（人）')
      .replace('174.18万元', '待填（万元）')
      .replace('2026-01..2026-06', '2026-07..2026-12'),
  );
  expect(read('2026-h2/report.yaml')).toBe(
    OFFICE.replace('2025-H2', '2026-H2').replace(
      '2026-01-12\n',
      '2027-01-12\n  上期数据: ../2026-h1\n  上年数据: ../2025-h2\n',
    ),
  );
  expect(read('2026-h2/办公室.yaml')).toBe('# 逐条答复\n上期任务:\n');
  expect(JSON.parse(await run('check', '2026-h2', '--json')).ok).toBe(true);
  for (const name of ['report.yaml', '业务科.yaml'])
    expect(remarks(read(`2026-h2/${name}`))).toEqual(remarks(read(`2025-h2/${name}`)));
});
