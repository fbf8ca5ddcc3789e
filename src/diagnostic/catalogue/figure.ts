import { message } from '../message.ts';

/** Why a comparison is refused, as a clerk would say it. */
const REFUSAL_ZH: Readonly<Record<string, string>> = {
  'no-base': '缺少用来比较的数',
  'no-words': '数据里没有写',
  gap: '有数还是待填',
  'base-zero': '基数为零，算不出比率',
  'base-negative': '基数是负数，不能这样比',
  negative: '这个数是负数，不能这样比',
  'sign-change': '两个数一正一负，不能这样比',
  'other-unit': '单位不同',
  'other-window': '时段不同',
  'other-day': '统计时间不在同一个月份',
  'other-scope': '口径不同',
  estimate: '有数是约数或估计数',
  'not-comparable': '这类数不作比较',
  ratio: '比率之间只比百分点，不算完成率和占比',
  'not-flow': '不是时期数，没有序时进度',
  'not-stock': '不是时点数，没有净增',
  'not-standard': '不是标准，没有调整',
  'not-persons': '人均只能除以人数',
  'part-of-year': '时段不是从1月算起的当年数，不能和年度目标比',
  'below-target': '还没有达到目标',
  'year-over': '全年已经结束，没有提前',
  'no-document': '有错误，文稿没有组成',
};

const REFUSAL_EN: Readonly<Record<string, string>> = {
  'no-base': 'there is nothing to compare with',
  'no-words': 'the data do not say it',
  gap: 'a figure is still missing',
  'base-zero': 'the base is zero',
  'base-negative': 'the base is negative',
  negative: 'the figure is negative',
  'sign-change': 'one is above zero and one below',
  'other-unit': 'the units differ',
  'other-window': 'the months differ',
  'other-day': 'they were not counted in the same month',
  'other-scope': 'the scopes differ',
  estimate: 'a figure is an estimate',
  'not-comparable': 'figures of this kind are not compared',
  ratio: 'ratios are compared in percentage points only',
  'not-flow': 'only flows have time progress',
  'not-stock': 'only stocks have a net increase',
  'not-standard': 'only standards are adjusted',
  'not-persons': 'an amount per head needs a number of persons (人)',
  'part-of-year': 'its months do not run from January within one year, as the target of a year does',
  'below-target': 'the target is not reached',
  'year-over': 'the year is over',
  'no-document': 'there are errors, and no document was composed',
};

/** Refusals that no better data can help: there is no such rate. */
const VALUE_REFUSALS: readonly string[] = ['base-zero', 'base-negative', 'negative', 'sign-change'];

/** Why, and what the two figures are. */
export interface NoComparison {
  readonly id: string;
  readonly usage: string;
  readonly reason: string;
  readonly ours: string;
  readonly theirs: string;
}

function reasonZh({ reason, ours, theirs }: NoComparison): string {
  const why = REFUSAL_ZH[reason] ?? reason;
  if (theirs) return `${why}（本数${ours}，对比的数${theirs}）`;
  return ours ? `${why}（本数${ours}）` : why;
}

function reasonEn({ reason, ours, theirs }: NoComparison): string {
  const why = REFUSAL_EN[reason] ?? reason;
  if (theirs) return `${why} (${ours}, against ${theirs})`;
  return ours ? `${why} (${ours})` : why;
}

const CUMULATIVE_ZH = '填从1月起的累计数，并写明“时段”，如 2026-01..2026-09；没有累计数的，不和年度目标比';
const CUMULATIVE_EN = 'give the figure since January with its `window`, like 2026-01..2026-09, or leave the target out';

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
  'figure/no-comparison': message<NoComparison>({
    severity: 'warning',
    zh: (p) => `“${p.id}”不能说“${p.usage}”：${reasonZh(p)}`,
    en: (p) => `“${p.id}” has no “${p.usage}”: ${reasonEn(p)}`,
    hint: {
      zh: ({ reason }) =>
        reason === 'part-of-year'
          ? CUMULATIVE_ZH
          : VALUE_REFUSALS.includes(reason)
            ? '把两个数都写出来，不说比率；文中先留出醒目的空缺'
            : '补上或改正数据，或改成不带比较的写法；文中先留出醒目的空缺',
      en: ({ reason }) =>
        reason === 'part-of-year'
          ? CUMULATIVE_EN
          : VALUE_REFUSALS.includes(reason)
            ? 'tell both figures and no rate; a marked gap is printed meanwhile'
            : 'add or correct the data or drop the comparison; a marked gap is printed meanwhile',
    },
  }),
  'figure/comparison-left-out': message<NoComparison>({
    severity: 'info',
    zh: (p) => `“${p.id}|${p.usage}”只印了数，没有印比较：${reasonZh(p)}`,
    en: (p) => `“${p.id}|${p.usage}” prints without its comparison: ${reasonEn(p)}`,
    hint: {
      zh: ({ reason }) => (reason === 'part-of-year' ? CUMULATIVE_ZH : '两个数能比的，改正数据；不能比的，可以不管'),
      en: ({ reason }) =>
        reason === 'part-of-year'
          ? CUMULATIVE_EN
          : 'correct the data if the two can be compared; if not, nothing is to be done',
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
