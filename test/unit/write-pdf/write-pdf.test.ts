import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/chart/drawing.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import type { PageItem, Pagination, StructureNode } from '../../../src/layout/page.ts';
import { type PdfOptions, writePdf } from '../../../src/write/pdf/write-pdf.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { toolOrSkip } from '../../support/tools.ts';
import { meta, type Paragraph, samplePagination, textItems } from './sample-pages.ts';

const fonts = bundledFontBook();
const options: PdfOptions = { fonts, drawingOf: () => drawing, actualText: 'lines', compress: null };

const report: readonly Paragraph[] = [
  { role: 'Title', face: 'xiaobiaosong', sizePt: 22, text: '永安县老旧小区改造工作总结' },
  { role: 'H1', face: 'heiti', sizePt: 16, text: '一、主要做法' },
  { role: 'H2', face: 'kaiti', sizePt: 16, text: '（一）“加快”推进' },
  {
    role: 'P',
    face: 'fangsong',
    sizePt: 16,
    text: `　　李镕、王堃、赵喆、钱珺完成1,250户、12.5万㎡，占68.5%；☑已验收。${'改造资金按月拨付到位，'.repeat(60)}`,
  },
  { role: 'H2', face: 'kaiti', sizePt: 16, text: '（二）A&B片区' },
  { role: 'P', face: 'fangsong', sizePt: 16, text: '　　长横—、另一横―、间隔·点，都按原样复制。' },
  { role: 'H1', face: 'heiti', sizePt: 16, text: '二、下一步工作' },
];
const letter: readonly Paragraph[] = [
  { role: 'Title', face: 'xiaobiaosong', sizePt: 22, text: '另一份文件' },
  { role: 'P', face: 'fangsong', sizePt: 16, text: '　　横―与横—先后相反，镕字也在。' },
];

const drawing: Drawing = {
  widthPt: 200,
  heightPt: 100,
  ops: [
    {
      op: 'path',
      d: [['M', 0, 0], ['L', 200, 0], ['C', 200, 50, 100, 100, 0, 100], ['Z']],
      fill: '#D6E4F3',
      stroke: { color: '#222222', widthPt: 0.5, dash: [2, 1] },
      opacity: 0.5,
    },
    {
      op: 'clip',
      d: [['M', 0, 0], ['L', 50, 0], ['L', 50, 50], ['Z']],
      ops: [
        {
          op: 'path',
          d: [
            ['M', 0, 0],
            ['L', 90, 90],
          ],
          fill: null,
          stroke: { color: '#1F4E79', widthPt: 1, dash: [] },
          opacity: 1,
        },
      ],
    },
    {
      op: 'text',
      text: '资金☑万元',
      xPt: 20,
      baselinePt: 60,
      sizePt: 9,
      face: 'heiti',
      color: '#222222',
      rotateRad: 0,
    },
    {
      op: 'text',
      text: '竖排',
      xPt: 90,
      baselinePt: 80,
      sizePt: 9,
      face: 'heiti',
      color: '#222222',
      rotateRad: -Math.PI / 2,
    },
  ],
};

const spec: ChartSpec = {
  type: 'doughnut',
  widthMm: 60,
  heightMm: 40,
  unit: '户',
  slices: [
    { name: '甲', value: 1, label: '1' },
    { name: '乙', value: 2, label: '2' },
  ],
};

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
}

function bytesOf(paragraphs: readonly Paragraph[], actualText: PdfOptions['actualText'] = 'lines'): Uint8Array {
  return writePdf(samplePagination(fonts, paragraphs), meta, { ...options, actualText });
}

describe('writePdf', () => {
  it('gives the same bytes whatever was written before', () => {
    const [reportBytes, letterBytes] = [bytesOf(report), bytesOf(letter)];
    expect(Buffer.compare(bytesOf(letter), letterBytes)).toBe(0);
    expect(Buffer.compare(bytesOf(report), reportBytes)).toBe(0);
    // A fresh font book has seen neither document.
    const fresh = bundledFontBook();
    const again = writePdf(samplePagination(fresh, letter), meta, { ...options, fonts: fresh });
    expect(Buffer.compare(again, letterBytes)).toBe(0);
  });

  it('compresses every stream by what it is given, to the same file', () => {
    const sizes: number[] = [];
    const compress = (stream: Uint8Array): Uint8Array => {
      sizes.push(stream.length);
      return deflateSync(stream);
    };
    const bytes = writePdf(samplePagination(fonts, report), meta, { ...options, compress });
    expect(Buffer.compare(bytes, bytesOf(report))).toBe(0);
    expect(sizes).toHaveLength(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/FlateDecode/g)?.length ?? 0,
    );
  });

  it('knows no time but the date of issue', () => {
    const text = Buffer.from(bytesOf(letter)).toString('latin1');
    expect(text).toContain('(D:20260715000000Z)');
    expect(text.match(/\/(?:Mod|Creation)Date/g)).toEqual(['/CreationDate']);
  });

  it('escapes the title in the XMP metadata and keeps it plain in the information', async () => {
    const text = Buffer.from(bytesOf(letter)).toString('utf8');
    expect(text).toContain('关于A&amp;B片区老旧小区改造的工作总结&lt;2026年&gt;</rdf:li>');
    const { info } = await (await opened(bytesOf(letter))).getMetadata();
    expect(info).toMatchObject({ Title: meta.title, Author: meta.unitName, Language: 'zh-CN' });
  });

  it.each(['lines', 'none'] as const)('lets every character be read as itself, actual text: %s', async (actualText) => {
    const pdf = await opened(bytesOf(report, actualText));
    expect(await textByPdfJs(pdf)).toBe(`${textOf(report)}`);
  });

  it('nests bookmarks as the headings are nested', async () => {
    const outline = await (await opened(bytesOf(report))).getOutline();
    expect(outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual([
      ['一、主要做法', ['（一）“加快”推进', '（二）A&B片区']],
      ['二、下一步工作', []],
    ]);
    // An unfolded entry counts what it holds at all depths, and the list itself everything.
    expect(outline.map(({ count }) => count)).toEqual([2, undefined]);
    const deep = (['H1', 'H2', 'H3'] as const).map(
      (role) => ({ role, face: 'heiti', sizePt: 16, text: role }) as const,
    );
    const [top] = await (await opened(bytesOf(deep))).getOutline();
    expect([top?.count, top?.items[0]?.count]).toEqual([2, 1]);
  });

  it('tags paragraphs, also over a page end, and leaves page numbers out', async () => {
    const pdf = await opened(bytesOf(report));
    expect(pdf.numPages).toBe(2);
    const roles = async (number: number): Promise<readonly string[]> => {
      const tree = await (await pdf.getPage(number)).getStructTree();
      return rolesOf(tree).slice(2);
    };
    expect(await roles(1)).toEqual(['P', 'H1', 'H2', 'P']);
    expect((await roles(2)).slice(-4)).toEqual(['P', 'H2', 'P', 'H1']);
  });

  it('tags tables and pictures', async () => {
    const pdf = await opened(writePdf(tableAndChart(), meta, options));
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect(tree).toMatch(/"Table".*"TR".*"TH".*"TD".*"Figure"/);
    expect(tree).toContain('资金到位情况图');
  });

  it('refuses a structure index that does not exist', () => {
    const pagination = { ...samplePagination(fonts, letter), structure: [] };
    expect(() => writePdf(pagination, meta, options)).toThrow('no structure node 0');
  });
});

describe('a written PDF, seen by other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-pdf-'));
  const file = join(folder, 'report.pdf');
  const picture = join(folder, 'picture.pdf');
  beforeAll(() => {
    writeFileSync(file, bytesOf(report));
    writeFileSync(picture, writePdf(tableAndChart(), meta, options));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('embeds every font as a subset with Unicode', (context) => {
    const rows = toolOrSkip(context, 'pdffonts')(file).trim().split('\n').slice(2);
    expect(rows).toHaveLength(7);
    for (const row of rows) expect(row).toMatch(/Identity-H\s+yes yes yes/);
  });

  it('gives its text to pdftotext, in order', (context) => {
    const text = toolOrSkip(context, 'pdftotext')('-raw', file, '-').replaceAll(/— \d+ —|\s/g, '');
    expect(text).toBe(textOf(report));
  });

  it('draws no .notdef', (context) => {
    const mutool = toolOrSkip(context, 'mutool');
    for (const path of [file, picture]) {
      const trace = mutool('trace', path);
      expect(trace).toContain('<g unicode="');
      expect(trace).not.toMatch(/glyph="(0|\.notdef)"/);
    }
  });

  it('has no faults of syntax', (context) => {
    expect(toolOrSkip(context, 'qpdf')('--check', file)).toContain('No syntax or stream encoding errors');
  });

  it('writes the labels of a picture as text, also where the face lacks a sign', (context) => {
    expect(toolOrSkip(context, 'pdftotext')('-raw', picture, '-')).toContain('资金☑万元');
  });
});

/** A table of one column and a picture, each mark tagged. */
function tableAndChart(): Pagination {
  const node = (role: StructureNode['role'], parent: number | null): StructureNode => ({
    role,
    parent,
    altText: role === 'Figure' ? '资金到位情况图' : null,
    text: '',
  });
  const cell = (text: string, structure: number, row: number): readonly PageItem[] =>
    textItems(fonts, { face: 'heiti', sizePt: 10.5, chars: [...text], structure }, 100, 120 + row * 20, row);
  return {
    structure: [node('Table', null), node('TR', 0), node('TH', 1), node('TR', 0), node('TD', 3), node('Figure', null)],
    pages: [
      {
        widthPt: 595.276,
        heightPt: 841.89,
        items: [
          { kind: 'fill', xPt: 90, yPt: 106, widthPt: 100, heightPt: 20, color: '#EEEEEE' },
          ...cell('资金', 2, 0),
          { kind: 'rule', x1Pt: 90, y1Pt: 126, x2Pt: 190, y2Pt: 126, thicknessPt: 0.5, color: '#000000' },
          ...cell('120', 4, 1),
          { kind: 'chart', xPt: 90, yPt: 200, widthPt: 400, heightPt: 200, spec, structure: 5 },
        ],
        sideways: [],
      },
    ],
  };
}

function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

async function textByPdfJs(pdf: PDFDocumentProxy): Promise<string> {
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const page = items.map((item) => ('str' in item ? item.str : '')).join('');
    text += page.replaceAll(/\s/g, '').replace(/—\d+—$/, '');
  }
  return text;
}

function rolesOf(node: unknown): readonly string[] {
  const { role, children = [] } = node as { role?: string; children?: readonly unknown[] };
  return role === undefined ? [] : [role, ...children.flatMap(rolesOf)];
}
