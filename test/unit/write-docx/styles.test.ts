import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import {
  attributes,
  childNames,
  docxParagraphs,
  docxParts,
  elements,
  part,
  valueAt,
} from '../../support/docx-parts.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

const parts = docxParts(await writeDocx(sampleDocument(), DOCX_OPTIONS));
const styles = new Map(
  elements(part(parts, 'word/styles.xml'), 'w:style').map((xml) => [attributes(xml, 'w:style')?.styleId ?? '', xml]),
);

function style(id: string): { readonly paragraph: string; readonly run: string; readonly xml: string } {
  const xml = styles.get(id);
  if (xml === undefined) throw new Error(`no style ${id}`);
  return { paragraph: elements(xml, 'w:pPr')[0] ?? '', run: elements(xml, 'w:rPr')[0] ?? '', xml };
}

const fontOf = (id: string) => attributes(style(id).run, 'w:rFonts')?.eastAsia;
const sizeOf = (id: string) => valueAt(style(id).run, 'w:sz');
const colorOf = (id: string) => valueAt(style(id).run, 'w:color');
const spacingOf = (id: string) => attributes(style(id).paragraph, 'w:spacing');

describe('style', () => {
  test('Normal sets the size and the pitch that the grid is measured by', () => {
    expect(sizeOf('Normal')).toBe('32');
    expect(spacingOf('Normal')).toEqual({ before: '0', after: '0', line: '579', lineRule: 'exact' });
    expect(valueAt(style('Normal').paragraph, 'w:overflowPunct')).toBe('0');
  });

  test('of body text is 3号仿宋, two characters in, 28 characters a line', () => {
    expect(fontOf('GwBody')).toBe('仿宋_GB2312');
    expect(sizeOf('GwBody')).toBe('32');
    expect(valueAt(style('GwBody').paragraph, 'w:jc')).toBe('both');
    expect(attributes(style('GwBody').paragraph, 'w:ind')).toEqual({ firstLineChars: '200', firstLine: '632' });
    expect(valueAt(style('GwBody').run, 'w:spacing')).toBe('-5');
  });

  test('of the title is 2号小标宋, centred, not bold', () => {
    expect(fontOf('GwTitle')).toBe('方正小标宋简体');
    expect(sizeOf('GwTitle')).toBe('44');
    expect(valueAt(style('GwTitle').paragraph, 'w:jc')).toBe('center');
    expect(spacingOf('GwTitle')?.line).toBe('700');
    expect(style('GwTitle').xml).not.toMatch(/<w:b\/>|<w:ind /);
  });

  test.each([
    [1, '黑体'],
    [2, '楷体_GB2312'],
    [3, '仿宋_GB2312'],
    [4, '仿宋_GB2312'],
  ])('of a heading of level %i is 3号%s, not bold, in the navigation pane', (level, font) => {
    const id = `Heading${level}`;
    expect(fontOf(id)).toBe(font);
    expect(fontOf(`GwRunIn${level}`)).toBe(font);
    expect(sizeOf(id)).toBe('32');
    expect(valueAt(style(id).xml, 'w:name')).toBe(`heading ${level}`);
    expect(valueAt(style(id).paragraph, 'w:outlineLvl')).toBe(String(level - 1));
    expect(style(id).paragraph).toContain('<w:keepNext/>');
    expect(style(id).xml).not.toMatch(/<w:b\/>|<w:color /);
  });

  test('of page numbers is 4号宋体, digits too', () => {
    expect(attributes(style('GwPageNo').run, 'w:rFonts')).toMatchObject({ ascii: '宋体', eastAsia: '宋体' });
    expect(sizeOf('GwPageNo')).toBe('28');
    expect(spacingOf('GwPageNo')?.line).toBe('280');
  });

  test('of table text has its own pitch', () => {
    for (const id of ['GwCell', 'GwCellHead']) {
      expect(Number(spacingOf(id)?.line)).toBeLessThanOrEqual(400);
      expect(Number(sizeOf(id))).toBeGreaterThanOrEqual(21);
    }
  });

  test('of what leaves the grid says so, of what does not, not', () => {
    const offGrid = [...styles.keys()].filter((id) => style(id).paragraph.includes('<w:snapToGrid w:val="0"/>'));
    expect(offGrid.toSorted()).toMatchInlineSnapshot(`
      [
        "GwAnchor",
        "GwCell",
        "GwCellHead",
        "GwChart",
        "GwChartTitle",
        "GwColophon",
        "GwLetterFootRule",
        "GwLetterRule",
        "GwMark",
        "GwNote",
        "GwPageNo",
        "GwRedRule",
        "GwTitle",
        "GwUnitNote",
      ]
    `);
  });

  test('has exact pitch and no space around, but for pictures and the red rule', () => {
    const ordinary = [...styles.keys()].filter((id) => !['GwChart', 'GwChartGap', 'GwRedRule'].includes(id));
    for (const id of ordinary.filter((id) => style(id).paragraph !== '')) {
      expect(spacingOf(id), id).toMatchObject({ before: '0', after: '0', lineRule: 'exact' });
    }
    expect(spacingOf('GwRedRule')).toEqual({ before: '118', after: '0', line: '20', lineRule: 'exact' });
    // A picture in a line of exact pitch is cut off.
    expect(spacingOf('GwChart')).toEqual({ before: '160', after: '0', line: '240', lineRule: 'auto' });
    expect(spacingOf('GwChartGap')).toEqual({ before: '160', after: '0', line: '579', lineRule: 'exact' });
  });

  test('of every part of an official document has its Chinese name and its face', () => {
    const parts = [
      ['GwMark', '公文发文机关标志', '方正小标宋简体', 'FF0000'],
      ['GwHeadItem', '公文版头要素', '黑体', null],
      ['GwDocNo', '公文发文字号', '仿宋_GB2312', null],
      ['GwRedRule', '公文红色分隔线', '仿宋_GB2312', null],
      ['GwAttachNote', '公文附件说明', '仿宋_GB2312', null],
      ['GwAttachLabel', '公文附件序号', '黑体', null],
      ['GwRemark', '公文附注', '仿宋_GB2312', null],
      ['GwAttendance', '公文参会人员', '仿宋_GB2312', null],
      ['GwColophon', '公文版记', '仿宋_GB2312', null],
    ];
    expect(
      parts.map(([id = '']) => [id, valueAt(style(id ?? '').xml, 'w:name'), fontOf(id ?? ''), colorOf(id ?? '')]),
    ).toEqual(parts);
    expect(sizeOf('GwColophon')).toBe('28');
  });

  test('of the red rule draws it 1.5 pt thick, without indents', () => {
    expect(attributes(style('GwRedRule').paragraph, 'w:bottom')).toEqual({
      val: 'single',
      sz: '12',
      space: '0',
      color: 'FF0000',
    });
    expect(style('GwRedRule').paragraph).not.toContain('<w:ind');
  });

  test('of a signature keeps digits as near as the widths it is placed by', () => {
    expect(valueAt(style('GwSign').paragraph, 'w:autoSpaceDN')).toBe('0');
  });

  test('names every kind of font and no theme', () => {
    for (const fonts of elements(part(parts, 'word/styles.xml'), 'w:rFonts')) {
      expect(Object.keys(attributes(fonts, 'w:rFonts') ?? {}).toSorted()).toEqual([
        'ascii',
        'cs',
        'eastAsia',
        'hAnsi',
        'hint',
      ]);
    }
  });

  test('names the fonts of Windows where the profile says so', async () => {
    const windows = part(
      docxParts(await writeDocx(sampleDocument(), { ...DOCX_OPTIONS, fonts: 'windows' })),
      'word/styles.xml',
    );
    expect(windows).toContain('w:eastAsia="仿宋"');
    expect(windows).not.toContain('GB2312');
  });

  test('names no font that is bought where the profile is neutral', async () => {
    const neutral = docxParts(await writeDocx(sampleDocument(), { ...DOCX_OPTIONS, fonts: 'neutral' }));
    const names = elements(part(neutral, 'word/styles.xml'), 'w:rFonts').map(
      (fonts) => attributes(fonts, 'w:rFonts')?.eastAsia,
    );
    expect([...new Set(names)].toSorted()).toEqual(['FangSong', 'KaiTi', 'STZhongsong', 'SimHei', 'SimSun']);
    const table = elements(part(neutral, 'word/fontTable.xml'), 'w:font');
    expect(table.filter((font) => valueAt(font, 'w:altName') === null)).toHaveLength(1);
  });
});

test('the font table offers a stand-in for every Chinese font', () => {
  const fonts = elements(part(parts, 'word/fontTable.xml'), 'w:font').map((xml) => [
    attributes(xml, 'w:font')?.name,
    valueAt(xml, 'w:altName'),
  ]);
  expect(fonts).toEqual([
    ['仿宋_GB2312', '仿宋'],
    ['楷体_GB2312', '楷体'],
    ['黑体', 'SimHei'],
    ['宋体', 'SimSun'],
    ['方正小标宋简体', '华文中宋'],
    ['Times New Roman', null],
  ]);
});

describe('what the document says of its look', () => {
  const body = part(parts, 'word/document.xml');

  test('names only styles that are there, and Normal by silence', () => {
    const used = [...body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect([...new Set(used)].filter((id) => !styles.has(id))).toEqual([]);
  });

  test('has no italics, underlines or colours, and marks nothing but gaps', () => {
    expect(body).not.toMatch(/<w:(i|u|color)[ /]/);
    const marked = elements(body, 'w:r').filter((run) => run.includes('<w:highlight'));
    expect(marked.map((run) => run.replaceAll(/<[^>]*>/g, ''))).toEqual(['待填', '待填']);
    expect(marked.every((run) => valueAt(run, 'w:highlight') === 'yellow')).toBe(true);
  });

  test('has the children of every paragraph property in the order of the schema', () => {
    const order =
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr'
        .split(' ')
        .map((name) => `w:${name}`);
    for (const xml of elements(body + part(parts, 'word/styles.xml'), 'w:pPr')) {
      const places = childNames(xml).map((name) => order.indexOf(name));
      expect(places, xml).toEqual(places.toSorted((a, b) => a - b));
      expect(places, xml).not.toContain(-1);
    }
  });

  test('leaves exact pitch to no paragraph', () => {
    expect(
      docxParagraphs(parts).filter(({ xml }) =>
        elements(xml, 'w:pPr').some((properties) => properties.includes('<w:spacing')),
      ),
    ).toEqual([]);
  });
});
