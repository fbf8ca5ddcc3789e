import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../../src/inspect/pdf/inspect-pdf.ts';
import type { Pagination } from '../../../src/layout/page.ts';
import { toPdf } from '../../../src/publish/to-pdf.ts';
import { GRID, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { mmToPt } from '../../../src/standard/units.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { baselinesOf, moved, onItems, onLine, onPages, onText } from '../../support/changed-pages.ts';
import { at, issuedDocument, letter, page, pdfOf, printedReport } from '../../support/printed-pages.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';

const report = printedReport();
const issued = issuedDocument();
const aLetter = letter();

/** On the second page of the report: a full line of Chinese characters alone, with another under it. */
const HAN_LINE = 13;

/** A change that breaks one rule, on pages that keep all. */
type Breakage = readonly [ruleId: string, base: Pagination, change: (pages: Pagination) => Pagination];

const breakages: readonly Breakage[] = [
  ['pdf/paper-size', report, (pages) => onPages(pages, (one) => ({ ...one, widthPt: one.widthPt + 3 }))],
  ['pdf/blank-page', report, (pages) => ({ ...pages, pages: [...pages.pages, page([])] })],
  ['pdf/top-white', report, (pages) => onText(pages, 2, (item) => moved(item, 0, mmToPt(6)))],
  ['pdf/top-white', report, (pages) => onText(pages, 2, (item) => moved(item, 0, mmToPt(-1.5)))],
  ['pdf/top-white-visible', report, (pages) => onText(pages, 2, (item) => moved(item, 0, mmToPt(2.5)))],
  ['pdf/bottom-edge', report, (pages) => onLine(pages, 2, 21, (item) => moved(item, 0, 5))],
  ['pdf/text-size', report, (pages) => onText(pages, null, (item) => ({ ...item, sizePt: item.sizePt - 2 }))],
  ['pdf/lines-per-page', report, (pages) => pitched(pages, 30.2, 21)],
  ['pdf/lines-per-page', report, (pages) => pitched(pages, 28, 22, 'and one more')],
  ['pdf/line-pitch', report, (pages) => pitched(pages, 27, 22)],
  ['pdf/line-pitch-filling', report, (pages) => pitched(pages, 28.95, 22)],
  ['pdf/characters-per-line', report, (pages) => onLine(pages, 2, HAN_LINE, shortened)],
  ['pdf/binding-white', report, (pages) => onText(pages, null, (item) => moved(item, mmToPt(2), 0))],
  ['pdf/wrapped-line-left', report, (pages) => onLine(pages, 2, HAN_LINE, (item) => moved(item, 1, 0))],
  ['pdf/first-line-indent', report, (pages) => onLine(pages, 1, 3, (item) => moved(item, -16, 0))],
  ['pdf/hanging-mark', report, (pages) => onLine(pages, 2, HAN_LINE, (item) => spaced(item, 0.05))],
  ['pdf/justified', report, (pages) => onLine(pages, 2, HAN_LINE, (item) => spaced(item, -0.1))],
  [
    'pdf/line-start',
    report,
    (pages) => onLine(pages, 2, HAN_LINE, (item) => ({ ...item, text: `，${item.text.slice(1)}` })),
  ],
  [
    'pdf/line-end',
    report,
    (pages) => onLine(pages, 2, HAN_LINE, (item) => ({ ...item, text: `${item.text.slice(0, -1)}（` })),
  ],
  [
    'pdf/unbroken',
    report,
    (pages) =>
      onLine(
        onLine(pages, 2, HAN_LINE, (item) => ({ ...item, text: `${item.text.slice(0, -1)}—` })),
        2,
        HAN_LINE + 1,
        (item) => ({ ...item, text: `—${item.text.slice(1)}` }),
      ),
  ],
  [
    'pdf/unbroken',
    report,
    (pages) =>
      onLine(
        onLine(pages, 2, HAN_LINE, (item) => ({ ...item, text: `${item.text.slice(0, -1)}12` })),
        2,
        HAN_LINE + 1,
        (item) => ({ ...item, text: `34${item.text.slice(1)}` }),
      ),
  ],
  [
    'pdf/adjacent-marks',
    report,
    (pages) =>
      onLine(pages, 2, HAN_LINE, (item) => ({ ...item, text: `${item.text.slice(0, 9)}》，${item.text.slice(11)}` })),
  ],
  ['pdf/title-size', report, (pages) => onLine(pages, 1, 0, (item) => ({ ...item, sizePt: 20 }))],
  ['pdf/title-centred', report, (pages) => onLine(pages, 1, 0, (item) => moved(item, 5, 0))],
  ['pdf/title-length', report, (pages) => onLine(pages, 1, 0, (item) => ({ ...item, text: `${item.text}有关情况` }))],
  ['pdf/title-shape', issued, (pages) => titled(pages, ['关于做好养老服务', '工作', '有关事项的通知'])],
  ['pdf/title-rectangle', issued, (pages) => titled(pages, ['关于做好养老', '服务有关工作'])],
  ['pdf/page-number', report, (pages) => onText(pages, 2, (item) => (item.text.includes('—') ? null : item))],
  [
    'pdf/page-number-form',
    report,
    (pages) => onText(pages, 2, (item) => ({ ...item, text: item.text.replaceAll('—', '-') })),
  ],
  ['pdf/page-number-form', report, (pages) => onNumbers(pages, (item) => ({ ...item, sizePt: 10.5 }))],
  ['pdf/page-number-height', report, (pages) => onNumbers(pages, (item) => moved(item, 0, 4))],
  ['pdf/page-number-side', report, (pages) => onNumbers(pages, (item) => moved(item, -3, 0))],
  ['pdf/page-number-centred', report, (pages) => onNumbers(pages, (item) => ({ ...item, xPt: 281 }))],
  ['pdf/page-number-omitted', issued, (pages) => numbered(withBlankPage(pages), 2)],
  ['pdf/page-number-omitted', issued, (pages) => numbered(withBlankPage(pages), 3)],
  ['pdf/page-number-omitted', aLetter, (pages) => withMarks(pages, 1, at('— 1 —', { sizePt: 14 }, 468.8, 767.28))],
  ['pdf/mark-top', issued, (pages) => onText(pages, 1, (item) => (item.sizePt === 50 ? moved(item, 0, 4) : item))],
  ['pdf/mark-top', aLetter, (pages) => onText(pages, 1, (item) => (item.sizePt === 50 ? moved(item, 0, -4) : item))],
  ['pdf/red-rule-width', issued, (pages) => onRule(pages, 1, 0, { x2Pt: TYPE_AREA.rightPt - 5 })],
  ['pdf/red-rule-gap', issued, (pages) => onRule(pages, 1, 0, { y1Pt: 403, y2Pt: 403 })],
  ['pdf/colophon-rule-width', issued, (pages) => onRule(pages, 2, 1, { x2Pt: TYPE_AREA.rightPt - 5 })],
  ['pdf/colophon-rule-thickness', issued, (pages) => onRule(pages, 2, 0, { thicknessPt: mmToPt(0.6) })],
  ['pdf/colophon-rule-thickness', issued, (pages) => onRule(pages, 2, 1, { thicknessPt: mmToPt(0.4) })],
  ['pdf/colophon-bottom', issued, (pages) => onItems(pages, 2, (item) => moved(item, 0, -3))],
  [
    'pdf/colophon-last',
    issued,
    (pages) => ({ ...pages, pages: [...pages.pages, page(at('附件', {}, TYPE_AREA.leftPt, 119))] }),
  ],
  ['pdf/colophon-even-page', issued, withBlankPage],
  ['pdf/letter-rules', aLetter, (pages) => onRule(pages, 1, 0, { x2Pt: mmToPt(188) })],
  ['pdf/letter-rules', aLetter, (pages) => onRule(pages, 1, 0, { thicknessPt: 0.5 })],
  ['pdf/letter-rules', aLetter, (pages) => onRule(pages, 1, 3, { y1Pt: mmToPt(278), y2Pt: mmToPt(278) })],
  [
    'pdf/letter-rules',
    aLetter,
    (pages) => onItems(pages, 1, (item) => (item.kind === 'rule' && item.y1Pt > 700 ? null : item)),
  ],
];

type Replacement = readonly [from: string, to: string];

/** Words of a file that say something of it, and others as long that say nothing. */
const spoiltWords: readonly (readonly [ruleId: string, replacements: readonly Replacement[]])[] = [
  [
    'pdf/fonts-embedded',
    [
      ['/FontFile2', '/FontFilx2'],
      ['/FontFile3', '/FontFilx3'],
    ],
  ],
  ['pdf/fonts-subset', [['ZZZZZ+', 'ZZZZZ-']]],
  ['pdf/text-extractable', [['/ToUnicode', '/ToUnicodx']]],
  ['pdf/tagged', [['/Marked true', '/Markex true']]],
  ['pdf/language', [['(zh-CN)', '(en-US)']]],
  [
    'pdf/title',
    [
      ['/Title ', '/Titlx '],
      ['<dc:title>', '<dc:titlx>'],
      ['</dc:title>', '</dc:titlx>'],
    ],
  ],
  ['pdf/title-shown', [['/DisplayDocTitle true', '/DisplayDocTitlx true']]],
  ['pdf/bookmarks', [['/Outlines', '/Outlinex']]],
  ['pdf/archivable', [['pdfaid:part', 'pdfaid:parx']]],
];

describe('inspectPdf', () => {
  it.each([
    ['a report', report],
    ['a document with 版头 and 版记', issued],
    ['a letter', aLetter],
  ])('finds nothing in %s as it should be', async (_, pages) => {
    expect(await findings(pdfOf(pages))).toEqual([]);
  });

  it.each(['summary', 'plan'] as const)('finds nothing in the %s of the sample', async (kind) => {
    const { value } = await toPdf(sampleReportDocument(kind), bundledFontBook());
    if (!value) throw new Error('no PDF');
    expect(await findings(value)).toEqual([]);
  });

  it.each(breakages)('finds what breaks %s', async (ruleId, base, change) => {
    expect(await findings(pdfOf(change(base)))).toContain(ruleId);
  });

  it.each(spoiltWords)('finds what breaks %s', async (ruleId, replacements) => {
    let file = Buffer.from(pdfOf(report)).toString('latin1');
    for (const [from, to] of replacements) {
      expect(to).toHaveLength(from.length);
      file = file.replaceAll(from, to);
    }
    expect(await findings(Buffer.from(file, 'latin1'))).toContain(ruleId);
  });

  it('allows the blank page before 版记', async () => {
    expect(await findings(pdfOf(withBlankPage(issued)))).toEqual(['pdf/colophon-even-page']);
  });

  it('allows a wide table on its side, whose page number stands elsewhere', async () => {
    const onItsSide = {
      widthPt: 841.89,
      heightPt: 595.276,
      items: at('表1　任务清单', { sizePt: 12 }, 120, 90),
      sideways: [],
    };
    const pages = { ...report, pages: report.pages.toSpliced(2, 0, onItsSide) };
    expect(await findings(pdfOf(pages))).toEqual([]);
  });

  it('has a test for every rule', async () => {
    const applied = await Promise.all(
      [report, issued, aLetter, titled(issued, ['甲乙', '丙'])].map(
        async (pages) => (await inspectPdf(pdfOf(pages))).value?.applied ?? [],
      ),
    );
    const known = new Set(
      applied
        .flat()
        .map(({ id }) => id)
        .filter((id) => id.startsWith('pdf/')),
    );
    expect([...known].sort()).toEqual([...new Set([...breakages, ...spoiltWords].map(([id]) => id))].sort());
  });

  it('tells where, what and what instead, in both languages', async () => {
    const { value } = await inspectPdf(
      pdfOf(onLine(report, 2, HAN_LINE, (item) => ({ ...item, text: `，${item.text.slice(1)}` }))),
    );
    expect(value?.deviations.find(({ rule }) => rule.id === 'pdf/line-start')).toMatchObject({
      place: { page: 2, paragraph: null },
      found: { zh: '行首是“，”', en: 'a line begins with “，”' },
      expected: { zh: '与前面的字排在同一行' },
    });
  });

  it('says of a letter nothing about the red rule of other documents', async () => {
    const ids = ((await inspectPdf(pdfOf(aLetter))).value?.applied ?? []).map(({ id }) => id);
    expect(ids).toContain('pdf/letter-rules');
    expect(ids).not.toContain('pdf/red-rule-width');
    expect(ids).not.toContain('pdf/colophon-bottom');
  });
});

async function findings(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, diagnostics } = await inspectPdf(bytes);
  expect(diagnostics).toEqual([]);
  return (value?.deviations ?? []).map(({ rule }) => rule.id);
}

function spaced<Item extends { readonly characterSpacingPt: number }>(item: Item, pt: number): Item {
  return { ...item, characterSpacingPt: item.characterSpacingPt + pt };
}

function shortened<Item extends { readonly text: string }>(item: Item): Item {
  return { ...item, text: item.text.slice(0, -1) };
}

/** Sets the lines of every page at another pitch, `lines` of them at most, or one more than the grid has. */
function pitched(pages: Pagination, pitchPt: number, lines: number, more: 'and one more' | null = null): Pagination {
  const changed = pages.pages.reduce((all, _, index) => {
    const baselines = baselinesOf(all, index + 1);
    return onText(all, index + 1, (item) => {
      const row = baselines.indexOf(item.baselinePt);
      if (isNumber(item)) return item;
      return row < lines ? { ...item, baselinePt: (baselines[0] ?? 0) + row * pitchPt } : null;
    });
  }, pages);
  if (!more) return changed;
  const rightPt = TYPE_AREA.leftPt + 2 * GRID.cellPt;
  return withMarks(changed, 2, at('又一行', {}, rightPt, (baselinesOf(changed, 2)[lines - 1] ?? 0) + pitchPt));
}

function isNumber({ baselinePt }: { readonly baselinePt: number }): boolean {
  return baselinePt > TYPE_AREA.bottomPt;
}

function onNumbers(pages: Pagination, change: Parameters<typeof onText>[2]): Pagination {
  return onText(pages, null, (item) => (isNumber(item) ? change(item) : item));
}

function onRule(pages: Pagination, number: number, index: number, change: object): Pagination {
  const rules = (pages.pages[number - 1]?.items ?? []).filter(({ kind }) => kind === 'rule');
  return onItems(pages, number, (item) => (item === rules[index] ? { ...item, ...change } : item));
}

function withMarks(pages: Pagination, number: number, marks: ReturnType<typeof at>): Pagination {
  return onPages(pages, (one, index) => (index === number ? { ...one, items: [...one.items, ...marks] } : one));
}

/** A blank page between the text and 版记, which is allowed. */
function withBlankPage(pages: Pagination): Pagination {
  return { ...pages, pages: pages.pages.flatMap((one, index) => (index === 1 ? [page([]), one] : [one])) };
}

function numbered(pages: Pagination, number: number): Pagination {
  return withMarks(pages, number, at(`— ${number} —`, { sizePt: 14 }, 93.37, 767.28));
}

/** A title of other lines in the place of the title. */
function titled(pages: Pagination, lines: readonly string[]): Pagination {
  const without = onText(pages, 1, (item) => (item.sizePt === 22 ? null : item));
  return lines.reduce((all, text, index) => {
    const leftPt = (TYPE_AREA.leftPt + TYPE_AREA.rightPt - 22 * text.length) / 2;
    return withMarks(all, 1, at(text, { face: 'xiaobiaosong', sizePt: 22 }, leftPt, 430 + 35 * index));
  }, without);
}
