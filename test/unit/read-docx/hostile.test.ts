import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { type HandmadeParts, handmadeDocx } from '../../support/docx-package.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { p } from '../../support/word-xml.ts';
import { DOCX_OPTIONS } from '../write-docx/docx-options.ts';

/** No file may keep the processor busy longer; the clock would also measure what else the machine does. */
const MOST_MS = 5000;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="a/officeDocument" Target="word/document.xml"/></Relationships>`;
const document = (xml: string): Uint8Array => zip({ '_rels/.rels': RELS, 'word/document.xml': xml });

function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

/** `D0CF11E0…`, then the name of a stream as it stands in such a file. */
function compoundFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((char) => [char.charCodeAt(0), 0]);
  return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...name);
}

function busyMs(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1000;
}

describe('what is no DOCX', () => {
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['an empty file', () => new Uint8Array(0), 'docx/not-a-docx'],
    ['a PDF', () => strToU8('%PDF-1.7\n'), 'docx/not-a-docx'],
    ['a DOC', () => compoundFile('WordDocument'), 'docx/old-doc'],
    ['an encrypted DOCX', () => compoundFile('EncryptedPackage'), 'docx/encrypted'],
    [
      'a spreadsheet',
      () => zip({ '_rels/.rels': RELS.replace('word/document', 'xl/workbook'), 'xl/workbook.xml': '<a/>' }),
      'docx/missing-part',
    ],
    ['a zip of something else', () => zip({ 'readme.txt': 'x' }), 'docx/missing-part'],
    ['half a DOCX', () => handmadeDocx({ body: p('文'.repeat(5000)) }).slice(0, 300), 'docx/broken-package'],
    [
      'a path that leads out',
      () => zip({ '../word/document.xml': '<a/>', 'word/document.xml': '<a/>' }),
      'docx/broken-package',
    ],
    [
      'a part that is there twice',
      () => zip({ 'word/document.xml': '<a/>', 'word/Document.xml': '<a/>' }),
      'docx/broken-package',
    ],
    ['a document that is no XML', () => document('<w:document'), 'docx/broken-part'],
    ['a document without a body', () => document(`<w:document ${WORD}/>`), 'docx/missing-part'],
    ['a zip bomb', () => document('<a/>'.repeat(20_000_000)), 'docx/unpacks-too-large'],
    [
      'a bomb of many parts',
      () =>
        zip(
          Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`word/p${index}.xml`, '<a/>'.repeat(200_000)])),
        ),
      'docx/unpacks-too-large',
    ],
    ['a million tags', () => document('<a/>'.repeat(1_000_000)), 'docx/unpacks-too-large'],
    [
      'ten thousand levels',
      () => document(`<w:document ${WORD}>${'<w:p>'.repeat(10_000)}${'</w:p>'.repeat(10_000)}</w:document>`),
      'docx/broken-part',
    ],
    [
      'a thousand levels',
      () => document(`<w:document ${WORD}>${'<w:p>'.repeat(1000)}${'</w:p>'.repeat(1000)}</w:document>`),
      'docx/broken-part',
    ],
    [
      'entities that multiply',
      () =>
        document(
          `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><w:document ${WORD}><w:body>&b;</w:body></w:document>`,
        ),
      'docx/broken-part',
    ],
    [
      'more than 50 MB',
      () => new Uint8Array(50 * 1024 * 1024 + 1).fill(0).map((_, index) => [0x50, 0x4b, 3, 4][index] ?? 0),
      'docx/too-large',
    ],
  ];

  it.each(cases)('%s is refused in time', (_, bytes, code) => {
    const input = bytes();
    const start = process.cpuUsage();
    const { value, diagnostics } = readDocx(input);
    expect(busyMs(start)).toBeLessThan(MOST_MS);
    expect(value).toBeNull();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});

describe('a DOCX made to be slow', () => {
  const cases: readonly (readonly [string, () => HandmadeParts])[] = [
    ['twenty thousand paragraphs', () => ({ body: p('各项工作稳步推进。').repeat(20_000) })],
    ['half a million runs in a paragraph', () => ({ body: `<w:p>${'<w:r/>'.repeat(490_000)}</w:p>` })],
    ['styles in an endless chain', () => ({ body: p('文'), styles: chainOfStyles(60_000) })],
    ['twenty thousand tables', () => ({ body: `<w:tbl><w:tr><w:tc>${p('文')}</w:tc></w:tr></w:tbl>`.repeat(19_999) })],
    ['twenty thousand attachments', () => ({ body: p('附件').repeat(20_000) })],
    ['ten thousand signatures', () => ({ body: (p('某单位') + p('2026年7月15日')).repeat(10_000) })],
    ['as many sections as paragraphs', () => ({ body: p('工作。', { paragraph: '<w:sectPr/>' }).repeat(20_000) })],
    ['paragraphs of spaces', () => ({ body: p(`甲${'　'.repeat(500_000)}乙`).repeat(3) })],
    ['namespaces upon namespaces', () => ({ body: `${nested('w:sdt', 250)}${'<w:r xmlns:c="d"/>'.repeat(100_000)}` })],
    ['fields in fields', () => ({ body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(20_000) })],
    ['lists without end', () => ({ body: manyLists(20_000), numbering: '<w:num w:numId="1"/>'.repeat(50_000) })],
  ];

  it.each(cases)('with %s is read or refused in time', (_, parts) => {
    const input = handmadeDocx(parts());
    const start = process.cpuUsage();
    const { value, diagnostics } = inspectDocx(input);
    expect(busyMs(start)).toBeLessThan(MOST_MS);
    expect(value !== null || diagnostics.length > 0).toBe(true);
  });

  it('with more paragraphs than any document is refused', () => {
    const { diagnostics } = readDocx(handmadeDocx({ body: '<w:p/>'.repeat(20_001) }));
    expect(diagnostics.map(({ code }) => code)).toEqual(['docx/too-long']);
  });
});

function chainOfStyles(length: number): string {
  const styles = Array.from(
    { length },
    (_, index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
  );
  return styles.join('');
}

function nested(name: string, depth: number): string {
  const open = Array.from({ length: depth }, (_, index) => `<${name} xmlns:a${index}="b">`).join('');
  return open + `</${name}>`.repeat(depth);
}

function manyLists(count: number): string {
  return p('项', { paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' }).repeat(count);
}

describe('a damaged DOCX', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await writeDocx(sampleDocument(), DOCX_OPTIONS);
  });

  it('is read or refused, and never throws', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = whole.slice();
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        const { value, diagnostics } = inspectDocx(bytes);
        expect(value !== null || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused wherever it was cut off', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        const { value, diagnostics } = inspectDocx(whole.slice(0, length));
        expect(value !== null || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('with a changed character of its XML is read or refused', () => {
    const body = `${p('关于工作的报告')}<w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc>${p('表')}</w:tc></w:tr></w:tbl>`;
    fc.assert(
      fc.property(
        fc.nat({ max: body.length - 1 }),
        fc.constantFrom('<', '>', '"', '/', '&', ' ', '0', 'w', ''),
        (place, char) => {
          const { value, diagnostics } = inspectDocx(
            handmadeDocx({ body: body.slice(0, place) + char + body.slice(place + 1) }),
          );
          expect(value !== null || diagnostics.length > 0).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
