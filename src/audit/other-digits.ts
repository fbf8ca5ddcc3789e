import type { Span } from '../diagnostic/diagnostic.ts';
import { type DeclaredAs, declaredStretches, stretchAt } from './declared-digits.ts';
import { lineText, type PrintedLine } from './printed-lines.ts';

/** Digits of a line that say no figure. */
export interface DigitsWithoutFigure {
  readonly words: string;
  /** Where they begin in the line, in UTF-16 units. */
  readonly offset: number;
  /** What declares them; null when nothing does. */
  readonly as: DeclaredAs | null;
  /** The words that a person typed and that hold them, or null. */
  readonly typed: Span | null;
}

/** The digits of a line that stand outside its figures; `declared` is 固定数字 of the data. */
export function digitsWithoutFigure(
  line: Pick<PrintedLine, 'role' | 'pieces'>,
  declared: readonly string[],
): readonly DigitsWithoutFigure[] {
  const stretches = declaredStretches(lineText(line), line.role, declared);
  let start = 0;
  return line.pieces.flatMap(({ text, figures, typed, counted }) => {
    const own = start;
    start += text.length;
    if (figures.length > 0) return [];
    return [...text.matchAll(DIGITS)].map(({ 0: words, index }) => {
      const offset = own + index;
      const stretch = stretchAt(stretches, offset);
      const isWhole = stretch !== null && offset + words.length <= stretch.end;
      return { words, offset, as: counted ? 'structure' : isWhole ? stretch.as : null, typed } as const;
    });
  });
}

const DIGITS = /\d+(?:[.,]\d+)*/g;
