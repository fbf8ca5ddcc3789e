import * as z from '../../zod.ts';
import { choice, date, field, formed, listOf, optional, optionalMap, text, yesOrNo } from './field.ts';
import { lengths, speech } from './variant.ts';

/** How a document goes out; each form has its own letterhead and its own opening and closing. */
const layout = choice({ plain: '普通', report: '报告', notice: '通知', letter: '函', order: '命令', minutes: '纪要' });

export type Layout = z.output<typeof layout>;

/** 版头 (GB/T 9704-2012, 7.2). */
const letterhead = z.object({
  mark: field(
    optional(text),
    '机关标志',
    'Large red name (发文机关标志). Default: the unit with 文件, 令 or 纪要, as the form asks.',
  ),
  jointUnits: field(listOf(text), '联合发文', 'Units that issue the document together with this one.'),
  documentNumber: field(
    optional(
      formed(
        '发文字号',
        /^(?:[^〔〕\s]*〔\d{4}〕[1-9]\d*号|第[1-9]\d*[号期])$/u,
        '永民报〔2026〕15号，年份用六角括号〔〕，序号不编虚位',
      ),
    ),
    '发文字号',
    'Document number: 永民报〔2026〕15号; of an order 第15号.',
  ),
  signers: field(listOf(text), '签发人', 'Who signed a document that goes upwards.'),
  copyNumber: field(
    optional(formed('份号', /^\d{6}$/, '六位数字，如 000017')),
    '份号',
    'Number of the copy: six digits.',
  ),
  classification: field(
    optional(formed('密级', /^(?:绝密|机密|秘密)(?:★(?:\d+(?:年|个月)|长期))?$/u, '秘密★1年')),
    '密级',
    'Classification and its term: 秘密★1年.',
  ),
  urgency: field(optional(choice({ 特急: '特急', 加急: '加急' })), '紧急程度', 'Urgency.'),
});

/** 版记 (7.4). */
const colophon = z.object({
  addressees: field(listOf(text), '主送', 'Recipients for whom the first page has no room.'),
  copies: field(listOf(text), '抄送', 'Who gets a copy (抄送机关).'),
  printer: field(optional(text), '印发机关', 'Who prints and sends it. Default: the unit.'),
  printDate: field(optional(date), '印发日期', 'When it is sent. Default: the date of issue.'),
});

const attachment = z.object({
  title: field(text, '名称', 'Title of the attachment.'),
  text: field(listOf(text), '正文', 'Paragraphs; may hold 【指标】 references.'),
  figures: field(listOf(text), '指标', 'Ids of the figures shown in a table.'),
});

const attendance = z.object({
  present: field(listOf(text), '出席', 'Who was there.'),
  absent: field(listOf(text), '请假', 'Who was excused.'),
  observers: field(listOf(text), '列席', 'Who listened.'),
});

/** What is laid down for a document that goes out: for all of a report, or for one kind of them. */
const shape = {
  title: field(
    optional(z.array(text)),
    '标题',
    'Title; a list gives explicit lines. Default: made from unit, period and form.',
  ),
  layout: field(optional(layout), '版式', 'Form: plain, or with a letterhead. Default: plain.'),
  addressee: field(optional(text), '主送', 'Main recipient (主送机关).'),
  letterhead: field(optionalMap(letterhead), '版头', 'What stands above the title.'),
  cover: field(
    listOf(text),
    '发文正文',
    'Text of the notice or letter that sends the document; the document then follows on a new page.',
  ),
  seal: field(
    optional(yesOrNo),
    '印章',
    'Whether room is left for a seal. Default: with a letterhead yes, on a plain report no.',
  ),
  post: field(optional(text), '职务', 'Post of whoever signs an order.'),
  attendance: field(optionalMap(attendance), '参会人员', 'Who attended, for minutes.'),
  attachments: field(listOf(attachment), '附件', 'Attachments: text and tables on pages of their own.'),
  remark: field(optional(text), '附注', 'Remark below the date, without brackets: 联系人：…，电话：….'),
  colophon: field(optionalMap(colophon), '版记', 'Foot of the last page.'),
  lengths: field(lengths, '篇幅', 'Characters wanted in each variant.'),
  speech: field(speech, '讲话', 'Title, speaker and salutation of the speech.'),
};

/** What is said of one kind of document only. */
export const issueSection = z.object(shape);

export const issueShape = shape;

/** What is laid down for a document that goes out. */
export type IssueSection = z.output<typeof issueSection>;
