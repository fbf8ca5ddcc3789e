import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const SUMMARY = '2026年上半年工作总结';
const TEXTS = ['--format', 'md,txt'];

/** Runs `status` over documents that are texts. */
async function status(folder: string, ...options: readonly string[]) {
  const { exitCode, out, error } = await chengwen(['status', 'data', ...TEXTS, ...options], { folder });
  expect(error).toBe('');
  return { exitCode, lines: out.trimEnd().split('\n') };
}

async function build(folder: string, ...options: readonly string[]): Promise<string> {
  const { exitCode, out } = await chengwen(['build', 'data', ...TEXTS, ...options], { folder });
  expect(exitCode).toBe(0);
  return out;
}

describe('chengwen status', () => {
  it('follows documents through their life', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const summary = join('out', `${SUMMARY}.md`);
    expect((await status(folder)).lines[0]).toBe(`没有      ${summary}`);
    await build(folder);
    expect(await status(folder)).toMatchObject({
      exitCode: 0,
      lines: { 0: `最新      ${summary}`, 4: '文稿都是最新的' },
    });

    writeFiles(folder, { 'data/指标.yaml': SMALL_DATA_SET['data/指标.yaml'].replace('726', '731') });
    expect(await status(folder)).toMatchObject({
      exitCode: 1,
      lines: { 0: `过时      ${summary}（数据变了：指标.yaml）`, 4: '有 4 份不是最新的；运行 chengwen build 更新' },
    });
    expect(await build(folder)).toContain('重写的原因：数据变了：指标.yaml');

    writeFileSync(join(folder, summary), '手工修改');
    writeFileSync(join(folder, 'out', `.~lock.${SUMMARY}.txt#`), '');
    rmSync(join(folder, 'out', '2026年下半年工作安排.md'));
    expect((await status(folder)).lines).toEqual([
      `手工改过  ${summary}`,
      `没有      ${join('out', '2026年下半年工作安排.md')}（文档没有了）`,
      `最新      ${join('out', `${SUMMARY}.txt`)}（正在 Word/WPS 中打开）`,
      `最新      ${join('out', '2026年下半年工作安排.txt')}`,
      '有 1 份不是最新的；运行 chengwen build 更新',
    ]);
  });

  it('says which option, template or neighbour has changed', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    expect((await status(folder, '--margins', 'gbt33476')).lines[0]).toContain(
      '（选项变了：--margins word → gbt33476）',
    );
    expect((await status(folder, '--template', 'civil-affairs')).lines[0]).toMatch(
      /（模板变了：.*选项变了：--template general → civil-affairs）/,
    );
  });

  it('knows the documents of a data set that was moved', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    mkdirSync(join(folder, '别处'));
    renameSync(join(folder, 'data'), join(folder, '别处/数据'));
    renameSync(join(folder, 'last'), join(folder, '别处/last'));
    const { exitCode } = await chengwen(['status', '别处/数据', ...TEXTS], { folder });
    expect(exitCode).toBe(0);
  });

  it('prints JSON', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    writeFiles(folder, { 'data/新的.yaml': '指标: {新指标: 5户}\n' });
    const { out } = await chengwen(['status', 'data', ...TEXTS, '--json'], { folder });
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      upToDate: false,
      documents: [
        { condition: 'stale', why: [{ kind: 'file', change: 'added', use: 'data', name: '新的.yaml' }], isOpen: false },
        {},
        {},
        {},
      ],
    });
  });
});

describe('a build of documents that are current', () => {
  it('touches nothing, and says what is still open', async () => {
    const gap = SMALL_DATA_SET['data/指标.yaml'].replace('726人', '待填');
    const folder = temporaryFolder({ ...SMALL_DATA_SET, 'data/指标.yaml': gap });
    const first = await build(folder);
    const [, open] = /还有 (\d+) 处待填/.exec(first) ?? [];
    const record = join(folder, 'out/.chengwen', `${SUMMARY}.md.json`);
    const before = statSync(record).mtimeMs;
    const second = await build(folder);
    expect(second).toContain(`还有 ${open} 处待填`);
    expect(second.match(/^未变 /gm)).toHaveLength(4);
    expect(statSync(record).mtimeMs).toBe(before);
    expect(await build(folder, '--force')).toContain(`还有 ${open} 处待填`);
  });

  it('still refuses a final version that has gaps', async () => {
    const gap = SMALL_DATA_SET['data/指标.yaml'].replace('726人', '待填');
    const folder = temporaryFolder({ ...SMALL_DATA_SET, 'data/指标.yaml': gap });
    await build(folder);
    expect((await chengwen(['build', 'data', ...TEXTS, '--final'], { folder })).exitCode).toBe(1);
  });

  it('gives the same bytes as a build of everything', async () => {
    const [kept, anew] = [temporaryFolder(SMALL_DATA_SET), temporaryFolder(SMALL_DATA_SET)];
    const summary = ['build', 'data', '--document', 'summary'];
    await chengwen(summary, { folder: kept });
    for (const folder of [kept, anew]) {
      writeFiles(folder, { 'data/指标.yaml': `# 备注\n${SMALL_DATA_SET['data/指标.yaml']}` });
    }
    const { out } = await chengwen(summary, { folder: kept });
    expect(out.match(/^未变 /gm)).toHaveLength(2);
    await chengwen([...summary, '--force'], { folder: anew });
    for (const name of [`${SUMMARY}.docx`, `${SUMMARY}.pdf`]) {
      expect(readFileSync(join(kept, 'out', name))).toEqual(readFileSync(join(anew, 'out', name)));
      const { out: trace } = await chengwen(['trace', join('out', name), '--figure', '低保.资金'], { folder: kept });
      expect(trace).not.toContain('有人改过');
    }
  });
});
