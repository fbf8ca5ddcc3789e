import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { docxText } from '../support/docx-parts.ts';
import { cutParagraph, edited, exchange, type HandEdit, wrap } from '../support/hand-edits.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { decided } from '../support/tracked-changes.ts';

const SUMMARY = '2026年上半年工作总结';
const DOCX = `out/${SUMMARY}.docx`;
const PAPERS = ['--annex', 'sources,checks', '--comments'] as const;
const BY = 'w:id="901" w:author="张三" w:date="2026-07-01T00:00:00Z"';

/** An office that checks its drafts with working annexes and comments. */
class Office {
  readonly folder = temporaryFolder(SMALL_DATA_SET);

  run(...args: readonly string[]) {
    return chengwen(args, { folder: this.folder });
  }

  async build(...options: readonly string[]) {
    const result = await this.run('build', 'data', '--document', 'summary', '--format', 'docx', ...options);
    expect(result.exitCode, result.error).toBe(0);
    return result;
  }

  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.folder, name)));
  }

  text(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  edit(...edits: readonly HandEdit[]): void {
    writeFileSync(join(this.folder, DOCX), edited(this.read(DOCX), ...edits));
  }
}

/** Exchanges words wherever they stand before the annexes. */
function exchangeInDocument(from: string, to: string): HandEdit {
  return (xml) => {
    const [document = '', ...annexes] = xml.split(/(?=>附<)/);
    return [document.replaceAll(from, to), ...annexes].join('');
  };
}

/** Exchanges words where they stand last: in the annexes. */
function exchangeLast(from: string, to: string): HandEdit {
  return (xml) => {
    const at = xml.lastIndexOf(from);
    if (at < 0) throw new Error(`nothing reads ${from}`);
    return xml.slice(0, at) + to + xml.slice(at + from.length);
  };
}

describe('chengwen pull, of a draft with annexes and comments', () => {
  it('takes sentences and figures of the document, and the next build says the same', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    office.edit(exchange('惠及', '惠及群众'), exchangeInDocument('726', '731'));
    const { exitCode, out, error } = await office.run('pull', DOCX, 'data', '--apply', 'all');
    expect(exitCode, error).toBe(0);
    expect(error).toBe('');
    expect(out).toContain('已写回 1 处：data/report.yaml');
    expect(office.text('data/指标.yaml')).toContain('补贴.人数: 731人');
    expect(office.text('data/report.yaml')).toContain('惠及群众【补贴.人数】');
    await office.build('--out', 'again');
    expect(docxText(office.read(`again/${SUMMARY}.docx`)).join('\n')).toContain('惠及群众731人。');
  });

  it('takes tracked edits as accepted', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    office.edit(wrap('惠及', `<w:ins ${BY}>`, '</w:ins>'), exchange('惠及', '惠及群众'));
    const { out } = await office.run('pull', DOCX, 'data');
    expect(out).toContain('惠及{+群众+}【补贴.人数】');
  });

  it('names what was edited in the annexes, and what to do instead', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    office.edit(exchange('惠及', '惠及群众'), exchangeLast('726人', '731人'), exchangeLast('核对结果', '核对情况'));
    const { exitCode, out, error } = await office.run('pull', DOCX, 'data', '--apply', 'all');
    expect(exitCode, error).toBe(0);
    expect(out).toContain('已写回 1 处：data/report.yaml');
    expect(office.text('data/指标.yaml')).toBe(SMALL_DATA_SET['data/指标.yaml']);
    expect(error.match(/提醒\[pull\/annex-edited\]/g)).toHaveLength(2);
    expect(error).toMatch(/附表（总结表2）被手工改过：.*\[-726-\]\{\+731\+\}人.*没有采用/);
    expect(error).toContain('附表会跟着变');
  });

  it('says once that the annexes were taken out', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    office.edit((xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*>附<.*(?=<w:sectPr)/s, ''), exchange('惠及', '惠及群众'));
    const { out, error } = await office.run('pull', DOCX, 'data');
    expect(out).toContain('惠及{+群众+}');
    expect(error).toContain('[pull/annex-cut]');
    expect(error).not.toContain('pull/paragraph-went');
  });

  it('leaves annexes out of which nothing was kept, and says so', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    office.edit(exchange('惠及', '惠及群众'));
    writeFileSync(join(office.folder, '领导改.docx'), office.read(DOCX));
    const { out, error } = await office.run('pull', '领导改.docx', 'data');
    expect(out).toContain('惠及{+群众+}【补贴.人数】');
    expect(error).toContain('[pull/annex-not-compared]');
    expect(error).not.toContain('pull/paragraph-came');
  });

  it('tells a paragraph that went before the annexes as one of the document', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    office.edit(cutParagraph('永宁区样例局</w:t>'));
    const { error } = await office.run('pull', DOCX, 'data');
    expect(error).toContain('[pull/paragraph-went]');
    expect(error).not.toContain('[pull/annex');
  });
});

describe('chengwen diff, of a draft with annexes and comments', () => {
  it('compares the document with the data, and names what was edited in the annexes', async () => {
    const office = new Office();
    await office.build(...PAPERS);
    expect((await office.run('diff', DOCX, 'data')).out).toBe('没有不同\n');
    office.edit(exchange('惠及', '惠及群众'), exchangeLast('726人', '731人'));
    const { out, error } = await office.run('diff', DOCX, 'data');
    expect(out).toContain('惠及[-群众-]');
    expect(out).not.toContain('附');
    expect(error).toContain('[pull/annex-edited]');
    const json = JSON.parse((await office.run('diff', 'data', DOCX, '--json')).out);
    expect(json.remarks.map(({ code }: { readonly code: string }) => code)).toEqual(['pull/annex-edited']);
    expect(json.paragraphs).toHaveLength(1);
  });

  it('compares annexes where both sides have them', async () => {
    const office = new Office();
    await office.build(...PAPERS, '--out', 'sent');
    await office.build(...PAPERS);
    office.edit(exchangeLast('726人', '731人'));
    const { out, error } = await office.run('diff', `sent/${SUMMARY}.docx`, DOCX);
    expect(out).toContain('[-726-]{+731+}人');
    expect(error).toBe('');
  });
});

describe('chengwen build, over an edited draft with annexes', () => {
  const ANNEX = ['--annex', 'sources,checks'] as const;
  const NEW = `out/${SUMMARY}（新）.docx`;
  const LATER = SMALL_DATA_SET['data/指标.yaml'].replace('726人', '740人');

  it('takes over the edits of the document and generates the annexes anew, naming what was edited in them', async () => {
    const office = new Office();
    await office.build(...ANNEX);
    office.edit(exchange('惠及', '惠及群众'), exchangeLast('726人', '731人'));
    writeFileSync(join(office.folder, 'data/指标.yaml'), LATER);
    const { error } = await office.build(...ANNEX, '--redline');
    expect(error).toContain('[pull/annex-edited]');
    expect(error).not.toMatch(/same-words|figure-overwritten/);
    await office.build(...ANNEX, '--out', 'again');
    const [merged, generated] = [NEW, `again/${SUMMARY}.docx`].map((name) => decided(office.read(name), 'accept'));
    expect(merged?.map((line) => line.replace('惠及群众', '惠及'))).toEqual(generated);
    expect(sectionsOf(office.read(NEW))).toEqual(sectionsOf(office.read(`again/${SUMMARY}.docx`)));
    expect(numberedSections(office.read(NEW))).toEqual(numberedSections(office.read(`again/${SUMMARY}.docx`)));
    const redline = decided(office.read(`out/${SUMMARY}（修订）.docx`), 'accept');
    expect(redline).toEqual(merged);
  });

  it.each([
    ['takes the annexes and their pages off', ANNEX, []],
    ['puts annexes behind', [], ANNEX],
  ])('%s', async (_, before, after) => {
    const office = new Office();
    await office.build(...before);
    office.edit(exchange('惠及', '惠及群众'));
    await office.build(...after);
    await office.build(...after, '--out', 'again');
    const [merged, generated] = [NEW, `again/${SUMMARY}.docx`].map((name) => decided(office.read(name), 'accept'));
    expect(merged?.map((line) => line.replace('惠及群众', '惠及'))).toEqual(generated);
    expect(sectionsOf(office.read(NEW))).toEqual(sectionsOf(office.read(`again/${SUMMARY}.docx`)));
  });

  it('takes generated comments off where none are asked for, and leaves those of people', async () => {
    const office = new Office();
    await office.build('--comments');
    const entries = unzipSync(office.read(DOCX));
    const comment = '<w:comment w:id="900" w:author="张三"><w:p><w:r><w:t>核对一下</w:t></w:r></w:p></w:comment>';
    const comments = strFromU8(entries['word/comments.xml'] ?? new Uint8Array(0));
    entries['word/comments.xml'] = strToU8(comments.replace('</w:comments>', `${comment}</w:comments>`));
    writeFileSync(join(office.folder, DOCX), zipSync(entries));
    office.edit(exchange('惠及', '惠及群众'), wrap('惠及群众', '', '<w:r><w:commentReference w:id="900"/></w:r>'));
    await office.build();
    const parts = unzipSync(office.read(NEW));
    const [main = '', left = ''] = ['document', 'comments'].map((name) =>
      strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array(0)),
    );
    expect(main.match(/<w:comment\w+ [^>]*>/g)).toEqual(['<w:commentReference w:id="900"/>']);
    expect(left.match(/<w:comment /g)).toHaveLength(1);
    expect(left).toContain('核对一下');
    expect(decided(office.read(NEW), 'accept').join('\n')).toContain('惠及群众726人');
  });

  it('leaves the file as it is when only the document was edited, and status tells that it was', async () => {
    const office = new Office();
    await office.build(...ANNEX);
    office.edit(exchange('惠及', '惠及群众'));
    const { out } = await office.build(...ANNEX, '--redline');
    expect(out).toContain(`未变   ${DOCX}`);
    const options = ['--document', 'summary', '--format', 'docx', ...ANNEX];
    expect((await office.run('status', 'data', ...options)).out).toContain('手工改过');
  });
});

/** How the pages of each section lie. */
function sectionsOf(docx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array(0));
  return (xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? []).map(
    (section) => `${/w:orient="\w+"/.exec(section)} ${/<w:type [^>]*>/.exec(section)}`,
  );
}

/** How many footers each section has of its own. */
function numberedSections(docx: Uint8Array): readonly number[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array(0));
  return (xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? []).map(
    (section) => section.match(/<w:footerReference /g)?.length ?? 0,
  );
}
