import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document as DocxDocument } from 'docx';
import { layoutDocument } from 'docx/layout';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentText } from '../../../src/document/document-text.ts';
import type { Document } from '../../../src/document/tree.ts';
import { FONT_NAME_PROFILES } from '../../../src/standard/font-names.ts';
import { MARGIN_PROFILES, type MarginProfileName, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { mmToPt, ptToMm } from '../../../src/standard/units.ts';
import { docxContent } from '../../../src/write/docx/docx-content.ts';
import type { Setting } from '../../../src/write/docx/setting.ts';
import { stylesPart } from '../../../src/write/docx/styles-part.ts';
import { textBoxWriter } from '../../../src/write/docx/text-box.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { boxesOf } from '../../support/pdf-boxes.ts';
import { libreOfficePdfs } from '../../support/rendered-pages.ts';
import { documentOf, paragraph, sampleDocument } from '../../support/sample-document.ts';
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
