import { message } from '../message.ts';

/** What can be wrong between data sets of several periods. */
export const periodMessages = {
  'period/not-later': message<{ found: string; current: string; expected: string }>({
    severity: 'error',
    zh: (p) => `“${p.found}”不在“${p.current}”之后，不能从这份数据往后延`,
    en: (p) => `“${p.found}” does not come after “${p.current}”`,
    hint: {
      zh: (p) => `下一期是 ${p.expected}；要做更早的一期，从更早的数据开始`,
      en: (p) => `the next period is ${p.expected}`,
    },
  }),
  'period/parts-do-not-cover': message<{ period: string; found: readonly string[] }>({
    severity: 'error',
    zh: (p) => `“由”里的几期（${p.found.join('、')}）接起来不是“${p.period}”`,
    en: (p) => `the parts (${p.found.join(', ')}) do not make up “${p.period}”`,
    hint: {
      zh: () => '从第一个月到最后一个月要接得上，不能缺、不能重：全年由上半年、下半年，或四个季度组成',
      en: () => 'they must follow each other from the first month to the last: a year from two halves or four quarters',
    },
  }),
  'period/parts-too-deep': message<Record<never, never>>({
    severity: 'error',
    zh: () => '“由”里的数据又由别的数据组成，层数太多，或者绕了一圈',
    en: () => 'the parts are made of parts too often, or in a circle',
    hint: { zh: () => '年由半年、半年由季度组成就够了', en: () => 'a year of halves and halves of quarters is enough' },
  }),
  'period/not-combined': message<{ id: string; why: keyof typeof NOT_COMBINED_ZH }>({
    severity: 'warning',
    zh: (p) => `“${p.id}”不能由各期合成：${NOT_COMBINED_ZH[p.why]}`,
    en: (p) => `“${p.id}” cannot be combined from the parts: ${NOT_COMBINED_EN[p.why]}`,
    hint: {
      zh: (p) =>
        p.why === 'ratio' || p.why === 'constant'
          ? '在这份数据里写“计算指标”的公式，或直接写数'
          : '在这份数据里直接写数',
      en: (p) =>
        p.why === 'ratio' || p.why === 'constant'
          ? 'write its formula, or the figure itself, here'
          : 'write the figure itself here',
    },
  }),
};

const NOT_COMBINED_ZH = {
  ratio: '比率不能相加，也不能照用最后一期的',
  estimate: '估计数不能相加',
  window: '各期的时段接不上',
  unit: '各期的单位不一样',
  kind: '各期的类型不一样',
  scope: '各期的口径不一样',
  missing: '有的一期没有这个数',
  constant: '公式里有固定的数（如月数），换成这个时期不一定对',
} as const;

const NOT_COMBINED_EN = {
  ratio: 'rates do not add, nor does the last one hold',
  estimate: 'estimates do not add',
  window: 'the months do not follow each other',
  unit: 'the units differ',
  kind: 'the kinds differ',
  scope: 'the scopes differ',
  missing: 'one of the parts does not have it',
  constant: 'the formula holds a number, as of months, that may not be right for this period',
} as const;
