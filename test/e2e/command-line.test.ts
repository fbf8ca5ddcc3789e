import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen, type RunResult } from '../support/command-line.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

async function run(line: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<RunResult> {
  return chengwen(line.split(' '), { folder: temporaryFolder(files) });
}

describe('chengwen', () => {
  it('prints its version and its help', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await run('--version')).toEqual({ exitCode: 0, out: `chengwen ${version}\n`, error: '' });
    expect((await run('--help')).out).toContain('用法：chengwen 命令');
    for (const command of ['init', 'check', 'build', 'todo', 'inspect', 'schema', 'template check', 'doctor']) {
      const { exitCode, out, error } = await run(`${command} --help --lang en`);
      expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
      expect(out).toContain(`usage: chengwen ${command}`);
      expect(out).toContain('Examples');
      expect((await run(`help ${command} --lang en`)).out).toBe(out);
    }
  });

  it('ends with 2 and a way on when it is used wrongly', async () => {
    expect(await run('biuld')).toEqual({
      exitCode: 2,
      out: '',
      error: '没有“biuld”这个命令；是不是想写 build？\n用法见 chengwen --help\n',
    });
    expect((await run('check', { 'data/2026-h1/report.yaml': '' })).error).toContain(`例如 ${join('data', '2026-h1')}`);
    expect((await run('build . --font a')).exitCode).toBe(2);
  });

  it('speaks the language of the system, and what it is told to', async () => {
    const folder = temporaryFolder();
    const english = await chengwen(['check', 'x'], { folder, env: { LANG: 'en_US.UTF-8' } });
    expect(english.error).toContain('error[disk/not-found] “x” does not exist');
    const chinese = await chengwen(['check', 'x', '--lang', 'zh'], { folder, env: { LANG: 'en_US.UTF-8' } });
    expect(chinese.error).toContain('错误[disk/not-found] 找不到“x”');
  });
});

describe('chengwen check', () => {
  it('tells names that lead nowhere, broken formulas and wrong references in the text at once', async () => {
    const files = {
      ...SMALL_DATA_SET,
      'data/错.yaml': [
        '计算指标: {人均: 补贴.资金 / 补贴.人}',
        '问题: [{表述: 进度慢, 依据: [没有的]}]',
        '叙述: {开头: 发放补贴【补贴.资佥】，人均【人均】。}',
        '',
      ].join('\n'),
    };
    const { exitCode, error } = await run('check data', files);
    expect(exitCode).toBe(1);
    expect(error.match(/^\S+ \S+\[[\w/-]+\]/gm)).toEqual([
      `${join('data', '错.yaml')}:1:12 错误[figure/unknown]`,
      `${join('data', '错.yaml')}:2:21 错误[data/unknown-reference]`,
      `${join('data', '错.yaml')}:3:14 错误[figure/unknown]`,
    ]);
    expect(error).toContain('发现 3 个错误');
  });
});

describe('chengwen todo', () => {
  const files = {
    ...SMALL_DATA_SET,
    'data/指标.yaml': '指标:\n  补贴.人数: {值: 待填, 责任单位: 救助科, 时限: 2026-07-05}\n  补贴.资金: 174.18万元\n',
  };

  it('lists what is missing, by department and day', async () => {
    const { exitCode, out } = await run('todo data', files);
    expect(exitCode).toBe(0);
    expect(out).toBe(`救助科（1 项）\n  补贴.人数  待填，2026年7月5日前报  ${join('data', '指标.yaml')}:2\n`);
    expect(JSON.parse((await run('todo data --json', files)).out).items).toMatchObject([
      { why: 'missing', id: '补贴.人数', department: '救助科', due: '2026-07-05', line: 2 },
    ]);
    expect((await run('todo data', SMALL_DATA_SET)).out).toBe('各项数据均已报齐\n');
  });

  it('writes a list to send round', async () => {
    const folder = temporaryFolder(files);
    for (const name of ['list.docx', 'list.md', 'list.txt']) {
      const { exitCode } = await chengwen(['todo', 'data', '--out', name], { folder });
      expect(exitCode).toBe(0);
    }
    expect(readFileSync(join(folder, 'list.txt'), 'utf8')).toContain('补贴.人数\t补贴.人数\t待填');
    expect(readFileSync(join(folder, 'list.docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await run('todo data --out list.xls', files)).exitCode).toBe(2);
  });
});

describe('chengwen build --final', () => {
  it('writes a final version only when nothing is open', async () => {
    const missing = { ...SMALL_DATA_SET, 'data/指标.yaml': '指标: {补贴.人数: 待填, 补贴.资金: 174.18万元}\n' };
    const draft = await run('build data --format txt', missing);
    expect(draft).toMatchObject({ exitCode: 0, out: expect.stringContaining('这是草稿') });
    const folder = temporaryFolder(missing);
    const final = await chengwen(['build', 'data', '--format', 'txt', '--final'], { folder });
    expect(final).toMatchObject({ exitCode: 1, error: expect.stringContaining('不能定稿') });
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const settled = await run('build data --format txt --final', SMALL_DATA_SET);
    expect(settled).toMatchObject({ exitCode: 0, error: '' });
    expect(settled.out).not.toContain('草稿');
    expect((await run('build data --comments --final', SMALL_DATA_SET)).exitCode).toBe(2);
  });
});

describe('chengwen check', () => {
  it('finds nothing wrong with a sound data set, also from within its folder', async () => {
    expect((await run('check data', SMALL_DATA_SET)).exitCode).toBe(0);
    const folder = temporaryFolder(SMALL_DATA_SET);
    const inside = await chengwen(['check'], { folder: join(folder, 'data') });
    expect(inside).toMatchObject({ exitCode: 0, out: expect.stringContaining('检查通过') });
  });

  it('does not call passed what does not add up or could not be checked', async () => {
    const figures = '指标:\n  补贴.人数: {值: 7人, 其中: {城市: 3人, 农村: 5人}}\n  补贴.资金: 待填\n';
    const { exitCode, out, error } = await run('check data', { ...SMALL_DATA_SET, 'data/指标.yaml': figures });
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: expect.stringContaining('figure/check-failed') });
    expect(out).toContain('检查完毕');
    expect(out).toContain('分项合计：0 项通过，1 项不通过');
    expect(out).not.toContain('检查通过');
    const folder = temporaryFolder({ ...SMALL_DATA_SET, 'data/指标.yaml': figures });
    expect((await chengwen(['check', 'data', '--out', '核对.md'], { folder })).exitCode).toBe(0);
    expect(readFileSync(join(folder, '核对.md'), 'utf8')).toContain('| 1 | 分项合计 | 0 | 1 | 0 | 不通过 |');
    expect((await run('check data --out 核对.xls', SMALL_DATA_SET)).exitCode).toBe(2);
  });

  it('weighs its checks as the data ask, and a final version says what it was not checked for', async () => {
    const files = {
      ...SMALL_DATA_SET,
      'data/指标.yaml': '指标:\n  补贴.人数: {值: 7人, 其中: {城市: 3人, 农村: 5人}}\n  补贴.资金: 174.18万元\n',
      'data/检查.yaml': '检查设置: {分项合计: 不查}\n',
    };
    const { exitCode, out } = await run('check data --json', files);
    const { diagnostics, checks } = JSON.parse(out);
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
    expect(checks.find(({ name }: { name: string }) => name === 'sum')).toMatchObject({
      status: 'off',
      alias: '分项合计',
    });
    const final = await run('build data --format txt --final', files);
    expect(final).toMatchObject({ exitCode: 0, error: '这份定稿没有查：分项合计（数据里设为“不查”）\n' });
    const stronger = await run('check data', { ...files, 'data/检查.yaml': '检查设置: {分项合计: 错误}\n' });
    expect(stronger).toMatchObject({ exitCode: 1, error: expect.stringContaining('错误[figure/check-failed]') });
    const unknown = await run('check data', { ...files, 'data/检查.yaml': '检查设置: {分项和合计: 不查}\n' });
    expect(unknown.error).toContain('是不是想写“分项合计”？');
  });

  it('tells file, line and column of every problem at once', async () => {
    const files = {
      ...SMALL_DATA_SET,
      'data/指标.yaml': '指标:\n  补贴.人数: 七百\n  补贴.资金: {值: 174万元, 类别: 时期数}\n',
    };
    const { exitCode, out, error } = await run('check data', files);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toContain(`${join('data', '指标.yaml')}:2:10 错误[data/not-a-quantity]`);
    expect(error).toContain(`${join('data', '指标.yaml')}:3:21 错误[data/unknown-key]`);
    expect(error).toContain('\n发现 2 个错误\n');
    expect(error).not.toContain('\u001B');
  });

  it.each([
    ['broken YAML', '指标:\n  a: [1\n', 'data/yaml-syntax'],
    ['a GBK file', Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea, 0x3a), 'data/not-utf8'],
    ['a bracket bomb', '['.repeat(900), 'data/too-deep'],
    ['an empty file', '', 'data/empty-data-set'],
    ['a data set last year that is not there', '报告: {上年数据: ../没有}', 'data/'],
  ])('names the place in %s, without a stack trace', async (_, text, code) => {
    const { exitCode, error } = await run('check data', { 'data/report.yaml': text });
    expect(exitCode).toBe(1);
    expect(error).toContain(`[${code}`);
    expect(error).not.toMatch(/\n\s+at /);
  });

  it('points at the key whose data set is missing', async () => {
    const { 'last/report.yaml': _, ...files } = SMALL_DATA_SET;
    const { exitCode, error } = await run('check data', files);
    expect(exitCode).toBe(1);
    expect(error).toContain(`${join('data', 'report.yaml')}:5:9 错误[disk/not-found]`);
  });

  it('prints JSON for programs', async () => {
    const { exitCode, out, error } = await run('check data --json', { 'data/report.yaml': '报告: {时期: 2026-H9}\n' });
    expect({ exitCode, error }).toEqual({ exitCode: 1, error: '' });
    const { ok, diagnostics } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'data/not-a-period',
        severity: 'error',
        place: { file: join('data', 'report.yaml'), line: 1, column: 10, endLine: 1, endColumn: 17 },
      }),
    );
  });
});

describe('chengwen init', () => {
  it('makes a sample that checks and builds, and never overwrites', async () => {
    const folder = temporaryFolder();
    const first = await chengwen(['init', '样例'], { folder });
    expect(first).toMatchObject({ exitCode: 0, error: '' });
    const [example = ''] = /样例[/\\]\S+/.exec(first.out) ?? [];
    expect((await chengwen(['check', example], { folder })).exitCode).toBe(0);
    writeFiles(folder, { '样例/自己的.yaml': '' });
    expect(await chengwen(['init', '样例'], { folder })).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('disk/already-exists'),
    });
  });
});

describe('chengwen schema', () => {
  it('prints the schema, or saves it', async () => {
    const folder = temporaryFolder();
    const { out } = await chengwen(['schema'], { folder });
    expect(JSON.parse(out)).toMatchObject({ title: 'chengwen' });
    await chengwen(['schema', '--out', 's.json'], { folder });
    expect(readFileSync(join(folder, 's.json'), 'utf8')).toBe(out);
    expect(await chengwen(['schema', '--out', 'no/s.json'], { folder })).toMatchObject({ exitCode: 1 });
  });
});

describe('chengwen template check', () => {
  it('finds the built-in packs sound and points into a broken one', async () => {
    for (const pack of ['general', 'civil-affairs']) expect((await run(`template check ${pack}`)).exitCode).toBe(0);
    const { exitCode, error } = await run('template check ./mine', { 'mine/summary.hbs': '一\n{{#if x}}' });
    expect(exitCode).toBe(1);
    expect(error).toContain(`${join('mine', 'summary.hbs')}:2`);
  });
});

describe('chengwen doctor', () => {
  it('tells versions and fonts', async () => {
    const { exitCode, out } = await run('doctor');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/仿宋: \S+FandolFang\S+ 6763\/6763/);
    expect(out).toContain('图表绘制: 正常');
  });

  it('names a font file that is not there', async () => {
    const { exitCode, error } = await run('doctor --font 仿宋=没有.ttf');
    expect(exitCode).toBe(1);
    expect(error).toContain('找不到“没有.ttf”');
  });
});
