import { expect, test } from 'vitest';
import { documentText } from '../../../src/document/document-text.ts';
import { inlineSegments, inlineText } from '../../../src/document/inline-segments.ts';
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

test('printed strings come in reading order, with everything that writers add', () => {
  const document = documentOf(
    { kind: 'title', lines: ['永宁区民政局', '工作总结'] },
    { kind: 'addressee', text: '区委' },
    heading(2, 3, '救助'),
    paragraph([text('共'), strong([figure('24户')])], runIn(1, 1, '做法。')),
    { ...sampleTable(2, 0), unitNote: null },
    sampleChart(1),
    { ...sampleChart(2), caption: '', spec: null, placeholder: '图2待补', notes: [] },
    signature('永宁区民政局', '2026年7月15日'),
  );
  expect(documentText(document)).toMatchInlineSnapshot(`
    [
      "永宁区民政局工作总结",
      "区委：",
      "（三）救助",
      "一、做法。共24户",
      "表2　民生资金拨付情况",
      "序号",
      "项目",
      "预算",
      "拨付",
      "",
      "合计",
      "2849.60",
      "待填",
      "注：部分数据因四舍五入，分项合计与总计略有差异。",
      "来源：区财政局月报。",
      "图1　上半年资金拨付进度",
      "注：截至2026年6月30日。",
      "图2待补",
      "图2",
      "永宁区民政局",
      "2026年7月15日",
    ]
  `);
});

test('segments of one look are one', () => {
  const inlines = [
    text('共'),
    figure('24户'),
    text(''),
    strong([text('完成'), figure('待填', { gap: true })]),
    strong('率'),
  ];
  expect(inlineSegments(inlines)).toEqual([
    { text: '共24户', strong: false, gap: false },
    { text: '完成', strong: true, gap: false },
    { text: '待填', strong: true, gap: true },
    { text: '率', strong: true, gap: false },
  ]);
  expect(inlineText(inlines)).toBe('共24户完成待填率');
});
