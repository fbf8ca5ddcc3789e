import type { Language } from '../message.ts';
import { message } from '../message.ts';

/** A rule about words that a document does not keep. */
export interface WordingSlip {
  /** Id of the rule: growth/negative. */
  readonly rule: string;
  readonly asks: Readonly<Record<Language, string>>;
  readonly found: Readonly<Record<Language, string>>;
  readonly expected: Readonly<Record<Language, string>>;
}

const told = {
  zh: ({ found, asks, rule }: WordingSlip) => `${found.zh}：${asks.zh}（${rule}）`,
  en: ({ found, asks, rule }: WordingSlip) => `${found.en}: ${asks.en} (${rule})`,
  hint: {
    zh: ({ expected }: WordingSlip) => `宜为：${expected.zh}`,
    en: ({ expected }: WordingSlip) => `expected: ${expected.en}`,
  },
};

/** What can be wrong in the words of people. */
export const wordingMessages = {
  'wording/slip': message<WordingSlip>({ severity: 'warning', ...told }),
  'wording/advice': message<WordingSlip>({ severity: 'info', ...told }),
};
