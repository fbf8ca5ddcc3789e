import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { Decimal } from '../quantity/decimal.ts';
import { isKnown } from '../quantity/quantity.ts';
import type { LinePiece } from './printed-lines.ts';

/** A figure in the words that say it. */
export interface FigureSaid {
  readonly words: string;
  /** Where they begin in the piece, in UTF-16 units. */
  readonly offset: number;
  readonly figure: Figure;
}

/**
 * Which figure each number of a piece says. 1121.64万元，同比增长6.8% says the amount and its growth; 其中城市2561人、农村1281人
 * says the parts. Words without a number (全市第三, 待填) say the figure as a whole.
 */
export function figuresSaid({ text, figures }: LinePiece, book: FigureBook): readonly FigureSaid[] {
  const [first] = figures;
  if (!first) return [];
  const numbers = [...text.matchAll(NUMBER)];
  const [only] = numbers;
  if (!only || (numbers.length === 1 && figures.length === 1)) return [{ words: text, offset: 0, figure: first }];
  const candidates = [...figures, ...figures.flatMap((figure) => relatives(figure, book))];
  return numbers.map((match) => {
    const { 0: words, index, groups } = match;
    const figure = candidates.find((one) => says(one, groups?.number ?? '')) ?? first;
    return { words, offset: index, figure };
  });
}

/** What a reader takes the value of the figure to be, in base units: 174.18 in a column of 万元 is 1741800元. Null for words that say none. */
export function valueRead({ words, figure }: FigureSaid): Decimal | null {
  const { value } = figure.quantity;
  const number = [...words.matchAll(NUMBER)][0]?.groups?.number;
  return value && number !== undefined ? roundedTo(value, number) : null;
}

/** A number with the words that belong to it: 约40余万元. */
const NUMBER = /[约近超逾]?(?<number>\d[\d,]*(?:\.\d+)?)[^\d，、；。：（）\s]*/g;

/** What else the words for a figure may hold: what it is computed from, and its parts. */
function relatives(figure: Figure, book: FigureBook): readonly Figure[] {
  const inputs = figure.origin.kind === 'derived' ? figure.origin.inputs : [];
  return [...inputs, ...book.comparands(figure.id).parts];
}

/** True when a printed number is the value of a figure, as written or rounded in one of its scales. */
function says({ quantity }: Figure, number: string): boolean {
  if (quantity.literal.includes(number)) {
    const at = quantity.literal.indexOf(number);
    if (!/[\d.]/.test(quantity.literal.charAt(at - 1)) && !/[\d.]/.test(quantity.literal.charAt(at + number.length))) {
      return true;
    }
  }
  return isKnown(quantity) && roundedTo(quantity.value, number) !== null;
}

/** What a printed number makes of a value that it says without its sign; null when it says another. */
function roundedTo(value: Decimal, number: string): Decimal | null {
  const printed = new Decimal(number.replaceAll(',', ''));
  const places = number.split('.')[1]?.length ?? 0;
  const scale = SCALES.find((one) => value.abs().div(one).toDecimalPlaces(places).equals(printed));
  if (scale === undefined) return null;
  const size = printed.times(scale);
  return value.isNegative() ? size.negated() : size;
}

const SCALES = [1, 10_000, 100_000_000];
