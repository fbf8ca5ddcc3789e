import { readChineseNumeral } from '../quantity/chinese-numeral.ts';

/** The number that a heading begins with. */
export interface HeadingNumber {
  readonly level: 1 | 2 | 3 | 4;
  /** Null when it is written with numerals that give no number (十十、). */
  readonly ordinal: number | null;
  /** As it stands in the text. */
  readonly written: string;
  /** As GB/T 9704-2012, 7.3.3 writes it. */
  readonly proper: string;
}

/**
 * Reads the number at the beginning of a heading, in its right form or one of the usual wrong ones: `(一)`, `（一）、`,
 * `1、`, `一.`. Null when there is none.
 */
export function headingNumber(text: string): HeadingNumber | null {
  for (const { level, pattern, proper } of FORMS) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const ordinal = level <= 2 ? readChineseNumeral(match[1]) : Number(match[1]);
    return { level, ordinal, written: match[0], proper: proper(match[1]) };
  }
  return null;
}

const NUMERALS = '[零一二三四五六七八九十百千]{1,7}';

const FORMS: readonly {
  readonly level: HeadingNumber['level'];
  readonly pattern: RegExp;
  readonly proper: (numeral: string) => string;
}[] = [
  { level: 1, pattern: new RegExp(`^(${NUMERALS})[、.．，,]`), proper: (numeral) => `${numeral}、` },
  { level: 2, pattern: new RegExp(`^[（(](${NUMERALS})[）)][、.．，,]?`), proper: (numeral) => `（${numeral}）` },
  { level: 3, pattern: /^(\d{1,3})[.．、，,](?!\d)/, proper: (numeral) => `${numeral}.` },
  { level: 4, pattern: /^[（(](\d{1,3})[）)][、.．，,]?/, proper: (numeral) => `（${numeral}）` },
];
