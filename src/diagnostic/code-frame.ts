import type { Position, Span } from './diagnostic.ts';

/** A source line and, under it, the mark of a place. */
export interface CodeFrame {
  readonly source: string;
  readonly mark: string;
}

/** Columns of a terminal that a source line may take, a full-width character taking two. */
const MAX_COLUMNS = 100;

/** Columns shown before the place when a long line is clipped. */
const COLUMNS_BEFORE = 30;

const CLIPPED = '...';

/** East Asian Wide and Fullwidth characters (UAX #11), and emoji. */
const FULL_WIDTH =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

const NO_WIDTH = /[\p{Mn}\p{Me}]/u;

/** What would move the cursor, turn the direction of writing or show nothing at all. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text in which nothing can drive the terminal it is printed on. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => (char === '\t' ? char : '\uFFFD'));
}

/**
 * The first line of a place with carets under it. Each column of the mark has the width of the character above it
 * (U+3000 or ＾ under Han, a tab under a tab), so that both line up in any font. Null when the text has no such line.
 */
export function codeFrame(text: string, span: Span): CodeFrame | null {
  const line = lineAt(text, span.start);
  if (line === null) return null;
  const start = span.start.column - 1;
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.trimEnd().length;
  const cells = clip(cellsOf(line, start, Math.max(end, start + 1)));
  return {
    source: cells.map(({ char }) => char).join(''),
    mark: cells
      .map(markUnder)
      .join('')
      .replace(/[ \u3000\t]+$/, ''),
  };
}

/** The line of a position, without its end; null when the text does not reach so far. */
function lineAt(text: string, { column, offset }: Position): string | null {
  const start = offset - (column - 1);
  if (start > text.length) return null;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

interface Cell {
  readonly char: string;
  readonly columns: number;
  readonly marked: boolean;
}

/** `start` and `end` in UTF-16 units; a place at the end of the line gets a cell of its own. */
function cellsOf(line: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const char of line) {
    cells.push({ char: printable(char), columns: columnsOf(char), marked: at + char.length > start && at < end });
    at += char.length;
  }
  if (start >= line.length) cells.push({ char: ' ', columns: 1, marked: true });
  return cells;
}

function columnsOf(char: string): number {
  if (NO_WIDTH.test(char)) return 0;
  return FULL_WIDTH.test(char) ? 2 : 1;
}

function clip(cells: readonly Cell[]): readonly Cell[] {
  const place = cells.findIndex(({ marked }) => marked);
  let first = place;
  for (let columns = 0; first > 0 && columns < COLUMNS_BEFORE; first -= 1) columns += cells[first - 1]?.columns ?? 0;
  if (widthOf(cells) <= MAX_COLUMNS) first = 0;
  let last = first;
  for (let columns = 0; last < cells.length && columns < MAX_COLUMNS; last += 1) columns += cells[last]?.columns ?? 0;
  const ellipsis = { char: CLIPPED, columns: CLIPPED.length, marked: false };
  return [...(first > 0 ? [ellipsis] : []), ...cells.slice(first, last), ...(last < cells.length ? [ellipsis] : [])];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((columns, cell) => columns + cell.columns, 0);
}

function markUnder({ char, columns, marked }: Cell): string {
  if (columns === 0) return '';
  if (columns === 2) return marked ? '＾' : '\u3000';
  if (char === '\t') return char;
  return (marked ? '^' : ' ').repeat(columns);
}
