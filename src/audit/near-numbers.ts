import { Decimal } from '../quantity/decimal.ts';

/**
 * Numbers that a slip of the keyboard makes of this one: two neighbours swapped, one digit wrong, one missing, one too
 * many, the decimal point a place off. Only for numbers of three digits or more: shorter ones are too often near each other by chance.
 */
export function nearNumbers(digits: string): readonly string[] {
  const plain = digits.replaceAll(',', '');
  const count = plain.replace('.', '').length;
  if (count < 3 || plain.length > 16) return [];
  const near = new Set<string>();
  const add = (text: string): void => {
    if (text !== plain && /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) near.add(text);
  };
  for (let at = 0; at < plain.length; at += 1) {
    const here = plain.charAt(at);
    const rest = plain.slice(at + 1);
    const next = neighbour(plain, at);
    if (next > 0) add(swap(plain, at, next));
    if (here === '.') continue;
    for (const digit of DIGITS) add(plain.slice(0, at) + digit + rest);
    if (count >= 4) add(plain.slice(0, at) + rest);
    for (const digit of DIGITS) add(plain.slice(0, at) + digit + plain.slice(at));
  }
  for (const digit of DIGITS) add(plain + digit);
  for (const moved of movedPoint(plain)) add(moved);
  return [...near].filter((one) => !isRounding(plain, one));
}

const DIGITS = [...'0123456789'];

/** The place of the next digit, over a decimal point; 0 when there is none. */
function neighbour(text: string, at: number): number {
  if (text.charAt(at) === '.') return 0;
  const next = text.charAt(at + 1) === '.' ? at + 2 : at + 1;
  return next < text.length ? next : 0;
}

/** The decimal point one place to the left and one to the right. */
function movedPoint(text: string): readonly string[] {
  const at = text.indexOf('.');
  if (at < 0) return [];
  const digits = text.replace('.', '');
  return [at - 1, at + 1]
    .filter((to) => to > 0 && to < digits.length)
    .map((to) => `${digits.slice(0, to)}.${digits.slice(to)}`);
}

function swap(text: string, a: number, b: number): string {
  const letters = [...text];
  [letters[a], letters[b]] = [text.charAt(b), text.charAt(a)];
  return letters.join('');
}

/** 1121.6 says 1121.64 with fewer places: shorter, not wrong. */
function isRounding(typed: string, figure: string): boolean {
  if (!figure.includes('.')) return false;
  const [, places = ''] = typed.split('.');
  const [, more = ''] = figure.split('.');
  return more.length > places.length && new Decimal(figure).toDecimalPlaces(places.length).equals(typed);
}
