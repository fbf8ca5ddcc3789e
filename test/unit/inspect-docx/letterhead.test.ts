import { describe, expect, it } from 'vitest';
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts';
import { recogniseRoles } from '../../../src/inspect/docx/roles.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { handmadeDocx } from '../../support/docx-package.ts';
import { OFFICIAL_STYLES, p, pageNumberFooters, SETTINGS, section } from '../../support/word-xml.ts';

const RED = '<w:color w:val="FF0000"/>';
const KAI = '<w:rFonts w:eastAsia="楷体_GB2312"/>';
const HEI = '<w:rFonts w:eastAsia="黑体"/>';
const XBS = '<w:rFonts w:eastAsia="方正小标宋简体"/>';
const FOUR = '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:spacing w:val="0"/><w:sz w:val="28"/>';
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const CENTRE = '<w:jc w:val="center"/>';
const KEEP = '<w:keepNext/>';
const ruled = (top: number, bottom: number): string =>
  `<w:pBdr><w:top w:val="single" w:sz="${top}" w:color="000000"/>${bottom ? `<w:bottom w:val="single" w:sz="${bottom}" w:color="000000"/>` : ''}</w:pBdr>`;

/** A report with a red head as an office types it: no styles but 正文. Each line has a name so that a test can change it. */
const LINES: Readonly<Record<string, string>> = {
  copyNumber: p('000017'),
  secrecy: p('秘密★1年', { run: HEI }),
  urgency: p('特急', { run: HEI }),
  mark: p('永宁区民政局文件', { paragraph: CENTRE, run: `${XBS}${RED}<w:sz w:val="96"/>` }),
  afterMark: p('') + p(''),
  number: p('永民报〔2026〕15号　　　　　　　　签发人：张明'),
  rule: p('', { paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="12" w:color="FF0000"/></w:pBdr>' }),
  afterRule: p('') + p(''),
  title: p('永宁区民政局关于2026年上半年工作情况的报告', {
    paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="700" w:lineRule="exact"/>${CENTRE}`,
    run: `${XBS}<w:spacing w:val="0"/><w:sz w:val="44"/>`,
  }),
  afterTitle: p(''),
  addressee: p('区委、区政府：'),
  opening: p('现将上半年工作情况报告如下。', { paragraph: `${INDENT}<w:jc w:val="both"/>` }),
  heading: p('一、主要工作', { paragraph: `${KEEP}${INDENT}<w:outlineLvl w:val="0"/>`, run: HEI }),
  subheading: p('（一）社会救助', { paragraph: `${KEEP}${INDENT}<w:outlineLvl w:val="1"/>`, run: KAI }),
  text: p('按月足额发放各类补助，应保尽保、应救尽救。', { paragraph: `${INDENT}<w:jc w:val="both"/>` }),
  closing: p('特此报告。', { paragraph: `${INDENT}<w:jc w:val="both"/>` }),
  beforeNote: p(''),
  note: p('附件：资金拨付情况表', { paragraph: INDENT }),
  beforeSignature: p(''),
  unit: p('永宁区民政局', { paragraph: '<w:ind w:right="1344"/><w:jc w:val="right"/>' }),
  date: p('2026年7月15日', { paragraph: '<w:ind w:right="1264"/><w:jc w:val="right"/>' }),
  remark: p('（联系人：李华，电话：0000-0000000）', { paragraph: INDENT }),
  label: p('附件', { paragraph: '<w:pageBreakBefore/>', run: HEI }),
  afterLabel: p(''),
  attachmentTitle: p('资金拨付情况表', { paragraph: CENTRE, run: `${XBS}<w:spacing w:val="0"/><w:sz w:val="44"/>` }),
  attachmentText: p('各项资金按进度拨付。', { paragraph: `${INDENT}<w:jc w:val="both"/>` }),
  copies: p('抄送：区人大常委会办公室，区政协办公室。', { paragraph: ruled(8, 0), run: FOUR }),
  issued: p('永宁区民政局办公室　　　　　　2026年7月15日印发', { paragraph: ruled(6, 8), run: FOUR }),
};

type Line = keyof typeof LINES;

const docx = (changes: Readonly<Record<Line, string>> = {}): Uint8Array =>
  handmadeDocx({
    body: Object.values({ ...LINES, ...changes }).join('') + section(),
    styles: OFFICIAL_STYLES,
    settings: SETTINGS,
    footers: pageNumberFooters(),
  });

describe('a report with a red head in which everything is 正文', () => {
  it('is understood line by line', () => {
    const { value } = readDocx(docx());
    const roles = value ? recogniseRoles(value).filter(({ role }) => role !== 'blank') : [];
    expect(roles.map(({ role, words }) => `${role} ${words.slice(0, 10)}`)).toMatchInlineSnapshot(`
      [
        "copyNumber 000017",
        "secrecy 秘密★1年",
        "urgency 特急",
        "mark 永宁区民政局文件",
        "documentNumber 永民报〔2026〕1",
        "redRule ",
        "title 永宁区民政局关于20",
        "addressee 区委、区政府：",
        "body 现将上半年工作情况报",
        "heading1 一、主要工作",
        "heading2 （一）社会救助",
        "body 按月足额发放各类补助",
        "body 特此报告。",
        "attachmentNote 附件：资金拨付情况表",
        "signatureUnit 永宁区民政局",
        "signatureDate 2026年7月15日",
        "remark （联系人：李华，电话",
        "attachmentLabel 附件",
        "attachmentTitle 资金拨付情况表",
        "body 各项资金按进度拨付。",
        "colophon 抄送：区人大常委会办",
        "colophon 永宁区民政局办公室　",
      ]
    `);
  });

  it('is in order but for advice', () => {
    expect(broken(docx())).toEqual([]);
  });

  it('says of its pages only that they were not checked', () => {
    const { value } = inspectDocx(docx());
    expect(value?.unchecked.map(({ rule }) => rule.id)).toEqual([
      'colophon/place',
      'layout/body-on-first-page',
      'layout/full-pages',
      'layout/signature-with-text',
      'layout/heading-with-text',
      'layout/colophon-on-even-page',
    ]);
  });

  it('is advised to set the name of the office in 小标宋', () => {
    const mark = p('永宁区民政局文件', { paragraph: CENTRE, run: `${HEI}${RED}<w:sz w:val="96"/>` });
    expect(inspectDocx(docx({ mark })).value?.deviations.map(({ rule }) => rule.id)).toContain('mark/face');
  });

  it('takes a title in an attachment for that of the attachment, whatever its style', () => {
    const attachmentTitle = p('资金拨付情况表', { paragraph: `<w:pStyle w:val="GwTitle"/>${CENTRE}` });
    const { value } = readDocx(docx({ attachmentTitle }));
    const last = value && recogniseRoles(value).findLast(({ words }) => words === '资金拨付情况表');
    expect(last?.role).toBe('attachmentTitle');
  });

  const BROKEN: readonly (readonly [Readonly<Record<Line, string>>, ...(readonly string[])])[] = [
    [{ mark: p('永宁区民政局文件', { paragraph: `<w:pStyle w:val="GwMark"/>${CENTRE}`, run: XBS }) }, 'mark/colour'],
    [{ afterMark: p('') }, 'letterhead/number-place'],
    [{ number: p('永民报〔2026〕15号', { paragraph: CENTRE }) }, 'letterhead/signer'],
    [{ number: p('永民报〔2026〕15号　签发人：张明', { run: HEI }) }, 'document-number/face'],
    [{ number: p('永民报〔2026〕15号　签发人：张明', { run: '<w:sz w:val="28"/>' }) }, 'document-number/size'],
    [
      {
        rule: p('', {
          paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="12" w:color="FF0000"/></w:pBdr><w:ind w:left="400"/>',
        }),
      },
      'letterhead/rule',
    ],
    [{ afterRule: p('') }, 'title/place'],
    [{ afterTitle: '' }, 'addressee/place'],
    [{ beforeNote: '' }, 'attachment-note/place'],
    [{ note: p('附件：资金拨付情况表') }, 'attachment-note/indent'],
    [{ note: p('附件：资金拨付情况表', { paragraph: INDENT, run: KAI }) }, 'attachment-note/face'],
    [{ note: p('附件：资金拨付情况表', { paragraph: INDENT, run: '<w:sz w:val="28"/>' }) }, 'attachment-note/size'],
    [{ beforeSignature: '' }, 'signature/place'],
    [{ unit: p('永宁区民政局', { paragraph: '<w:jc w:val="right"/>' }) }, 'signature/indent'],
    [{ remark: p('（联系人：李华，电话：0000-0000000）') }, 'remark/indent'],
    [{ remark: p('（联系人：李华）', { paragraph: INDENT, run: KAI }) }, 'remark/face'],
    [{ remark: p('（联系人：李华）', { paragraph: INDENT, run: '<w:sz w:val="28"/>' }) }, 'remark/size'],
    [{ label: p('附件', { run: HEI }) }, 'attachment/new-page'],
    [{ label: p('附件', { paragraph: '<w:pageBreakBefore/>' }) }, 'attachment-label/face'],
    [
      { label: p('附件', { paragraph: '<w:pageBreakBefore/>', run: `${HEI}<w:sz w:val="28"/>` }) },
      'attachment-label/size',
    ],
    [{ afterLabel: '' }, 'attachment/title-place'],
    [{ secrecy: p('秘密★1年') }, 'secrecy/face'],
    [{ urgency: p('特急', { run: `${HEI}<w:sz w:val="28"/>` }) }, 'secrecy/size'],
    [{ copyNumber: '', secrecy: LINES.urgency ?? '', urgency: LINES.secrecy ?? '' }, 'structure/order'],
    [{ title: '', afterTitle: '', afterRule: '', beforeNote: '', note: '' }, 'structure/title'],
    [{ copies: p('抄送：区人大常委会办公室。', { paragraph: ruled(6, 0), run: FOUR }) }, 'colophon/rules'],
    [
      { copies: p('抄送：区人大常委会办公室。', { paragraph: ruled(8, 0), run: `${HEI}<w:sz w:val="28"/>` }) },
      'colophon/face',
    ],
    [{ copies: p('抄送：区人大常委会办公室。', { paragraph: ruled(8, 0) }) }, 'colophon/size'],
    [{ copies: '', issued: '' }, 'colophon/present'],
  ];

  it.each(BROKEN.map(([changes, ...rules]) => [rules.join(), changes, rules] as const))(
    'breaks %s',
    (_, changes, rules) => {
      expect(broken(docx(changes))).toEqual(rules);
    },
  );
});

/** Violations and deviations. */
function broken(bytes: Uint8Array): readonly string[] {
  const deviations = inspectDocx(bytes).value?.deviations ?? [];
  return [...new Set(deviations.filter(({ rule }) => rule.grade !== 'advice').map(({ rule }) => rule.id))].sort();
}
