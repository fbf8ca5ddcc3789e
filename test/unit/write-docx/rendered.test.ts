import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document as DocxDocument } from 'docx';
import { layoutDocument } from 'docx/layout';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentText } from '../../../src/document/document-text.ts';
import type { Block, Document } from '../../../src/document/tree.ts';
import type { PdfBox, PdfLine, PdfPage } from '../../../src/read/pdf/pdf-facts.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { FONT_NAME_PROFILES } from '../../../src/standard/font-names.ts';
import { MARGIN_PROFILES, type MarginProfileName, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { SPACE_BELOW_TABLE_OR_CHART_PT } from '../../../src/standard/type-style.ts';
import { mmToPt, ptToMm } from '../../../src/standard/units.ts';
import { docxContent } from '../../../src/write/docx/docx-content.ts';
import type { Setting } from '../../../src/write/docx/setting.ts';
import { stylesPart } from '../../../src/write/docx/styles-part.ts';
import { textBoxWriter } from '../../../src/write/docx/text-box.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { boxesOf } from '../../support/pdf-boxes.ts';
import { libreOfficePdfs } from '../../support/rendered-pages.ts';
import {
  documentOf,
  heading,
  paragraph,
  sampleChart,
  sampleDocument,
  sampleTable,
} from '../../support/sample-document.ts';
import { type Tool, toolOrSkip } from '../../support/tools.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

const PROFILES: readonly MarginProfileName[] = ['word', 'gbt33476'];

/** Three pages of nothing but Han characters. */
const HAN = documentOf(paragraph('天地玄黄宇宙洪荒'.repeat(200)));

const PLAIN_SETTING: Omit<Setting, 'margins'> = {
  pageNumbers: 'outer',
  pictures: new Map(),
  textBox: await textBoxWriter(HAN),
  colophonLook: 'ruled',
};

describe.each(PROFILES)('with margins %s, as docx lays it out', (margins) => {
  test('a page has 22 lines of 28 characters', () => {
    const profile = MARGIN_PROFILES[margins];
    const { pages } = layoutDocument(
      new DocxDocument({
        ...docxContent(HAN, { ...PLAIN_SETTING, margins: profile }, 'below the text'),
        externalStyles: stylesPart(FONT_NAME_PROFILES.official, profile),
      }),
      { guess: true },
    );
    const lines = pages.map(({ body }) => body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])));
    expect(lines.map((page) => page.length)).toEqual([22, 22, 14]);
    const full = lines.flat().slice(1, -1);
    expect(new Set(full.map(({ text }) => [...text].length))).toEqual(new Set([28]));
  });
});

describe('in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-docx-'));

  beforeAll(() => {
    vi.stubEnv('FONTCONFIG_FILE', join(import.meta.dirname, '../../support/fonts.conf'));
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** The PDF of a document. */
  async function render(soffice: Tool, document: Document, margins: MarginProfileName = 'word'): Promise<string> {
    const docx = await writeDocx(document, { ...DOCX_OPTIONS, margins });
    return libreOfficePdfs(soffice, { docx }, folder).docx ?? '';
  }

  test.for(PROFILES)(
    'a page has 22 lines of 28 characters, with margins %s',
    { timeout: 60_000 },
    async (margins, context) => {
      const pdf = await render(toolOrSkip(context, 'soffice'), HAN, margins);
      const pdftotext = toolOrSkip(context, 'pdftotext');
      const pages = pagesOf(pdftotext(pdf, '-'));
      expect(pages.map((lines) => lines.length)).toEqual([22, 22, 14]);
      expect(
        new Set(
          pages
            .flat()
            .slice(1, -1)
            .map((line) => [...line].length),
        ),
      ).toEqual(new Set([28]));
      const pitchPt = MARGIN_PROFILES[margins].pitch / 20;
      const boxes = boxesOf(pdftotext('-bbox', pdf, '-')).map((words) => words.filter(({ text }) => isHan(text)));
      for (const { xMinPt, xMaxPt } of boxes.flat().slice(1, -1)) {
        expect(xMinPt).toBeCloseTo(TYPE_AREA.leftPt, 0);
        expect(xMaxPt).toBeLessThanOrEqual(TYPE_AREA.rightPt + 0.3);
        // LibreOffice leaves the point that 28 characters lack; half a millimetre is the tolerance of the checklist.
        expect(xMaxPt).toBeGreaterThan(TYPE_AREA.rightPt - mmToPt(0.5));
      }
      for (const lines of boxes) {
        lines.slice(1).forEach(({ yMinPt }, k) => {
          expect(Math.abs(yMinPt - (lines[k]?.yMinPt ?? 0) - pitchPt)).toBeLessThanOrEqual(0.1);
        });
      }
    },
  );

  test('nothing is lost, and the head of a table stands on each of its pages', { timeout: 60_000 }, async (context) => {
    const pdf = await render(toolOrSkip(context, 'soffice'), sampleDocument());
    const pages = pagesOf(toolOrSkip(context, 'pdftotext')('-layout', pdf, '-')).map((lines) => lines.join(''));
    expect(pages.filter((page) => page.includes('序号项目预算拨付'))).toHaveLength(2);
    const repeated = pages.join('').replaceAll('序号项目预算拨付', '');
    const expected = documentText(sampleDocument()).join('').replaceAll('序号项目预算拨付', '');
    expect([...repeated].toSorted().join('')).toBe([...expected.replaceAll(/\s/g, '')].toSorted().join(''));
  });

  test('space is left below tables and charts, whatever follows', { timeout: 60_000 }, async (context) => {
    const pairs = Object.entries(EXHIBITS).flatMap(([above, exhibit]) =>
      Object.entries(FOLLOWERS).map(([below, follower]) => ({ names: `${above}, ${below}`, exhibit, ...follower })),
    );
    const document = documentOf(...pairs.flatMap(({ exhibit, block }) => [NEW_PAGE, exhibit, block]));
    const pdf = await render(toolOrSkip(context, 'soffice'), document);
    const pages = (await readPdf(readFileSync(pdf))).value?.pages ?? [];
    expect(pages).toHaveLength(pairs.length);
    const rooms = pages.map(
      (page, index) => [pairs[index]?.names, whiteAbove(pairs[index]?.begin(page), page)] as const,
    );
    // Half a point of the leading that a line brings along.
    expect(rooms.filter(([, roomPt]) => !(roomPt > SPACE_BELOW_TABLE_OR_CHART_PT - 0.5))).toEqual([]);
  });

  test('page numbers stand at the outer edge, 7 mm below the text', { timeout: 60_000 }, async (context) => {
    const pdf = await render(toolOrSkip(context, 'soffice'), HAN);
    const boxes = toolOrSkip(context, 'pdftotext')('-bbox', pdf, '-');
    const dashes = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">—</g)].map(
      ([, ...edges]) => edges.map((edge) => ptToMm(Number(edge))),
    );
    const [left, right] = [0, 1].map((index) => dashes[index] ?? []);
    const evenLeft = dashes[2] ?? [];
    expect(right?.[2]).toBeCloseTo(184 - ptToMm(14), 0);
    expect(evenLeft[0]).toBeCloseTo(28 + ptToMm(14), 0);
    expect(((left?.[1] ?? 0) + (left?.[3] ?? 0)) / 2).toBeCloseTo(269, 0);
  });
});

const NEW_PAGE: Block = { kind: 'annex', label: null, lines: ['附表'], origin: null };

const EXHIBITS: Readonly<Record<string, Block>> = {
  'a table': { ...sampleTable(1, 2), notes: [] },
  'a table with notes': sampleTable(1, 2),
  'a chart': { ...sampleChart(1), notes: [] },
  'a chart with notes': sampleChart(1),
  'a missing chart': { ...sampleChart(1), notes: [], spec: null, placeholder: '待补' },
};

/** Blocks, and how the first mark of each is found on a page that it ends. */
const FOLLOWERS: Readonly<
  Record<string, { readonly block: Block; readonly begin: (page: PdfPage) => PdfBox | undefined }>
> = {
  text: { block: paragraph('正文。'), begin: (page) => inkOf(page, '正文') },
  'a heading': { block: heading(1, 1, '总结'), begin: (page) => inkOf(page, '一、') },
  'a table': { block: sampleTable(2, 2), begin: (page) => inkOf(page, '表2') },
  'a chart': { block: sampleChart(2), begin: ({ pictures }) => pictures.at(-1) },
  'a missing chart': {
    block: { ...sampleChart(2), spec: null, placeholder: '仍待补' },
    begin: (page) => {
      const wordsPt = inkOf(page, '仍待补')?.topPt ?? 0;
      return page.rules.filter(({ direction, bottomPt }) => direction === 'horizontal' && bottomPt < wordsPt).at(-1);
    },
  },
};

function inkOf({ lines }: PdfPage, beginning: string): PdfBox | undefined {
  return lines.filter(({ text }) => text.startsWith(beginning)).map(inked)[0];
}

/** What of a line Han characters fill. */
function inked(line: PdfLine): PdfBox {
  const { leftPt, rightPt, baselinePt, sizePt } = line;
  return { leftPt, rightPt, topPt: baselinePt - 0.86 * sizePt, bottomPt: baselinePt + 0.12 * sizePt };
}

/** How far above a mark its page is white, in points; not a number where there is no such mark. */
function whiteAbove(mark: PdfBox | undefined, { lines, rules, pictures }: PdfPage): number {
  const topPt = mark?.topPt ?? Number.NaN;
  const above = [...lines.map(inked), ...rules, ...pictures].filter((other) => other.topPt < topPt - 0.5);
  return topPt - Math.max(...above.map(({ bottomPt }) => bottomPt));
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}

/** The lines of each page without spaces; page numbers and empty lines left out. */
function pagesOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replaceAll(/\s/g, ''))
        .filter((line) => line !== '' && !/^—\d+—$/.test(line)),
    );
}
