import { expect, it } from 'vitest';
import { printedDocument } from '../../../src/inspect/pdf/line-roles.ts';
import { roleTexts } from '../../../src/inspect/pdf/role-texts.ts';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import type { Pagination } from '../../../src/layout/page.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { onPages, onText } from '../../support/changed-pages.ts';
import { at, issuedDocument, letter, page, pdfOf, rule } from '../../support/printed-pages.ts';
import { documentOf, heading, paragraph, runIn, sampleTable } from '../../support/sample-document.ts';

it('joins the lines of a report into its paragraphs, over pages too, and tells what each is', async () => {
  const long = '全区保障低保对象1384人，印发《养老助餐服务管理办法》，增发41.52万元；'.repeat(24);
  const pagination = layoutDocument(
    documentOf(
      { kind: 'title', lines: ['永宁区民政局2026年上半年工作总结', '及下半年重点工作安排'] },
      { kind: 'byline', lines: ['永宁区民政局', '（2026年7月15日）'] },
      { kind: 'addressee', text: '区委、区政府' },
      paragraph(`今年以来，${long}全部到位。`),
      heading(1, 1, '上半年工作情况'),
      heading(2, 1, '基本生活保障'),
      paragraph('新增养老床位120张，建成社区助餐点14个，覆盖全部街道。', runIn(3, 1, '养老服务扩面提质。')),
      heading(4, 1, '窗口建设'),
      sampleTable(1, 2),
      paragraph('请予审议。'),
      {
        kind: 'signature',
        unitNames: ['永宁区民政局'],
        date: '2026年7月15日',
        stampedWith: 'nothing',
        post: null,
      },
    ),
    bundledFontBook(),
  );
  const texts = await textsOf(pagination);
  expect(texts.filter(([role]) => role !== 'tableCell')).toEqual([
    ['title', '永宁区民政局2026年上半年工作总结及下半年重点工作安排'],
    ['other', '永宁区民政局'],
    ['other', '（2026年7月15日）'],
    ['addressee', '区委、区政府：'],
    ['body', `今年以来，${long}全部到位。`],
    ['pageNumber', '— 1 —'],
    ['heading1', '一、上半年工作情况'],
    ['heading2', '（一）基本生活保障'],
    ['runIn', '1.养老服务扩面提质。'],
    ['body', '新增养老床位120张，建成社区助餐点14个，覆盖全部街道。'],
    ['pageNumber', '— 2 —'],
    ['heading4', '（1）窗口建设'],
    ['caption', expect.stringMatching(/^表1/)],
    ['note', '单位：万元'],
    ['note', expect.stringMatching(/^注：/)],
    ['body', '请予审议。'],
    ['signature', '永宁区民政局'],
    ['date', '2026年7月15日'],
    ['pageNumber', '— 3 —'],
  ]);
});

it('knows the elements of 版头 and 版记', async () => {
  expect(await textsOf(issuedDocument())).toEqual([
    ['mark', '永宁区民政局文件'],
    ['documentNumber', '永民发〔2026〕15号'],
    ['title', '关于做好养老服务工作的通知'],
    ['addressee', '各乡镇：'],
    ['body', '请认真贯彻执行。'],
    ['pageNumber', '— 1 —'],
    ['copies', '抄送：区委办公室，区政府办公室。'],
    ['printer', '永宁区民政局办公室'],
    ['printer', '2026年7月15日印发'],
  ]);
});

it('knows what stands above the mark and what follows the text', async () => {
  const left = 79.37;
  const [base] = letter().pages;
  const second = page([
    ...at('附件：1.养老服务任务清单', {}, left + 31.6, 119),
    ...at('2.资金安排表', {}, left + 31.6 + 48, 149),
    ...at('（联系人：王某，联系电话：12345）', {}, left + 31.6, 178),
  ]);
  const third = page([
    ...at('附件1', { face: 'heiti' }, left, 119),
    ...at('养老服务任务清单', { face: 'xiaobiaosong', sizePt: 22 }, 212, 178),
  ]);
  const head = page([
    ...at('000017', {}, left, 119),
    ...at('秘密★1年', { face: 'heiti' }, left, 149),
    ...at('特急', { face: 'heiti' }, left, 178),
    ...(base?.items ?? []).map((item) =>
      item.kind === 'text' ? { ...item, baselinePt: item.baselinePt + 200 } : item,
    ),
  ]);
  expect(await textsOf({ pages: [head, second, third], structure: [] })).toEqual([
    ['copyNumber', '000017'],
    ['classification', '秘密★1年'],
    ['urgency', '特急'],
    ['mark', '永宁区民政局'],
    ['title', '关于养老服务工作的函'],
    ['addressee', '区财政局：'],
    ['body', '请予支持。'],
    ['attachmentNote', '附件：1.养老服务任务清单'],
    ['attachmentNote', '2.资金安排表'],
    ['remark', '（联系人：王某，联系电话：12345）'],
    ['attachmentLabel', '附件1'],
    ['attachmentTitle', '养老服务任务清单'],
  ]);
});

it('joins the wrapped lines of 抄送, and knows it in a letter, where no rules are round it', async () => {
  const pages = issuedDocument();
  const wrapped = onPages(pages, (one, number) =>
    number === 2
      ? {
          ...one,
          items: [rule(79.37, 442.2, 640, 1), ...one.items.slice(1), ...at('区直各部门。', { sizePt: 14 }, 149.4, 712)],
        }
      : one,
  );
  const moved = onText(wrapped, 2, (item) => (item.text.startsWith('抄送') ? { ...item, baselinePt: 690 } : item));
  expect(await textsOf(moved)).toContainEqual(['copies', '抄送：区委办公室，区政府办公室。区直各部门。']);
  const copied = onPages(letter(), (one) => ({
    ...one,
    items: [...one.items, ...at('抄送：区委办公室。', { sizePt: 14 }, 93.4, 730)],
  }));
  expect(await textsOf(copied)).toContainEqual(['copies', '抄送：区委办公室。']);
});

async function textsOf(pagination: Pagination): Promise<readonly (readonly [string, unknown])[]> {
  const { value } = await readPdf(pdfOf(pagination));
  if (!value) throw new Error('nothing was read');
  return roleTexts(printedDocument(value)).map(({ role, text }) => [role, text]);
}
