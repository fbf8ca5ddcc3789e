import { attributeOf, childOf, type XmlElement } from './xml.ts';

const TWIPS_PER_UNIT: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

const EMU_PER_MM = 36_000;

/** A whole number of an attribute; null when it is absent or none. */
export function integerAt(element: XmlElement | null, name: string): number | null {
  const text = attributeOf(element, name);
  if (text === null || !/^[+-]?\d{1,12}(?:\.\d+)?$/.test(text)) return null;
  return Math.round(Number(text));
}

/** A length of an attribute in twips: a plain number, or one with its unit (`2.54cm`), as the strict edition has it. */
export function twipsAt(element: XmlElement | null, name: string): number | null {
  const plain = integerAt(element, name);
  if (plain !== null) return plain;
  const parts = /^([+-]?\d{1,9}(?:\.\d+)?)(mm|cm|in|pt|pc|pi)$/.exec(attributeOf(element, name) ?? '');
  return parts ? Math.round(Number(parts[1]) * (TWIPS_PER_UNIT[parts[2] ?? ''] ?? 0)) : null;
}

/** A length in EMU, the unit of drawings, in millimetres. */
export function emuToMm(emu: number): number {
  return emu / EMU_PER_MM;
}

/** A switch that is on when it is there without a value; null when it is not there. */
export function switchOf(element: XmlElement | null, name: string): boolean | null {
  const found = childOf(element, name);
  if (!found) return null;
  const value = attributeOf(found, 'w:val');
  return value === null || !['0', 'false', 'off'].includes(value);
}

/** Leaves out what is not said, so that one look can be laid over another. */
export function said<T extends object>(look: { readonly [K in keyof T]: T[K] | null | undefined }): Partial<T> {
  const entries = Object.entries(look).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
