import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { afterEach, expect, test, vi } from 'vitest';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => {
  vi.useRealTimers();
});

test('a document gives the same bytes again, whenever it is and whatever was written before it', async () => {
  const first = sha256(await writeDocx(sampleDocument(), DOCX_OPTIONS));
  await writeDocx({ ...sampleDocument(), blocks: sampleDocument().blocks.slice(3) }, DOCX_OPTIONS);
  vi.setSystemTime('2031-02-03T04:05:06Z');
  expect(sha256(await writeDocx(sampleDocument(), DOCX_OPTIONS))).toBe(first);
});

test('a document gives the same bytes in every time zone and locale', async () => {
  const program = await build({
    stdin: {
      contents: `
        import { createHash } from 'node:crypto';
        import { writeDocx } from '../../../src/write/docx/write-docx.ts';
        import { sampleDocument } from '../../support/sample-document.ts';
        import { DOCX_OPTIONS } from './docx-options.ts';
        const docx = await writeDocx(sampleDocument(), DOCX_OPTIONS);
        process.stdout.write(createHash('sha256').update(docx).digest('hex'));`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const run = (environment: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, ['--input-type=module', '-'], {
      input: program.outputFiles[0]?.contents ?? '',
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
  const expected = sha256(await writeDocx(sampleDocument(), DOCX_OPTIONS));
  expect(run({ TZ: 'UTC', LC_ALL: 'C' })).toBe(expected);
  expect(run({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' })).toBe(expected);
  expect(run({ TZ: 'America/St_Johns', LC_ALL: 'en_US.UTF-8' })).toBe(expected);
});
