import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { isKnown } from '../quantity/quantity.ts';
import type { SpokenNumber } from './typed-numbers.ts';
import { comparedUnit } from './typed-numbers.ts';

/** A figure as it is now, a year ago or a period ago. */
export interface IndexedValue {
  readonly when: 'now' | 'lastYear' | 'previous';
  /** The figure as it is now. */
  readonly figure: Figure;
}

/** Values of a figure book by what they print: made once, so that each typed number costs a few look-ups. */
export interface FigureIndex {
  /** Figures with the same value and measure, in whatever scale: 1121.64万元 and 11216400元. */
  readonly equal: (number: SpokenNumber) => readonly IndexedValue[];
  /** Figures that now print these digits with this unit. */
  readonly printing: (digits: string, unit: string) => readonly Figure[];
}

/** Indexes the figures that could be meant by one of the numbers: those that are counted in what one of them counts. */
export function figureIndex(book: FigureBook, numbers: readonly Pick<SpokenNumber, 'unit'>[]): FigureIndex {
  const spoken = new Set([...new Set(numbers.map(({ unit }) => unit))].map(spokenMeasure));
  const byValue = new Map<string, IndexedValue[]>();
  const byDigits = new Map<string, Figure[]>();
  const add = (value: Figure | null, when: IndexedValue['when'], figure: Figure): void => {
    if (!value || !isKnown(value.quantity)) return;
    const { unit } = value.quantity;
    push(byValue, `${value.quantity.value.toFixed()} ${measure(unit.base, unit.per)}`, { when, figure });
  };
  for (const figure of book.figures.values()) {
    const { quantity } = figure;
    if (!isKnown(quantity) || !spoken.has(measure(quantity.unit.base, quantity.unit.per))) continue;
    add(figure, 'now', figure);
    const { lastYear, previous } = book.comparands(figure.id);
    add(lastYear, 'lastYear', figure);
    add(previous, 'previous', figure);
    const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(quantity.literal) ?? [];
    if (digits) push(byDigits, `${digits.replaceAll(',', '')} ${comparedUnit(quantity.unit.text)}`, figure);
  }
  return {
    equal: ({ value, unit }) => byValue.get(`${value.toFixed()} ${spokenMeasure(unit)}`) ?? [],
    printing: (digits, unit) => byDigits.get(`${digits} ${comparedUnit(unit)}`) ?? [],
  };
}

/** The units of the figures, each with its scales: 元, 万元 and 亿元. */
export function unitsOf({ figures }: FigureBook): ReadonlySet<string> {
  const units = new Set<string>();
  for (const { quantity } of figures.values()) {
    const { text, base, per } = quantity.unit;
    if (units.has(text)) continue;
    for (const unit of per === null && base !== '%' ? [text, base, `万${base}`, `亿${base}`] : [text]) units.add(unit);
  }
  return units;
}

/** Where more figures have one value, it tells none of them. */
const MOST_EQUAL = 50;

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list && list.length < MOST_EQUAL) list.push(item);
  else if (!list) map.set(key, [item]);
}

function measure(base: string, per: string | null): string {
  return `${comparedUnit(base)}/${per ?? ''}`;
}

/** 元/ of 万元, 元/人·月 of 元/人·月. */
function spokenMeasure(unit: string): string {
  const [base = '', per] = unit.replace(/^[万亿](?=.)/, '').split('/', 2);
  return measure(base, per ?? null);
}
