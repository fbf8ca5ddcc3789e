const DIGITS = '零一二三四五六七八九';

/** An ordinal in Chinese numerals: 1 is 一, 10 is 十, 21 is 二十一, 105 is 一百零五; from 1000 on in digits. */
export function chineseNumeral(ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1) throw new RangeError(`no numeral for ${ordinal}`);
  if (ordinal > 999) return String(ordinal);
  const hundreds = Math.floor(ordinal / 100);
  const rest = ordinal % 100;
  if (hundreds === 0) return belowHundred(rest, '');
  if (rest === 0) return `${DIGITS.charAt(hundreds)}百`;
  return `${DIGITS.charAt(hundreds)}百${rest < 10 ? '零' : ''}${belowHundred(rest, '一')}`;
}

/** 十 alone is ten, but behind a hundred it is 一十. */
function belowHundred(number: number, one: '' | '一'): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? one : DIGITS.charAt(tens)}十`;
  return `${tensText}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
