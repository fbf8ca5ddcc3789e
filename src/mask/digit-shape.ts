import { declaredStretches, stretchAt } from '../audit/declared-digits.ts';

/**
 * The words of a figure with X for each digit: 约40万元 is 约XX万元, 同比下降8.8% is 同比下降X.X%, 全市第三 is 全市第X. Dates and
 * ages within them (截至6月30日, 其中80岁以上12人) are no value and stay.
 */
export function digitShape(words: string): string {
  const stretches = declaredStretches(words, 'body', []).filter(({ as }) => as === 'date' || as === 'age');
  return words
    .replace(/\d/g, (digit, at: number) => (stretchAt(stretches, at) ? digit : 'X'))
    .replace(SPELT_OUT, (numeral) => 'X'.repeat(numeral.length));
}

/** Values that Chinese writes in characters: 全市第三, 翻一番. */
const SPELT_OUT = /(?<=第)[零一二三四五六七八九十百千]+|(?<=翻)[一两二三四五六七八九十]+(?=番)/g;
