import type { Position, Span } from '../diagnostic/diagnostic.ts';

/** Turns offsets into lines and columns; a file's line starts are found once. */
export class LineMap {
  readonly #starts: readonly number[];
  /** The line of the last answer, from 0: the next question is mostly about the same line or the one below. */
  #line = 0;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  position(offset: number): Position {
    if (!this.#holds(this.#line, offset))
      this.#line = this.#holds(this.#line + 1, offset) ? this.#line + 1 : this.#find(offset);
    return { line: this.#line + 1, column: offset - (this.#starts[this.#line] ?? 0) + 1, offset };
  }

  #holds(line: number, offset: number): boolean {
    return offset >= (this.#starts[line] ?? Infinity) && offset < (this.#starts[line + 1] ?? Infinity);
  }

  #find(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset of a line (from 1) and a column (from 0). */
  offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? 0) + column;
  }

  span(file: string, start: number, end: number): Span {
    return { file, start: this.position(start), end: this.position(Math.max(start, end)) };
  }
}

/** One span of a text whose line map is not kept. */
export function spanIn(file: string, text: string, start: number, end: number): Span {
  return new LineMap(text).span(file, start, end);
}

/**
 * The place of a stretch of a text that stands at `span`. Known only where the text stands in its file as it is: on one
 * line, without quotes or escapes; elsewhere the place is that of the whole text.
 */
export function stretchOf(span: Span, text: string, at: number, length: number): Span {
  const { file, start, end } = span;
  if (start.line !== end.line || end.offset - start.offset !== text.length) return span;
  const position = (by: number): Position => ({
    line: start.line,
    column: start.column + by,
    offset: start.offset + by,
  });
  return { file, start: position(at), end: position(at + length) };
}
