import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import type { Page, PageItem } from '../../../src/layout/page.ts';
import { GRID, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { mmToPt } from '../../../src/standard/units.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import { printedLines, printedPage } from '../../support/layout-text.ts';
import {
  documentOf,
  figure,
  heading,
  paragraph,
  runIn,
  sampleChart,
  sampleTable,
  signature,
  strong,
  text,
} from '../../support/sample-document.ts';

function pagesOf(...blocks: readonly Block[]): readonly Page[] {
  return layoutDocument(documentOf(...blocks), fakeFontBook()).pages;
}

/** Every page in text: height of the baseline, left edge, words. */
function check(...blocks: readonly Block[]): string {
  return pagesOf(...blocks)
    .map(printedPage)
    .join('\n--\n');
}

/** The words of each page, without its number. */
function words(page: Page | undefined): readonly string[] {
  return page
    ? printedLines(page)
        .slice(0, -1)
        .map(({ text }) => text)
    : [];
}

function items<K extends PageItem['kind']>(page: Page | undefined, kind: K): readonly Extract<PageItem, { kind: K }>[] {
  return (page?.items ?? []).filter((item): item is Extract<PageItem, { kind: K }> => item.kind === kind);
}

const lines = (count: number): Block => paragraph('永'.repeat(28 * count - 2));

test('title, byline and addressee begin the first page', () => {
  expect(
    check(
      { kind: 'title', lines: ['永宁区民政局2026年上半年工作总结和下半年重点工作安排'] },
      { kind: 'byline', lines: ['永宁区民政局', '（2026年7月15日）'] },
      { kind: 'addressee', text: '区委、区政府' },
      paragraph('现将有关情况报告如下。'),
    ),
  ).toMatchInlineSnapshot(`
    "  19.4   86.4  永宁区民政局2026年上半年
      54.4   67.1  工作总结和下半年重点工作安排
     102.9  173.7  永宁区民政局
     132.5  149.3  （2026年7月15日）
     191.7    0.0  区委、区政府：
     221.3   31.6  现将有关情况报告如下。
     662.4  386.2  — 1 —"
  `);
});

test('the lines of a title that somebody chose are kept', () => {
  const [page] = pagesOf({ kind: 'title', lines: ['甲', '乙丙丁'] });
  expect(words(page)).toEqual(['甲', '乙丙丁']);
});

test('a page holds 22 lines and they fill the type area', () => {
  const [first, second] = pagesOf(lines(23));
  expect(words(first)).toHaveLength(22);
  expect(words(second)).toHaveLength(1);
  const baselines = printedLines(first as Page).map(({ baselinePt }) => baselinePt);
  expect(baselines[0]).toBeCloseTo(TYPE_AREA.topPt + 0.88 * 16);
  expect(baselines[21]).toBeCloseTo(TYPE_AREA.bottomPt - 0.12 * 16);
});

test('page numbers stand one character from the right on odd pages, from the left on even ones', () => {
  const numbers = pagesOf(lines(23)).map((page) => printedLines(page).at(-1));
  expect(numbers.map((line) => line?.text)).toEqual(['— 1 —', '— 2 —']);
  const [odd, even] = numbers.map((line) => line?.items[0]);
  expect(odd && odd.xPt + 14 * (1 + 0.25 + 0.5 + 0.25 + 1)).toBeCloseTo(TYPE_AREA.rightPt - 14, 0);
  expect(even?.xPt).toBeCloseTo(TYPE_AREA.leftPt + 14);
});

test('headings are numbered and set in the face of their level', () => {
  const [page] = pagesOf(
    heading(1, 2, '下半年重点工作'),
    heading(2, 1, '养老服务'),
    paragraph('新增床位120张。', runIn(3, 1, '扩面提质。')),
  );
  const shown = items(page, 'text').slice(0, -1);
  expect(shown.map(({ text, font }) => `${font.name}: ${text}`)).toMatchInlineSnapshot(`
    [
      "heiti: 二、下半年重点工作",
      "kaiti: （一）养老服务",
      "fangsong: 1.扩面提质。新增床位",
      "fangsong: 120",
      "fangsong: 张。",
    ]
  `);
});

test('strong words are 黑体, missing values lie on a mark', () => {
  const [page] = pagesOf(paragraph([text('拨付'), figure('待填', { gap: true }), strong('增长')]));
  const mark = items(page, 'fill')[0];
  expect(mark?.xPt).toBeCloseTo(TYPE_AREA.leftPt + 4 * GRID.cellPt);
  expect(mark?.widthPt).toBeCloseTo(2 * GRID.cellPt);
  expect(items(page, 'text').find(({ text }) => text.includes('增'))?.font.name).toBe('heiti');
});

describe('what stays together', () => {
  test('a heading takes two lines of its text with it', () => {
    const [first, second] = pagesOf(lines(20), heading(1, 1, '甲'), paragraph('乙'.repeat(100)));
    expect(words(first)).toHaveLength(20);
    expect(words(second)[0]).toBe('一、甲');
  });

  test('headings in a row stay with the text under the last', () => {
    const [first, second] = pagesOf(lines(20), heading(1, 1, '甲'), heading(2, 1, '乙'), paragraph('丙。'));
    expect(words(first)).toHaveLength(20);
    expect(words(second)).toEqual(['一、甲', '（一）乙', '丙。']);
  });

  test('headings without end still come to an end', () => {
    const pages = pagesOf(...Array.from({ length: 60 }, (_, k) => heading(3, k + 1, '甲')));
    expect(pages.map((page) => words(page).length)).toEqual([22, 22, 16]);
  });

  test('a signature takes a line of the text with it', () => {
    const [first, second] = pagesOf(lines(20), signature('永宁区民政局', '2026年7月15日'));
    expect(words(first)).toHaveLength(19);
    expect(words(second)).toEqual(['永'.repeat(28), '永宁区民政局', '2026年7月15日']);
  });

  test('a chart stays with its caption', () => {
    const [first, second] = pagesOf(lines(15), { ...sampleChart(1), notes: [] });
    expect(items(first, 'chart')).toHaveLength(0);
    expect(items(second, 'chart')).toHaveLength(1);
    expect(words(second)).toEqual(['图1　上半年资金拨付进度']);
  });

  test('text after a chart stands on the grid again', () => {
    const [page] = pagesOf(sampleChart(1), paragraph('甲。'));
    const line = printedLines(page as Page).find(({ text }) => text === '甲。');
    const gridLine = ((line?.baselinePt ?? 0) - TYPE_AREA.topPt - 0.88 * 16) / GRID.pitchPt;
    expect(gridLine).toBeCloseTo(Math.round(gridLine));
  });
});

describe('signature', () => {
  test('a date longer than the name begins two characters right of it, two from the edge', () => {
    const [name, date] = placesOf('永宁局');
    expect(date.leftPt - name.leftPt).toBeCloseTo(2 * GRID.cellPt);
    expect(date.fromRightPt).toBeCloseTo(2 * GRID.cellPt, 0);
  });

  test('a name longer than the date stands two characters from the edge', () => {
    const [name, date] = placesOf('永宁区住房和城乡建设局办公室');
    expect(date.leftPt - name.leftPt).toBeCloseTo(2 * GRID.cellPt);
    expect(name.fromRightPt).toBeCloseTo(2 * GRID.cellPt, 0);
  });

  function placesOf(unitName: string) {
    const [page] = pagesOf(paragraph('甲。'), signature(unitName, '2026年7月15日'));
    const place = (wanted: string) => {
      const line = printedLines(page as Page).find(({ text }) => text === wanted);
      const last = line?.items.at(-1);
      const glyphsPt = [...(last?.text ?? '')].reduce(
        (sumPt, char) => sumPt + (last?.font.advanceEm(char) ?? 0) * 16,
        0,
      );
      const lastWidthPt = glyphsPt + (last?.characterSpacingPt ?? 0) * ((last?.text.length ?? 0) - 1);
      return { leftPt: line?.items[0]?.xPt ?? 0, fromRightPt: TYPE_AREA.rightPt - (last?.xPt ?? 0) - lastWidthPt };
    };
    return [place(unitName), place('2026年7月15日')] as const;
  }
});

describe('charts', () => {
  test('a picture that leaves no room for its caption is made smaller', () => {
    const { spec } = sampleChart(1);
    const [page] = pagesOf({ ...sampleChart(1), spec: spec && { ...spec, widthMm: 156, heightMm: 225 } });
    const [chart] = items(page, 'chart');
    expect(chart && chart.heightPt / chart.widthPt).toBeCloseTo(225 / 156);
    expect(chart?.heightPt).toBeLessThan(mmToPt(225));
    expect(words(page)[0]).toBe('图1　上半年资金拨付进度');
  });

  test('a missing picture is a frame with words', () => {
    const [page] = pagesOf({ ...sampleChart(2), spec: null, placeholder: '图2待补' });
    expect(items(page, 'rule')).toHaveLength(4);
    expect(words(page)).toContain('图2待补');
  });
});

describe('tables', () => {
  test('caption, unit, head, rows, notes', () => {
    expect(check(sampleTable(1, 2))).toMatchInlineSnapshot(`
      "  13.6  157.4  表1　民生资金拨付情况
        29.9  389.7  单位：万元
        50.6   18.9  序号
        50.6  153.3  项目
        50.6  302.9  预算
        50.6  389.7  拨付
        72.4   26.7  1
        72.4   62.7  城乡居民救助补助第1批
        72.4  322.6  356.20
        72.4  406.7  301.05
        94.1   26.7  2
        94.1   62.7  城乡居民救助补助第2批
        94.1  322.6  356.20
        94.1  406.7  301.05
       115.9   62.7  合计
       115.9  317.4  2849.60
       115.9  417.2  待填
       136.6    0.0  注：部分数据因四舍五入，分项合计与总计略有差异。
       152.4    0.0  来源：区财政局月报。
       662.4  386.2  — 1 —"
    `);
  });

  test('the head is printed again on every page, with 续', () => {
    const pages = pagesOf(sampleTable(1, 60));
    expect(pages.map((page) => words(page)[0])).toEqual([
      '表1　民生资金拨付情况',
      '表1　民生资金拨付情况（续）',
      '表1　民生资金拨付情况（续）',
    ]);
    expect(pages.map((page) => words(page)[2])).toEqual(['序号', '序号', '序号']);
  });

  test('a head at the foot of a page has two rows under it, or moves', () => {
    const [first] = pagesOf(lines(19), sampleTable(1, 8));
    expect(words(first)).toHaveLength(19);
  });

  test('a cell of any length is printed whole, over as many pages as it takes', () => {
    const table = sampleTable(1, 1);
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(700);
    const pages = pagesOf({ ...table, rows: [{ cells: [[], [text(long)], [], []], emphasis: false }] });
    const found = pages
      .flatMap(words)
      .join('')
      .replace(/[^甲乙丙丁戊己庚辛壬癸]/gu, '');
    expect(found).toBe(long);
    for (const page of pages) {
      for (const { baselinePt } of printedLines(page).slice(0, -1)) expect(baselinePt).toBeLessThan(TYPE_AREA.bottomPt);
    }
  });

  test('rules reach over the whole type area, a column rule is one mark', () => {
    const rules = items(pagesOf(sampleTable(1, 5))[0], 'rule');
    const vertical = rules.filter(({ x1Pt, x2Pt }) => x1Pt === x2Pt);
    expect(vertical).toHaveLength(5);
    expect(Math.min(...rules.map(({ x1Pt }) => x1Pt))).toBeCloseTo(TYPE_AREA.leftPt);
    expect(Math.max(...rules.map(({ x2Pt }) => x2Pt))).toBeCloseTo(TYPE_AREA.rightPt);
  });
});

test('the structure tells headings, tables and pictures in reading order', () => {
  const { structure } = layoutDocument(
    documentOf(heading(1, 1, '甲'), paragraph('乙。'), sampleTable(1, 0), sampleChart(1)),
    fakeFontBook(),
  );
  expect(structure.map(({ role, parent, text }) => `${role} ${parent} ${text}`).join('\n')).toMatchInlineSnapshot(`
    "H1 null 一、甲
    P null 乙。
    Table null 表1　民生资金拨付情况
    Caption 2 表1　民生资金拨付情况
    Note 2 单位：万元
    TR 2 
    TH 5 序号
    TH 5 项目
    TH 5 预算
    TH 5 拨付
    TR 2 
    TD 10 
    TD 10 合计
    TD 10 2849.60
    TD 10 待填
    Note null 注：部分数据因四舍五入，分项合计与总计略有差异。
    Note null 来源：区财政局月报。
    Figure null 
    Caption null 图1　上半年资金拨付进度
    Note null 注：截至2026年6月30日。"
  `);
});

test('an empty document is one page with its number', () => {
  expect(check()).toMatchInlineSnapshot(`" 662.4  386.2  — 1 —"`);
});
