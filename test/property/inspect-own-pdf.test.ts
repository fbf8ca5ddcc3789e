import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import { inspectPdf } from '../../src/inspect/pdf/inspect-pdf.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import { bundledFontBook } from '../support/bundled-fonts.ts';
import { pdfOf } from '../support/printed-pages.ts';
import { documentOf, heading, paragraph, runIn, sampleTable } from '../support/sample-document.ts';

const fonts = bundledFontBook();

/** Clauses as reports have them, with every kind of mark, number and word that a line may break at. */
const clause = fc.constantFrom(
  '扎实推进各项重点任务落地见效',
  '保障低保对象1384人',
  '同比增长5.4%',
  '增发41.52万元',
  '印发《永宁区养老助餐服务管理办法》',
  '落实“一老一小”服务',
  '第三季度完成验收',
  '会同区教育局、区财政局',
  '（责任单位：养老服务科）',
  '永民发〔2026〕15号文件明确',
  '围绕“十四五”规划——含中期评估——',
  '2026年7月15日前办结',
  '推进GB/T 9704达标',
  '按月调度……逐项销号',
);
const sentence = fc
  .tuple(
    fc.array(clause, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('，', '；', '、'),
    fc.constantFrom('。', '！'),
  )
  .map(([clauses, between, end]) => clauses.join(between) + end);
const words = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(''));

const block = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => paragraph(text)) },
  { weight: 2, arbitrary: words.map((text) => paragraph(text, runIn(3, 1, '强化要素保障。'))) },
  { weight: 1, arbitrary: fc.constant(heading(2, 1, '基本生活保障')) },
  { weight: 1, arbitrary: fc.constant(sampleTable(1, 4)) },
);

const report: fc.Arbitrary<Document> = fc.array(block, { minLength: 4, maxLength: 20 }).map((blocks) =>
  documentOf(
    { kind: 'title', lines: ['永宁区民政局2026年上半年工作总结'] },
    { kind: 'addressee', text: '区人民政府' },
    paragraph('现将有关情况报告如下。'),
    heading(1, 1, '主要做法'),
    ...blocks,
    {
      kind: 'signature',
      unitNames: ['永宁区民政局'],
      date: '2026年7月15日',
      stampedWith: 'nothing',
      post: null,
    },
  ),
);

test('what the product sets keeps every rule', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(report, async (document) => {
      const { value } = await inspectPdf(pdfOf(layoutDocument(document, fonts)));
      // Headings are numbered at random here, which the rules of wording see.
      const found = value?.deviations
        .filter(({ rule }) => rule.id.startsWith('pdf/'))
        .map(({ rule, place, found }) => `${rule.id} ${place.page} ${place.text} ${found.zh}`);
      expect(found).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
});
