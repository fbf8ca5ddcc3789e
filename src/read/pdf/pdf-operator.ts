/** `[a, b, c, d, e, f]` of PDF 1.7, 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A character as an operator shows it. */
export interface ShownGlyph {
  readonly text: string;
  /** In thousandths of the font size. */
  readonly width: number;
  /** Whether word spacing is added after it. */
  readonly isSpace: boolean;
}

/** What a page does, of the operators of PDF 1.7 those that text, rules and pictures come from. */
export type PdfOperator =
  | { readonly op: 'save' | 'restore' | 'begin-text' | 'next-line' | 'picture' | 'other-mark' }
  | { readonly op: 'transform' | 'text-matrix'; readonly matrix: Matrix }
  | { readonly op: 'move-text'; readonly x: number; readonly y: number }
  | { readonly op: 'font'; readonly id: string; readonly size: number }
  | {
      readonly op:
        | 'leading'
        | 'char-spacing'
        | 'word-spacing'
        | 'stretch-percent'
        | 'rise'
        | 'text-mode'
        | 'line-width';
      readonly value: number;
    }
  | { readonly op: 'fill-color' | 'stroke-color'; readonly color: string | null }
  /** Numbers move the following characters left, in thousandths of the size. */
  | { readonly op: 'show'; readonly glyphs: readonly (ShownGlyph | number)[] }
  | { readonly op: 'path'; readonly paint: 'fill' | 'stroke' | 'both'; readonly subpaths: readonly Subpath[] };

/** A connected stretch of a path: its corners, and whether all its sides are straight. */
export interface Subpath {
  readonly points: readonly (readonly [number, number])[];
  readonly isStraight: boolean;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
