import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts';
import { recogniseRoles } from '../../../src/inspect/docx/roles.ts';
import type { Inspection } from '../../../src/inspect/inspection.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { handmadeDocx } from '../../support/docx-package.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { toolOrSkip } from '../../support/tools.ts';
import { DOCX_OPTIONS } from '../write-docx/docx-options.ts';

function inspected(docx: Uint8Array): Inspection {
  const { value, diagnostics } = inspectDocx(docx);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function brokenRules(docx: Uint8Array): readonly string[] {
  return [...new Set(inspected(docx).deviations.map(({ rule }) => rule.id))].sort();
}

function roles(docx: Uint8Array): readonly string[] {
  const facts = readDocx(docx).value;
  return facts
    ? recogniseRoles(facts)
        .filter(({ role }) => role !== 'blank')
        .map(({ role }) => role)
    : [];
}

describe('our own documents', () => {
  it.each(
    (['summary', 'plan'] as const).flatMap((kind) =>
      (['word', 'gbt33476'] as const).flatMap((margins) =>
        (['official', 'windows'] as const).map((fonts) => ({ kind, margins, fonts })),
      ),
    ),
  )('are in order: $kind, $margins, $fonts', async ({ kind, margins, fonts }) => {
    const docx = await writeDocx(sampleReportDocument(kind), { ...DOCX_OPTIONS, margins, fonts });
    expect(brokenRules(docx)).toEqual([]);
    expect(inspected(docx).applied.length).toBeGreaterThan(55);
  });
});

describe('documents of other programs', () => {
  it('of docx without any care break what one would expect', async () => {
    const docx = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
              children: [new TextRun('上半年工作总结')],
            }),
            new Paragraph('上半年，各项工作稳步推进。'),
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('一、主要工作')] }),
            new Table({
              rows: ['甲', '乙'].map(
                (text) => new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })] }),
              ),
            }),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(docx));
    expect(roles(bytes)).toEqual(['title', 'body', 'heading1', 'tableHeader', 'tableCell']);
    expect(brokenRules(bytes)).toEqual(
      expect.arrayContaining([
        'page-number/present',
        'page/left-margin',
        'body/size',
        'body/first-line-indent',
        'table/header-row',
      ]),
    );
  });

  it('of Word, with all that Word writes round the words', () => {
    const docx = wordDocx();
    expect(roles(docx)).toEqual(['title', 'addressee', 'heading1', 'body', 'signatureUnit', 'signatureDate']);
    expect(brokenRules(docx)).toMatchInlineSnapshot(`
      [
        "addressee/face",
        "body/face",
        "body/hanging-punctuation",
        "font/theme",
        "heading/keep-next",
        "heading/outline-level",
        "package/normal-style",
        "package/title",
        "page-number/present",
        "page/characters-per-line",
        "page/grid",
        "page/left-margin",
        "page/top-margin",
        "page/type-area-height",
        "page/type-area-width",
        "signature/face",
        "title/snap-to-grid",
      ]
    `);
  });

  it('of LibreOffice, made from HTML', (context) => {
    const html =
      '<html><meta charset="utf-8"><body><h1 align="center">上半年工作总结</h1><p>上半年，各项工作稳步推进。</p><p>一、主要工作</p><table border="1"><tr><td>甲</td></tr><tr><td>乙</td></tr></table></body></html>';
    const docx = converted(toolOrSkip(context, 'soffice'), { 'a.html': html });
    expect(roles(docx)).toEqual(['title', 'body', 'heading1', 'tableHeader', 'tableCell']);
    expect(brokenRules(docx)).toEqual(expect.arrayContaining(['body/size', 'page-number/present', 'title/face']));
  });

  it('of LibreOffice, made from one of ours: nothing that the eye would miss', async (context) => {
    const ours = await writeDocx(sampleReportDocument('plan'), DOCX_OPTIONS);
    const docx = converted(toolOrSkip(context, 'soffice'), { 'a.docx': ours });
    const found = inspected(docx).deviations.filter(({ rule }) => rule.grade !== 'advice');
    // LibreOffice stores the end of a section before the style of its paragraph.
    const visible = found.filter(({ rule }) => rule.id !== 'package/property-order');
    expect(visible.map(({ rule, found: { zh } }) => `${rule.id} ${zh}`)).toEqual([]);
  });
});

function converted(
  soffice: (...args: readonly string[]) => string,
  files: Readonly<Record<string, string | Uint8Array>>,
  filter = 'docx:MS Word 2007 XML',
): Uint8Array {
  const folder = temporaryFolder(files);
  const [name = ''] = Object.keys(files);
  const options = [
    ...(name.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : []),
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(folder, 'out'),
  ];
  soffice(`-env:UserInstallation=file://${folder}/profile`, ...options, join(folder, name));
  return new Uint8Array(readFileSync(join(folder, 'out/a.docx')));
}

/** A short summary with rsids, proofing marks, smart tags, a content control, theme fonts, an automatic list and tracked changes. */
function wordDocx(): Uint8Array {
  const themed =
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:hint="eastAsia"/>';
  const run = (text: string, look = themed): string =>
    `<w:r w:rsidR="00B12C34" w:rsidRPr="00A11111"><w:rPr>${look}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const paragraph = (properties: string, content: string): string =>
    `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00000000" w14:paraId="1A2B3C4D"><w:pPr>${properties}</w:pPr>${content}</w:p>`;
  const body = [
    paragraph(
      '<w:jc w:val="center"/>',
      run('永宁区民政局2026年上半年工作总结', '<w:rFonts w:eastAsia="方正小标宋简体"/>').replaceAll('"32"', '"44"'),
    ),
    paragraph('', '<w:r><w:t/></w:r>'),
    paragraph(
      '',
      `${run('区')}<w:proofErr w:type="gramStart"/>${run('政府')}<w:proofErr w:type="gramEnd"/>${run('：')}`,
    ),
    paragraph(
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      run('主要工作', '<w:rFonts w:eastAsia="黑体"/>'),
    ),
    paragraph(
      '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
      `<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>${run('各项')}</w:sdtContent></w:sdt><w:smartTag w:uri="urn:x" w:element="y">${run('工作')}</w:smartTag><w:ins w:id="1" w:author="李华">${run('稳步')}</w:ins><w:del w:id="2" w:author="李华"><w:r><w:delText>快速</w:delText></w:r></w:del>${run('推进。')}`,
    ),
    paragraph('', ''),
    paragraph('<w:ind w:right="1421"/><w:jc w:val="right"/>', run('永宁区民政局')),
    paragraph('<w:ind w:right="632"/><w:jc w:val="right"/>', run('2026年7月15日')),
    '<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>',
  ].join('');
  return handmadeDocx({
    body,
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    theme:
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements>',
    settings: '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>',
  });
}
