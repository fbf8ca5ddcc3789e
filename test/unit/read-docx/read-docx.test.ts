import { describe, expect, it } from 'vitest';
import type { DocxFacts } from '../../../src/read/docx/docx-facts.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { type HandmadeParts, handmadeDocx } from '../../support/docx-package.ts';
import { p, pageNumberFooters, section } from '../../support/word-xml.ts';

function facts(parts: HandmadeParts): DocxFacts {
  const { value, diagnostics } = readDocx(handmadeDocx(parts));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const texts = (body: string, parts: Partial<HandmadeParts> = {}): readonly string[] =>
  facts({ body, ...parts }).paragraphs.map(({ text }) => text);

const style = (id: string, content: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;

describe('text', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'cut up by editing',
      `<w:p w:rsidR="00A1">${run('工作')}<w:proofErr w:type="spellStart"/>${run('总')}<w:bookmarkStart w:id="0" w:name="b"/>${run('结')}</w:p>`,
      ['工作总结'],
    ],
    [
      'in smart tags, links and content controls',
      `<w:p><w:smartTag w:element="date">${run('2026年')}</w:smartTag><w:hyperlink r:id="x">${run('七月')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('十五日')}</w:sdtContent></w:sdt></w:p>`,
      ['2026年七月十五日'],
    ],
    ['in a block content control', `<w:sdt><w:sdtContent>${p('甲')}${p('乙')}</w:sdtContent></w:sdt>`, ['甲', '乙']],
    [
      'inserted, but not deleted',
      `<w:p>${run('共')}<w:del><w:r><w:delText>24</w:delText></w:r></w:del><w:ins>${run('25')}</w:ins>${run('户')}</w:p>`,
      ['共25户'],
    ],
    ['moved', `<w:p><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo></w:p>`, ['新']],
    [
      'with a deleted empty paragraph',
      `${p('甲')}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>${p('乙')}`,
      ['甲', '乙'],
    ],
    [
      'with breaks',
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br w:type="page"/></w:r></w:p>',
      ['甲\n乙\t丙\f'],
    ],
    [
      'of fields: what they print, not what they say',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7月')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('底')}</w:p>`,
      ['7月底'],
    ],
    [
      'of alternatives: the first one',
      `<w:p><mc:AlternateContent><mc:Choice Requires="wps">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['新'],
    ],
    [
      'of tables, row by row',
      `<w:tbl><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('2')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('x')}</w:tc></w:tr><w:tr><w:tc><w:tbl><w:tr><w:tc>${p('3')}</w:tc></w:tr></w:tbl>${p('4')}</w:tc></w:tr></w:tbl>`,
      ['1', '2', '3', '4'],
    ],
    [
      'of text boxes, behind the paragraph they hang on',
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="5616000" cy="360000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('框内')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('后')}`,
      ['正文', '框内', '后'],
    ],
  ];

  it.each(cases)('is read %s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('has the numbers that lists put before it', () => {
    const numbering = [
      '<w:abstractNum w:abstractNumId="1">',
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>',
      '<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>',
      '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>',
      '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
    ].join('');
    const item = (level: number): string =>
      p('项', { paragraph: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>` });
    const body =
      [0, 1, 1, 0, 1, 2].map(item).join('') + p('无', { paragraph: '<w:numPr><w:numId w:val="0"/></w:numPr>' });
    expect(facts({ body, numbering }).paragraphs.map(({ label }) => label)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
      '二.1',
      null,
    ]);
  });
});

describe('looks', () => {
  const look = (parts: HandmadeParts) => facts(parts).paragraphs[0]?.runs[0]?.look;

  it('come from defaults, styles and the run itself, the nearest first', () => {
    const styles = [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="A" w:eastAsia="B"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
      style('Base', '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>'),
      style('Body', '<w:basedOn w:val="Base"/><w:rPr><w:color w:val="ff0000"/></w:rPr>'),
      style('Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
    ].join('');
    const body = p('文', {
      paragraph: '<w:pStyle w:val="Body"/>',
      run: '<w:rStyle w:val="Strong"/><w:spacing w:val="-5"/>',
    });
    expect(look({ body, styles })).toMatchObject({
      ascii: 'A',
      eastAsia: '仿宋',
      sizePt: 16,
      colour: 'FF0000',
      bold: true,
      spacing: -5,
    });
  });

  it('take fonts from the theme, and then say so', () => {
    const theme =
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements>';
    const body = p('文', {
      run: '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:eastAsia="旧名"/>',
    });
    expect(look({ body, theme })).toMatchObject({ ascii: 'Calibri', eastAsia: '等线', isThemed: true });
  });

  it('are bold once: a bold character style in a bold paragraph is not', () => {
    const styles = style('H', '<w:rPr><w:b/></w:rPr>') + style('S', '<w:rPr><w:b/></w:rPr>', 'character');
    const twice = { paragraph: '<w:pStyle w:val="H"/>', run: '<w:rStyle w:val="S"/>' };
    expect(look({ body: p('文', twice), styles })?.bold).toBe(false);
    expect(look({ body: p('文', { ...twice, run: `${twice.run}<w:b/>` }), styles })?.bold).toBe(true);
  });

  it('of paragraphs keep indents in characters beside those in twips', () => {
    const body = p('文', {
      paragraph:
        '<w:spacing w:line="360"/><w:ind w:hangingChars="150" w:hanging="480" w:start="640"/><w:jc w:val="end"/>',
    });
    expect(facts({ body }).paragraphs[0]?.look).toMatchObject({
      firstLine: -480,
      firstLineChars: -150,
      left: 640,
      align: 'right',
      line: 360,
      lineRule: 'auto',
    });
  });

  it('of a table style reach the paragraphs in its cells', () => {
    const styles = style('T', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>', 'table');
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${p('文')}</w:tc></w:tr></w:tbl>`;
    expect(facts({ body, styles }).paragraphs[0]).toMatchObject({
      look: { align: 'center' },
      runs: [{ look: { sizePt: 12 } }],
    });
  });

  it('of styles that go in a circle are found all the same', () => {
    const styles =
      style('A', '<w:basedOn w:val="B"/><w:rPr><w:sz w:val="30"/></w:rPr>') + style('B', '<w:basedOn w:val="A"/>');
    expect(look({ body: p('文', { paragraph: '<w:pStyle w:val="A"/>' }), styles })?.sizePt).toBe(15);
  });
});

describe('the package', () => {
  it('has sections, each with the footers it takes over', () => {
    const first = p('一', { paragraph: section() });
    const second =
      '<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="297mm" w:h="210mm" w:orient="landscape"/></w:sectPr>';
    const { sections, paragraphs } = facts({ body: first + p('二') + second, footers: pageNumberFooters() });
    expect(sections).toMatchObject([
      {
        width: 11906,
        lastParagraph: 1,
        footers: { default: 0, even: 1, first: null },
        grid: { type: 'lines', linePitch: 579 },
      },
      {
        width: 16838,
        height: 11906,
        isLandscape: true,
        start: 'continuous',
        lastParagraph: 2,
        footers: { default: 0, even: 1 },
      },
    ]);
    expect(paragraphs.map((paragraph) => paragraph.section)).toEqual([0, 1]);
  });

  it('has page numbers as fields, in either way of writing them', () => {
    const { footers } = facts({
      body: p('一') + section(),
      footers: {
        ...pageNumberFooters(),
        even: `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      },
    });
    expect(footers.map(({ paragraphs }) => paragraphs[0]?.runs.map(({ field }) => field))).toEqual([
      [null, 'PAGE', null],
      ['PAGE'],
    ]);
  });

  it('is read whatever it calls its namespaces, also in the strict edition', () => {
    const word = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const bytes = handmadeDocx({
      body: `<q:p xmlns:q="${word}"><q:r><q:t>严格</q:t></q:r></q:p><p xmlns="${word}"><r><t>默认</t></r></p><w:p xmlns:w="urn:other"><w:r><w:t>别的</w:t></w:r></w:p>`,
    });
    expect(readDocx(bytes).value?.paragraphs.map(({ text }) => text)).toEqual(['严格', '默认']);
  });

  it('says where a text box stands', () => {
    const body = `<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV><wp:extent cx="5616000" cy="720000"/><a:graphic><w:txbxContent>${p('版记')}</w:txbxContent></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
    expect(facts({ body }).shapes).toMatchObject([
      { kind: 'textBox', widthMm: 156, heightMm: 20, vertical: { from: 'margin', align: 'bottom' }, paragraph: 1 },
    ]);
  });
});
