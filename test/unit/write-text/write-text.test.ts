import { expect, test } from 'vitest';
import { documentText } from '../../../src/document/document-text.ts';
import { writeText } from '../../../src/write/text/write-text.ts';
import {
  documentOf,
  heading,
  paragraph,
  runIn,
  sampleChart,
  sampleDocument,
  sampleTable,
  signature,
} from '../../support/sample-document.ts';

test('plain text is ready to be pasted', () => {
  const document = documentOf(
    { kind: 'title', lines: ['永宁区民政局', '工作总结'] },
    { kind: 'byline', lines: ['（2026年7月15日）'] },
    { kind: 'addressee', text: '区委' },
    heading(1, 1, '工作情况'),
    paragraph('内容。', runIn(2, 1, '做法。')),
    sampleTable(1, 1),
    sampleChart(1),
    { ...sampleChart(2), spec: null, placeholder: '图2待补', notes: [] },
    signature('永宁区民政局', '2026年7月15日'),
  );
  expect(writeText(document)).toMatchInlineSnapshot(`
    "永宁区民政局
    工作总结
    （2026年7月15日）
    区委：
    　　一、工作情况
    　　（一）做法。内容。
    表1　民生资金拨付情况
    单位：万元
    序号	项目	预算	拨付
    1	城乡居民救助补助第1批	356.20	301.05
    	合计	2849.60	待填
    注：部分数据因四舍五入，分项合计与总计略有差异。
    来源：区财政局月报。
    [图1　上半年资金拨付进度]
    注：截至2026年6月30日。
    图2待补
    [图2　上半年资金拨付进度]
    永宁区民政局
    2026年7月15日
    "
  `);
});

test('plain text has the text of the tree, in order', () => {
  const squeeze = (text: string) => text.replaceAll(/[\s[\]]/g, '');
  expect(squeeze(writeText(sampleDocument()))).toBe(squeeze(documentText(sampleDocument()).join('')));
});

test('an empty document is an empty text', () => {
  expect(writeText(documentOf())).toBe('');
});
