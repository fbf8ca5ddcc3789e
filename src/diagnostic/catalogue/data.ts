import { message } from '../message.ts';

const list = (values: readonly string[]): string => values.join('、');
const didYouMeanZh = ({ suggestion }: { suggestion: string }): string =>
  suggestion ? `是不是想写“${suggestion}”？` : '';
const didYouMeanEn = ({ suggestion }: { suggestion: string }): string =>
  suggestion ? `did you mean “${suggestion}”?` : '';

const LAYOUT_ZH: Readonly<Record<string, string>> = {
  plain: '普通',
  report: '报告',
  notice: '通知',
  letter: '函',
  order: '命令',
  minutes: '纪要',
};

/** What can be wrong with what a data set says. */
export const dataMessages = {
  'data/key-under-both-names': message<{ key: string; alias: string }>({
    severity: 'error',
    zh: (p) => `“${p.alias}”和“${p.key}”是同一项，写了两次`,
    en: (p) => `“${p.key}” and “${p.alias}” are the same key, given twice`,
    hint: { zh: () => '保留正确的一处，删掉另一处', en: () => 'keep the right one' },
  }),
  'data/unknown-key': message<{ key: string; suggestion: string; known: readonly string[] }>({
    severity: 'error',
    zh: (p) => `不认识的项目“${p.key}”`,
    en: (p) => `unknown key “${p.key}”`,
    hint: {
      zh: (p) =>
        /^\d/.test(p.key)
          ? '这像是数的后一半：数里有逗号的，给整个数加上引号，如 "1,286.5万元"'
          : didYouMeanZh(p) || `这里可以写：${list(p.known)}`,
      en: (p) =>
        /^\d/.test(p.key)
          ? 'this looks like the rest of a number: quote a number that has commas, like "1,286.5万元"'
          : didYouMeanEn(p) || `known here: ${p.known.join(', ')}`,
    },
  }),
  'data/missing-key': message<{ key: string; alias: string }>({
    severity: 'error',
    zh: (p) => `缺少“${p.alias}”（${p.key}）`,
    en: (p) => `“${p.key}” (${p.alias}) is missing`,
    hint: { zh: (p) => `在这里补上“${p.alias}: …”`, en: (p) => `add “${p.key}: …” here` },
  }),
  'data/wrong-shape': message<{
    expected: 'map' | 'list' | 'text';
    found: 'map' | 'list' | 'text' | 'empty';
    /** Keys that a map may have here. */
    keys: readonly string[];
  }>({
    severity: 'error',
    zh: (p) => `这里应当是${SHAPE_ZH[p.expected]}，却是${SHAPE_ZH[p.found]}`,
    en: (p) => `expected ${SHAPE_EN[p.expected]}, found ${SHAPE_EN[p.found]}`,
    hint: {
      zh: (p) => {
        if (p.expected !== 'map' || p.found !== 'text') return '';
        return p.keys.length > 0
          ? `写成“${p.keys[0]}: …”这样的几项；可以写：${list(p.keys)}`
          : '检查冒号：要用英文冒号加一个空格';
      },
      en: (p) => {
        if (p.expected !== 'map' || p.found !== 'text') return '';
        return p.keys.length > 0
          ? `write it as “${p.keys[0]}: …” and so on; known here: ${p.keys.join(', ')}`
          : 'check the colon: an ASCII colon and a space';
      },
    },
  }),
  'data/unknown-value': message<{ found: string; allowed: readonly string[]; suggestion: string }>({
    severity: 'error',
    zh: (p) => `“${p.found}”不是可选的值`,
    en: (p) => `“${p.found}” is not one of the values allowed here`,
    hint: {
      zh: (p) => didYouMeanZh(p) || `可以写：${list(p.allowed)}`,
      en: (p) => didYouMeanEn(p) || `allowed: ${p.allowed.join(', ')}`,
    },
  }),
  'data/not-a-quantity': message<{ found: string; problem: string }>({
    severity: 'error',
    zh: (p) => `“${p.found}”不能读成数字${PROBLEM_ZH[p.problem] ? `：${PROBLEM_ZH[p.problem]}` : ''}`,
    en: (p) => `“${p.found}” cannot be read as a figure (${p.problem})`,
    hint: {
      zh: () => '写成“726人”“174.1807万元”“约40万元”“-51.4%”这样；还没有数就写“待填”',
      en: () => 'write it like 726人, 174.1807万元, 约40万元, -51.4%; 待填 when it is not known yet',
    },
  }),
  'data/not-an-integer': message<{ found: string }>({
    severity: 'error',
    zh: (p) => `“${p.found}”应当是一个整数`,
    en: (p) => `“${p.found}” should be a whole number`,
  }),
  'data/not-a-date': message<{ found: string; form: string }>({
    severity: 'error',
    zh: (p) => `“${p.found}”不是有效的日期`,
    en: (p) => `“${p.found}” is not an existing date`,
    hint: { zh: (p) => `写成 ${p.form}`, en: (p) => `write it as ${p.form}` },
  }),
  'data/wrong-form': message<{ what: string; found: string; form: string }>({
    severity: 'error',
    zh: (p) => `“${p.what}”写成了“${p.found}”`,
    en: (p) => `“${p.found}” is not how ${p.what} is written`,
    hint: { zh: (p) => `应当写成：${p.form}`, en: (p) => `write it like ${p.form}` },
  }),
  'data/no-place-in-layout': message<{ element: string; layout: string }>({
    severity: 'error',
    zh: (p) => `版式“${LAYOUT_ZH[p.layout] ?? p.layout}”里没有“${p.element}”的位置，写了也印不出来`,
    en: (p) => `the layout “${p.layout}” has no place for ${p.element}`,
    hint: {
      zh: () => '改“版式”（普通、报告、通知、函、命令、纪要），或删掉这一项',
      en: () => 'choose another layout (plain, report, notice, letter, order, minutes) or take it out',
    },
  }),
  'data/layout-needs': message<{ element: string; layout: string }>({
    severity: 'warning',
    zh: (p) => `版式“${LAYOUT_ZH[p.layout] ?? p.layout}”应当有“${p.element}”，现在是空的`,
    en: (p) => `the layout “${p.layout}” wants ${p.element}`,
    hint: { zh: (p) => `定稿前在“报告”里写上“${p.element}”`, en: (p) => `write ${p.element} before the final version` },
  }),
  'data/classified-without-copy-number': message<Record<never, never>>({
    severity: 'warning',
    zh: () => '涉密公文应当标注份号',
    en: () => 'a classified document bears the number of the copy',
    hint: { zh: () => '在“版头”里写上“份号”，六位数字', en: () => 'write copyNumber, six digits, in the letterhead' },
  }),
  'data/same-document-number': message<{ number: string }>({
    severity: 'warning',
    zh: (p) => `两份文稿用了同一个发文字号“${p.number}”`,
    en: (p) => `two documents bear the number “${p.number}”`,
    hint: {
      zh: () => '在“分文种”里给每份文稿写自己的发文字号',
      en: () => 'give each document its own number under byKind',
    },
  }),
  'data/not-a-period': message<{ found: string; meant: string }>({
    severity: 'error',
    zh: (p) => `“${p.found}”不是有效的时期`,
    en: (p) => `“${p.found}” is not a period`,
    hint: {
      zh: ({ meant }) =>
        meant ? `写成 ${meant}` : '写成 2026-H1（上半年）、2026-H2、2026-Q1、2026 或 2026-01..2026-05',
      en: ({ meant }) => (meant ? `write ${meant}` : 'write 2026-H1, 2026-H2, 2026-Q1, 2026 or 2026-01..2026-05'),
    },
  }),
  'data/not-text': message<{ found: string }>({
    severity: 'error',
    zh: () => '这里应当写一段文字',
    en: () => 'some text is expected here',
  }),
  'data/too-long': message<{ length: number; limit: number }>({
    severity: 'error',
    zh: (p) => `这段文字有 ${p.length} 个字，超过上限 ${p.limit}`,
    en: (p) => `the text has ${p.length} characters; the limit is ${p.limit}`,
  }),
  'data/conflicting-values': message<{ key: string }>({
    severity: 'error',
    zh: (p) => `“${p.key}”在两个文件里写得不一样`,
    en: (p) => `“${p.key}” is given two different values in two files`,
    hint: { zh: () => '与相关科室核对，只保留一处', en: () => 'settle it with the departments and keep one' },
  }),
  'data/duplicate-id': message<{ id: string }>({
    severity: 'error',
    zh: (p) => `编号“${p.id}”用了两次`,
    en: (p) => `the id “${p.id}” is used twice`,
    hint: { zh: () => '给其中一个换个编号', en: () => 'give one of them another id' },
  }),
  'data/unknown-reference': message<{ what: string; found: string; suggestion: string }>({
    severity: 'error',
    zh: (p) => `找不到${p.what}“${p.found}”`,
    en: (p) => `no such ${p.what}: “${p.found}”`,
    hint: { zh: didYouMeanZh, en: didYouMeanEn },
  }),
  'data/empty-data-set': message<Record<never, never>>({
    severity: 'error',
    zh: () => '数据是空的',
    en: () => 'the data set is empty',
    hint: {
      zh: () => '运行 chengwen init 可以得到一份带说明的样例',
      en: () => 'run `chengwen init` for a commented example',
    },
  }),
};

const SHAPE_ZH = { map: '“项目: 值”', list: '列表（每行以“- ”开头）', text: '一段文字', empty: '空的' } as const;
const SHAPE_EN = { map: 'keys with values', list: 'a list', text: 'text', empty: 'nothing' } as const;

const PROBLEM_ZH: Readonly<Record<string, string>> = {
  'full-width': '数字用了全角字符，请改成半角',
  'leading-zero': '数字前面多了一个 0；如果是编号，不要当作数来填',
  'bad-grouping': '千分位逗号的位置不对',
  'too-long': '太长了',
};
