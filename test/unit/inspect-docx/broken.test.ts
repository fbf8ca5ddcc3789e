import { beforeAll, describe, expect, it } from 'vitest';
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { changedDocx, type PartChange } from '../../support/docx-package.ts';
import { documentOf, heading, paragraph, runIn, sampleTable, signature } from '../../support/sample-document.ts';
import { DOCX_OPTIONS } from '../write-docx/docx-options.ts';

/** A document in order, with one of everything that a plain report has. */
const DOCUMENT = documentOf(
  { kind: 'title', lines: ['永宁区民政局2026年上半年', '工作总结及下半年重点工作安排'] },
  { kind: 'addressee', text: '区委、区政府' },
  paragraph('上半年，全区民政系统按月足额发放补助，各项工作稳步推进。'),
  heading(1, 1, '上半年工作情况'),
  heading(2, 1, '基本生活保障'),
  paragraph('新增养老床位120张，建成社区助餐点14个。', runIn(2, 2, '养老服务扩面提质。')),
  heading(3, 1, '经办服务'),
  paragraph('窗口平均办理时限由15个工作日压缩到9个工作日。'),
  { ...sampleTable(1, 3), rows: sampleTable(1, 3).rows.slice(0, 3) },
  paragraph('特此报告。'),
  signature('永宁区民政局', '2026年7月15日'),
);

const styles = (from: string | RegExp, to: string): PartChange => ({ part: 'word/styles.xml', from, to });
const body = (from: string | RegExp, to: string): PartChange => ({ part: 'word/document.xml', from, to });
const settings = (from: string | RegExp, to: string): PartChange => ({ part: 'word/settings.xml', from, to });
const footer = (from: string | RegExp, to: string): PartChange => ({ part: 'word/footer1.xml', from, to });

/** Changes something in the definition of one style. */
const inStyle = (id: string, from: string, to: string): PartChange =>
  styles(new RegExp(`(w:styleId="${id}".*?)${from}`), `$1${to}`);

/** Changes the properties of the paragraph that says this. */
const inParagraph = (words: string, to: string): PartChange =>
  body(new RegExp(`<w:p><w:pPr>((?:(?!</w:pPr>).)*)</w:pPr>((?:(?!</w:p>).)*${words})`), to);

/** Adds properties to the paragraph that says this. */
const withProperties = (words: string, properties: string): PartChange =>
  inParagraph(words, `<w:p><w:pPr>$1${properties}</w:pPr>$2`);

/** Gives a look of its own to the run that says this. */
const withLook = (words: string, look: string): PartChange =>
  body(`<w:r><w:t xml:space="preserve">${words}`, `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}`);

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/>`;

const PROCESS = '窗口平均办理';

/** Each change with what it breaks. */
const BROKEN: readonly (readonly [readonly PartChange[], ...(readonly string[])])[] = [
  [[body('w:w="11906"', 'w:w="12240"'), body('w:right="1474"', 'w:right="1808"')], 'page/paper'],
  [[body('w:top="2098"', 'w:top="2211"'), body('w:bottom="1984"', 'w:bottom="1871"')], 'page/top-margin'],
  [[body('w:left="1588"', 'w:left="1800"'), body('w:right="1474"', 'w:right="1262"')], 'page/left-margin'],
  [[body('w:right="1474"', 'w:right="1430"')], 'page/type-area-width'],
  [[body('w:bottom="1984"', 'w:bottom="1950"')], 'page/type-area-height'],
  [[body('w:linePitch="579"', 'w:linePitch="312"')], 'page/grid'],
  [[body(/<w:docGrid[^>]*>/, '')], 'page/grid'],
  [[inStyle('GwBody', 'w:line="579"', 'w:line="600"')], 'page/lines-per-page', 'paragraph/line-pitch'],
  [[inStyle('GwBody', 'w:lineRule="exact"', 'w:lineRule="auto"')], 'page/lines-per-page', 'paragraph/line-pitch'],
  [[inStyle('GwBody', '<w:spacing w:val="-5"/>', '')], 'page/characters-per-line'],
  [[inStyle('GwTitle', '方正小标宋简体', '黑体')], 'title/face'],
  [[inStyle('GwTitle', '<w:sz w:val="44"/>', size(36))], 'title/size'],
  [[inStyle('GwTitle', '<w:jc w:val="center"/>', '<w:jc w:val="left"/>')], 'title/centred'],
  [[withProperties('2026年上半年', '<w:ind w:firstLineChars="200" w:firstLine="880"/>')], 'title/centred'],
  [[inStyle('GwTitle', '<w:sz w:val="44"/>', '<w:b/><w:sz w:val="44"/>')], 'title/weight'],
  [[inStyle('GwTitle', '<w:snapToGrid w:val="0"/>', '')], 'title/snap-to-grid'],
  [[inStyle('GwBody', '仿宋_GB2312', '宋体')], 'body/face'],
  [[inStyle('GwBody', '仿宋_GB2312', '微软雅黑')], 'body/face', 'font/usual-name'],
  [[inStyle('GwBody', '仿宋_GB2312', '汉仪中圆')], 'font/usual-name'],
  [[withLook(PROCESS, size(28))], 'body/size'],
  [[inStyle('GwBody', 'w:firstLineChars="200" w:firstLine="632"', 'w:firstLine="0"')], 'body/first-line-indent'],
  [[withProperties(PROCESS, '<w:ind w:left="640" w:firstLine="0" w:firstLineChars="0"/>')], 'body/wrapped-lines'],
  [[withProperties(PROCESS, '<w:jc w:val="left"/>')], 'body/justified'],
  [[withProperties(PROCESS, '<w:spacing w:before="120"/>')], 'paragraph/spacing'],
  [[withProperties(PROCESS, '<w:spacing w:line="600" w:lineRule="exact"/>')], 'paragraph/line-pitch'],
  [[withProperties(PROCESS, '<w:overflowPunct/>')], 'body/hanging-punctuation'],
  [[withProperties(PROCESS, '<w:jc w:val="both"/><w:keepLines/>')], 'package/property-order'],
  [[inStyle('GwMain', '仿宋_GB2312', '黑体')], 'addressee/face'],
  [[inStyle('GwMain', '<w:sz w:val="32"/>', size(30))], 'addressee/size'],
  [[withProperties('区委、区政府', '<w:ind w:firstLine="640"/>')], 'addressee/indent'],
  [[inStyle('Heading1', '黑体', '仿宋')], 'heading1/face'],
  [[inStyle('Heading1', '<w:sz w:val="32"/>', size(36))], 'heading1/size'],
  [[inStyle('Heading1', '<w:sz w:val="32"/>', '<w:b/><w:sz w:val="32"/>')], 'heading/weight'],
  [[inStyle('Heading1', '<w:ind [^>]*/>', '')], 'heading/indent'],
  [[inStyle('Heading1', '<w:outlineLvl w:val="0"/>', '')], 'heading/outline-level'],
  [[inStyle('Heading1', '<w:keepNext/>', '')], 'heading/keep-next'],
  [[inStyle('Heading2', '楷体_GB2312', '黑体')], 'heading2/face'],
  [[inStyle('Heading2', '<w:sz w:val="32"/>', size(28))], 'heading2/size'],
  [[inStyle('Heading3', '仿宋_GB2312', '楷体')], 'heading3/face'],
  [[inStyle('Heading3', '<w:sz w:val="32"/>', size(28))], 'heading3/size'],
  [[inStyle('GwRunIn2', '楷体_GB2312', '黑体')], 'heading/run-in-face'],
  [[withLook(PROCESS, '<w:i/>')], 'text/emphasis'],
  [[withLook(PROCESS, '<w:u w:val="single"/>')], 'text/emphasis'],
  [[withLook(PROCESS, '<w:highlight w:val="yellow"/>')], 'text/highlight'],
  [[withLook(PROCESS, '<w:color w:val="0000FF"/>')], 'text/colour'],
  [[inStyle('GwSign', '仿宋_GB2312', '楷体')], 'signature/face'],
  [[inStyle('GwSign', '<w:sz w:val="32"/>', size(28))], 'signature/size'],
  [[body('<w:ind w:right="632"/>', '<w:ind w:right="320"/>')], 'signature/indent'],
  [[body('<w:p><w:pPr><w:keepNext/></w:pPr></w:p>', '')], 'signature/place'],
  [[body('<w:p/>', '')], 'addressee/place'],
  [[body(/(区委、区政府：<\/w:t><\/w:r><\/w:p>)/, '$1<w:p/>')], 'body/place'],
  [[settings('<w:evenAndOddHeaders/>', '')], 'page-number/side'],
  [[body(/<w:footerReference w:type="even"[^>]*>/, '')], 'page-number/side'],
  [[body(/<w:footerReference .*?(?=<w:pgSz)/, '')], 'page-number/present'],
  [[footer('<w:jc w:val="right"/>', '<w:jc w:val="left"/>')], 'page-number/side'],
  [[footer('w:right="280"', 'w:right="0"')], 'page-number/side'],
  [
    [
      footer('<w:jc w:val="right"/>', '<w:jc w:val="center"/>'),
      { ...footer('w:val="left"', 'w:val="center"'), part: 'word/footer2.xml' },
    ],
    'page-number/centred',
  ],
  [[footer('— ', '- ')], 'page-number/form'],
  [[inStyle('GwPageNo', 'w:ascii="宋体"', 'w:ascii="Times New Roman"')], 'page-number/type'],
  [[inStyle('GwPageNo', '<w:sz w:val="28"/>', size(24))], 'page-number/type'],
  [[body('w:footer="1447"', 'w:footer="992"')], 'page-number/distance'],
  [[body('<w:tblHeader/>', '')], 'table/header-row'],
  [[body('<w:cantSplit/></w:trPr>', '</w:trPr>')], 'table/whole-rows'],
  [
    [body('<w:tblW w:type="dxa" w:w="8844"/>', '<w:tblW w:type="dxa" w:w="9600"/>')],
    'table/column-widths',
    'table/width',
  ],
  [[body(/<w:gridCol [^>]*>/, '')], 'table/column-widths'],
  [[inStyle('GwCell', '<w:sz w:val="21"/>', size(32))], 'table/text-size'],
  [[inStyle('GwCell', 'w:line="320"', 'w:line="579"')], 'table/line-pitch'],
  [[settings('w:val="15"', 'w:val="11"')], 'package/compatibility'],
  [[{ part: 'docProps/core.xml', from: /<dc:title>.*<\/dc:title>/, to: '' }], 'package/title'],
  [[inStyle('Normal', '<w:sz w:val="32"/>', size(21))], 'package/normal-style'],
];

describe('a document with one thing changed', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await writeDocx(DOCUMENT, DOCX_OPTIONS);
  });

  it('is in order before the change', () => {
    expect(broken(whole)).toEqual([]);
  });

  it.each(BROKEN.map(([changes, ...rules]) => [rules.join(), changes, rules] as const))(
    'breaks %s',
    (_, changes, rules) => {
      expect(broken(changedDocx(whole, ...changes))).toEqual(rules);
    },
  );
});

function broken(docx: Uint8Array): readonly string[] {
  return [...new Set(inspectDocx(docx).value?.deviations.map(({ rule }) => rule.id))].sort();
}
