import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import type { Document } from '../../src/document/tree.ts';
import { chengwen } from '../support/command-line.ts';
import { docxText } from '../support/docx-parts.ts';
import { sampleReportDocument } from '../support/sample-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { toolOrSkip } from '../support/tools.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = [
  { kind: 'summary', file: '2026年上半年工作总结' },
  { kind: 'plan', file: '2026年下半年工作安排' },
] as const;

/** What users see: the sample, built by the command line. */
describe('the sample', () => {
  const out = mkdtempSync(join(tmpdir(), 'chengwen-sample-'));

  beforeAll(() => buildSample(out, {}));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('is the same to the byte in other time zones, languages and folders', async () => {
    const first = digests(out);
    expect(Object.keys(first)).toHaveLength(4);
    expect(await digestsElsewhere({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' })).toEqual(first);
    expect(await digestsElsewhere({ TZ: 'America/St_Johns', LC_ALL: 'C' })).toEqual(first);
  });

  it.each(DOCUMENTS)('says in its DOCX all that the tree says, and nothing else: $file', ({ kind, file }) => {
    const docx = docxText(new Uint8Array(readFileSync(join(out, `${file}.docx`))));
    // 印发机关 and 印发日期 share a line.
    expect(docx.map(squeezed).join('')).toBe(expectedText(sampleReportDocument(kind)).join(''));
  });

  it.for(DOCUMENTS)('says in its PDF all that the tree says, digit for digit: $file', ({ kind, file }, context) => {
    const printed = pdfText(toolOrSkip(context, 'pdftotext')('-raw', join(out, `${file}.pdf`), '-'));
    let end = 0;
    for (const words of expectedText(sampleReportDocument(kind))) {
      const at = printed.indexOf(words, end);
      expect(at, `“${words}” is missing or out of order`).toBeGreaterThanOrEqual(0);
      end = at + words.length;
    }
  });

  it.for(DOCUMENTS)('has 6 to 18 pages in either format: $file', ({ file }, context) => {
    const pdfinfo = toolOrSkip(context, 'pdfinfo');
    const soffice = toolOrSkip(context, 'soffice');
    const folder = temporaryFolder();
    soffice(
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(out, `${file}.docx`),
    );
    const pages = (path: string): number => Number(/Pages:\s+(\d+)/.exec(pdfinfo(path))?.[1]);
    const [pdf, docx] = [pages(join(out, `${file}.pdf`)), pages(join(folder, `${file}.pdf`))];
    expect(pdf).toBeGreaterThanOrEqual(6);
    expect(pdf).toBeLessThanOrEqual(18);
    expect(Math.abs(pdf - docx)).toBeLessThanOrEqual(1);
  });

  it.each(DOCUMENTS)('reads like a document: $file', ({ kind }) => {
    for (const words of documentText(sampleReportDocument(kind))) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(/undefined|null|NaN|\{\{|【|】|[，。；、：]{2}|增长-|增加（减少）|截止/);
    }
  });
});

async function buildSample(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { exitCode, error } = await chengwen(['build', join(ROOT, 'data/2026-h1'), '--out', folder], { folder, env });
  expect(exitCode, error).toBe(0);
}

async function digestsElsewhere(env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const folder = temporaryFolder();
  await buildSample(folder, env);
  return digests(folder);
}

function digests(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => /\.(?:docx|pdf)$/.test(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Every string of the tree without its spaces: where a line breaks is not what it says. */
function expectedText(document: Document): readonly string[] {
  return documentText(document)
    .map(squeezed)
    .filter((words) => words !== '');
}

function squeezed(words: string): string {
  return words.replace(/\s/gu, '');
}

/** The words of a PDF without page numbers and without the repeated heads of tables. */
function pdfText(extracted: string): string {
  return squeezed(extracted.replace(/^—\s*\d+\s*—$/gm, ''));
}
