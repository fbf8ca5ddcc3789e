const DIGITS = '零一二三四五六七八九';

/** An ordinal in Chinese numerals: 1 is 一, 10 is 十, 21 is 二十一. Range 1 to 99. */
export function chineseNumeral(ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 99) throw new RangeError(`no numeral for ${ordinal}`);
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${tensText}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
