import type { PrintedLine } from '../audit/printed-lines.ts';
import { typedTexts } from '../audit/typed-texts.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Span } from '../diagnostic/diagnostic.ts';

/** A text that a person typed into the data. */
export interface SourceText {
  readonly path: Path;
  readonly text: string;
  readonly span: Span;
}

/** A piece of a printed line, and which stretch of which typed text it says; null for words of a template or the program. */
export interface SourcedPiece {
  /** In the line. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'words' | 'figure';
  readonly source: { readonly text: SourceText; readonly start: number; readonly end: number } | null;
}

/** Every typed text of a data set by the places that it covers, for pieces of lines to be found in. */
export class SourceTexts {
  readonly #byFile = new Map<string, SourceText[]>();

  constructor({ data, locate }: LocatedDataSet) {
    for (const { path, text } of typedTexts(data)) {
      // The name of a key stands at the place of its value.
      if (path.at(-1) === text) continue;
      const span = locate(path);
      const known = this.#byFile.get(span.file) ?? [];
      this.#byFile.set(span.file, known);
      known.push({ path, text, span });
    }
    for (const texts of this.#byFile.values()) texts.sort((a, b) => a.span.start.offset - b.span.start.offset);
  }

  /** The text that a place stands in; null where none or more than one does. */
  at({ file, start, end }: Span): SourceText | null {
    const texts = this.#byFile.get(file) ?? [];
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((texts[middle]?.span.start.offset ?? 0) <= start.offset) low = middle + 1;
      else high = middle;
    }
    const found = texts[low - 1];
    const isShared = found && texts[low - 2]?.span.start.offset === found.span.start.offset;
    return found && !isShared && found.span.end.offset >= end.offset ? found : null;
  }
}

/** The pieces of a line with the stretch of the data that each says. A reference 【】 is what its figure says. */
export function sourcedPieces({ pieces }: PrintedLine, texts: SourceTexts): readonly SourcedPiece[] {
  let at = 0;
  const sourced = pieces.map(({ text, typed, figures }): SourcedPiece => {
    const start = at;
    at += text.length;
    const source = typed ? stretchIn(texts.at(typed), typed, text) : null;
    return { start, end: at, kind: figures.length > 0 ? 'figure' : 'words', source };
  });
  return sourced.map((piece, index) => (piece.kind === 'figure' ? withReference(piece, sourced, index) : piece));
}

/** Where words stand in the text that they are of: exactly known on one line, else where they stand only once. */
function stretchIn(source: SourceText | null, typed: Span, words: string): SourcedPiece['source'] {
  if (!source) return null;
  const { text, span } = source;
  const isPlain = span.start.line === span.end.line && span.end.offset - span.start.offset === text.length;
  const known = isPlain ? typed.start.offset - span.start.offset : -1;
  const start = text.startsWith(words, known) ? known : text.indexOf(words);
  if (start < 0 || (start !== known && text.indexOf(words, start + 1) >= 0)) return null;
  return { text: source, start, end: start + words.length };
}

/** The reference between the words on both sides of a figure, or at the end of the text that stands on one side. */
function withReference(piece: SourcedPiece, pieces: readonly SourcedPiece[], index: number): SourcedPiece {
  const [before, behind] = [pieces[index - 1]?.source, pieces[index + 1]?.source];
  const text = before?.text ?? behind?.text;
  if (!text || (before && behind && before.text !== behind.text)) return piece;
  const start = before ? before.end : 0;
  const end = behind ? behind.start : text.text.length;
  return REFERENCE.test(text.text.slice(start, end)) ? { ...piece, source: { text, start, end } } : piece;
}

const REFERENCE = /^【[^【】]*】$/;
