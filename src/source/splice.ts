/** A stretch of a text and what comes in its place. Line breaks are line feeds; the file's own come in at the end. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with every splice made, its line ends kept; null when two of them change the same stretch. Of several at one
 * place the first goes first.
 */
export function splice(text: string, splices: readonly Splice[]): string | null {
  const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const sorted = splices
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < at) return null;
    pieces.push(text.slice(at, start), replacement.replaceAll('\n', lineBreak));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

export function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

export function remove(start: number, end: number): Splice {
  return { start, end, text: '' };
}

/** Whole lines at the start of a line, or behind a last line that nothing ends. */
export function insertLines(text: string, at: number, lines: string): Splice {
  return insert(at, isLineStart(text, at) ? `${lines}\n` : `\n${lines}\n`);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line break of the line that a stretch ends in; a stretch that ends with one is already there. */
export function lineEnd(text: string, end: number): number {
  if (end > 0 && isLineStart(text, end)) return end;
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}

/** Before the line break that a stretch ends with, if it does. */
export function withoutBreak(text: string, end: number): number {
  if (end === 0 || text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}
