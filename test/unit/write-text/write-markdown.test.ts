import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/document/tree.ts';
import { writeMarkdown } from '../../../src/write/text/write-markdown.ts';
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

const markdownIt = new MarkdownIt();

/** One paragraph's Markdown, and the HTML that a reader makes of it. */
function check(...inlines: readonly Inline[]): string {
  const markdown = writeMarkdown(documentOf(paragraph(inlines)));
  return `${markdown}${markdownIt.render(markdown)}`;
}

test('a document keeps its shape', () => {
  const document = documentOf(
    { kind: 'title', lines: ['永宁区民政局', '工作总结'] },
    { kind: 'byline', lines: ['（2026年7月15日）'] },
    { kind: 'addressee', text: '区委' },
    heading(1, 1, '工作情况'),
    heading(4, 2, '核查'),
    paragraph('内容。', runIn(3, 1, '做法。')),
    sampleTable(1, 1),
    sampleChart(1),
    { ...sampleChart(2), spec: null, placeholder: '图2待补', notes: [] },
    signature('永宁区民政局', '2026年7月15日'),
  );
  expect(writeMarkdown(document)).toMatchInlineSnapshot(`
    "# 永宁区民政局工作总结

    （2026年7月15日）

    区委：

    ## 一、工作情况

    ##### （2）核查

    **1.做法**。内容。

    表1　民生资金拨付情况

    单位：万元

    | 序号 | 项目 | 预算 | 拨付 |
    | :---: | :--- | ---: | ---: |
    | 1 | 城乡居民救助补助第1批 | 356.20 | 301.05 |
    |  | **合计** | **2849.60** | **待填** |

    注：部分数据因四舍五入，分项合计与总计略有差异。

    来源：区财政局月报。

    \\[图1　上半年资金拨付进度\\]

    注：截至2026年6月30日。

    图2待补

    \\[图2　上半年资金拨付进度\\]

    永宁区民政局

    2026年7月15日
    "
  `);
});

describe('strong words', () => {
  test('end before their last mark, where Markdown would not see the end', () => {
    expect(check(strong('重点。'), text('其他'))).toMatchInlineSnapshot(`
      "**重点**。其他
      <p><strong>重点</strong>。其他</p>
      "
    `);
    expect(check(text('见'), strong('（一）'), text('项'))).toMatchInlineSnapshot(`
      "见（**一**）项
      <p>见（<strong>一</strong>）项</p>
      "
    `);
  });

  test('that touch are one', () => {
    expect(check(strong('增长'), strong([figure('4.2%'), figure('待填', { gap: true })]))).toMatchInlineSnapshot(`
      "**增长4.2%待填**
      <p><strong>增长4.2%待填</strong></p>
      "
    `);
  });

  test('of marks alone are plain', () => {
    expect(check(strong('——'), text('完'))).toMatchInlineSnapshot(`
      "——完
      <p>——完</p>
      "
    `);
  });
});

test.each([
  '# 不是标题',
  '1. 不是列表',
  '12)不是列表',
  '- 不是列表',
  '+ 不是列表',
  '---',
  '===',
  '> 不是引文',
  '    不是代码',
  '　　不是空白　',
  '`代码`',
  '*斜体*与_斜体_',
  '~~删除~~',
  '[链接](http://example.invalid)',
  '![图](x.png)',
  '<b>标记</b>',
  '<http://example.invalid>',
  '&amp;与&#32;',
  '| 表 | 格 |',
  '末尾的反斜杠\\',
  '末尾的井号 #',
  '3.5%与2.1',
])('%s stays as it is', (words) => {
  const html = markdownIt.render(writeMarkdown(documentOf(paragraph(words))));
  expect(html).toBe(`<p>${markdownIt.utils.escapeHtml(words)}</p>\n`);
});
