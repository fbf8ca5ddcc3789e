import { message } from '../message.ts';

const REFUSAL_ZH: Readonly<Record<string, string>> = {
  'no-base': '缺少用来比较的数',
  gap: '有数还是待填',
  'base-zero': '基数为零',
  'base-negative': '基数为负',
  'sign-change': '正数变成了负数',
  'other-unit': '单位不同',
  'other-window': '时段不同',
  'other-scope': '口径不同',
  estimate: '有数是约数',
  'not-comparable': '这类数不作比较',
  'no-words': '数据里没有写',
};

const REFUSAL_EN: Readonly<Record<string, string>> = {
  'no-base': 'there is nothing to compare with',
  gap: 'a figure is still missing',
  'base-zero': 'the base is zero',
  'base-negative': 'the base is negative',
  'sign-change': 'the sign changes',
  'other-unit': 'the units differ',
  'other-window': 'the months differ',
  'other-scope': 'the scopes differ',
  estimate: 'a figure is an estimate',
  'not-comparable': 'figures of this kind are not compared',
  'no-words': 'the data do not say it',
};

/** What can be wrong between figures. */
export const figureMessages = {
  'figure/bad-formula': message<{ formula: string; found: string }>({
    severity: 'error',
    zh: (p) => `公式“${p.formula}”读不懂${p.found ? `，从“${p.found}”开始` : '，结尾不完整'}`,
    en: (p) => `cannot read the formula “${p.formula}”${p.found ? ` from “${p.found}”` : ': it ends too early'}`,
    hint: {
      zh: () => '只能用指标编号、数字、加减乘除和括号；运算符两边留空格',
      en: () => 'use figure ids, numbers, + - * / and parentheses only, with spaces around operators',
    },
  }),
  'figure/unknown': message<{ id: string; suggestion: string }>({
    severity: 'error',
    zh: (p) => `没有“${p.id}”这个指标`,
    en: (p) => `there is no figure “${p.id}”`,
    hint: {
      zh: (p) => (p.suggestion ? `是不是想写“${p.suggestion}”？` : '在“指标”里补上它，或改用已有的编号'),
      en: (p) => (p.suggestion ? `did you mean “${p.suggestion}”?` : 'add it to `indicators` or use an existing id'),
    },
  }),
  'figure/circular': message<{ id: string }>({
    severity: 'error',
    zh: (p) => `“${p.id}”的公式绕回了它自己`,
    en: (p) => `the formula of “${p.id}” leads back to itself`,
  }),
  'figure/not-computable': message<{ id: string; reason: string }>({
    severity: 'warning',
    zh: (p) => `“${p.id}”算不出来：${REFUSAL_ZH[p.reason] ?? '除数为零'}`,
    en: (p) => `“${p.id}” cannot be computed: ${REFUSAL_EN[p.reason] ?? 'division by zero'}`,
  }),
  'figure/no-comparison': message<{ id: string; usage: string; reason: string }>({
    severity: 'warning',
    zh: (p) => `“${p.id}”不能说“${p.usage}”：${REFUSAL_ZH[p.reason] ?? p.reason}`,
    en: (p) => `“${p.id}” has no “${p.usage}”: ${REFUSAL_EN[p.reason] ?? p.reason}`,
    hint: {
      zh: () => '补上数据，或改成不带比较的写法；文中先留出醒目的空缺',
      en: () => 'add the data or drop the comparison; a marked gap is printed meanwhile',
    },
  }),
  'figure/unknown-usage': message<{ usage: string; suggestion: string; known: readonly string[] }>({
    severity: 'error',
    zh: (p) => `不认识的用法“${p.usage}”`,
    en: (p) => `unknown usage “${p.usage}”`,
    hint: {
      zh: (p) => (p.suggestion ? `是不是想写“${p.suggestion}”？` : `可以写：${p.known.join('、')}`),
      en: (p) => (p.suggestion ? `did you mean “${p.suggestion}”?` : `known: ${p.known.join(', ')}`),
    },
  }),
  'figure/bad-rule': message<{ rule: string }>({
    severity: 'error',
    zh: (p) => `检查规则“${p.rule}”里要有一个 =、<、<=、> 或 >=`,
    en: (p) => `the rule “${p.rule}” needs one of =, <, <=, >, >=`,
  }),
  'figure/check-failed': message<{ rule: string; left: string; right: string }>({
    severity: 'warning',
    zh: (p) => `数据对不上：${p.rule}（左边 ${p.left}，右边 ${p.right}）`,
    en: (p) => `figures disagree: ${p.rule} (left ${p.left}, right ${p.right})`,
    hint: { zh: () => '与相关科室核对后改正', en: () => 'settle it with the departments' },
  }),
  'figure/rule-broken': message<{ rule: string; left: string; right: string; why: string }>({
    severity: 'error',
    zh: (p) => `不符合规则：${p.rule}（左边 ${p.left}，右边 ${p.right}）${p.why ? `——${p.why}` : ''}`,
    en: (p) => `rule broken: ${p.rule} (left ${p.left}, right ${p.right})${p.why ? ` – ${p.why}` : ''}`,
    hint: {
      zh: () => '改正数据；如果规则本身只是提醒，把它的“级别”写成“提醒”',
      en: () => 'correct the data, or give the rule `severity: warning`',
    },
  }),
  'figure/check-not-run': message<{ rule: string; reason: string }>({
    severity: 'info',
    zh: (p) => `没有检查“${p.rule}”：${REFUSAL_ZH[p.reason] ?? p.reason}`,
    en: (p) => `not checked: ${p.rule} (${REFUSAL_EN[p.reason] ?? p.reason})`,
  }),
  'figure/same-value': message<{ id: string; other: string; value: string }>({
    severity: 'info',
    zh: (p) => `“${p.id}”和“${p.other}”都是 ${p.value}`,
    en: (p) => `“${p.id}” and “${p.other}” are both ${p.value}`,
    hint: { zh: () => '核实是不是抄错了行', en: () => 'make sure that no row slipped while copying' },
  }),
  'figure/unchanged': message<{ id: string; value: string }>({
    severity: 'info',
    zh: (p) => `“${p.id}”与上年同期完全相同（${p.value}）`,
    en: (p) => `“${p.id}” is exactly what it was a year ago (${p.value})`,
    hint: { zh: () => '核实是不是忘了更新', en: () => 'make sure that it was updated' },
  }),
  'figure/gap': message<{ id: string; department: string; due: string }>({
    severity: 'info',
    zh: (p) => `“${p.id}”待填${p.department ? `，由${p.department}提供` : ''}${p.due ? `，${p.due}前` : ''}`,
    en: (p) =>
      `“${p.id}” is still to be filled in${p.department ? ` by ${p.department}` : ''}${p.due ? `, due ${p.due}` : ''}`,
  }),
};
