import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { docxText } from '../support/docx-parts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SUMMARY = '2026年上半年工作总结';

const DATA = `报告:
  文种: [总结]
  时期: 2026-H1
  成文日期: 2026-07-15
  版式: 报告
  主送: 区人民政府
  版头: {发文字号: 永样报〔2026〕1号}
  篇幅: {全文: 60, 简版: {全篇: 20, 分节: {工作开展情况: 5}}}
单位: {名称: 永宁区样例局}
指标:
  补贴.资金: {值: 174.18万元, 公开: 否}
章节:
  - 标题: 工作开展情况
    正文: {正文: 上半年发放补贴【补贴.资金】，惠及群众。, 简版: 发放补贴【补贴.资金】。}
`;

const run = (folder: string, ...args: readonly string[]) => chengwen(args, { folder });
const docx = (folder: string, name: string): readonly string[] =>
  docxText(new Uint8Array(readFileSync(join(folder, 'out', `${name}.docx`))));

describe('chengwen build --variant', () => {
  it('writes each variant under a name that says which it is', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    const { exitCode, out, error } = await run(
      folder,
      'build',
      'data.yaml',
      '--variant',
      'full,brief,speech',
      '--format',
      'docx',
    );
    expect(exitCode, error).toBe(0);
    const names = readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.docx'))
      .sort();
    expect(names).toEqual([`${SUMMARY}.docx`, `${SUMMARY}（简版）.docx`, `${SUMMARY}（讲话）.docx`].sort());
    expect(docx(folder, SUMMARY).join('|')).toContain('上半年发放补贴174.18万元，惠及群众。');
    expect(docx(folder, `${SUMMARY}（简版）`).join('|')).toContain('|发放补贴174.18万元。|');
    expect(docx(folder, `${SUMMARY}（讲话）`).filter((text) => text !== '')).toEqual([
      '在2026年上半年工作总结会上的讲话',
      '（2026年7月15日）',
      '同志们：',
      '一、工作开展情况',
      '上半年发放补贴174.18万元，惠及群众。',
    ]);
    expect(out).toContain(
      `篇幅  ${SUMMARY}（简版）：21 字，篇幅 20 字，超 1 字\n        一、工作开展情况：21 字，篇幅 5 字，超 16 字`,
    );
    expect(error).toContain('提醒[audit/too-long] 简版“一、工作开展情况”有 21 字，超过篇幅 5 字 16 字');
  });

  it('goes with a mask', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    await run(folder, 'build', 'data.yaml', '--variant', 'brief', '--mask', 'publish', '--format', 'docx');
    expect(docx(folder, `${SUMMARY}（简版、公开）`).join('|')).toContain('|发放补贴××万元。|');
  });

  it('is told by check, for people and for programs', async () => {
    const folder = temporaryFolder({ 'data.yaml': DATA });
    const { out } = await run(folder, 'check', 'data.yaml');
    expect(out).toContain(`篇幅  ${SUMMARY}：`);
    const { out: json } = await run(folder, 'check', 'data.yaml', '--variant', 'brief', '--json');
    expect(JSON.parse(json)).toMatchObject({
      lengths: [
        {
          kind: 'summary',
          variant: 'brief',
          used: 21,
          wanted: 20,
          sections: [{ title: '工作开展情况', used: 21, wanted: 5 }],
        },
      ],
    });
    expect(await run(folder, 'check', 'data.yaml', '--variant', 'short')).toMatchObject({ exitCode: 2 });
  });

  it('makes the sample as long as it is wanted', async () => {
    const { exitCode, out, error } = await run('.', 'check', 'data/2026-h1', '--variant', 'full,brief,speech');
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out.match(/^篇幅 {2}/gm)).toHaveLength(6);
    expect(out).not.toContain('超');
  });
});
