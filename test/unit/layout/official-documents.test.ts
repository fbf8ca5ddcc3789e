import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import type { Page, PageItem, RuleItem } from '../../../src/layout/page.ts';
import { GRID, PAPER, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { ptToMm } from '../../../src/standard/units.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import { type PrintedLine, printedLines, printedPage } from '../../support/layout-text.ts';
import {
  annex,
  colophon,
  letterhead,
  OFFICIAL_DOCUMENTS,
  signed,
  wideTable,
} from '../../support/official-documents.ts';
import { documentOf, paragraph, sampleTable } from '../../support/sample-document.ts';

const RED = '#FF0000';
const pagesOf = (document: Document, pageNumbers: 'outer' | 'centered' = 'outer'): readonly Page[] =>
  layoutDocument(document, fakeFontBook(), { pageNumbers }).pages;
const lines = (count: number) => paragraph('永'.repeat(28 * count - 2));

function rules(page: Page | undefined): readonly RuleItem[] {
  return (page?.items ?? []).filter((item): item is Extract<PageItem, { kind: 'rule' }> => item.kind === 'rule');
}

function lineOf(page: Page | undefined, text: string): PrintedLine {
  const found = page && printedLines(page).find((line) => line.text === text);
  if (!found) throw new Error(`no line ${text}`);
  return found;
}

/** From the upper edge of the paper to the top of the em box of a line, in millimetres. */
function emTopMm(line: PrintedLine): number {
  const [item] = line.items;
  return ptToMm(line.baselinePt - 0.88 * (item?.sizePt ?? 0));
}

describe('a report with a red head', () => {
  const pages = pagesOf(OFFICIAL_DOCUMENTS.report());
  const [first] = pages;

  test('has its parts in order, each at its height', () => {
    expect(first && printedPage(first)).toMatchInlineSnapshot(`
      "  14.1    0.0  000017
        43.7    0.0  秘密★1年
        73.3    0.0  特急
       145.0   13.1  永宁区民政局文件
       238.1   15.8  永民报〔2026〕15号
       238.1  315.9  签发人：
       238.1  379.0  陈文远
       330.7   64.4  永宁区民政局关于2026年上半年
       365.7   78.1  民政重点工作推进情况的报告
       428.6    0.0  区委、区政府：
       458.2   31.6  现将2026年上半年民政重点工作推进情况报告如下。
       487.8   31.6  一、主要工作进展
       517.4   31.6  （一）兜牢基本生活底线。全区共保障低保对象2461户，
       547.0    0.0  按月足额发放补助。全区共保障低保对象2461户，按月足额发
       576.7    0.0  放补助。全区共保障低保对象2461户，按月足额发放补助。
       606.3   31.6  （二）养老服务扩面提质。新增养老床位120张，建成社区
       635.9    0.0  助餐点14个，覆盖全部街道。新增养老床位120张，建成社区助
       662.4  386.2  — 1 —"
    `);
  });

  test('has its mark 72 mm below the edge of the paper, in red and in the middle', () => {
    const mark = lineOf(first, '永宁区民政局文件');
    expect(emTopMm(mark)).toBeCloseTo(72);
    expect(mark.items.every(({ color }) => color === RED)).toBe(true);
    const [item] = mark.items;
    expect(item && item.xPt + (8 * item.sizePt) / 2).toBeCloseTo(TYPE_AREA.leftPt + TYPE_AREA.widthPt / 2, 0);
  });

  test('has a red rule of 156 mm, 4 mm below its number, and the text begins on its first page', () => {
    const [rule] = rules(first).filter(({ color }) => color === RED);
    const number = lineOf(first, '永民报〔2026〕15号');
    expect(rule && ptToMm(rule.x2Pt - rule.x1Pt)).toBeCloseTo(156);
    expect(rule && ptToMm(rule.y1Pt - rule.thicknessPt / 2 - (number.baselinePt + 0.12 * 16))).toBeCloseTo(4);
    expect(printedLines(first as Page).some(({ text }) => text.startsWith('现将'))).toBe(true);
  });

  test('has its colophon at the foot of the last page, whose number is even', () => {
    const last = pages.at(-1);
    const [top, between, bottom] = rules(last);
    expect(pages.length % 2).toBe(0);
    expect(printedLines(last as Page).map(({ text }) => text)).toEqual([
      '抄送：',
      '区人大常委会办公室，区政协办公室，区财政局。',
      '永宁区民政局办公室',
      '2026年7月15日印发',
      '— 6 —',
    ]);
    expect([top, between, bottom].map((rule) => rule && ptToMm(rule.thicknessPt).toFixed(2))).toEqual([
      '0.35',
      '0.25',
      '0.35',
    ]);
    expect(bottom && ptToMm(bottom.y1Pt + bottom.thicknessPt / 2)).toBeCloseTo(262);
    expect(bottom && ptToMm(bottom.x2Pt - bottom.x1Pt)).toBeCloseTo(156);
  });

  test('has its wide table on a page that lies on its side, with the annex that it is', () => {
    const turned = pages.find(({ sideways }) => sideways.length > 0);
    const texts = (turned?.sideways ?? []).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
    expect(texts.join('')).toMatch(/^附件12026年上半年民生资金拨付进度一览表表2/);
    const widest = Math.max(...(turned?.sideways ?? []).map((item) => (item.kind === 'rule' ? item.x2Pt : 0)));
    expect(ptToMm(widest)).toBeCloseTo(297 - 37);
    // The number stands where it stands on every page.
    expect(printedLines(turned as Page).map(({ text }) => text)).toEqual([`— ${pages.indexOf(turned as Page) + 1} —`]);
  });
});

test('without 份号 密级 keeps the second line, and 紧急程度 alone has the first', () => {
  const linesAbove = (differences: Parameters<typeof letterhead>[0]) =>
    printedLines(pagesOf(documentOf(letterhead(differences), lines(1)))[0] as Page)
      .filter((line) => emTopMm(line) < 70)
      .map((line) => `${Math.round((line.baselinePt - TYPE_AREA.topPt - 14.08) / GRID.pitchPt) + 1} ${line.text}`);
  expect(linesAbove({ classification: '秘密★1年', urgency: '加急' })).toEqual(['2 秘密★1年', '3 加急']);
  expect(linesAbove({ urgency: '加急' })).toEqual(['1 加急']);
});

test('names of a joint issue are as wide as the longest, with 文件 beside their middle', () => {
  const [page] = pagesOf(OFFICIAL_DOCUMENTS['joint report']());
  const red = printedLines(page as Page).filter(({ items }) => items[0]?.color === RED);
  expect(red.map(({ text }) => text)).toEqual(['永宁区民政局', '永宁区财政局', '永宁区卫生健康局', '文件']);
  const rightEdges = red.slice(0, 3).map(({ text, items: [item] }) => {
    const { xPt = 0, sizePt = 0, characterSpacingPt = 0 } = item ?? {};
    return xPt + [...text].length * sizePt + ([...text].length - 1) * characterSpacingPt;
  });
  for (const edge of rightEdges) expect(edge).toBeCloseTo(rightEdges[0] ?? 0, 0);
  const [first, , last, beside] = red.map(emTopMm);
  expect(beside).toBeGreaterThan(first ?? 0);
  expect(beside).toBeLessThan(last ?? 0);
});

describe('a letter', () => {
  const [first, second] = pagesOf(OFFICIAL_DOCUMENTS.letter());

  test('has two double rules of 170 mm: thick over thin, then thin over thick 20 mm above the edge', () => {
    const found = rules(first);
    expect(found.map(({ x1Pt, x2Pt }) => ptToMm(x2Pt - x1Pt).toFixed(1))).toEqual(['170.0', '170.0', '170.0', '170.0']);
    expect(found.map(({ thicknessPt }) => thicknessPt)).toEqual([2.25, 0.75, 0.75, 2.25]);
    const last = found.at(-1);
    expect(last && ptToMm(PAPER.heightPt - last.y1Pt - last.thicknessPt / 2)).toBeCloseTo(20);
  });

  test('has its mark 30 mm below the edge of the paper and no number on its first page', () => {
    expect(emTopMm(lineOf(first, '永宁区民政局'))).toBeCloseTo(30);
    expect(printedLines(first as Page).some(({ text }) => text === '— 1 —')).toBe(false);
    expect(printedLines(second as Page).some(({ text }) => text === '— 2 —')).toBe(true);
  });

  test('has a colophon without rules', () => {
    expect(rules(second)).toEqual([]);
    expect(lineOf(second, '区财政局。').baselinePt).toBeLessThan(TYPE_AREA.bottomPt);
  });
});

test('an order has its mark at 57 mm and its number two lines below, and no rule', () => {
  const [page] = pagesOf(OFFICIAL_DOCUMENTS.order());
  expect(emTopMm(lineOf(page, '永宁区人民政府令'))).toBeCloseTo(57);
  expect(rules(page)).toEqual([]);
  expect(page && printedPage(page)).toMatchInlineSnapshot(`
    " 102.5   13.1  永宁区人民政府令
     195.6  195.5  第15号
     280.6   31.6  《永宁区社区养老服务设施管理办法》已经2026年6月30日
     310.2    0.0  区政府第12次常务会议通过，现予公布，自2026年9月1日起
     339.8    0.0  施行。
     428.6  221.1  区长
     487.8  267.1  2026年7月15日
     662.4  386.2  — 1 —"
  `);
});

test('minutes list who was there, names under names', () => {
  const pages = pagesOf(OFFICIAL_DOCUMENTS.minutes());
  const last = pages.at(-1) as Page;
  expect(printedPage(last)).toMatchInlineSnapshot(`
    "  14.1   31.6  二、关于项目建设
      43.7   31.6  会议明确，区级养老中心11月底前完成主体施工。会议明
      73.3    0.0  确，区级养老中心11月底前完成主体施工。会议明确，区级养
     102.9    0.0  老中心11月底前完成主体施工。会议明确，区级养老中心11月底
     132.5    0.0  前完成主体施工。
     162.1   31.6  出席：
     162.1   79.0  陈文远，周明，吴敏，郑海，王丽，冯涛，褚云，卫
     191.7   79.0  东，蒋欣，沈岩，韩雪，杨帆
     221.3   31.6  请假：
     221.3   79.0  朱宁
     251.0   31.6  列席：
     251.0   79.0  秦越（区财政局），尤佳（区审计局），许诺（永宁养
     280.6   79.0  老服务中心）
     577.5   14.0  主送：
     577.5   56.0  局机关各科室，直属各单位。
     603.7   14.0  抄送：
     603.7   56.0  区政府办公室。
     630.0   14.0  永宁区民政局办公室
     630.0  300.5  2026年7月15日印发
     662.4   14.0  — 2 —"
  `);
});

describe('signatures with seals', () => {
  const placed = (...unitNames: readonly string[]) => {
    const [page] = pagesOf(documentOf(lines(1), signed({ unitNames, stampedWith: 'seals' })));
    return printedLines(page as Page)
      .slice(1, -1)
      .map(({ text, items, baselinePt }) => {
        const row = Math.round((baselinePt - TYPE_AREA.topPt) / GRID.pitchPt);
        return `${row} ${(((items[0]?.xPt ?? 0) - TYPE_AREA.leftPt) / GRID.cellPt).toFixed(1)} ${text}`;
      });
  };

  test('of one unit: room for the seal, the name over the middle of the date, which ends four characters from the edge', () => {
    expect(placed('永宁区民政局')).toMatchInlineSnapshot(`
      [
        "3 17.5 永宁区民政局",
        "4 16.9 2026年7月15日",
      ]
    `);
  });

  test('of several units: up to three on a line, the last over the date', () => {
    expect(placed('甲区民政局', '甲区财政局', '甲区教育局', '甲区卫健局')).toMatchInlineSnapshot(`
      [
        "3 1.6 甲区民政局",
        "3 9.8 甲区财政局",
        "3 18.0 甲区教育局",
        "7 18.0 甲区卫健局",
        "8 16.9 2026年7月15日",
      ]
    `);
  });
});

describe('the colophon', () => {
  const pageOfColophon = (count: number) =>
    pagesOf(documentOf(lines(count), colophon())).map((page) => {
      const texts = printedLines(page).map(({ text }) => text);
      const number = texts.find((text) => text.startsWith('—')) ?? 'no number';
      return `${number}${texts.includes('永宁区民政局办公室') ? ' colophon' : ''}`;
    });

  test.each([
    [1, ['— 1 —', '— 2 — colophon']],
    [22, ['— 1 —', '— 2 — colophon']],
    [23, ['— 1 —', '— 2 — colophon']],
    [43, ['— 1 —', '— 2 —', 'no number', 'no number colophon']],
    [45, ['— 1 —', '— 2 —', '— 3 —', '— 4 — colophon']],
  ])('after %i lines stands on an even page', (count, expected) => {
    expect(pageOfColophon(count)).toEqual(expected);
  });
});

describe('annexes', () => {
  test('begin a page: label on the first line, title on the third, text after it', () => {
    const pages = pagesOf(documentOf(lines(2), annex('附件1', '责任清单'), lines(1), annex('附件2', '名单'), lines(1)));
    expect(pages).toHaveLength(3);
    expect(printedPage(pages[1] as Page)).toMatchInlineSnapshot(`
      "  14.1    0.0  附件1
        78.6  177.1  责任清单
       132.5   31.6  永永永永永永永永永永永永永永永永永永永永永永永永永永
       662.4   14.0  — 2 —"
    `);
  });

  test('a text that is issued begins with its title', () => {
    const pages = pagesOf(documentOf(lines(2), annex(null, '重点工作安排'), lines(1)));
    expect(emTopMm(lineOf(pages[1], '重点工作安排'))).toBeCloseTo(37);
  });
});

test('wide tables turn the page, and what follows stands upright again', () => {
  const pages = pagesOf(documentOf(lines(1), wideTable(1), lines(1), { ...sampleTable(2, 1), wide: false }));
  expect(pages.map(({ sideways }) => sideways.length > 0)).toEqual([false, true, false]);
});

test('the last row of a table never stands alone', () => {
  const pages = pagesOf(documentOf({ ...sampleTable(1, 30), notes: [] }));
  expect(pages.length).toBeGreaterThan(1);
  for (let rows = 20; rows < 40; rows += 1) {
    const last = pagesOf(documentOf({ ...sampleTable(1, rows), notes: [] })).at(-1) as Page;
    const total = printedLines(last).findIndex(({ text }) => text === '合计');
    expect(printedLines(last)[total - 1]?.text, String(rows)).not.toBe('拨付');
  }
});

test('page numbers can stand in the middle', () => {
  const [page] = pagesOf(documentOf(lines(1)), 'centered');
  const number = lineOf(page, '— 1 —');
  const widthPt = 14 * 3;
  expect((number.items[0]?.xPt ?? 0) + widthPt / 2).toBeCloseTo(TYPE_AREA.leftPt + TYPE_AREA.widthPt / 2, -1);
});

test('nothing of a letterhead is lost however long it is', () => {
  const long = '永'.repeat(200);
  const [page] = pagesOf(
    documentOf(letterhead({ mark: [long], documentNumber: long, classification: long }), lines(1)),
  );
  const printed = printedLines(page as Page).reduce((sum, { text }) => sum + [...text].length, 0);
  expect(printed).toBeGreaterThanOrEqual(3 * 200);
});
