import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { matchesOf } from '../matches-of.ts';
import { stretchOf } from '../source/text-position.ts';
import type { TypedText } from './typed-texts.ts';

/** Who is to read a document: those whom the office sends it to, or everybody. */
export type Audience = 'office' | 'public';

/**
 * Identity numbers, mobile numbers and bank cards in what people typed, before any of it is printed. For an office a
 * contact number is expected in 附注 and the others nowhere; for the public any of them is an error.
 */
export function personalDataRemarks(
  { locate }: LocatedDataSet,
  texts: readonly TypedText[],
  audience: Audience,
): readonly Diagnostic[] {
  const code = audience === 'public' ? 'audit/personal-data-published' : 'audit/personal-data';
  return texts.flatMap(({ text, path }) => {
    const isContact = audience === 'office' && path.at(-1) === 'remark';
    return personalNumbers(text)
      .filter(({ what }) => what !== 'mobile' || !isContact)
      .map(({ what, found, masked: shown, at }) => {
        const span = stretchOf(locate(path), text, at, found.length);
        return diagnose(code, { what, masked: shown }, span);
      });
  });
}

/** A number that tells who somebody is or how to reach him. */
export interface PersonalNumber {
  readonly what: 'identity' | 'mobile' | 'card';
  readonly found: string;
  /** As it may be shown: 138******00. */
  readonly masked: string;
  readonly at: number;
}

/** Those of a text; groups of digits may stand apart (138 0013 8000). Amounts and counts of so many digits are none. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  if (!/\d{3}/.test(text)) return [];
  return [...matchesOf(LONG_NUMBER, text)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/[ -]/g, '');
    const what = kindOf(digits, text.slice(index + found.length));
    return what ? [{ what, found, masked: masked(found), at: index }] : [];
  });
}

const LONG_NUMBER = /(?<![\dA-Za-z.])\d(?:[ -]?\d){9,18}[Xx]?(?![\dA-Za-z])/g;

function kindOf(digits: string, after: string): PersonalNumber['what'] | null {
  if (/^\d{17}[\dXx]$/.test(digits)) return isIdentityNumber(digits) ? 'identity' : null;
  if (/^(?:元|万|亿|人|户|件|次|个|\.\d)/.test(after)) return null;
  if (/^1[3-9]\d{9}$/.test(digits)) return 'mobile';
  return /^[3-6]\d{15,18}$/.test(digits) && passesLuhn(digits) ? 'card' : null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Date of birth and check digit of an identity number are right (GB 11643-1999). */
function isIdentityNumber(number: string): boolean {
  const [, month = '', day = ''] = /^\d{6}(?:19|20)\d\d(\d\d)(\d\d)/.exec(number) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase();
}

/** The check digit of a bank card is right (ISO/IEC 7812-1). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The first three and the last two signs: enough to find it, not enough to use it. */
function masked(found: string): string {
  const plain = found.replace(/[ -]/g, '');
  return `${plain.slice(0, 3)}${'*'.repeat(plain.length - 5)}${plain.slice(-2)}`;
}
