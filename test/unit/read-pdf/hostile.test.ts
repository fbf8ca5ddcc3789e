import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hintOf, messageOf } from '../../../src/diagnostic/describe.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { describedPdf, explodingPdf, plainPdf } from '../../support/portable-files.ts';
import { toolOrSkip } from '../../support/tools.ts';

/** No file may hold the reader longer. */
const TIMEOUT = { timeout: 5_000 };

describe('readPdf refuses', () => {
  it.each([
    ['nothing', () => new Uint8Array(), 'pdf/not-a-pdf'],
    ['other files', () => new TextEncoder().encode('PK\u0003\u0004 a zip'), 'pdf/not-a-pdf'],
    ['a file of which little is left', async () => (await plainPdf('text')).slice(0, 300), 'pdf/damaged'],
    ['a header alone', () => new TextEncoder().encode('%PDF-1.7\n'), 'pdf/damaged'],
    ['more than 100 MB', () => paddedTo(101), 'pdf/too-large'],
    ['sixty kilobytes that unfold to sixty megabytes', () => flate(Buffer.alloc(60 * 1024 ** 2, ' ')), 'pdf/too-large'],
    ['a page of three million marks', () => flate(Buffer.from('q Q '.repeat(3_000_000))), 'pdf/too-complex'],
    [
      'a stream compressed twice',
      () => flate(deflateSync(Buffer.alloc(1024 ** 2, ' ')), '[/FlateDecode /FlateDecode]'),
      'pdf/too-large',
    ],
    ['a page that calls itself without end', explodingPdf, 'pdf/too-complex'],
  ] as const)('%s', TIMEOUT, async (_, make, code) => {
    const { value, diagnostics } = await readPdf(await make());
    expect(value).toBeNull();
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it('what needs a password, and says what to do', TIMEOUT, async (context) => {
    const { value, diagnostics } = await readPdf(await encrypted(toolOrSkip(context, 'qpdf'), 'secret'));
    expect(value).toBeNull();
    const [first] = diagnostics;
    if (!first) throw new Error('no diagnostic');
    expect([first.code, messageOf(first, 'zh'), hintOf(first, 'zh')]).toEqual([
      'pdf/encrypted',
      '这个 PDF 设了打开密码，读不了里面的内容',
      '请去掉密码后再检查',
    ]);
  });
});

describe('readPdf reads', () => {
  it('what may be opened by everyone, though not be changed', TIMEOUT, async (context) => {
    const { value } = await readPdf(await encrypted(toolOrSkip(context, 'qpdf'), ''));
    expect(value?.pages[0]?.lines.map(({ text }) => text)).toEqual(['Plain text.']);
  });

  it('a file whose table of objects is lost', TIMEOUT, async () => {
    const text = Buffer.from(await plainPdf('Plain text.')).toString('latin1');
    const { value } = await readPdf(Buffer.from(text.replace(/xref[\s\S]*?trailer/, 'trailer'), 'latin1'));
    expect(value?.pages[0]?.lines.map(({ text: line }) => line)).toEqual(['Plain text.']);
  });
});

function flate(content: Uint8Array, filter = '/FlateDecode'): Uint8Array {
  return describedPdf(deflateSync(content), `/Filter ${filter}`);
}

function paddedTo(megabytes: number): Uint8Array {
  const bytes = new Uint8Array(megabytes * 1024 * 1024);
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

async function encrypted(qpdf: (...args: readonly string[]) => string, password: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
  try {
    const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
    writeFileSync(plain, await plainPdf('Plain text.'));
    qpdf('--encrypt', password, 'owner', '256', '--', plain, locked);
    return readFileSync(locked);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
