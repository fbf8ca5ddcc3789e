import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chengwen } from '../support/command-line.ts';
import { addParagraph, edited, exchange, type HandEdit } from '../support/hand-edits.ts';
import { SMALL_DATA_SET } from '../support/small-data-set.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { decided } from '../support/tracked-changes.ts';

const SUMMARY = '2026年上半年工作总结';
const LATER = {
  'data/指标.yaml': SMALL_DATA_SET['data/指标.yaml'].replace('726人', '731人').replace('174.18万元', '180.5万元'),
};
const LATEST = { 'data/指标.yaml': LATER['data/指标.yaml'].replace('731人', '740人') };

function read(folder: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, 'out', name)));
}

function printed(folder: string, name: string): string {
  return decided(read(folder, name), 'accept')
    .map((line) => line.replace(/^\w*: /, ''))
    .join('\n');
}

function editIn(folder: string, name: string, ...edits: readonly HandEdit[]): void {
  writeFileSync(join(folder, 'out', name), edited(read(folder, name), ...edits));
}

const build = (folder: string, ...options: readonly string[]) =>
  chengwen(['build', 'data', '--document', 'summary', '--format', 'docx', ...options], { folder });

describe('chengwen build, of a document that was edited by hand', () => {
  it('writes the edits with the new figures beside it', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    editIn(folder, `${SUMMARY}.docx`, exchange('惠及', '实际惠及'), addParagraph('发放补贴', '群众反映良好。'));
    const byHand = read(folder, `${SUMMARY}.docx`);
    writeFiles(folder, LATER);
    const { exitCode, error } = await build(folder);
    expect(exitCode).toBe(0);
    expect(error).toContain('[disk/edits-continued]');
    expect(error).toMatch(/按新数据改了 \d 处，没有冲突/);
    expect(read(folder, `${SUMMARY}.docx`)).toEqual(byHand);
    expect(printed(folder, `${SUMMARY}（新）.docx`)).toContain('发放补贴180.5万元，实际惠及731人。\n群众反映良好。');
  });

  it('goes on from the latest edits', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    editIn(folder, `${SUMMARY}.docx`, exchange('惠及', '实际惠及'));
    writeFiles(folder, LATER);
    await build(folder);
    editIn(folder, `${SUMMARY}（新）.docx`, exchange('发放补贴', '及时发放补贴'));
    writeFiles(folder, LATEST);
    await build(folder);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.docx'))).toHaveLength(3);
    expect(printed(folder, `${SUMMARY}（新2）.docx`)).toContain('及时发放补贴180.5万元，实际惠及740人。');
    const { out } = await build(folder);
    expect(out).toContain(`未变   ${join('out', `${SUMMARY}（新2）.docx`)}`);
  });

  it('tells what both changed, and what the data do not know', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    editIn(folder, `${SUMMARY}.docx`, exchange('726人', '730人'));
    const before = await build(folder);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    expect(before.error).toContain('“726人”被手工改为“730人”，数据里没有改');
    writeFiles(folder, LATER);
    const { error } = await build(folder);
    expect(error).toContain('提醒[revision/same-words]');
    expect(error).toContain('“726人”被手工改为“730人”，而按现在的数据是“731人”');
    const merged = read(folder, `${SUMMARY}（新）.docx`);
    expect(decided(merged, 'reject').join('\n')).toContain('惠及730人。');
    expect(decided(merged, 'accept').join('\n')).toContain('惠及731人。');
  });

  it('says that the PDF has no edits', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    editIn(folder, `${SUMMARY}.docx`, exchange('惠及', '实际惠及'));
    const { error } = await chengwen(['build', 'data', '--document', 'summary'], { folder });
    expect(error).toContain(`“${SUMMARY}.pdf”只按数据生成，没有“${SUMMARY}.docx”里的手工改动`);
  });
});

describe('chengwen build --redline', () => {
  it('shows what changed since the last build', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    writeFiles(folder, LATER);
    const { exitCode } = await build(folder, '--redline');
    expect(exitCode).toBe(0);
    const redline = read(folder, `${SUMMARY}（修订）.docx`);
    expect(decided(redline, 'reject').join('\n')).toContain('发放补贴174.18万元，惠及726人。');
    expect(decided(redline, 'accept')).toEqual(decided(read(folder, `${SUMMARY}.docx`), 'accept'));
  });

  it('shows it within an edited document', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    editIn(folder, `${SUMMARY}.docx`, exchange('惠及', '实际惠及'));
    writeFiles(folder, LATER);
    await build(folder, '--redline');
    const redline = read(folder, `${SUMMARY}（修订）.docx`);
    expect(decided(redline, 'reject')).toEqual(decided(read(folder, `${SUMMARY}.docx`), 'accept'));
    expect(decided(redline, 'accept')).toEqual(decided(read(folder, `${SUMMARY}（新）.docx`), 'accept'));
  });

  it('compares with a document that is named', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    await build(folder);
    writeFiles(folder, { '送审稿.docx': read(folder, `${SUMMARY}.docx`) });
    writeFiles(folder, LATER);
    await build(folder);
    await build(folder, '--against', '送审稿.docx');
    const redline = read(folder, `${SUMMARY}（修订）.docx`);
    expect(decided(redline, 'reject').join('\n')).toContain('惠及726人。');
    expect(decided(redline, 'accept').join('\n')).toContain('惠及731人。');
  });

  it('has nothing to show without a change or a document before', async () => {
    const folder = temporaryFolder(SMALL_DATA_SET);
    expect((await build(folder, '--redline')).error).toContain('[revision/nothing-before]');
    expect((await build(folder, '--redline')).error).toContain('[revision/nothing-changed]');
    const both = await chengwen(['build', 'data', '--format', 'docx', '--against', 'out/x.docx'], { folder });
    expect(both.exitCode).toBe(1);
    expect(both.error).toContain('[revision/one-document]');
  });
});
