import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { chengwen } from '../support/command-line.ts';
import { changedDocx } from '../support/docx-package.ts';
import { documentOf, paragraph } from '../support/sample-document.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { DOCX_OPTIONS } from '../unit/write-docx/docx-options.ts';

const DOCUMENT = documentOf({ kind: 'title', lines: ['永宁区民政局工作总结'] }, paragraph('各项工作稳步推进。'));

async function files(): Promise<string> {
  const good = await writeDocx(DOCUMENT, DOCX_OPTIONS);
  const bad = changedDocx(good, { part: 'word/styles.xml', from: /(w:styleId="GwBody".*?)仿宋_GB2312/, to: '$1宋体' });
  return temporaryFolder({
    'good.docx': good,
    'bad.docx': bad,
    'old.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  });
}

describe('chengwen inspect', () => {
  it('ends with 0 for what is in order, and says what it could not check', async () => {
    const { exitCode, out, error } = await chengwen(['inspect', 'good.docx'], { folder: await files() });
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).toMatch(/^good\.docx\n/);
    expect(out).toMatch(/检查了 \d+ 条规则：0 处违反、0 处偏差、\d+ 条建议；\d 项未能检查/);
    expect(out).not.toMatch(/合格|通过/);
  });

  it('ends with 1 for violations and for what it cannot read, with all files told', async () => {
    const { exitCode, out, error } = await chengwen(['inspect', 'bad.docx', 'old.doc', 'none.docx', 'good.docx'], {
      folder: await files(),
    });
    expect(exitCode).toBe(1);
    expect(out).toContain(
      '  正文一般用仿宋 [body/face] GB/T 9704-2012, 5.2.2\n    第 3 段“各项工作稳步推进。”：宋体，应为 仿宋\n',
    );
    expect(out).toContain('good.docx');
    expect(error).toContain('错误[docx/old-doc]');
    expect(error).toContain('另存为 .docx');
    expect(error).toContain('错误[disk/not-found]');
  });

  it('gives programs everything', async () => {
    const { exitCode, out } = await chengwen(['inspect', '--json', 'good.docx', 'bad.docx', 'old.doc'], {
      folder: await files(),
    });
    const result = JSON.parse(out);
    expect(exitCode).toBe(1);
    expect(result.ok).toBe(false);
    expect(result.files.map(({ path, ok }: { path: string; ok: boolean }) => [path, ok])).toEqual([
      ['good.docx', true],
      ['bad.docx', false],
      ['old.doc', false],
    ]);
    expect(result.files[1].inspection.deviations[0]).toMatchObject({
      rule: { id: 'body/face', grade: 'violation' },
      place: { paragraph: 3 },
    });
    expect(result.files[2].diagnostics[0].code).toBe('docx/old-doc');
  });

  it('wants files, at most 50', async () => {
    const folder = temporaryFolder();
    expect((await chengwen(['inspect'], { folder })).exitCode).toBe(2);
    expect((await chengwen(['inspect', ...Array.from({ length: 51 }, () => 'a.docx')], { folder })).exitCode).toBe(2);
  });
});
