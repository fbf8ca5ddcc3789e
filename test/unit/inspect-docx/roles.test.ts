import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/inspect/docx/role.ts';
import { roleTexts } from '../../../src/inspect/docx/role-texts.ts';
import { recogniseRoles } from '../../../src/inspect/docx/roles.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { handmadeDocx } from '../../support/docx-package.ts';
import { p } from '../../support/word-xml.ts';

const CENTRE = { paragraph: '<w:jc w:val="center"/>' };
const RIGHT = { paragraph: '<w:jc w:val="right"/>' };
const BIG = { ...CENTRE, run: '<w:sz w:val="44"/>' };

/** Files in which every paragraph is 正文: each line with what it is. */
const FILES: readonly { readonly name: string; readonly lines: readonly (readonly [Role, string])[] }[] = [
  {
    name: 'a summary typed without any look',
    lines: [
      ['title', p('永宁区民政局2026年上半年工作总结')],
      ['blank', p('')],
      ['addressee', p('区政府：')],
      ['body', p('　　上半年，各项工作稳步推进。')],
      ['heading1', p('一、主要工作')],
      ['heading2', p('(一)社会救助')],
      ['body', p('1.足额发放低保金，应保尽保。')],
      ['heading3', p('2．养老服务')],
      ['heading4', p('（1）机构养老')],
      ['body', p('　　新增床位120张。')],
      ['signatureUnit', p('永宁区民政局', RIGHT)],
      ['signatureDate', p('2026年7月15日', RIGHT)],
    ],
  },
  {
    name: 'a title in two lines with unit and date below it',
    lines: [
      ['title', p('永宁区民政局2026年上半年', BIG)],
      ['title', p('工作总结', BIG)],
      ['byline', p('永宁区民政局', CENTRE)],
      ['byline', p('（2026年7月15日）', CENTRE)],
      ['body', p('上半年工作如下。')],
      ['body', p('下列事项要抓紧：')],
      ['body', p('一是加快进度；二是守住底线。')],
    ],
  },
  {
    name: 'a letter with attachments and a note',
    lines: [
      ['copyNumber', p('000123')],
      ['secrecy', p('机密★10年')],
      ['urgency', p('加急')],
      ['documentNumber', p('永民函[2026]3号', CENTRE)],
      ['title', p('永宁区民政局关于商请支持有关工作的函', BIG)],
      ['addressee', p('区财政局、区人力资源和社会保障局：')],
      ['body', p('现就有关事项函商如下。')],
      ['attachmentNote', p('附件：1.测算表')],
      ['attachmentNote', p('2.名单')],
      ['signatureUnit', p('永宁区民政局')],
      ['signatureDate', p('二〇二六年七月十五日')],
      ['remark', p('（联系人：李华）')],
      ['attachmentLabel', p('附件 1')],
      ['attachmentTitle', p('测算表', BIG)],
      ['tableCaption', p('表1　资金测算', CENTRE)],
      ['unitNote', p('单位：万元', RIGHT)],
      ['note', p('注：按户数测算。')],
      ['colophon', p('抄送：区审计局。')],
      ['colophon', p('永宁区民政局办公室　2026年7月15日印发')],
    ],
  },
  {
    name: 'text that only begins like something else',
    lines: [
      ['title', p('关于近期工作的报告', BIG)],
      ['body', p('2026年以来，工作有序开展。')],
      ['body', p('附件材料已经另行报送有关部门。')],
      ['body', p('抄送范围由办公室确定。')],
      ['body', p('1.5万户家庭受益，覆盖面进一步扩大。')],
      ['body', p('十四五时期，坚持以人民为中心。')],
      ['body', p('二、三季度是施工的黄金时期，各科室要倒排工期、挂图作战，确保按时完成年度任务，不留尾巴。')],
    ],
  },
];

describe('the role of a paragraph', () => {
  it.each(FILES)('is known by what it says: $name', ({ lines }) => {
    const { value } = readDocx(handmadeDocx({ body: lines.map(([, xml]) => xml).join('') }));
    expect(value && recogniseRoles(value).map(({ role, words }) => [role, words])).toEqual(
      lines.map(([role, xml]) => [role, xml.replace(/<[^>]*>/g, '').replace(/^　+/, '')]),
    );
  });

  it('is said by a style first, under its name when another program changed its id', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="P7"><w:name w:val="公文主送机关"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="GwMark"><w:name w:val="x"/></w:style>',
    ].join('');
    const styled = (id: string, text: string): string => p(text, { paragraph: `<w:pStyle w:val="${id}"/>` });
    const body = styled('GwMark', '永宁区民政局文件') + styled('P7', '各科室') + styled('2', '没有编号的标题');
    const { value } = readDocx(handmadeDocx({ body, styles }));
    expect(value && recogniseRoles(value).map(({ role }) => role)).toEqual(['mark', 'addressee', 'heading2']);
  });

  it('is said by a drawn red line', () => {
    const line =
      '<w:p><w:r><w:pict><v:line style="position:absolute;margin-left:0;margin-top:5pt;width:156mm;height:0" strokecolor="#ff0000" strokeweight="1.5pt"/></w:pict></w:r></w:p>';
    const { value } = readDocx(handmadeDocx({ body: line }));
    expect(value && recogniseRoles(value)[0]?.role).toBe('redRule');
  });

  it('comes with its words and its place, for rules about wording', () => {
    const { value } = readDocx(
      handmadeDocx({ body: p('') + p('关于近期工作的报告', BIG) + p('　　工作有序开展。　') }),
    );
    expect(value && roleTexts(recogniseRoles(value))).toEqual([
      { role: 'title', text: '关于近期工作的报告', place: { page: null, paragraph: 2, text: '关于近期工作的报告' } },
      { role: 'body', text: '工作有序开展。', place: { page: null, paragraph: 3, text: '工作有序开展。' } },
    ]);
  });
});
