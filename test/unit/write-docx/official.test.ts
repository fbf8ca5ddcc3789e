import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { attributes, docxParts, docxText, elements, part, valueAt } from '../../support/docx-parts.ts';
import {
  annex,
  colophon,
  letterhead,
  OFFICIAL_DOCUMENTS,
  officialLetter,
  officialReport,
  signed,
  wideTable,
} from '../../support/official-documents.ts';
import { documentOf, heading, paragraph } from '../../support/sample-document.ts';
import { check, paragraphsOf, partsOf } from './check.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

const TITLE: Block = { kind: 'title', lines: ['工作情况的报告'] };
const TEXT = paragraph('正文。');
const cells = (count: number) => Math.round((count * 8844) / 28);

describe('letterhead', () => {
  test('of a document has two empty lines above its number and two below the red rule', async () => {
    expect(
      await check(letterhead({ copyNumber: '000017', classification: '秘密★1年', urgency: '特急' }), TITLE, TEXT),
    ).toMatchInlineSnapshot(`
      "GwHeadItem 000017
      GwHeadItem 秘密★1年
      GwHeadItem 特急
      GwMark 永宁区民政局文件
      -
      -
      GwDocNo 永民发〔2026〕15号
      GwRedRule
      -
      -
      GwTitle 工作情况的报告
      -
      GwBody 正文。"
    `);
  });

  test('keeps the line of a missing 份号 above 密级, and no other', async () => {
    const above = async (items: Parameters<typeof letterhead>[0]) =>
      (await check(letterhead(items))).split('GwMark')[0]?.trimEnd().split('\n');
    expect(await above({ classification: '秘密★1年' })).toEqual(['GwHeadItem', 'GwHeadItem 秘密★1年']);
    expect(await above({ urgency: '特急' })).toEqual(['GwHeadItem 特急']);
    expect(await above({})).toEqual(['']);
  });

  test('puts its mark at the same height whatever stands above', async () => {
    const heightOf = async (items: Parameters<typeof letterhead>[0]) => {
      const paragraphs = await paragraphsOf(letterhead(items));
      const lines = paragraphs.filter(({ style }) => style === 'GwHeadItem').length;
      const mark = paragraphs.find(({ style }) => style === 'GwMark');
      return 2098 + lines * 579 + Number(attributes(mark?.xml ?? '', 'w:spacing')?.before);
    };
    // 72 mm.
    expect(await heightOf({})).toBe(4082);
    expect(await heightOf({ classification: '秘密★1年' })).toBe(4082);
    expect(await heightOf({ copyNumber: '000001', classification: '秘密★1年', urgency: '特急' })).toBe(4082);
    expect(await heightOf({ form: 'minutes', markSuffix: null })).toBe(4082);
    // 57 mm.
    expect(await heightOf({ form: 'order', markSuffix: null })).toBe(3231);
  });

  test('has the mark as large as the line allows', async () => {
    const sizeOf = async (mark: string) => {
      const paragraphs = await paragraphsOf(letterhead({ mark: [mark] }));
      return valueAt(paragraphs.find(({ style }) => style === 'GwMark')?.xml ?? '', 'w:sz');
    };
    expect(await sizeOf('永宁区民政局')).toBe('104');
    expect(await sizeOf('永宁区住房和城乡建设管理局')).toBe('56');
  });

  test('puts those who signed at the right, two a line, and the number beside the last', async () => {
    const three = letterhead({ signers: ['陈文远', '周明', '吴敏之'] });
    const lines = (await paragraphsOf(three)).filter(({ style }) => style === 'GwDocNo');
    expect(lines.map(({ xml }) => withTabs(xml))).toEqual(['→签发人：陈文远→周明', '永民发〔2026〕15号→→吴敏之']);
    for (const { xml } of lines) {
      const stops = elements(xml, 'w:tab').flatMap((tab) => attributes(tab, 'w:tab')?.pos ?? []);
      expect(stops.map(Number)).toEqual([cells(16), cells(20), cells(24)]);
      expect(attributes(xml, 'w:ind')).toEqual({ left: String(cells(1)) });
    }
    const [, , name = ''] = elements(lines[0]?.xml ?? '', 'w:r');
    expect(valueAt(name, 'w:rStyle')).toBe('GwSigner');
  });

  test('of a joint issue is a table without borders, its names distributed', async () => {
    const joint = letterhead({ mark: ['永宁区民政局', '永宁区卫生健康局'] });
    const body = part(await partsOf(joint), 'word/document.xml');
    const [left = '', right = ''] = elements(body, 'w:tc');
    expect(elements(left, 'w:p').map((xml) => valueAt(xml, 'w:jc'))).toEqual(['distribute', 'distribute']);
    expect(withTabs(right)).toBe('文件');
    expect(valueAt(right, 'w:vAlign')).toBe('center');
    expect(elements(body, 'w:tblBorders')[0]).not.toContain('single');
  });

  test('of a letter hangs its mark above the text and shares a line between 份号 and number', async () => {
    expect(
      await check(letterhead({ form: 'letter', markSuffix: null, copyNumber: '000003', urgency: '加急' }), TITLE, TEXT),
    ).toMatchInlineSnapshot(`
      "GwAnchor 永宁区民政局
      GwLetterRule
      GwDocNo 000003永民发〔2026〕15号
      GwHeadItem 加急
      -
      -
      GwTitle 工作情况的报告
      -
      GwBody 正文。"
    `);
    const body = part(docxParts(await writeDocx(officialLetter(), DOCX_OPTIONS)), 'word/document.xml');
    const [mark] = elements(body, 'wp:anchor');
    expect(mark).toMatch(/relativeFrom="page"><wp:posOffset>1080000</);
    expect(attributes(mark ?? '', 'wp:extent')?.cx).toBe(String(170 * 36000));
    expect(body).toContain('<w:titlePg/>');
    expect(elements(body, 'w:footerReference').map((xml) => attributes(xml, 'w:footerReference')?.type)).toContain(
      'first',
    );
  });

  test('of an order has its number between empty lines, and no rule', async () => {
    expect(
      await check(
        letterhead({ form: 'order', mark: ['永宁区人民政府令'], markSuffix: null, documentNumber: '第15号' }),
        TEXT,
      ),
    ).toMatchInlineSnapshot(`
      "GwMark 永宁区人民政府令
      -
      -
      GwDocNo 第15号
      -
      -
      GwBody 正文。"
    `);
  });

  test('of minutes has a red rule', async () => {
    expect(
      await check(
        letterhead({ form: 'minutes', mark: ['永宁区会议纪要'], markSuffix: null, documentNumber: null }),
        TEXT,
      ),
    ).toMatchInlineSnapshot(`
      "GwMark 永宁区会议纪要
      GwRedRule
      -
      -
      GwBody 正文。"
    `);
  });
});

describe('attendance', () => {
  test('stands an empty line below the text, its names hanging below each other', async () => {
    const lists: readonly Block[] = [
      { kind: 'attendance', label: '出席', names: ['甲', '乙'] },
      { kind: 'attendance', label: '请假', names: ['丙'] },
    ];
    expect(await check(TEXT, ...lists)).toMatchInlineSnapshot(`
      "GwBody 正文。
      -
      GwAttendance 出席：甲，乙
      GwAttendance 请假：丙"
    `);
    const [, , list] = await paragraphsOf(TEXT, ...lists);
    expect(attributes(list?.xml ?? '', 'w:ind')).toEqual({ left: String(cells(5)), hanging: String(cells(3)) });
    expect(elements(list?.xml ?? '', 'w:r').map((run) => valueAt(run, 'w:rStyle'))).toEqual([
      'GwAttendanceLabel',
      null,
    ]);
  });
});

describe('attachment note', () => {
  const note = (...titles: readonly string[]): Block => ({ kind: 'attachmentNote', titles });
  const indents = async (block: Block) =>
    (await paragraphsOf(block))
      .filter(({ style }) => style === 'GwAttachNote')
      .map(({ xml }) => ({ text: withTabs(xml), ...attributes(xml, 'w:ind') }));

  test('hangs its titles below each other, the second number below the first', async () => {
    expect(await indents(note('甲', '乙'))).toEqual([
      { text: '附件：1.→甲', left: String(cells(6)), hanging: String(cells(4)) },
      { text: '2.→乙', left: String(cells(6)), hanging: String(cells(1)) },
    ]);
  });

  test('of one attachment has no number', async () => {
    expect(await indents(note('甲'))).toEqual([
      { text: '附件：甲', left: String(cells(5)), hanging: String(cells(3)) },
    ]);
  });

  test('stays with the signature, and the end of the text with it', async () => {
    expect(await check(TEXT, note('甲', '乙'), signed({}))).toMatchInlineSnapshot(`
      "GwBody + 正文。
      - +
      GwAttachNote + 附件：1.甲
      GwAttachNote + 2.乙
      - +
      GwSign + 永宁区民政局
      GwSign 2026年7月15日"
    `);
  });

  test('stays with the end of the text where no signature follows', async () => {
    expect(await check(TEXT, note('甲'), annex('附件', '甲'))).toMatchInlineSnapshot(`
      "GwBody + 正文。
      - +
      GwAttachNote 附件：甲
      GwAttachLabel 附件
      - +
      GwTitle 甲
      -"
    `);
  });
});

describe('signature', () => {
  const indents = async (block: Block) =>
    (await paragraphsOf(block))
      .filter(({ style }) => style === 'GwSign')
      .map(({ xml, lines }) => [lines[0], Number(attributes(xml, 'w:ind')?.right)]);

  test('with a seal has room for it, and the name centred on the date', async () => {
    const sealed = signed({ stampedWith: 'seals' });
    expect((await check(TEXT, sealed)).split('\n').filter((line) => line === '- +')).toHaveLength(2);
    expect(await indents(sealed)).toEqual([
      ['永宁区民政局', cells(4.25)],
      ['2026年7月15日', cells(4)],
    ]);
  });

  test('of several units without seals has them below each other, all beginning alike', async () => {
    const joint = signed({ unitNames: ['永宁区民政局', '永宁区卫生健康局'] });
    expect(await indents(joint)).toEqual([
      ['永宁区民政局', cells(4)],
      ['永宁区卫生健康局', cells(2)],
      ['2026年7月15日', cells(1.5)],
    ]);
  });

  test('of several units with seals has up to three a line, and the date below the last', async () => {
    const joint = signed({ unitNames: ['甲局', '乙局', '丙局', '丁局', '戊局'], stampedWith: 'seals' });
    const rows = elements(part(await partsOf(TEXT, joint), 'word/document.xml'), 'w:tr');
    expect(rows.map((row) => elements(row, 'w:tc').map(withTabs))).toEqual([
      ['甲局', '乙局', '丙局'],
      ['丁局', '戊局'],
      ['', '2026年7月15日'],
    ]);
    const four = await check(TEXT, { ...joint, unitNames: joint.unitNames.slice(0, 4) });
    expect(four).toMatchInlineSnapshot(`
      "GwBody + 正文。
      - +
      - +
      GwSign + 甲局
      GwSign + 乙局
      GwSign + 丙局
      - +
      - +
      - +
      GwSign + 丁局
      GwSign 2026年7月15日"
    `);
  });

  test('with a name stamp has 职务 left of it and the date a line below', async () => {
    const stamped = signed({ unitNames: [], stampedWith: 'name stamp', post: '区长' });
    expect(await check(TEXT, stamped)).toMatchInlineSnapshot(`
      "GwBody + 正文。
      - +
      - +
      GwSign + 区长
      - +
      GwSign 2026年7月15日"
    `);
    expect(await indents(stamped)).toEqual([
      ['区长', cells(12)],
      ['2026年7月15日', cells(4)],
    ]);
  });

  test('stays with the remark below it', async () => {
    expect(await check(TEXT, signed({}), { kind: 'remark', text: '联系人：林晓' })).toMatchInlineSnapshot(`
      "GwBody + 正文。
      - +
      GwSign + 永宁区民政局
      GwSign + 2026年7月15日
      GwRemark （联系人：林晓）"
    `);
  });
});

describe('annex', () => {
  test('has its label on the first line of a page and its title on the third', async () => {
    expect(await check(TEXT, annex('附件1', '名单'), TEXT)).toMatchInlineSnapshot(`
      "GwBody 正文。
      GwAttachLabel 附件1
      - +
      GwTitle 名单
      -
      GwBody 正文。"
    `);
    const paragraphs = await paragraphsOf(TEXT, annex('附件1', '名单'), TEXT);
    expect(paragraphs.map(({ xml }) => xml.includes('<w:pageBreakBefore/>'))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('that is issued begins a page with its title', async () => {
    expect(await check(TEXT, annex(null, '工作安排'), heading(1, 1, '总体要求'))).toMatchInlineSnapshot(`
      "GwBody 正文。
      GwTitle 工作安排
      -
      Heading1 一、总体要求"
    `);
    const [, title] = await paragraphsOf(TEXT, annex(null, '工作安排'));
    expect(title?.xml).toContain('<w:pageBreakBefore/>');
  });
});

describe('colophon', () => {
  test('hangs in a box whose lower edge is that of the type area', async () => {
    const parts = await partsOf(TEXT, colophon({ addressees: ['甲局'], copies: ['乙局', '丙局'] }));
    const body = part(parts, 'word/document.xml');
    const [box = ''] = elements(body, 'wp:anchor');
    const top = Number(/relativeFrom="page"><wp:posOffset>(\d+)<\/wp:posOffset><\/wp:positionV>/.exec(box)?.[1]);
    expect(Math.abs(top + Number(attributes(box, 'wp:extent')?.cy) - 262 * 36000)).toBeLessThan(36);
    expect(elements(box, 'w:p').map((xml) => valueAt(xml, 'w:pStyle') + withTabs(xml))).toEqual([
      'GwAnchor',
      'GwColophon主送：甲局。',
      'GwColophon抄送：乙局，丙局。',
      'GwAnchor',
      'GwColophon永宁区民政局办公室→2026年7月15日印发',
      'GwAnchor',
    ]);
    expect(elements(box, 'w:bottom').map((rule) => attributes(rule, 'w:bottom')?.sz)).toEqual(['8', '6', '8']);
    const list = elements(box, 'w:p')[1] ?? '';
    expect(attributes(list, 'w:ind')).toEqual({ left: '1120', right: '280', hanging: '840' });
  });

  test('of a letter has no rules', async () => {
    const parts = await partsOf(
      letterhead({ form: 'letter', markSuffix: null }),
      TEXT,
      colophon({ copies: ['乙局'], printing: null }),
    );
    const box = elements(part(parts, 'word/document.xml'), 'wp:anchor')[1] ?? '';
    expect(elements(box, 'w:p').map(withTabs)).toEqual(['抄送：乙局。']);
    expect(box).not.toContain('<w:pBdr>');
  });

  test('goes to the next even page when the text ends on an odd one', async () => {
    const parts = await partsOf(TEXT, colophon());
    const sections = elements(part(parts, 'word/document.xml'), 'w:sectPr');
    expect(sections.map((xml) => valueAt(xml, 'w:type'))).toEqual([null, 'evenPage']);
    expect(part(parts, 'word/footer3.xml')).toContain(' PAGE ');
  });

  test('behind an empty page bears no number', async () => {
    const full = paragraph('永'.repeat(28 * 18));
    const parts = await partsOf(full, annex(null, '名单'), full, colophon());
    const sections = elements(part(parts, 'word/document.xml'), 'w:sectPr');
    expect(sections.map((xml) => valueAt(xml, 'w:type'))).toEqual([null, 'evenPage']);
    expect(part(parts, 'word/footer3.xml')).not.toContain(' PAGE ');
  });

  test('stands below a text that ends on an even page', async () => {
    const body = part(await partsOf(TEXT, annex('附件', '名单'), TEXT, colophon()), 'word/document.xml');
    expect(elements(body, 'w:sectPr')).toHaveLength(1);
  });

  test('that is empty leaves nothing behind', async () => {
    const body = part(await partsOf(TEXT, colophon({ printing: null })), 'word/document.xml');
    expect(body).not.toContain('<wp:anchor');
  });
});

describe('wide table', () => {
  test('lies across on pages of its own, 225 mm wide', async () => {
    const body = part(await partsOf(TEXT, wideTable(1), TEXT), 'word/document.xml');
    const sections = elements(body, 'w:sectPr');
    expect(sections.map((xml) => attributes(xml, 'w:pgSz'))).toMatchObject([
      { w: '11906', h: '16838' },
      { w: '16838', h: '11906', orient: 'landscape' },
      { w: '11906', h: '16838' },
    ]);
    expect(attributes(sections[1] ?? '', 'w:pgMar')).toMatchObject({
      top: '1588',
      right: '2098',
      bottom: '1474',
      left: '1984',
    });
    expect(sections.slice(1).map((xml) => valueAt(xml, 'w:type'))).toEqual(['nextPage', 'nextPage']);
    const widths = elements(body, 'w:gridCol').map((column) => Number(attributes(column, 'w:gridCol')?.w));
    expect(widths.reduce((sum, width) => sum + width)).toBe(12756);
  });

  test('takes the head of the annex that it is along, and begins no page twice', async () => {
    const paragraphs = await paragraphsOf(TEXT, annex('附件', '进度表'), wideTable(1));
    expect(paragraphs[0]?.xml).toContain('<w:sectPr>');
    expect(paragraphs.some(({ xml }) => xml.includes('<w:pageBreakBefore/>'))).toBe(false);
  });

  test('takes the headings above it along', async () => {
    const paragraphs = await paragraphsOf(TEXT, heading(1, 1, '任务'), heading(2, 1, '分解'), wideTable(1));
    expect(paragraphs[0]?.xml).toContain('<w:sectPr>');
    expect(paragraphs.slice(1).every(({ xml }) => !xml.includes('<w:sectPr>'))).toBe(true);
  });

  test('without notes ends its section in a line that takes no room', async () => {
    const paragraphs = await paragraphsOf({ ...wideTable(1), notes: [] }, TEXT);
    expect(paragraphs.at(-2)).toMatchObject({ style: 'GwAnchor', lines: [''] });
    expect(paragraphs.at(-2)?.xml).toContain('<w:sectPr>');
  });

  test('has its page number turned', async () => {
    const parts = await partsOf(wideTable(1));
    const footers = Object.keys(parts).filter((path) => /^word\/footer\d+\.xml$/.test(path));
    expect(footers).toHaveLength(2);
    for (const path of footers) {
      expect(part(parts, path)).toContain('vert="vert"');
      expect(part(parts, path)).toContain('<mc:Choice Requires="wps">');
    }
  });
});

test.each(Object.entries(OFFICIAL_DOCUMENTS))(
  '%s: the paragraph properties are in the order of the schema',
  async (_, make) => {
    const parts = docxParts(await writeDocx(make(), DOCX_OPTIONS));
    const order =
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr sectPr'.split(
        ' ',
      );
    for (const xml of elements(part(parts, 'word/document.xml'), 'w:pPr')) {
      const names = [...xml.replaceAll(/<w:(pBdr|tabs|sectPr)>.*?<\/w:\1>/gs, '<w:$1/>').matchAll(/<w:(\w+)/g)];
      const places = names.slice(1).map(([, name = '']) => order.indexOf(name));
      expect(places, xml).toEqual(places.toSorted((a, b) => a - b));
      expect(places, xml).not.toContain(-1);
    }
  },
);

test('a report with every part gives the same bytes again, its drawings numbered from 1', async () => {
  const firstTime = await writeDocx(officialReport(), DOCX_OPTIONS);
  await writeDocx(officialLetter(), DOCX_OPTIONS);
  const again = await writeDocx(officialReport(), DOCX_OPTIONS);
  expect(Buffer.from(again).equals(Buffer.from(firstTime))).toBe(true);
  const xml = Object.values(docxParts(again)).join('');
  const ids = elements(xml, 'wp:docPr').map((drawing) => Number(attributes(drawing, 'wp:docPr')?.id));
  expect(ids.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});

test('page numbers in the middle need no footer of their own on even pages', async () => {
  const parts = docxParts(await writeDocx(documentOf(TEXT), { ...DOCX_OPTIONS, pageNumbers: 'centered' }));
  const references = elements(part(parts, 'word/document.xml'), 'w:footerReference');
  expect(references.map((xml) => attributes(xml, 'w:footerReference')?.type)).toEqual(['default']);
  expect(valueAt(part(parts, 'word/footer1.xml'), 'w:jc')).toBe('center');
  expect(part(parts, 'word/settings.xml')).not.toContain('evenAndOddHeaders');
});

test('the words of every official document stand in its file', async () => {
  const docx = docxText(await writeDocx(officialReport(), DOCX_OPTIONS)).join('');
  for (const words of ['000017', '永宁区民政局文件', '陈文远', '附件：1.', '（联系人：', '抄送：区人大常委会办公室']) {
    expect(docx).toContain(words);
  }
});

/** The text of some XML, → for a tab. */
function withTabs(xml: string): string {
  return xml
    .replaceAll(/<w:pPr>.*?<\/w:pPr>/gs, '')
    .replaceAll('<w:tab/>', '→')
    .replaceAll(/<[^>]*>/g, '');
}
