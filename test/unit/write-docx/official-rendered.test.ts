import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import type { MarginProfileName } from '../../../src/standard/page-geometry.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import {
  jointReport,
  letterhead,
  officialLetter,
  officialMinutes,
  officialOrder,
  officialReport,
} from '../../support/official-documents.ts';
import {
  blackRules,
  inkWithin,
  libreOfficePdfs,
  type PageInk,
  pageInk,
  redBands,
} from '../../support/rendered-pages.ts';
import { documentOf, paragraph } from '../../support/sample-document.ts';
import { isInstalled, tool, toolOrSkip } from '../../support/tools.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

const PROFILES: readonly MarginProfileName[] = ['word', 'gbt33476'];

const ABOVE_MARK = [
  { copyNumber: null, classification: null, urgency: null },
  { copyNumber: null, classification: '秘密★1年', urgency: null },
  { copyNumber: '000001', classification: '机密★5年', urgency: '加急' },
] as const;

/** What is looked at, by name. */
const DOCUMENTS: Readonly<Record<string, Document>> = {
  report: officialReport(),
  letter: officialLetter(),
  order: officialOrder(),
  minutes: officialMinutes(),
  joint: jointReport(),
  'two full pages': documentOf(
    ...Array.from({ length: 43 }, () => paragraph('一行正文。')),
    ...officialOrder().blocks.slice(-1),
  ),
  ...Object.fromEntries(
    ABOVE_MARK.map((above) => [JSON.stringify(above), documentOf(letterhead(above), paragraph('正文。'))]),
  ),
};

describe('in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'official-docx-'));
  let pdfs: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    vi.stubEnv('FONTCONFIG_FILE', join(import.meta.dirname, '../../support/fonts.conf'));
    if (!isInstalled('soffice')) return;
    const files: Record<string, Uint8Array> = {};
    for (const margins of PROFILES) {
      for (const [name, document] of Object.entries(DOCUMENTS)) {
        files[`${name} ${margins}`] = await writeDocx(document, { ...DOCX_OPTIONS, margins });
      }
    }
    pdfs = libreOfficePdfs(tool('soffice'), files, folder);
  }, 300_000);

  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  type Context = Parameters<typeof toolOrSkip>[0];

  function pagesOf(context: Context, name: string, margins: MarginProfileName = 'word'): readonly PageInk[] {
    toolOrSkip(context, 'soffice');
    return pageInk(toolOrSkip(context, 'pdftoppm'), pdfs[`${name} ${margins}`] ?? '');
  }

  test.for(PROFILES)('a report has its mark at 72 mm and its rules in place, with margins %s', (margins, context) => {
    const pages = pagesOf(context, 'report', margins);
    const [mark, rule, ...others] = redBands(first(pages));
    expect(others).toEqual([]);
    expectMm(mark?.topMm, 72, 1);
    expectMm(rule?.leftMm, 28, 0.5);
    expectMm(rule?.rightMm, 184, 0.5);
    const number = inkWithin(first(pages), { topMm: 105, bottomMm: 123, leftMm: 28, rightMm: 90 });
    expectMm((rule?.topMm ?? 0) - number.bottomMm, 4, 0.5);
    // The wide table of the annex is 225 mm wide, and its page lies across.
    const across = pages[3];
    expect(across && across.width > across.height).toBe(true);
    expectMm(blackRules(across ?? first(pages))[0]?.leftMm, 35, 0.5);
    expectMm(blackRules(across ?? first(pages))[0]?.rightMm, 260, 0.5);
    // Text ends on page 5: the colophon is on the back of that sheet.
    expect(pages).toHaveLength(6);
    const colophon = blackRules(pages[5] ?? first(pages));
    expect(colophon).toHaveLength(3);
    expectMm(colophon[2]?.bottomMm, 262, 0.5);
    expectMm(colophon[0]?.leftMm, 28, 0.5);
    expectMm(colophon[0]?.rightMm, 184, 0.5);
    expect(hasInkBelowText(pages[5])).toBe(true);
    expect(hasInkBelowText(pages[4])).toBe(true);
  });

  test('a page that lies across has its number where upright pages have it', (context) => {
    const pages = pagesOf(context, 'report');
    const upright = inkWithin(first(pages.slice(1)), { topMm: 264, bottomMm: 290, leftMm: 20, rightMm: 190 });
    const across = inkWithin(first(pages.slice(3)), { topMm: 20, bottomMm: 190, leftMm: 5, rightMm: 33 });
    expectMm(across.topMm, upright.leftMm, 0.5);
    expectMm(297 - across.leftMm, upright.bottomMm, 0.5);
  });

  test.for(ABOVE_MARK)('a mark stands at 72 mm below %j', (above, context) => {
    const pages = pagesOf(context, JSON.stringify(above));
    expectMm(redBands(first(pages))[0]?.topMm, 72, 1);
  });

  test('a joint report has its names as wide as each other', (context) => {
    const pages = pagesOf(context, 'joint');
    const bands = redBands(first(pages));
    expectMm(bands[0]?.topMm, 72, 1);
    expect(bands[0]?.rightMm).toBeCloseTo(bands[2]?.rightMm ?? 0, 0);
    expect(bands[0]?.leftMm).toBeCloseTo(bands[2]?.leftMm ?? 0, 0);
    // 文件 stands half way down.
    expectMm(bands[1]?.rightMm, 179, 3);
  });

  test('a letter has its double rules of 170 mm, and no number on its first page', (context) => {
    const [page, next] = pagesOf(context, 'letter');
    const [mark, thick, thin, footThin, footThick] = redBands(page ?? first([]));
    expectMm(mark?.topMm, 30, 1);
    expectMm(thick?.leftMm, 20, 0.5);
    expectMm(thick?.rightMm, 190, 0.5);
    expect(heightMm(thick)).toBeGreaterThan(heightMm(thin));
    expect(heightMm(footThick)).toBeGreaterThan(heightMm(footThin));
    expectMm(footThick?.bottomMm, 277, 0.5);
    expectMm((thick?.topMm ?? 0) - (mark?.bottomMm ?? 0), 4, 1.5);
    expect(hasInkBelowText(page, 276)).toBe(false);
    expect(hasInkBelowText(next)).toBe(true);
  });

  test('an order has its mark at 57 mm, minutes at 72', (context) => {
    expectMm(redBands(first(pagesOf(context, 'order')))[0]?.topMm, 57, 1);
    const [mark, rule] = redBands(first(pagesOf(context, 'minutes')));
    expectMm(mark?.topMm, 72, 1);
    expectMm(rule?.rightMm, 184, 0.5);
  });

  test('a colophon stands below the text where that ends on an even page', (context) => {
    const pages = pagesOf(context, 'order');
    expect(pages.length % 2).toBe(0);
    expectMm(blackRules(first(pages.slice(-1))).at(-1)?.bottomMm, 262, 0.5);
    expect(hasInkBelowText(pages.at(-1))).toBe(true);
  });

  test('a text that fills an even page has its colophon two pages later, behind an empty one', (context) => {
    const pages = pagesOf(context, 'two full pages');
    expect(pages).toHaveLength(4);
    expect(blackRules(first(pages.slice(3)))).toHaveLength(3);
    expect(first(pages.slice(2)).pixels.every((value) => value > 250)).toBe(true);
  });
});

function first(pages: readonly PageInk[]): PageInk {
  const [page] = pages;
  if (!page) throw new Error('no such page');
  return page;
}

function expectMm(actual: number | undefined, expected: number, tolerance: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} mm, not ${expected}`).toBeLessThanOrEqual(tolerance);
}

function heightMm(band: { readonly topMm: number; readonly bottomMm: number } | undefined): number {
  return (band?.bottomMm ?? 0) - (band?.topMm ?? 0);
}

/** Whether anything black is printed below the type area, down to where a number may stand. */
function hasInkBelowText(page: PageInk | undefined, bottomMm = 275): boolean {
  const ink = inkWithin(page ?? first([]), { topMm: 263, bottomMm, leftMm: 15, rightMm: 195 });
  return Number.isFinite(ink.leftMm);
}
