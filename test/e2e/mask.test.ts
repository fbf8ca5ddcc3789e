import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { docxText } from '../support/docx-parts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SUMMARY = '2026年上半年工作总结';

/** 补贴.资金 is public, 巡诊.费用 is not, and neither is what is computed from it. */
const DATA = `报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15}
单位: {名称: 永宁区样例局}
指标:
  补贴.资金: {值: 174.18万元, 上年同期: 160.2万元, 公开: 是}
  巡诊.费用: {值: 39.57万元, 类型: 时期数}
计算指标: {合计: {公式: 补贴.资金 + 巡诊.费用, 单位: 万元}}
章节:
  - 标题: 工作开展情况
    正文: 发放补贴【补贴.资金|含同比】，支付巡诊费用【巡诊.费用】，合计【合计】。
`;

/** Everything below `out`, the records of the build included, as text; a DOCX unzipped. */
function written(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return new Map(
    files.map(({ name, parentPath }) => {
      const bytes = new Uint8Array(readFileSync(join(parentPath, name)));
      return [name, name.endsWith('.docx') ? docxText(bytes).join('\n') : Buffer.from(bytes).toString('latin1')];
    }),
  );
}

const build = (folder: string, ...args: readonly string[]) => chengwen(['build', 'data.yaml', ...args], { folder });

describe('chengwen build --mask', () => {
  it('template writes a form that no file beside it fills in', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    const { exitCode, error } = await build(folder, '--mask', 'template', '--format', 'docx,txt,md');
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    const files = written(folder);
    expect(files.get(`${SUMMARY}（模板）.docx`)).toContain(
      '发放补贴XXX.XX万元，同比增长X.X%，支付巡诊费用XX.XX万元，合计XXX.XX万元。',
    );
    for (const [name, text] of files) expect(text, name).not.toMatch(/174\.18|160\.2|39\.57|213\.75|8\.7%/);
  });

  it('publish writes what is public and keeps no secret beside it', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    const { exitCode, error, out } = await build(folder, '--mask', 'publish', '--format', 'docx,txt', '--final');
    expect(exitCode, error).toBe(0);
    expect(out).not.toContain('草稿');
    expect(error).toContain('“巡诊.费用”不公开，文中印成“××万元”');
    const files = written(folder);
    expect(files.get(`${SUMMARY}（公开）.docx`)).toContain(
      '发放补贴174.18万元，同比增长8.7%，支付巡诊费用××万元，合计××万元。',
    );
    for (const [name, text] of files) expect(text, name).not.toMatch(/39\.57|213\.75/);
    const traced = await chengwen(['trace', join('out', `${SUMMARY}（公开）.docx`), '--figure', '174.18万元'], {
      folder,
    });
    expect(traced.out).toContain('data.yaml:4:');
  });

  it('publish writes nothing while there are personal data, wherever they stand', async () => {
    const phone = DATA.replace('成文日期: 2026-07-15', '成文日期: 2026-07-15, 附注: "联系人：某某，电话：13800138000"');
    const folder = temporaryFolder({ 'data.yaml': phone });
    const { exitCode, error } = await build(folder, '--mask', 'publish', '--format', 'txt');
    expect(exitCode).toBe(1);
    expect(error).toContain('错误[audit/personal-data-published] 手机号 138******00 不能公开');
    expect(error).toContain('没有写入任何文件');
    expect((await build(folder, '--format', 'txt')).exitCode).toBe(0);
  });

  it('publish writes nothing while a withheld figure follows from printed ones, until somebody decides', async () => {
    const leaking = `${DATA.replace('计算指标:', '  经费: {值: 213.75万元, 类型: 时期数, 公开: 是}\n计算指标:')
      .replace('合计【合计】', '经费共【经费】')
      .replace('章节:', '检查: [经费 = 补贴.资金 + 巡诊.费用]\n章节:')}`;
    const folder = temporaryFolder({ 'data.yaml': leaking });
    const { exitCode, error } = await build(folder, '--mask', 'publish', '--format', 'txt');
    expect(exitCode).toBe(1);
    expect(error).toContain(
      'data.yaml:5:14 错误[mask/disclosed] “巡诊.费用”不公开，但由《2026年上半年工作总结（公开）》印出来的“经费”“补贴.资金”推算得出',
    );
    expect(error).toContain('另见 data.yaml:6:11  经费: {值: 213.75万元, 类型: 时期数, 公开: 是}');
    expect(error).toContain('另见 data.yaml:4:14  补贴.资金: {值: 174.18万元');
    expect(error).toContain('发现 1 个错误');
    const decide = async (from: string, to: string) => {
      const decided = temporaryFolder({ 'data.yaml': leaking.replace(from, to) });
      await build(decided, '--mask', 'publish', '--format', 'txt');
      return written(decided).get(`${SUMMARY}（公开）.txt`) ?? '';
    };
    const bySecrecy = await decide('213.75万元, 类型: 时期数, 公开: 是', '213.75万元, 类型: 时期数, 公开: 否');
    expect(Buffer.from(bySecrecy, 'latin1').toString()).toContain('支付巡诊费用××万元，经费共××万元。');
    const byConsent = await decide('39.57万元, 类型: 时期数', '39.57万元, 类型: 时期数, 公开: 不印');
    expect(Buffer.from(byConsent, 'latin1').toString()).toContain('支付巡诊费用××万元，经费共213.75万元。');
  });

  describe('publish, of a summary and a plan that only together give a withheld figure away,', () => {
    const together = `报告: {时期: 2026-H1, 成文日期: 2026-07-15, 公开: 是}
单位: {名称: 永宁区样例局}
指标:
  补贴.资金: 174.18万元
  巡诊.费用: {值: 39.57万元, 类型: 时期数, 公开: 否}
  经费: {值: 213.75万元, 类型: 时期数}
检查: [经费 = 补贴.资金 + 巡诊.费用]
叙述: {总结: 发放补贴【补贴.资金】，支付巡诊费用【巡诊.费用】。, 计划: 上半年经费共【经费】。}
`;
    const pack = { 'pack/summary.hbs': '{{narrative "总结"}}\n', 'pack/plan.hbs': '{{narrative "计划"}}\n' };
    const told = (...sources: readonly string[]) =>
      `错误[mask/disclosed] “巡诊.费用”不公开，但由${sources.join('和')}推算得出`;
    const bySummary = '《2026年上半年工作总结（公开）》印出来的“补贴.资金”';
    const byPlan = '《2026年下半年工作安排（公开）》印出来的“经费”';
    const publish = (folder: string, ...args: readonly string[]) =>
      build(folder, '--mask', 'publish', '--format', 'txt', '--template', 'pack', ...args);

    it('writes neither', async () => {
      const folder = temporaryFolder({ ...pack, 'data.yaml': together });
      const { exitCode, error } = await publish(folder);
      expect(exitCode).toBe(1);
      expect(error).toContain(told(bySummary, byPlan));
      expect(error.split('错误[mask/disclosed]')).toHaveLength(2);
      expect(existsSync(join(folder, 'out'))).toBe(false);
    });

    it('writes one, and not the other beside it', async () => {
      const folder = temporaryFolder({ ...pack, 'data.yaml': together });
      const first = await publish(folder, '--document', 'summary');
      expect(first.exitCode, first.error).toBe(0);
      expect(first.error).not.toContain('输出文件夹里还有');
      const second = await publish(folder, '--document', 'plan');
      expect(second.exitCode).toBe(1);
      expect(second.error).toContain(told(byPlan, bySummary));
      expect(second.error).toContain('输出文件夹里还有《2026年上半年工作总结（公开）》');
      expect(existsSync(join(folder, 'out', '2026年下半年工作安排（公开）.txt'))).toBe(false);
      expect((await publish(folder, '--document', 'plan', '--out', 'elsewhere')).exitCode).toBe(0);
      expect((await build(folder, '--document', 'plan', '--format', 'txt')).exitCode).toBe(0);
    });

    it('writes both when they stand beside each other and somebody has decided', async () => {
      const folder = temporaryFolder({
        ...pack,
        'data.yaml': together.replace('公开: 否', '公开: 不印'),
      });
      expect((await publish(folder)).exitCode).toBe(0);
      writeFileSync(join(folder, 'data.yaml'), together);
      const { exitCode, error } = await publish(folder, '--document', 'plan');
      expect(exitCode).toBe(1);
      expect(error).toContain(told(byPlan, bySummary));
    });
  });

  it('is no final version of a form, and goes without a table of sources', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    expect(await build(folder, '--mask', 'template', '--final')).toMatchObject({ exitCode: 2 });
    expect(await build(folder, '--mask', 'publish', '--annex', 'sources')).toMatchObject({ exitCode: 2 });
    expect(await build(folder, '--mask', 'publish', '--redline')).toMatchObject({ exitCode: 2 });
    expect(await build(folder, '--mask', 'publish', '--against', 'data.yaml')).toMatchObject({ exitCode: 2 });
    expect(await build(folder, '--mask', 'secret')).toMatchObject({ exitCode: 2 });
  });

  it('writes the masked document beside the whole one', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    await build(folder, '--format', 'txt');
    await build(folder, '--mask', 'publish', '--format', 'txt');
    const names = [...written(folder).keys()].filter((name) => name.endsWith('.txt')).sort();
    expect(names).toEqual([`${SUMMARY}.txt`, `${SUMMARY}（公开）.txt`]);
  });
});
