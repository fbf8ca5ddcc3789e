import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { docxText, withDocumentXml } from '../support/docx-parts.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const JUNE = {
  'june/report.yaml': SMALL_DATA_SET['data/report.yaml'],
  'june/指标.yaml': SMALL_DATA_SET['data/指标.yaml'].replace('726人', '731人').replace('9月底前', '10月底前'),
};
const SUMMARY = 'out/2026年上半年工作总结.docx';

async function built(): Promise<string> {
  const folder = temporaryFolder({ ...SMALL_DATA_SET, ...JUNE });
  const { exitCode, error } = await chengwen(['build', 'data', '--out', 'out'], { folder });
  expect(exitCode, error).toBe(0);
  return folder;
}

describe('chengwen diff', () => {
  it('tells what differs between data sets, a document and data, and two documents', async () => {
    const folder = await built();
    const data = await chengwen(['diff', 'data', 'june', '--document', 'summary'], { folder });
    expect(data.out).toBe(`填报的数
  补贴.人数  726人 → 731人，增加5人
      data/指标.yaml:2 → june/指标.yaml:2  涉及总结第3段、表1

项目和任务
  任务 继续做好补贴发放：时限 9月底前 → 10月底前
      data/指标.yaml:5 → june/指标.yaml:5

文稿
  总结第3段
      发放补贴174.18万元，惠及[-726-]{+731+}人。
  总结表1
      补贴.人数 | [-726-]{+731+}人 | — | —
`);
    const document = await chengwen(['diff', SUMMARY, 'june', '--json', '--lang', 'en'], { folder });
    const json = JSON.parse(document.out);
    expect(json).toMatchObject({ ok: true, from: SUMMARY, to: 'june', items: [] });
    expect(json.figures).toEqual([
      {
        change: 'changed',
        id: '补贴.人数',
        name: '补贴.人数',
        of: 'current',
        old: { value: '726人', time: '2026-06-30', place: 'data/指标.yaml:2', formula: null },
        now: { value: '731人', time: '2026-06-30', place: 'june/指标.yaml:2', formula: null },
        difference: { direction: 'more', amount: '5人' },
        because: [],
        printed: [
          { document: 'summary', variant: 'full', paragraph: 3, label: null },
          { document: 'summary', variant: 'full', paragraph: 5, label: '表1' },
        ],
      },
    ]);
    const same = await chengwen(['diff', SUMMARY, SUMMARY.replace('.docx', '.pdf')], { folder });
    expect(same).toMatchObject({ exitCode: 0, out: '没有不同\n', error: '' });
  });

  it('reads a document that was edited as it is now', async () => {
    const folder = await built();
    const path = join(folder, SUMMARY);
    const edit = (xml: string): string => xml.replace('惠及', '共惠及困难群众');
    writeFileSync(path, withDocumentXml(new Uint8Array(readFileSync(path)), edit));
    const { out } = await chengwen(['diff', 'data', SUMMARY], { folder });
    expect(out).toBe('文稿\n  总结第3段\n      发放补贴174.18万元，{+共+}惠及{+困难群众+}726人。\n');
  });

  it.each(['变动.docx', '变动.md', '变动.txt'])('writes a list to send round: %s', async (name) => {
    const folder = temporaryFolder({ ...SMALL_DATA_SET, ...JUNE });
    const { exitCode, error } = await chengwen(['diff', 'data', 'june', '--out', name], { folder });
    expect(exitCode, error).toBe(0);
    const bytes = readFileSync(join(folder, name));
    const text = name.endsWith('.docx') ? docxText(new Uint8Array(bytes)).join('\n') : bytes.toString();
    for (const words of ['变动清单', '补贴.人数', '726人', '731人', '增加5人', '总结第3段', '10月底前']) {
      expect(text).toContain(words);
    }
  });

  it('says what is missing, and changes nothing', async () => {
    const folder = temporaryFolder({ ...SMALL_DATA_SET, 'broken.yaml': '报告: [' });
    const one = await chengwen(['diff', 'data'], { folder });
    expect(one.exitCode).toBe(2);
    expect(one.error).toContain('要写出比较的两边');
    const broken = await chengwen(['diff', 'data', 'broken.yaml'], { folder });
    expect(broken.exitCode).toBe(1);
    expect(broken.error).toContain('broken.yaml:1');
    const unknown = await chengwen(['diff', 'data', 'out/甲.docx'], { folder });
    expect(unknown.exitCode).toBe(1);
    expect(unknown.error).toContain('找不到“out/甲.docx”');
    const list = await chengwen(['diff', 'data', 'data', '--out', '变动.xlsx'], { folder });
    expect(list.exitCode).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
