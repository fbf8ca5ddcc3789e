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
      'chart/all-missing',
      'data/layout-needs',
      'figure/no-comparison',
      'figure/not-computable',
      'plan/unanswered-task',
      'template/chart-without-data',
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
