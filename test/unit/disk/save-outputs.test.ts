import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecord, sha256 } from '../../../src/disk/build-record.ts';
import { keptFile } from '../../../src/disk/kept-files.ts';
import { type Output, saveOutputs } from '../../../src/disk/save-outputs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MADE = { madeFrom: { version: '0.1.0', options: {}, files: [] }, openPoints: 0 };

function output(name: string, text: string): Output {
  const bytes = new TextEncoder().encode(text);
  const kept = { 'provenance.json': new TextEncoder().encode(`来历：${text}`) };
  return { name, bytes, content: text, kept, continues: null };
}

/** What is kept of the document that stands under a name. */
function provenanceOf(folder: string, name: string): string {
  const kept = keptFile(folder, sha256(readFileSync(join(folder, name))), 'provenance.json');
  return kept === null ? 'none' : new TextDecoder().decode(kept);
}

/** Saves outputs and tells what became of each. */
async function save(folder: string, ...outputs: readonly Output[]) {
  const { value, diagnostics } = await saveOutputs({ folder, outputs, ...MADE });
  return {
    saved: value?.map(({ path, state }) => `${state} ${path.slice(folder.length + 1)}`) ?? null,
    codes: diagnostics.map(({ code }) => code),
  };
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function visible(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

describe('saveOutputs', () => {
  it('makes the folder, writes whole files and nothing else that shows', async () => {
    const folder = join(temporaryFolder(), 'a/b');
    const result = await save(folder, output('总结.docx', '一'), output('总结.pdf', '二'));
    expect(result).toEqual({ saved: ['written 总结.docx', 'written 总结.pdf'], codes: [] });
    expect(visible(folder)).toEqual(['.chengwen', '总结.docx', '总结.pdf']);
  });

  it('leaves alone what is the same, and replaces what it wrote itself', async () => {
    const folder = temporaryFolder();
    await save(folder, output('总结.docx', '一'));
    expect(await save(folder, output('总结.docx', '一'))).toEqual({ saved: ['unchanged 总结.docx'], codes: [] });
    expect(await save(folder, output('总结.docx', '二'))).toEqual({ saved: ['written 总结.docx'], codes: [] });
    expect(read(folder, '总结.docx')).toBe('二');
  });

  it('keeps a document that was edited by hand, and replaces its own copy beside it', async () => {
    const folder = temporaryFolder();
    await save(folder, output('总结.docx', '一'));
    writeFileSync(join(folder, '总结.docx'), '手工修改');
    const second = await save(folder, output('总结.docx', '二'));
    expect(second).toEqual({ saved: ['written 总结（新）.docx'], codes: ['disk/edited-by-hand'] });
    expect((await save(folder, output('总结.docx', '三'))).saved).toEqual(['written 总结（新）.docx']);
    writeFileSync(join(folder, '总结（新）.docx'), '也改了');
    expect((await save(folder, output('总结.docx', '四'))).saved).toEqual(['written 总结（新2）.docx']);
    expect(read(folder, '总结.docx')).toBe('手工修改');
    expect(read(folder, '总结（新）.docx')).toBe('也改了');
    expect(read(folder, '总结（新2）.docx')).toBe('四');
  });

  it('goes back to the name once the edited document is gone', async () => {
    const folder = temporaryFolder({ '总结.docx': '别人的' });
    expect((await save(folder, output('总结.docx', '一'))).codes).toEqual(['disk/edited-by-hand']);
    rmSync(join(folder, '总结.docx'));
    expect(await save(folder, output('总结.docx', '一'))).toEqual({ saved: ['written 总结.docx'], codes: [] });
  });

  it('takes a lost or damaged record for an edited document', async () => {
    const folder = temporaryFolder();
    await save(folder, output('总结.docx', '一'));
    writeFileSync(join(folder, '.chengwen/总结.docx.json'), '{');
    expect((await save(folder, output('总结.docx', '二'))).codes).toEqual(['disk/edited-by-hand']);
  });

  it.each(['~$总结报告.docx', '~$报告.docx', '.~lock.总结报告.docx#'])(
    'does not replace a document beside %s',
    async (owner) => {
      const folder = temporaryFolder();
      await save(folder, output('总结报告.docx', '一'));
      writeFileSync(join(folder, owner), '');
      expect(await save(folder, output('总结报告.docx', '二'))).toEqual({
        saved: ['written 总结报告（新）.docx'],
        codes: ['disk/open-elsewhere'],
      });
      rmSync(join(folder, owner));
      expect(await save(folder, output('总结报告.docx', '三'))).toEqual({
        saved: ['written 总结报告.docx'],
        codes: [],
      });
    },
  );

  it.each(['folder', 'link'])('writes nothing at all when a %s is in the way of the second', async (what) => {
    const folder = temporaryFolder();
    if (what === 'folder') mkdirSync(join(folder, '总结.pdf'));
    else symlinkSync(join(folder, '没有'), join(folder, '总结.pdf'));
    const result = await save(folder, output('总结.docx', '一'), output('总结.pdf', '二'));
    expect(result).toEqual({ saved: null, codes: ['disk/in-the-way'] });
    expect(visible(folder)).toEqual(['.chengwen', '总结.pdf']);
  });

  it('says that the folder is a file', async () => {
    const folder = temporaryFolder({ out: '' });
    expect((await save(join(folder, 'out'), output('a.md', ''))).codes).toEqual(['disk/not-a-folder']);
    expect((await save(join(folder, 'out/deeper'), output('a.md', ''))).codes).toEqual(['disk/not-writable']);
  });

  it('clears what killed runs left, and nothing of runs that go on', async () => {
    const { pid } = JSON.parse(
      execFileSync(process.execPath, ['-p', 'JSON.stringify({pid: process.pid})'], { encoding: 'utf8' }),
    );
    const folder = temporaryFolder({
      [`.chengwen-${pid}-00aa.tmp`]: '',
      [`.chengwen-${process.pid}-00aa.tmp`]: '',
      '.chengwen-notes.tmp': '',
    });
    await save(folder, output('a.md', ''));
    expect(visible(folder)).toEqual(
      ['.chengwen', `.chengwen-${process.pid}-00aa.tmp`, '.chengwen-notes.tmp', 'a.md'].sort(),
    );
  });

  it('remembers a document until the one after the next has taken its place', async () => {
    const folder = temporaryFolder();
    const digests: string[] = [];
    for (const text of ['一', '二', '三']) {
      await save(folder, output('总结.docx', text));
      digests.push(sha256(readFileSync(join(folder, '总结.docx'))));
    }
    expect(readRecord(folder, '总结.docx')).toEqual({ ...MADE, content: '三', sha256: digests.slice(1) });
  });

  it('keeps what belongs to a document for as long as it may stand there', async () => {
    const folder = temporaryFolder();
    await save(folder, output('总结.docx', '一'), output('总结.pdf', '甲'));
    expect(provenanceOf(folder, '总结.docx')).toBe('来历：一');
    await save(folder, output('总结.docx', '二'), output('总结.pdf', '甲'));
    expect(provenanceOf(folder, '总结.docx')).toBe('来历：二');
    expect(readdirSync(join(folder, '.chengwen/kept'))).toHaveLength(3);
    await save(folder, output('总结.docx', '三'), output('总结.pdf', '甲'));
    expect(readdirSync(join(folder, '.chengwen/kept'))).toHaveLength(3);
    expect([provenanceOf(folder, '总结.docx'), provenanceOf(folder, '总结.pdf')]).toEqual(['来历：三', '来历：甲']);
  });
});
