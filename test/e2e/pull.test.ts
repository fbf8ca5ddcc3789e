import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { docxText, withDocumentXml } from '../support/docx-parts.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SUMMARY = 'out/2026年上半年工作总结.docx';
const PLAN = 'out/2026年下半年工作安排.docx';
const FIGURES = `指标:   # 由救助科填报
  补贴.人数: 726人          # 含边缘户
  补贴.资金: {值: 174.18万元, 类型: 时期数}
任务:
  - {板块: 重点工作, 内容: 继续做好补贴发放, 时限: 9月底前}
`;

class Office {
  readonly folder = temporaryFolder({ ...SMALL_DATA_SET, 'data/指标.yaml': FIGURES });

  async run(...args: readonly string[]) {
    return chengwen(args, { folder: this.folder });
  }

  async build(): Promise<this> {
    const { exitCode, error } = await this.run('build', 'data', '--format', 'docx');
    expect(exitCode, error).toBe(0);
    return this;
  }

  /** Edits a document as a word processor would, a run cut in two on the way. */
  edit(name: string, from: string, to: string): void {
    const path = join(this.folder, name);
    const cut = `${to.slice(0, 1)}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve">${to.slice(1)}`;
    writeFileSync(
      path,
      withDocumentXml(readFileSync(path), (xml) => xml.replaceAll(from, to.length > 1 ? cut : to)),
    );
  }

  text(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
}

describe('chengwen pull', () => {
  it('lists what was edited, changes the data when told to, and the next build says the same', async () => {
    const office = await new Office().build();
    office.edit(SUMMARY, '726', '731');
    office.edit(SUMMARY, '惠及', '惠及困难群众');
    office.edit(PLAN, '继续做好', '认真做好');
    const listed = await office.run('pull', SUMMARY, PLAN, 'data');
    expect(listed.exitCode, listed.error).toBe(0);
    expect(listed.error).toBe('');
    expect(listed.out.split('\n')).toEqual([
      '1. 发放补贴【补贴.资金】，惠及{+困难群众+}【补贴.人数】。',
      '     data/report.yaml:10  总结第3段',
      '2. 补贴.人数  726人 → 731人',
      '     data/指标.yaml:2  总结第3段、总结表1',
      '3. [-继续-]{+认真+}做好补贴发放',
      expect.stringMatching(/^ {5}data\/指标\.yaml:5 {2}计划第4段、计划表1/),
      '以上 3 处可以写回数据：加 --apply all 全部写回，或用 --apply 1,3 挑着写',
      '',
    ]);
    expect(office.text('data/指标.yaml')).toBe(FIGURES);

    const some = await office.run('pull', SUMMARY, PLAN, 'data', '--apply', '2');
    expect(some.exitCode, some.error).toBe(0);
    expect(office.text('data/指标.yaml')).toBe(FIGURES.replace('726人', '731人'));
    const all = await office.run('pull', SUMMARY, PLAN, 'data', '--apply', 'all');
    expect(all.exitCode, all.error).toBe(0);
    expect(office.text('data/指标.yaml')).toBe(FIGURES.replace('726人', '731人').replace('继续做好', '认真做好'));
    expect(office.text('data/report.yaml')).toContain('正文: 发放补贴【补贴.资金】，惠及困难群众【补贴.人数】。\n');

    expect((await office.run('build', 'data', '--out', 'again', '--format', 'docx')).exitCode).toBe(0);
    for (const name of [SUMMARY, PLAN]) {
      const again = readFileSync(join(office.folder, name.replace('out/', 'again/')));
      expect(docxText(again)).toEqual(docxText(readFileSync(join(office.folder, name))));
    }
  });

  it('tells what cannot flow back, for programs too, and leaves the data alone', async () => {
    const office = await new Office().build();
    const path = join(office.folder, SUMMARY);
    const edit = (xml: string): string => xml.replace('726', '731').replace('发放补贴', '发放各项补贴');
    writeFileSync(path, withDocumentXml(readFileSync(path), edit));
    const { exitCode, out } = await office.run('pull', SUMMARY, 'data', '--json');
    expect(exitCode).toBe(0);
    const json = JSON.parse(out);
    expect(json.left.map(({ code }: { readonly code: string }) => code)).toEqual(['pull/conflict']);
    expect(json.problems).toEqual([]);
    expect(json.proposals).toMatchObject([
      {
        number: 1,
        what: 'words',
        name: 'sections.0.text.0.text',
        now: '发放各项补贴【补贴.资金】，惠及【补贴.人数】。',
        file: 'data/report.yaml',
        line: 10,
        places: [{ zh: '总结第3段', en: 'summary paragraph 3' }],
      },
    ]);
    const wrong = await office.run('pull', SUMMARY, 'data', '--apply', '2');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.error).toContain('1 到 1 之间的序号');
  });

  it('tells beforehand what would no longer add up, and does not write what leaves errors', async () => {
    const office = new Office();
    const sum = FIGURES.replace('726人  ', '{值: 726人, 其中: {城市: 700人, 农村: 26人}}  ');
    writeFileSync(join(office.folder, 'data/指标.yaml'), sum);
    await office.build();
    office.edit(SUMMARY, '726', '731');
    const listed = await office.run('pull', SUMMARY, 'data');
    expect(listed.exitCode).toBe(0);
    expect(listed.error).toContain('分项和合计');
    expect(listed.error).toContain('data/指标.yaml:2');
    const rule = `${sum}检查: [补贴.人数 = 补贴.人数.城市 + 补贴.人数.农村]\n`;
    writeFileSync(join(office.folder, 'data/指标.yaml'), rule);
    const applied = await office.run('pull', SUMMARY, 'data', '--apply', 'all');
    expect(applied.exitCode).toBe(1);
    expect(applied.error).toContain('没有改动任何文件');
    expect(office.text('data/指标.yaml')).toBe(rule);
  });

  it('takes a document that came back under another name, with the one that was built', async () => {
    const office = await new Office().build();
    const edited = withDocumentXml(readFileSync(join(office.folder, SUMMARY)), (xml) => xml.replaceAll('726', '731'));
    writeFileSync(join(office.folder, '领导改.docx'), edited);
    const named = await office.run('pull', '领导改.docx', 'data', '--base', SUMMARY);
    expect(named.out).toContain('726人 → 731人');
    expect(named.error).toBe('');
    const alone = await office.run('pull', '领导改.docx', 'data');
    expect(alone.out).toContain('726人 → 731人');
    expect(alone.error).toContain('没有“领导改.docx”生成时的记录');
    const all = await office.run('pull', '领导改.docx', 'data', '--apply', 'all');
    expect(all.exitCode).toBe(2);
    expect(all.error).toContain('--apply 1,3');
    expect(office.text('data/指标.yaml')).toBe(FIGURES);
  });

  it('refuses what is no document of this data, without a word of its own innards', async () => {
    const office = await new Office().build();
    writeFileSync(join(office.folder, '假.docx'), 'PK not a zip');
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbb">]>';
    const bomb = withDocumentXml(readFileSync(join(office.folder, SUMMARY)), (xml) =>
      xml.replace('<w:document', `${entity}<w:document`).replace('惠及', '&b;'),
    );
    writeFileSync(join(office.folder, '毒.docx'), bomb);
    const cases = [
      [['假.docx', 'data'], 1],
      [['毒.docx', 'data'], 1],
      [['没有.docx', 'data'], 1],
      [['data'], 2],
      [[SUMMARY, 'data', 'last'], 2],
      [[SUMMARY, PLAN, 'data', '--base', SUMMARY], 2],
    ] as const;
    for (const [args, expected] of cases) {
      const { exitCode, error } = await office.run('pull', ...args);
      expect(exitCode, args.join(' ')).toBe(expected);
      expect(error).not.toMatch(/\bat \w+ \(|internal error/);
    }
  });
});
