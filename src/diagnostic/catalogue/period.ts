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
};
