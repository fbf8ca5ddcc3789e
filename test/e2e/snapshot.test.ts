import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const SUMMARY = '2026年上半年工作总结.md';
const MD = ['--format', 'md'];

/** A folder in which the documents were built and kept as 送审稿. */
async function archived(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...SMALL_DATA_SET, ...files });
  const run = (...args: readonly string[]) => chengwen(args, { folder });
  await run('build', 'data', ...MD);
  const { exitCode, out, error } = await run('snapshot', '送审稿', 'data', ...MD);
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  return { folder, run, out };
}

describe('chengwen snapshot', () => {
  it('keeps what was sent as plain files, and restores it', async () => {
    const { folder, run, out } = await archived();
    expect(out).toContain(`已存入 ${join('存档', '送审稿')}（2 份文稿，以及数据、模板和检查单）`);
    const kept = join(folder, '存档/送审稿');
    expect(readdirSync(kept).sort()).toEqual(['存档.json', '数据', '文稿', '检查单.md', '检查提示.txt'].sort());
    expect(readFileSync(join(kept, '数据/data/指标.yaml'), 'utf8')).toBe(SMALL_DATA_SET['data/指标.yaml']);

    writeFiles(folder, { 'data/指标.yaml': SMALL_DATA_SET['data/指标.yaml'].replace('726', '731') });
    const diff = await run('diff', join('存档', '送审稿'), 'data');
    expect(diff.out).toMatch(/补贴\.人数.*726人 → 731人/);
    const trace = await run('trace', join('存档/送审稿/文稿', SUMMARY), '--figure', '726人');
    expect(trace).toMatchObject({ exitCode: 0, error: '' });

    const restored = await run('restore', '送审稿', '--to', '副本');
    expect(restored.out).toContain(join('副本', '数据/data'));
    const rebuilt = await run('build', join('副本', '数据/data'), '--out', '副本/新', ...MD);
    expect(rebuilt.exitCode).toBe(0);
    expect(readFileSync(join(folder, '副本/新', SUMMARY))).toEqual(readFileSync(join(kept, '文稿', SUMMARY)));
    expect((await run('status', join('副本', '数据/data'), '--out', '副本/文稿', ...MD)).exitCode).toBe(0);
  });

  it('keeps an edited document as it is, and own templates where the data find them', async () => {
    const { folder, run } = await archived();
    writeFileSync(join(folder, 'out', SUMMARY), '手工改过的');
    writeFiles(folder, {
      'data/report.yaml': SMALL_DATA_SET['data/report.yaml'].replace('报告:\n', '报告:\n  模板: ../模板\n'),
      '模板/summary.hbs': '# 情况\n\n{{> 尾}}\n',
      '模板/plan.hbs': '# 安排\n\n{{> 尾}}\n',
      '模板/partials/尾.hbs': '特此报告。\n',
    });
    const { error } = await run('snapshot', '二稿', 'data', ...MD);
    expect(error).toContain('有的文稿不是用现在的数据生成的');
    expect(readFileSync(join(folder, '存档/二稿/文稿', SUMMARY), 'utf8')).toBe('手工改过的');
    const { exitCode } = await run('check', '存档/二稿');
    expect(exitCode).toBe(0);
    const { out } = await run('snapshot', '--list');
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}二稿 {2}|送审稿/),
      expect.stringMatching(/送审稿|二稿/),
    ]);
  });

  it('writes over nothing', async () => {
    const { folder, run } = await archived({ '有了/a.txt': '' });
    const again = await run('snapshot', '送审稿', 'data', ...MD);
    expect(again).toMatchObject({ exitCode: 1, error: expect.stringContaining('[disk/snapshot-exists]') });
    const over = await run('restore', '送审稿', '--to', '有了');
    expect(over).toMatchObject({ exitCode: 1, error: expect.stringContaining('[disk/already-exists]') });
    const unknown = await run('restore', '定稿', '--to', '新的');
    expect(unknown).toMatchObject({ exitCode: 1, error: expect.stringContaining('有的是：送审稿') });
    expect(existsSync(join(folder, '新的'))).toBe(false);
    expect(readdirSync(join(folder, '存档'))).toEqual(['送审稿']);
  });

  it('stays in the archive, whatever the label', async () => {
    const { folder, run } = await archived();
    await run('snapshot', '../../外面', 'data', ...MD);
    expect(readdirSync(join(folder, '存档')).sort()).toEqual(['外面', '送审稿'].sort());
    // A snapshot from somebody else cannot lead out of itself.
    const about = JSON.parse(readFileSync(join(folder, '存档/外面/存档.json'), 'utf8'));
    writeFiles(folder, { '存档/外面/存档.json': JSON.stringify({ ...about, dataSet: '../../data' }) });
    expect((await run('check', '存档/外面')).error).toContain('[disk/no-data-files]');
  });
});
