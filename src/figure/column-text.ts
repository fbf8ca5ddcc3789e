import { isKnown, type Quantity } from '../quantity/quantity.ts';
import type { Figure } from './figure.ts';

/**
 * How figures print below each other with their units: those of one unit have as many decimals as the longest of them
 * (1121.64万元, 26.00万元), so that points stand in line. Nothing that a person wrote is rounded, and what is no exact
 * number (约40万元, 待填) stays as written.
 */
export function columnText(column: readonly (Figure | null)[]): (figure: Figure) => string {
  const places = new Map<string, number>();
  for (const figure of column) {
    if (!figure || !isExact(figure.quantity)) continue;
    const { unit, literal } = figure.quantity;
    places.set(unit.text, Math.max(places.get(unit.text) ?? 0, decimalsOf(literal)));
  }
  return ({ quantity }) =>
    isExact(quantity) ? withPlaces(quantity.literal, places.get(quantity.unit.text) ?? 0) : quantity.literal;
}

function isExact(quantity: Quantity): boolean {
  return isKnown(quantity) && quantity.approximation === 'exact' && NUMBER.test(quantity.literal);
}

/** A number as written: its whole part, its decimals, and the unit. */
const NUMBER = /^([+\-−]?\d[\d,]*)(?:\.(\d+))?(.*)$/u;

function decimalsOf(literal: string): number {
  return NUMBER.exec(literal)?.[2]?.length ?? 0;
}

function withPlaces(literal: string, places: number): string {
  const [, whole = '', decimals = '', unit = ''] = NUMBER.exec(literal) ?? [];
  return places === 0 ? literal : `${whole}.${decimals.padEnd(places, '0')}${unit}`;
}
