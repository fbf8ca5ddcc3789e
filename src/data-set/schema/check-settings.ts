import * as z from '../../zod.ts';
import { choice, field, metaOf, optional } from './field.ts';

/** What a failed check is. 不查 leaves the check out; the list of checks then says so. */
export const checkLevel = choice({ error: '错误', warning: '提醒', info: '说明', off: '不查' });

function level(alias: string, description: string) {
  return field(optional(checkLevel), alias, description);
}

/** Figures against each other. */
const figureChecks = {
  sum: level('分项合计', 'Parts, months and tallies make up their total.'),
  money: level('资金关系', 'Spent is at most allocated, allocated at most the budget.'),
  count: level('地点个数', 'A count is how many places are listed.'),
  left: level('剩余任务', 'What is left is the target less what is done.'),
  shares: level('占比合计', 'Shares of one whole make up 100%.'),
  standard: level('标准金额', 'An amount is at most standard, persons and months.'),
  repeat: level('两处同数', 'No value stands under two names.'),
  unchanged: level('照搬上年', 'No result is what it was a year ago to the last digit.'),
  comparison: level('比较条件', 'Figures that are compared have one unit, scope and window.'),
};

/** What people typed against the figures and the names of the data. */
const textChecks = {
  typedValue: level('直接打数', 'No typed number says what a figure of the data says.'),
  nearMiss: level('疑似错数', 'No typed number is a digit or two away from a figure.'),
  oldValue: level('旧数未改', "No typed number is last year's or last period's value."),
  siteCount: level('正文个数', 'A typed count of places is how many are listed.'),
  twoValues: level('前后两数', 'No document has two numbers for one thing.'),
  spelling: level('统一写法', 'Names are spelt as the unit has it (写法).'),
  personalData: level('个人信息', 'No identity, mobile or bank card number.'),
  length: level('篇幅', 'No document and no section is longer than wanted.'),
};

/** How the documents are worded; the names are the families of the rules about words. */
const wordingChecks = {
  heading: level('标题写法', 'Numbers and ends of headings.'),
  punctuation: level('标点', 'Punctuation marks.'),
  character: level('全角半角', 'Full-width and half-width characters.'),
  numeral: level('汉字数字', 'Numbers in Han characters.'),
  date: level('日期', 'Dates exist and are written in one way.'),
  range: level('起止范围', 'Ranges of numbers and of time.'),
  growth: level('增减表述', 'Words for more and less.'),
  number: level('数字写法', 'Numbers with their units.'),
  word: level('用词', '截至, 约…左右, 增加（减少） and the like.'),
  consistency: level('全文一致', 'One way of writing within a document.'),
  residue: level('残留字样', 'Nothing of a template is left over.'),
  element: level('公文要素', 'Numbers, addressees and other elements of the form.'),
  attachment: level('附件', 'The list of attachments and what is attached.'),
  genre: level('文种', 'A report asks for nothing.'),
};

/**
 * The built-in checks by name, each with what a failure is; null leaves it as the product has it. What is an error of
 * itself stays one, whatever stands here.
 */
export const checkSettings = z.object({ ...figureChecks, ...textChecks, ...wordingChecks });

export type CheckSettings = z.output<typeof checkSettings>;

/** A built-in check that a data set can weigh or switch off. */
export type CheckName = keyof CheckSettings;

/** What a check holds against what: figures against figures, typed words against figures, words against usage. */
export type CheckGroup = 'figures' | 'text' | 'wording';

export const CHECK_NAMES = Object.keys(checkSettings.shape) as readonly CheckName[];

export function groupOf(check: CheckName): CheckGroup {
  if (Object.hasOwn(figureChecks, check)) return 'figures';
  return Object.hasOwn(textChecks, check) ? 'text' : 'wording';
}

/** The name of a check in Chinese documents: its key in 检查设置. */
export function chineseNameOf(check: CheckName): string {
  return String(metaOf(checkSettings.shape[check]).alias ?? check);
}

export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(checkSettings.shape, name);
}
