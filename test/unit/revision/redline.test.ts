import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/tree.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { redline } from '../../../src/revision/revise.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { docxParts } from '../../support/docx-parts.ts';
import { ACCEPT_ALL, officeEdited, REJECT_ALL } from '../../support/libreoffice-macro.ts';
import { libreOfficePdfs } from '../../support/rendered-pages.ts';
import {
  documentOf,
  figure,
  heading,
  paragraph,
  SAMPLE_CHART,
  sampleChart,
  sampleTable,
  signature,
  text,
} from '../../support/sample-document.ts';
import { samplePng } from '../../support/sample-png.ts';
import { toolOrSkip } from '../../support/tools.ts';
import { decided, trackedChangeCount } from '../../support/tracked-changes.ts';

const REVISER = { author: '成文', date: '2026-07-15' };

const TITLE: Block = { kind: 'title', lines: ['上半年工作总结'] };
const END = signature('永宁区民政局', '2026年7月15日');
const LOW_INCOME = (count: string, money: string) =>
  paragraph([text('保障低保对象'), figure(count), text('，发放低保金'), figure(money), text('，均按月足额发放。')]);
const HOMES = paragraph('新建日间照料中心4个，新增日托床位80张。');
const CHARITY = paragraph('慈善超市建成投用，服务困难群众2300余人次。');

/** What changes from one build to the next, by its name. */
const CHANGES: Readonly<Record<string, readonly [readonly Block[], readonly Block[]]>> = {
  'figures in a sentence': [[LOW_INCOME('3842人', '1121.64万元')], [LOW_INCOME('3901人', '1130.2万元')]],
  'words at both ends of a paragraph': [
    [paragraph('上半年，各项工作有序推进。')],
    [paragraph('今年上半年，各项工作有序推进，成效明显。')],
  ],
  'a paragraph that comes': [[HOMES], [HOMES, CHARITY]],
  'a paragraph that goes': [[HOMES, CHARITY], [CHARITY]],
  'paragraphs that change places': [
    [HOMES, CHARITY, LOW_INCOME('3842人', '1121.64万元')],
    [CHARITY, HOMES, LOW_INCOME('3901人', '1121.64万元')],
  ],
  'a heading of another level': [
    [heading(1, 1, '基本保障'), HOMES],
    [heading(2, 1, '基本保障'), HOMES],
  ],
  'rows that come': [[sampleTable(1, 2)], [sampleTable(1, 4)]],
  'rows that go': [[sampleTable(1, 4)], [sampleTable(1, 2)]],
  'a table that comes between paragraphs': [
    [HOMES, CHARITY],
    [HOMES, sampleTable(1, 2), CHARITY],
  ],
  'a table that goes': [
    [HOMES, sampleTable(1, 2), CHARITY],
    [HOMES, CHARITY],
  ],
  'a picture that shows something else': [
    [HOMES, sampleChart(1), CHARITY],
    [HOMES, { ...sampleChart(1), altText: '另一张图' }, CHARITY],
  ],
  'a gap that is filled': [
    [paragraph([text('到位资金'), figure('待填', { gap: true }), text('。')])],
    [paragraph([text('到位资金'), figure('41.5万元'), text('。')])],
  ],
};

/** A picture so high that two of them do not stand on one page. */
const HIGH_CHART: Block = { ...sampleChart(1), spec: { ...SAMPLE_CHART, heightMm: 150 } };

async function docxOf(blocks: readonly Block[], height: number): Promise<Uint8Array> {
  const document: Document = documentOf(TITLE, ...blocks, END);
  const png = samplePng(height * 10, height);
  return writeDocx(document, { chartPng: () => png, margins: 'word', fonts: 'official', pageNumbers: 'outer' });
}

async function redlined(name: string) {
  const [before = [], after = []] = CHANGES[name] ?? [];
  const [from, to] = [await docxOf(before, 20), await docxOf(after, 30)];
  const { value } = redline({ from, to }, REVISER);
  if (!value) throw new Error(`no redline of ${name}`);
  return { from, to, bytes: value.bytes, changes: value.changes };
}

describe('a redline', () => {
  it.each(Object.keys(CHANGES))('of %s can be accepted and rejected', async (name) => {
    const { from, to, bytes } = await redlined(name);
    expect(trackedChangeCount(bytes)).toBeGreaterThan(0);
    expect(decided(bytes, 'accept')).toEqual(decided(to, 'accept'));
    expect(decided(bytes, 'reject')).toEqual(decided(from, 'reject'));
  });

  it('is accepted and rejected by LibreOffice as by us', async (context) => {
    const soffice = toolOrSkip(context, 'soffice');
    const folder = mkdtempSync(join(tmpdir(), 'redline-'));
    try {
      const all = await Promise.all(Object.keys(CHANGES).map(async (name) => ({ name, ...(await redlined(name)) })));
      const tasks = all.flatMap(({ name, bytes }) => [
        [`${name} accepted`, { docx: bytes, statements: ACCEPT_ALL }] as const,
        [`${name} rejected`, { docx: bytes, statements: REJECT_ALL }] as const,
      ]);
      const saved = officeEdited(soffice, Object.fromEntries(tasks), folder);
      for (const { name, from, to } of all) {
        expect.soft(words(saved[`${name} accepted`]), `${name} accepted`).toEqual(words(to));
        expect.soft(words(saved[`${name} rejected`]), `${name} rejected`).toEqual(words(from));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

describe('a redlined picture', () => {
  const pictures = async () => {
    const [from, to] = [await docxOf([HOMES, HIGH_CHART, CHARITY], 20), await docxOf([HOMES, HIGH_CHART, CHARITY], 30)];
    return redline({ from, to }, REVISER).value?.bytes ?? new Uint8Array(0);
  };

  it('stands in a paragraph of its own, the new one before the old one', async () => {
    const xml = docxParts(await pictures())['word/document.xml'] ?? '';
    const paragraphs = (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [])
      .filter((paragraph) => /GwChart(?:Title)?"/.test(paragraph))
      .map((paragraph) => paragraph.replace(/<w:drawing>.*<\/w:drawing>/s, '<w:drawing/>').replace(MARK, ''));
    expect(paragraphs).toEqual([
      '<w:p><w:pPr><w:pStyle w:val="GwChart"/><w:rPr><w:ins/></w:rPr></w:pPr>' +
        '<w:ins><w:r><w:drawing/></w:r></w:ins></w:p>',
      '<w:p><w:pPr><w:pStyle w:val="GwChart"/><w:rPr><w:del/></w:rPr></w:pPr>' +
        '<w:del><w:r><w:drawing/></w:r></w:del></w:p>',
      expect.stringContaining('图1　上半年资金拨付进度'),
    ]);
  });

  it('is printed by LibreOffice within the page, each on one of its own where both are high', async (context) => {
    const soffice = toolOrSkip(context, 'soffice');
    const folder = mkdtempSync(join(tmpdir(), 'redline-'));
    try {
      const { high = '' } = libreOfficePdfs(soffice, { high: await pictures() }, folder);
      const { pages = [] } = (await readPdf(readFileSync(high))).value ?? {};
      const titled = (text: string): boolean => text.includes('上半年资金拨付进度');
      expect(pages.map(({ pictures: shown, drawnText }) => [shown.length, titled(drawnText)])).toEqual([
        [0, false],
        [1, false],
        [1, true],
      ]);
      for (const { heightPt, pictures: shown } of pages)
        for (const { topPt, bottomPt } of shown) {
          expect(topPt).toBeGreaterThan(37 * PT_PER_MM);
          expect(bottomPt).toBeLessThan(heightPt - 35 * PT_PER_MM);
        }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

const PT_PER_MM = 72 / 25.4;

/** Who and when, beside a number. */
const MARK = / w:id="\d+" w:author="成文" w:date="2026-07-15T00:00:00Z"/g;

/** The words of each paragraph; LibreOffice renames styles, and keeps the line above a table that it takes away. */
function words(docx: Uint8Array | undefined): readonly string[] {
  return decided(docx ?? new Uint8Array(0), 'accept')
    .map((line) => line.replaceAll(/\w*: /g, ''))
    .filter((line) => line !== '');
}
