import { strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentText } from '../../../src/document/document-text.ts';
import type { Block, ChartBlock } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { attributes, docxParts, docxText, elements, part, valueAt } from '../../support/docx-parts.ts';
import {
  documentOf,
  figure,
  heading,
  paragraph,
  runIn,
  SAMPLE_CHART,
  sampleChart,
  sampleDocument,
  sampleTable,
  signature,
  strong,
  text,
} from '../../support/sample-document.ts';
import { check, paragraphsOf, partsOf } from './check.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

test('the text of the file is the text of the tree, in order', async () => {
  const document = sampleDocument();
  expect(docxText(await writeDocx(document, DOCX_OPTIONS))).toEqual(
    documentText(document).filter((line) => line !== ''),
  );
});

describe('blocks', () => {
  test('of the head stand one line above the text', async () => {
    expect(
      await check(
        { kind: 'title', lines: ['永宁区民政局', '工作总结'] },
        { kind: 'addressee', text: '区委、区政府' },
        paragraph('正文。'),
      ),
    ).toMatchInlineSnapshot(`
      "GwTitle 永宁区民政局 / 工作总结
      -
      GwMain 区委、区政府：
      GwBody 正文。"
    `);
    expect(
      await check(
        { kind: 'title', lines: ['工作总结'] },
        { kind: 'byline', lines: ['永宁区民政局', '（2026年7月15日）'] },
        paragraph('正文。'),
      ),
    ).toMatchInlineSnapshot(`
      "GwTitle 工作总结
      GwByline 永宁区民政局
      GwByline （2026年7月15日）
      -
      GwBody 正文。"
    `);
  });

  test('of a long title on one line break it by its sense', async () => {
    expect(
      await check({ kind: 'title', lines: ['永宁区民政局2026年上半年工作总结及下半年重点工作安排'] }),
    ).toMatchInlineSnapshot(`
      "GwTitle 永宁区民政局2026年上半年 / 工作总结及下半年重点工作安排
      -"
    `);
  });

  test('of headings carry their numbers as text', async () => {
    expect(
      await check(
        heading(1, 11, '总体情况'),
        heading(2, 3, '救助'),
        heading(3, 2, '低保'),
        heading(4, 1, '核查'),
        paragraph('内容。', runIn(2, 1, '做法。')),
      ),
    ).toMatchInlineSnapshot(`
      "Heading1 十一、总体情况
      Heading2 （三）救助
      Heading3 2.低保
      Heading4 （1）核查
      GwBody （一）做法。内容。"
    `);
  });

  test('put a run-in heading into the type of its level', async () => {
    const [only] = await paragraphsOf(paragraph('内容。', runIn(1, 1, '做法。')));
    const [first = '', second = ''] = elements(only?.xml ?? '', 'w:r');
    expect(valueAt(first, 'w:rStyle')).toBe('GwRunIn1');
    expect(first).toContain('一、做法。');
    expect(second).not.toContain('w:rStyle');
  });

  test('print strong words bold and gaps on yellow', async () => {
    const [only] = await paragraphsOf(
      paragraph([
        text('共'),
        figure('24户'),
        strong([text('其中'), figure('待填', { gap: true })]),
        figure('待定', { gap: true }),
      ]),
    );
    const look = elements(only?.xml ?? '', 'w:r').map((run) => [
      run.replaceAll(/<[^>]*>/g, ''),
      run.includes('<w:b/>'),
      valueAt(run, 'w:highlight'),
    ]);
    expect(look).toEqual([
      ['共24户', false, null],
      ['其中', true, null],
      ['待填', true, 'yellow'],
      ['待定', false, 'yellow'],
    ]);
  });
});

describe('table', () => {
  test('stands between its title and its notes, kept together at both ends', async () => {
    expect(await check(sampleTable(1, 2), paragraph('正文。'))).toMatchInlineSnapshot(`
      "GwTableTitle 表1　民生资金拨付情况
      GwUnitNote 单位：万元
      GwCellHead 序号
      GwCellHead 项目
      GwCellHead 预算
      GwCellHead 拨付
      GwCell + 1
      GwCell + 城乡居民救助补助第1批
      GwCell + 356.20
      GwCell + 301.05
      GwCell + 2
      GwCell + 城乡居民救助补助第2批
      GwCell + 356.20
      GwCell + 301.05
      GwCell +
      GwCell + 合计
      GwCell + 2849.60
      GwCell + 待填
      GwNote + 注：部分数据因四舍五入，分项合计与总计略有差异。
      GwNote 来源：区财政局月报。
      GwBody 正文。"
    `);
  });

  test('is as wide as the text, by the weights of its columns', async () => {
    const body = part(await partsOf(sampleTable(1, 2)), 'word/document.xml');
    const grid = elements(body, 'w:gridCol').map((column) => Number(attributes(column, 'w:gridCol')?.w));
    expect(grid).toEqual([1263, 3791, 1895, 1895]);
    expect(grid.reduce((sum, width) => sum + width)).toBe(8844);
    expect(attributes(body, 'w:tblW')).toEqual({ type: 'dxa', w: '8844' });
    expect(valueAt(body, 'w:tblStyle')).toBe('GwTable');
    const firstRow = elements(elements(body, 'w:tr')[0] ?? '', 'w:tcW').map((cell) =>
      Number(attributes(cell, 'w:tcW')?.w),
    );
    expect(firstRow).toEqual(grid);
  });

  test('adds up to the width of the text whatever the weights', async () => {
    const columns = [1, 1, 1, 1, 1, 1, 1].map((weight) => ({ header: '列', align: 'left' as const, weight }));
    const body = part(await partsOf({ ...sampleTable(1, 0), columns, rows: [] }), 'word/document.xml');
    const widths = elements(body, 'w:gridCol').map((column) => Number(attributes(column, 'w:gridCol')?.w));
    expect(widths.reduce((sum, width) => sum + width)).toBe(8844);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  test('repeats its head, and splits no row', async () => {
    const rows = elements(part(await partsOf(sampleTable(1, 3)), 'word/document.xml'), 'w:tr');
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('aligns its columns and prints totals bold', async () => {
    const rows = elements(part(await partsOf(sampleTable(1, 1)), 'word/document.xml'), 'w:tr');
    const alignment = elements(rows[1] ?? '', 'w:p').map((cell) => valueAt(cell, 'w:jc'));
    expect(alignment).toEqual(['center', 'left', 'right', 'right']);
    expect(elements(rows[1] ?? '', 'w:b')).toHaveLength(0);
    expect(elements(rows[2] ?? '', 'w:b')).toHaveLength(3);
  });
});

describe('chart', () => {
  test('is a picture above its title, exactly as large as its spec', async () => {
    expect(await check(sampleChart(1), paragraph('正文。'))).toMatchInlineSnapshot(`
      "GwChart
      GwChartTitle + 图1　上半年资金拨付进度
      GwNote 注：截至2026年6月30日。
      GwBody 正文。"
    `);
    const body = part(await partsOf(sampleChart(1)), 'word/document.xml');
    // 36000 EMU are a millimetre.
    expect(attributes(body, 'wp:extent')).toEqual({ cx: String(150 * 36000), cy: String(70 * 36000) });
    expect(attributes(body, 'a:ext')).toMatchObject({ cx: String(150 * 36000), cy: String(70 * 36000) });
  });

  test('that fills a page is printed smaller, so that its title stays with it', async () => {
    const high: ChartBlock = { ...sampleChart(1), spec: { ...SAMPLE_CHART, widthMm: 100, heightMm: 225 } };
    const { cx, cy } = attributes(part(await partsOf(high), 'word/document.xml'), 'wp:extent') ?? {};
    expect(Number(cy)).toBe(200 * 36000);
    expect(Number(cx)).toBe(Math.round((100 * 200 * 36000) / 225));
  });

  test('tells what it shows to who cannot see it', async () => {
    const body = part(await partsOf(sampleChart(1), sampleChart(2)), 'word/document.xml');
    expect(elements(body, 'wp:docPr').map((xml) => attributes(xml, 'wp:docPr'))).toEqual([
      { id: '1', name: '图1', descr: sampleChart(1).altText },
      { id: '2', name: '图2', descr: sampleChart(2).altText },
    ]);
  });

  test('has its own picture, as it was given', async () => {
    const pictures = [strToU8('first'), strToU8('second')];
    const specs = [sampleChart(1), { ...sampleChart(2) }].map((chart, index) => ({
      ...chart,
      spec: chart.spec && { ...chart.spec, heightMm: 60 + index },
    }));
    const docx = await writeDocx(documentOf(...specs), {
      ...DOCX_OPTIONS,
      chartPng: ({ heightMm }) => pictures[heightMm - 60] ?? null,
    });
    const parts = docxParts(docx);
    const embedded = elements(part(parts, 'word/document.xml'), 'a:blip').map((blip) => {
      const id = attributes(blip, 'a:blip')?.embed;
      const relation = elements(part(parts, 'word/_rels/document.xml.rels'), 'Relationship').find(
        (xml) => attributes(xml, 'Relationship')?.Id === id,
      );
      return unzipSync(docx)[`word/${attributes(relation ?? '', 'Relationship')?.Target}`];
    });
    expect(embedded).toEqual(pictures);
  });

  test('without data, or without a picture, stands in a visible box', async () => {
    expect(await check({ ...sampleChart(3), spec: null, placeholder: '图3待补' })).toMatchInlineSnapshot(`
      "GwChartGap 图3待补
      GwChartTitle + 图3　上半年资金拨付进度
      GwNote 注：截至2026年6月30日。"
    `);
    const undrawn = await writeDocx(documentOf(sampleChart(4)), { ...DOCX_OPTIONS, chartPng: () => null });
    expect(docxText(undrawn)[0]).toBe(sampleChart(4).altText);
    expect(part(docxParts(undrawn), 'word/document.xml')).not.toContain('<w:drawing>');
  });
});

describe('signature', () => {
  const signed = (unitName: string, date = '2026年7月15日') => signature(unitName, date);
  const indents = async (block: Block) =>
    (await paragraphsOf(block))
      .filter(({ style }) => style === 'GwSign')
      .map(({ xml }) => Number(attributes(xml, 'w:ind')?.right));
  const cells = (count: number) => Math.round((count * 8844) / 28);

  test('stays with the end of the text', async () => {
    expect(await check(paragraph('特此报告。'), signed('永宁区民政局'))).toMatchInlineSnapshot(`
      "GwBody + 特此报告。
      - +
      GwSign + 永宁区民政局
      GwSign 2026年7月15日"
    `);
  });

  test('starts its date two characters right of the name', async () => {
    expect(await indents(signed('永宁区民政局'))).toEqual([cells(4.5), cells(2)]);
    expect(await indents(signed('永宁区民政局养老服务指导中心'))).toEqual([cells(2), cells(7.5)]);
  });

  test('keeps the date on the page however long the name', async () => {
    const [, date = 0] = await indents(signed('永'.repeat(40)));
    expect(date).toBeLessThanOrEqual(cells(28 - 6.5));
  });
});

describe('text that no DOCX can hold', () => {
  test.each(['\u0007', '\n', '\t', '\uFFFE', '\uFFFF', '\uD800', '\u0085'])('%j is a bug, and named', async (char) => {
    await expect(writeDocx(documentOf(paragraph(`前${char}后`)), DOCX_OPTIONS)).rejects.toThrow(/U\+[0-9A-F]{4} at 1/);
  });

  test('includes numbers', async () => {
    const number = paragraph([{ kind: 'text', text: 12.5 as unknown as string }]);
    await expect(writeDocx(documentOf(number), DOCX_OPTIONS)).rejects.toThrow(/not number 12.5/);
  });
});
