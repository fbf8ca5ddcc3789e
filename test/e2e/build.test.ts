import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const COMMAND = join(import.meta.dirname, '../../dist/cli.mjs');
const SUMMARY = '2026年上半年工作总结';
const PLAN = '2026年下半年工作安排';

function documentsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'out'))
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function read(folder: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, 'out', name)));
}

/** True for a file with a beginning and an end. */
function isWhole(name: string, bytes: Uint8Array): boolean {
  if (name.endsWith('.docx')) return 'word/document.xml' in unzipSync(bytes);
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF');
}

describe('chengwen build', () => {
  it('writes both documents in both formats and says so', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const { exitCode, out, error } = await chengwen(['build', 'data'], { folder });
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out.match(/^已写入 .*$/gm)).toHaveLength(4);
    const names = [`${PLAN}.docx`, `${PLAN}.pdf`, `${SUMMARY}.docx`, `${SUMMARY}.pdf`].sort();
    expect(documentsIn(folder)).toEqual(names);
    for (const name of names) expect(isWhole(name, read(folder, name))).toBe(true);
    expect(strFromU8(unzipSync(read(folder, `${SUMMARY}.docx`))['word/document.xml'] ?? new Uint8Array())).toContain(
      '174.18万元',
    );
  });

  it('gives the same bytes in another folder, time zone and language', async () => {
    const [here, there] = [temporaryFolder(SMALL_DATA_SET), temporaryFolder(SMALL_DATA_SET)];
    await chengwen(['build', 'data'], { folder: here });
    await chengwen(['build', 'data'], { folder: there, env: { TZ: 'America/New_York', LANG: 'en_US.UTF-8' } });
    for (const name of documentsIn(here)) expect(read(there, name)).toEqual(read(here, name));
  });

  it('leaves unchanged documents alone', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await chengwen(['build', 'data', '--format', 'md,txt'], { folder });
    const { out } = await chengwen(['build', 'data', '--format', 'md,txt'], { folder });
    expect(out.match(/^未变 /gm)).toHaveLength(4);
  });

  it('writes what is asked for, where it is asked for', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const { out } = await chengwen(
      ['build', 'data', '--document', 'summary+plan', '--format', 'txt', '--out', '文稿', '--json'],
      { folder },
    );
    const path = join('文稿', `${SUMMARY}和下半年工作安排.txt`);
    expect(JSON.parse(out)).toMatchObject({ ok: true, outputs: [{ path, state: 'written' }] });
    expect(readFileSync(join(folder, path), 'utf8')).toContain('174.18万元');
  });

  it('touches no document when the data have an error', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await chengwen(['build', 'data', '--format', 'docx'], { folder });
    const before = read(folder, `${SUMMARY}.docx`);
    writeFiles(folder, { 'data/坏.yaml': '指标: {补贴.人数: 800人}\n' });
    const { exitCode, error } = await chengwen(['build', 'data'], { folder });
    expect(exitCode).toBe(1);
    expect(error).toContain('有错误，没有写入任何文件');
    expect(documentsIn(folder)).toEqual([`${PLAN}.docx`, `${SUMMARY}.docx`].sort());
    expect(read(folder, `${SUMMARY}.docx`)).toEqual(before);
  });

  it('makes no DOCX when the PDF cannot be made', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const { exitCode, error } = await chengwen(['build', 'data', '--font', '仿宋=data/report.yaml'], { folder });
    expect(exitCode).toBe(1);
    expect(error).toContain('[font/damaged]');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('keeps a document that was edited by hand', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await chengwen(['build', 'data', '--format', 'docx'], { folder });
    writeFileSync(join(folder, 'out', `${SUMMARY}.docx`), '手工修改');
    const { exitCode, error } = await chengwen(['build', 'data', '--format', 'docx'], { folder });
    expect(exitCode).toBe(0);
    expect(error).toContain('提醒[disk/edited-by-hand]');
    expect(new TextDecoder().decode(read(folder, `${SUMMARY}.docx`))).toBe('手工修改');
    expect(isWhole('a.docx', read(folder, `${SUMMARY}（新）.docx`))).toBe(true);
  });

  it('says that the output folder is a file', async () => {
    const folder = temporaryFolder({ ...SMALL_DATA_SET, out: '' });
    const { exitCode, error } = await chengwen(['build', 'data', '--format', 'txt'], { folder });
    expect(exitCode).toBe(1);
    expect(error).toContain('错误[disk/not-a-folder] “out”是一个文件，不能当作文件夹用');
  });

  it('says that the output folder is read-only, and replaces nothing', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const isRoot = process.getuid?.() === 0;
    mkdirSync(join(folder, 'out'));
    chmodSync(join(folder, 'out'), 0o555);
    const nobody = 65_534;
    if (isRoot) chownSync(folder, nobody, nobody);
    const options = { folder, ...(isRoot ? { uid: nobody } : {}) };
    const { exitCode, error } = await chengwen(['build', 'data', '--format', 'txt'], options);
    expect(exitCode).toBe(1);
    expect(error).toContain('[disk/not-writable]');
    expect(error).toContain('没有权限');
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it('replaces nothing, and leaves nothing, when the disk takes only a part', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const build = (limit: string) => {
      const line = `ulimit -f ${limit} && exec "$0" "$1" build data --format docx,pdf --force`;
      return spawnSync('bash', ['-c', line, process.execPath, COMMAND], { cwd: folder, encoding: 'utf8' });
    };
    expect(build('unlimited').status).toBe(0);
    const before = new Map(documentsIn(folder).map((name) => [name, read(folder, name)]));
    writeFiles(folder, { 'data/指标.yaml': SMALL_DATA_SET['data/指标.yaml'].replace('726', '731') });
    // The plan stays what it is, and needs no room.
    const largest = Math.max(...[...before].map(([name, { length }]) => (name.startsWith(SUMMARY) ? length : 0)));
    const { status, stderr } = build(String(Math.floor(largest / 1024) - 1));
    expect(status).toBe(1);
    expect(stderr).toContain('[disk/not-writable]');
    for (const [name, bytes] of before) expect(read(folder, name)).toEqual(bytes);
    expect(documentsIn(folder)).toEqual([...before.keys()]);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(build('unlimited').status).toBe(0);
  });

  it('leaves whole documents and no litter, whenever it is killed', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const build = ['build', 'data', '--format', 'docx,pdf'];
    const started = performance.now();
    await chengwen(build, { folder });
    const fullMs = performance.now() - started;
    for (let round = 0; round < 20; round += 1) {
      writeFiles(folder, { 'data/指标.yaml': SMALL_DATA_SET['data/指标.yaml'].replace('726', String(800 + round)) });
      await chengwen(build, { folder, killAfterMs: Math.round(fullMs * (0.6 + round * 0.02)) });
      for (const name of documentsIn(folder)) expect(isWhole(name, read(folder, name))).toBe(true);
    }
    const { exitCode, error } = await chengwen(build, { folder });
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(documentsIn(folder)).toHaveLength(4);
  });

  it('lets four builds write the same documents at once', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    const builds = Array.from({ length: 4 }, () => chengwen(['build', 'data', '--format', 'docx'], { folder }));
    for (const { exitCode, error } of await Promise.all(builds))
      expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(documentsIn(folder)).toEqual([`${PLAN}.docx`, `${SUMMARY}.docx`].sort());
    const { out } = await chengwen(['build', 'data', '--format', 'docx'], { folder });
    expect(out.match(/^未变 /gm)).toHaveLength(2);
  });
});
