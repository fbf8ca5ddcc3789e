import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const SAMPLE = join(import.meta.dirname, '../../data');

it('chengwen plan prints the plan of the sample, writes it and has nothing to write then', async () => {
  const folder = temporaryFolder();
  cpSync(SAMPLE, folder, { recursive: true });
  const office = () => readFileSync(join(folder, '2026-h1', '办公室.yaml'), 'utf8');
  const before = office();
  const printed = await chengwen(['plan', '2026-h1'], { folder });
  expect(printed).toMatchObject({ exitCode: 0, error: '' });
  expect(printed.out).toContain('\n＋核对机制  推动核对结果在医疗救助、住房保障等领域共享应用（核对中心 周某）\n');
  expect(office()).toBe(before);
  const first = await chengwen(['plan', '2026-h1', '--write', '--json'], { folder });
  const { offered, written } = JSON.parse(first.out);
  expect(written).toEqual([join('2026-h1', '办公室.yaml')]);
  const lines = before.split('\n').filter((line) => line !== '');
  const after = office().split('\n');
  expect(after.filter((line) => lines.includes(line))).toEqual(lines);
  expect(after.filter((line) => /^ {2}- \{编号: [^T]/.test(line) && !lines.includes(line))).toHaveLength(
    offered.length,
  );
  expect((await chengwen(['plan', '2026-h1', '--write'], { folder })).out).toBe('计划已经都在数据里，没有改动\n');
  expect(JSON.parse((await chengwen(['check', '2026-h1', '--json'], { folder })).out).ok).toBe(true);
});

it('chengwen plan --write makes a file for the plan when there are no tasks', async () => {
  const folder = temporaryFolder(SMALL_DATA_SET);
  writeFiles(folder, {
    'data/指标.yaml': '指标: {补贴.资金: 174.18万元, 补贴.人数: 7人}\n举措: [{编号: 甲, 名称: 甲, 下一步: 继续做好}]\n',
  });
  await chengwen(['plan', 'data', '--write'], { folder });
  expect(readdirSync(join(folder, 'data')).sort()).toEqual(['report.yaml', '指标.yaml', '计划.yaml']);
  expect(readFileSync(join(folder, 'data', '计划.yaml'), 'utf8')).toContain('  - 编号: 甲\n    内容: 继续做好\n');
});
