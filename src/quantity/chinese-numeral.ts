const DIGITS = '零一二三四五六七八九';

const PLACES = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
] as const;

const GREATEST = 9999;

/** An ordinal in Chinese numerals: 10 is 十, 21 is 二十一, 105 is 一百零五, 2010 is 二千零一十; from 10000 on in digits. */
export function chineseNumeral(ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1) throw new RangeError(`no numeral for ${ordinal}`);
  if (ordinal > GREATEST) return String(ordinal);
  let numeral = '';
  let skipsPlace = false;
  for (const [place, name] of PLACES) {
    const digit = Math.floor(ordinal / place) % 10;
    if (digit === 0) {
      skipsPlace = numeral !== '';
      continue;
    }
    // 十 alone is ten, but behind a hundred it is 一十.
    const isBareTen = name === '十' && digit === 1 && numeral === '';
    numeral += `${skipsPlace ? '零' : ''}${isBareTen ? '' : DIGITS.charAt(digit)}${name}`;
    skipsPlace = false;
  }
  return numeral;
}

/** The ordinal that `chineseNumeral` writes so: 一百零五 is 105. Null for numerals that it writes for none: 十十, 一百五, 两百. */
export function readChineseNumeral(numeral: string): number | null {
  let ordinal = 0;
  let digit = 0;
  for (const char of numeral) {
    const place = PLACES.find(([, name]) => name === char)?.[0];
    if (place === undefined) digit = DIGITS.indexOf(char);
    else {
      ordinal += Math.max(1, digit) * place;
      digit = 0;
    }
  }
  ordinal += digit;
  return ordinal >= 1 && chineseNumeral(ordinal) === numeral ? ordinal : null;
}
