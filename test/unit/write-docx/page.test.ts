import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { attributes, docxParagraphs, docxParts, elements, part, valueAt } from '../../support/docx-parts.ts';
import { documentOf, paragraph, sampleDocument } from '../../support/sample-document.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

const parts = docxParts(await writeDocx(sampleDocument(), DOCX_OPTIONS));
const body = part(parts, 'word/document.xml');
const settings = part(parts, 'word/settings.xml');

async function sectionOf(margins: 'word' | 'gbt33476'): Promise<string> {
  return part(
    docxParts(await writeDocx(documentOf(paragraph('正文')), { ...DOCX_OPTIONS, margins })),
    'word/document.xml',
  );
}

describe('page', () => {
  test('is A4', () => {
    expect(elements(body, 'w:sectPr')).toHaveLength(1);
    expect(attributes(body, 'w:pgSz')).toMatchObject({ w: '11906', h: '16838' });
  });

  test.each([
    ['word', { top: '2098', bottom: '1984' }, 579],
    ['gbt33476', { top: '1960', bottom: '1847' }, 592],
  ] as const)('has the margins and the 22 lines of profile %s', async (margins, expected, pitch) => {
    const section = await sectionOf(margins);
    expect(attributes(section, 'w:pgMar')).toMatchObject({ ...expected, left: '1588', right: '1474', footer: '1447' });
    expect(attributes(section, 'w:docGrid')).toEqual({ type: 'lines', linePitch: String(pitch) });
    const textHeight = 16838 - Number(expected.top) - Number(expected.bottom);
    expect(22 * pitch).toBeLessThanOrEqual(textHeight);
    expect(22 * pitch + 22).toBeGreaterThan(textHeight);
  });

  test('has its own footers on odd and even pages', () => {
    expect(settings).toContain('<w:evenAndOddHeaders/>');
    const types = elements(body, 'w:footerReference').map((xml) => attributes(xml, 'w:footerReference')?.type);
    expect(types.toSorted()).toEqual(['default', 'even']);
  });

  test('is laid out as Word 2013 and later do', () => {
    expect(elements(settings, 'w:compatSetting')).toHaveLength(1);
    expect(attributes(settings, 'w:compatSetting')).toMatchObject({ name: 'compatibilityMode', val: '15' });
    expect(valueAt(settings, 'w:characterSpacingControl')).toBe('compressPunctuation');
  });

  test('says its title, unit and date of issue', () => {
    const core = part(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>永宁区民政局2026年上半年工作总结及下半年重点工作安排</dc:title>');
    expect(core).toContain('<dc:creator>永宁区民政局</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core.match(/2026-07-15T00:00:00Z/g)).toHaveLength(2);
  });
});

describe('page number', () => {
  const footerOf = (type: string) => {
    const reference = elements(body, 'w:footerReference').find(
      (xml) => attributes(xml, 'w:footerReference')?.type === type,
    );
    const id = attributes(reference ?? '', 'w:footerReference')?.id;
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Id="${id}"`).exec(
      part(parts, 'word/_rels/document.xml.rels'),
    );
    return docxParagraphs(parts, `word/${target?.[1] ?? target?.[2]}`);
  };

  test.each([
    ['default', 'right', { right: '280' }],
    ['even', 'left', { left: '280' }],
  ])('of %s pages stands at the %s', (type, jc, indent) => {
    const [footer, ...others] = footerOf(type);
    expect(others).toEqual([]);
    expect(footer).toMatchObject({ style: 'GwPageNo', lines: ['— 1 —'] });
    expect(valueAt(footer?.xml ?? '', 'w:jc')).toBe(jc);
    expect(attributes(footer?.xml ?? '', 'w:ind')).toEqual(indent);
  });

  test('is a field with a run for each of its parts', () => {
    const runs = footerOf('default').flatMap(({ xml }) => elements(xml, 'w:r'));
    const kinds = runs.map((run) => valueOfField(run));
    expect(kinds).toEqual(['— ', 'begin', ' PAGE ', 'separate', '1', 'end', ' —']);
  });
});

function valueOfField(run: string): string {
  return attributes(run, 'w:fldChar')?.fldCharType ?? run.replaceAll(/<[^>]*>/g, '');
}
