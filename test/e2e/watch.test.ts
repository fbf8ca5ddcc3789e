import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { startWatching } from '../support/watching.ts';

const SUMMARY = 'out/2026年上半年工作总结.md';
const FIGURES = SMALL_DATA_SET['data/指标.yaml'];
const ARGUMENTS = ['data', '--format', 'md'];

function summaryIn(folder: string): string {
  return readFileSync(join(folder, SUMMARY), 'utf8');
}

describe('chengwen watch', () => {
  it('builds on every save, and says what changed', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const { said, end } = startWatching(ARGUMENTS, folder);
    await said(/Ctrl-C/);
    expect(summaryIn(folder)).toContain('726人');

    writeFiles(folder, { 'data/指标.yaml': FIGURES.replace('726', '731') });
    const first = await said(/毫秒/);
    expect(first).toMatch(/补贴\.人数 726人 → 731人.*总结第\d+段/);
    expect(first).toContain('重写的原因：数据变了：指标.yaml');
    expect(summaryIn(folder)).toContain('731人');

    // As editors do that never write into the file itself.
    writeFileSync(join(folder, 'data/.指标.yaml.swp'), '…');
    writeFileSync(join(folder, 'data/指标.yaml~'), FIGURES.replace('726', '740'));
    renameSync(join(folder, 'data/指标.yaml~'), join(folder, 'data/指标.yaml'));
    expect(await said(/毫秒/)).toMatch(/731人 → 740人/);

    // Several files at once are one build.
    writeFiles(folder, {
      'data/指标.yaml': FIGURES.replace('726', '750'),
      'data/报告二.yaml': '指标: {新指标: 5户}\n',
      'last/report.yaml': SMALL_DATA_SET['last/report.yaml'].replace('160.2', '161.2'),
    });
    const several = await said(/毫秒/);
    expect(several).toContain('重写的原因：数据多了：报告二.yaml；数据变了：指标.yaml；上年数据变了：report.yaml');

    rmSync(join(folder, 'data/报告二.yaml'));
    expect(await said(/文稿没有变化|毫秒/)).toContain('新指标');
    expect(await end()).toBe(0);
    expect(await said(/已结束/)).toBe('已结束\n');
    expect(readdirSync(join(folder, 'out/.chengwen')).filter((name) => /lock|tmp/.test(name))).toEqual([]);
  });

  it('lets the last good documents stand while the data have errors', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const { said, end } = startWatching(ARGUMENTS, folder);
    await said(/Ctrl-C/);
    writeFiles(folder, { 'data/指标.yaml': '指标: {补贴.人数: [' });
    expect(await said(/没有动/)).toContain('[data/yaml-syntax]');
    expect(summaryIn(folder)).toContain('726人');
    writeFiles(folder, { 'data/指标.yaml': FIGURES.replace('726', '731') });
    expect(await said(/毫秒/)).toMatch(/726人 → 731人/);

    // The folder of last year's data goes and comes back.
    renameSync(join(folder, 'last'), join(folder, 'elsewhere'));
    expect(await said(/没有动/)).toContain('[disk/not-found]');
    renameSync(join(folder, 'elsewhere'), join(folder, 'last'));
    await said(/文稿没有变化/);
    expect(await end()).toBe(0);
  });

  it('hears nothing of a file that was half-written for a moment', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const { said } = startWatching(ARGUMENTS, folder);
    await said(/Ctrl-C/);
    for (const part of ['', FIGURES.slice(0, 20), FIGURES.replace('726', '731')]) {
      writeFiles(folder, { 'data/指标.yaml': part });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const rounds = await said(/毫秒/);
    expect(rounds).not.toContain('没有动');
    expect(summaryIn(folder)).toContain('731人');
  });

  it('watches the templates, and leaves a document alone that is open', async () => {
    const pack = { 'pack/summary.hbs': '# 情况\n\n发放补贴【补贴.资金】。\n' };
    const folder = temporaryFolder({ ...SMALL_DATA_SET, ...pack });
    const { said } = startWatching([...ARGUMENTS, '--document', 'summary', '--template', 'pack'], folder);
    await said(/Ctrl-C/);
    mkdirSync(join(folder, 'pack/partials'));
    writeFileSync(join(folder, 'out/.~lock.2026年上半年工作总结.md#'), '');
    writeFiles(folder, { 'pack/partials/尾.hbs': '谢谢。\n', 'pack/summary.hbs': '# 情况\n\n{{> 尾}}\n' });
    const round = await said(/毫秒/);
    expect(round).toContain('[disk/open-elsewhere]');
    expect(summaryIn(folder)).toContain('174.18万元');
    expect(existsSync(join(folder, 'out/2026年上半年工作总结（新）.md'))).toBe(true);
  });
});
