import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { docxText } from '../support/docx-parts.ts';
import { addParagraph, edited, exchange, type HandEdit } from '../support/hand-edits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { decided } from '../support/tracked-changes.ts';

const FULL = '2026年上半年工作总结';
const BRIEF = `${FULL}（简版）`;
const SPEECH = `${FULL}（讲话）`;
const VARIANTS = ['--variant', 'full,brief,speech', '--format', 'docx'];

const DATA = `报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15}
单位: {名称: 永宁区样例局}
指标:
  补贴.人数: 726人   # 救助科
  补贴.资金: {值: 174.18万元, 类型: 时期数}
  宣讲.场次: 12场次
章节:
  - 标题: 工作开展情况
    正文:
      - 正文: 上半年发放补贴【补贴.资金】，惠及困难群众【补贴.人数】。
        简版: 发放补贴【补贴.资金】，惠及【补贴.人数】。
      - 各级各部门密切配合，政策宣讲进村入户，举办宣讲【宣讲.场次】。
  - 标题: 存在的问题
    正文: {正文: 审核进度偏慢。, 简版: 略, 讲话: 同志们要看到，审核进度还不够快。}
`;

/** An office that makes three documents of its data. */
class Office {
  readonly folder = temporaryFolder({ 'data.yaml': DATA });

  run(...args: readonly string[]) {
    return chengwen(args, { folder: this.folder });
  }

  async build(...options: readonly string[]): Promise<string> {
    const { exitCode, error } = await this.run('build', 'data.yaml', ...VARIANTS, ...options);
    expect(exitCode, error).toBe(0);
    return error;
  }

  path(name: string, folder = 'out'): string {
    return join(this.folder, folder, `${name}.docx`);
  }

  bytes(name: string, folder?: string): Uint8Array {
    return new Uint8Array(readFileSync(this.path(name, folder)));
  }

  edit(name: string, ...edits: readonly HandEdit[]): void {
    writeFileSync(this.path(name), edited(this.bytes(name), ...edits));
  }

  get data(): string {
    return readFileSync(join(this.folder, 'data.yaml'), 'utf8');
  }

  change(from: string, to: string): void {
    writeFileSync(join(this.folder, 'data.yaml'), this.data.replace(from, to));
  }
}

const out = (name: string): string => `out/${name}.docx`;

/** A figure and a sentence in each document. */
function editAll(office: Office): void {
  for (const name of [FULL, BRIEF, SPEECH]) office.edit(name, (xml) => xml.replaceAll('726', '731'));
  office.edit(FULL, exchange('惠及困难群众', '惠及城乡困难群众'), exchange('偏慢', '不快'));
  office.edit(BRIEF, exchange('发放补贴', '及时发放补贴'));
  office.edit(SPEECH, exchange('惠及困难群众', '惠及城乡困难群众'), exchange('还不够快', '还要加快'));
}

describe('a brief document and a speech that were edited by hand', () => {
  it('flow back into the data with the full document, each into its own text', async () => {
    const office = new Office();
    await office.build();
    editAll(office);
    const { exitCode, out: listed, error } = await office.run('pull', out(FULL), out(BRIEF), out(SPEECH), 'data.yaml');
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(listed).toContain('总结第3段、总结表1、总结（简版）第3段、总结（讲话）第5段');
    const applied = await office.run('pull', out(FULL), out(BRIEF), out(SPEECH), 'data.yaml', '--apply', 'all');
    expect(applied.exitCode, applied.error).toBe(0);
    expect(office.data).toBe(
      DATA.replace('726人', '731人')
        .replace('惠及困难群众', '惠及城乡困难群众')
        .replace('简版: 发放', '简版: 及时发放')
        .replace('偏慢', '不快')
        .replace('还不够快', '还要加快'),
    );
    await office.build('--out', 'again');
    for (const name of [FULL, BRIEF, SPEECH]) {
      expect(docxText(office.bytes(name, 'again')), name).toEqual(docxText(office.bytes(name)));
    }
  });

  it('flow back alone, and the documents are told that print the same words', async () => {
    const office = new Office();
    await office.build();
    office.edit(BRIEF, exchange('密切配合', '通力配合'), exchange('发放补贴', '及时发放补贴'));
    const { out: listed, error } = await office.run('pull', out(BRIEF), 'data.yaml');
    expect(error).toBe('');
    expect(listed.split('\n')).toEqual([
      '1. {+及时+}发放补贴【补贴.资金】，…',
      '     data.yaml:11  总结（简版）第3段',
      '2. 各级各部门[-密切-]{+通力+}配合，政策宣讲进村入户，…',
      '     data.yaml:12  总结（简版）第4段',
      '     同一句话还印在总结第4段，写回后会一起改',
      '以上 2 处可以写回数据：加 --apply all 全部写回，或用 --apply 1,3 挑着写',
      '',
    ]);
    const english = await office.run('--lang', 'en', 'pull', out(BRIEF), 'data.yaml');
    expect(english.out).toContain('the same words stand in summary paragraph 4 and change with these');
  });

  it('are left alone where the same words of another one were not edited', async () => {
    const office = new Office();
    await office.build();
    office.edit(BRIEF, exchange('密切配合', '通力配合'));
    const { out: listed, error } = await office.run('pull', out(BRIEF), out(SPEECH), 'data.yaml');
    expect(listed).toBe('没有要写回数据的改动\n');
    expect(error).toContain('还印在总结（讲话）第6段，那里没有这样改');
  });

  it('are known by their words where nothing was kept of them', async () => {
    const office = new Office();
    await office.build();
    office.edit(SPEECH, exchange('还不够快', '还要加快'));
    writeFileSync(join(office.folder, '改.docx'), office.bytes(SPEECH));
    const { out: listed } = await office.run('pull', '改.docx', 'data.yaml');
    expect(listed).toContain('总结（讲话）第8段\n');
    expect(listed).toContain('以上 1 处');
  });

  it('are merged with what the data say since, and nothing is lost', async () => {
    const office = new Office();
    await office.build();
    for (const name of [BRIEF, SPEECH]) {
      office.edit(name, addParagraph('密切配合', '群众反映良好。'), exchange('密切配合', '通力配合'));
    }
    const byHand = [BRIEF, SPEECH].map((name) => office.bytes(name));
    office.change('726人', '740人');
    const { out: status } = await office.run('status', 'data.yaml', ...VARIANTS);
    expect(status.match(/手工改过 /g)).toHaveLength(2);
    expect(status).toContain(`过时      ${out(FULL)}`);
    const error = await office.build();
    expect(error.match(/\[disk\/edits-continued\]/g)).toHaveLength(2);
    expect([BRIEF, SPEECH].map((name) => office.bytes(name))).toEqual(byHand);
    for (const name of [BRIEF, SPEECH]) {
      const text = docxText(office.bytes(`${name}（新）`)).join('|');
      expect(text, name).toMatch(
        /惠及(困难群众)?740人。\|各级各部门通力配合，政策宣讲进村入户，举办宣讲12场次。\|群众反映良好。/,
      );
    }
  });

  it('flow back and are merged on in the same round', async () => {
    const office = new Office();
    await office.build();
    editAll(office);
    await office.run('pull', out(FULL), out(BRIEF), out(SPEECH), 'data.yaml', '--apply', 'all');
    office.change('174.18万元', '180.5万元');
    await office.build();
    for (const [name, words] of [
      [FULL, '上半年发放补贴180.5万元，惠及城乡困难群众731人。'],
      [BRIEF, '及时发放补贴180.5万元，惠及731人。'],
      [SPEECH, '上半年发放补贴180.5万元，惠及城乡困难群众731人。'],
    ] as const) {
      expect(docxText(office.bytes(`${name}（新）`)), name).toContain(words);
      const again = await office.run('pull', out(`${name}（新）`), 'data.yaml');
      expect(again.out).toBe('没有要写回数据的改动\n');
      expect(again.error).toBe('');
    }
  });

  it('are redlined', async () => {
    const office = new Office();
    await office.build();
    const before = [BRIEF, SPEECH].map((name) => decided(office.bytes(name), 'accept'));
    office.change('726人', '740人');
    office.change('同志们要看到，', '');
    await office.build('--redline');
    expect(readdirSync(join(office.folder, 'out')).filter((name) => name.includes('修订'))).toHaveLength(3);
    for (const [index, name] of [BRIEF, SPEECH].entries()) {
      const redline = office.bytes(`${name}（修订）`);
      expect(decided(redline, 'reject'), name).toEqual(before[index]);
      expect(decided(redline, 'accept'), name).toEqual(decided(office.bytes(name), 'accept'));
    }
  });

  it('are compared with the same document of the data, and with one that is named', async () => {
    const office = new Office();
    await office.build();
    office.edit(BRIEF, exchange('726人', '731人'));
    const { out: json } = await office.run('diff', out(BRIEF), 'data.yaml', '--json');
    expect(JSON.parse(json)).toMatchObject({
      figures: [],
      items: [],
      paragraphs: [{ change: 'changed', document: 'summary', variant: 'brief', now: { paragraph: 3 } }],
    });
    const { out: named } = await office.run('diff', out(BRIEF), out(FULL));
    expect(named).toContain('总结第3段\n      {+上半年+}发放补贴174.18万元，惠及');
    const data = ['diff', 'data.yaml', 'data.yaml', '--variant', 'brief'];
    expect((await office.run(...data)).out).toBe('没有不同\n');
  });
});

describe('a masked document', () => {
  it('is compared masked, and does not flow back, whatever its variant', async () => {
    const office = new Office();
    await office.build();
    office.change('726人', '{值: 726人, 公开: 否}');
    for (const [mask, mark] of [
      ['publish', '公开'],
      ['template', '模板'],
    ] as const) {
      await office.build('--mask', mask);
      for (const name of [`${FULL}（${mark}）`, `${FULL}（简版、${mark}）`]) {
        expect((await office.run('diff', out(name), 'data.yaml')).out, name).toBe('没有不同\n');
        const { exitCode, error } = await office.run('pull', out(name), 'data.yaml', '--apply', 'all');
        expect(exitCode).toBe(1);
        expect(error).toContain('错误[pull/masked]');
        expect(error).toContain('在没有隐去数的文稿里照样改');
      }
      const named = await office.run('pull', out(FULL), 'data.yaml', '--base', out(`${FULL}（${mark}）`));
      expect(named.error).toContain('错误[pull/masked]');
    }
    expect(office.data).toBe(DATA.replace('726人', '{值: 726人, 公开: 否}'));
  });
});
