import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const SAMPLE = join(import.meta.dirname, '../../data');

/** What a line of YAML says behind its value: its remark. */
function remarks(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? []);
}

describe('chengwen new-period', () => {
  it('makes the data of the next period from the sample, with nothing but gaps', async () => {
    const folder = temporaryFolder();
    cpSync(SAMPLE, join(folder, 'data'), { recursive: true });
    const made = await chengwen(['new-period', '2026-H2', 'data/2026-h1'], { folder });
    expect(made).toMatchObject({ exitCode: 0, error: '' });
    expect(made.out).toContain(`已新建 ${join('data', '2026-h2')}：2026年下半年的数据，9 个文件`);
    expect(made.out).toContain('上期数据 ../2026-h1；上年数据 ../2025-h2');
    const checked = await chengwen(['check', 'data/2026-h2', '--json'], { folder });
    const { ok, diagnostics } = JSON.parse(checked.out);
    expect(ok).toBe(true);
    // Whatever a person should look at is missing; nothing contradicts anything.
    const codes = new Set(
      diagnostics
        .filter(({ severity }: { severity: string }) => severity === 'warning')
        .map(({ code }: { code: string }) => code),
    );
    expect([...codes].sort()).toEqual([
      'audit/too-long',
      'chart/all-missing',
      'data/layout-needs',
      'figure/no-comparison',
      'figure/not-computable',
      'plan/unanswered-task',
      'template/chart-without-data',
      // Of parts of the plan that have no tasks yet.
      'template/unused-narrative',
    ]);
    // Remarks above problems and tasks that go away go with them, and those of what is dropped.
    const [before, after] = [remarks(join(folder, 'data/2026-h1')), remarks(join(folder, 'data/2026-h2'))];
    expect(after.filter((remark) => !before.includes(remark))).toEqual([]);
    expect(before.filter((remark) => !after.includes(remark)).every((remark) => remark.startsWith('# ——'))).toBe(true);
  });

  it('never writes over a folder, and writes nothing when the data are wrong', async () => {
    const folder = temporaryFolder({ ...SMALL_DATA_SET, '2026-h2/notes.txt': 'mine' });
    const refused = await chengwen(['new-period', '2026-H2', 'data'], { folder });
    expect(refused).toMatchObject({ exitCode: 1, error: expect.stringContaining('disk/already-exists') });
    expect(readdirSync(join(folder, '2026-h2'))).toEqual(['notes.txt']);
    writeFiles(folder, { 'data/指标.yaml': '指标: {补贴.人数: 七}\n' });
    const wrong = await chengwen(['new-period', '2026-H2', 'data', '--out', 'new'], { folder });
    expect(wrong).toMatchObject({ exitCode: 1, error: expect.stringContaining('data/not-a-quantity') });
    expect(existsSync(join(folder, 'new'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.chengwen'))).toEqual([]);
  });

  it('asks for a period', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    expect((await chengwen(['new-period'], { folder })).exitCode).toBe(2);
    expect((await chengwen(['new-period', '下半年', 'data'], { folder })).exitCode).toBe(2);
    const same = await chengwen(['new-period', '2026-H1', 'data'], { folder });
    expect(same).toMatchObject({ exitCode: 1, error: expect.stringContaining('下一期是 2026-H2') });
  });
});

describe('a data set made of parts', () => {
  const yearOf = (folder: string, parts: string) =>
    writeFiles(folder, {
      '2025/report.yaml': `报告: {文种: 总结, 时期: 2025, 成文日期: 2026-01-12, 由: ${parts}}\n单位: {名称: 永宁区民政局}\n章节: [{标题: 全年, 正文: 发放低保金【低保.资金】。}]\n`,
    });

  it('says the sums of its halves, and trace leads to their lines', async () => {
    const folder = temporaryFolder();
    cpSync(SAMPLE, folder, { recursive: true });
    yearOf(folder, '[../2025-h1, ../2025-h2]');
    const built = await chengwen(['build', '2025', '--format', 'txt'], { folder });
    expect(built.exitCode).toBe(0);
    expect(readFileSync(join(folder, 'out', '2025年工作总结.txt'), 'utf8')).toContain('发放低保金2133.78万元。');
    const { out } = await chengwen(['trace', '2025', '--figure', '低保.资金'], { folder });
    expect(out).toContain('公式  2025年上半年 + 2025年下半年');
    expect(out).toMatch(/1050\.32万元 [\s\S]*2025-h1[\s\S]*1083\.46万元 [\s\S]*2025-h2/);
  });

  it('is refused when it is made of itself, or of what does not make up its period', async () => {
    const folder = temporaryFolder();
    cpSync(SAMPLE, folder, { recursive: true });
    for (const [parts, code] of [
      ['[../2025]', 'period/parts-too-deep'],
      ['[../2025-h1]', 'period/parts-do-not-cover'],
      ['[../2024-h1]', 'disk/not-found'],
    ] as const) {
      yearOf(folder, parts);
      const { exitCode, error } = await chengwen(['check', '2025'], { folder });
      expect({ exitCode, error }).toEqual({ exitCode: 1, error: expect.stringContaining(code) });
    }
  });
});
