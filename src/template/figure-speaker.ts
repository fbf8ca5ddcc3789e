import { diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Inline } from '../document/tree.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { isUsage, sayFigure, usageNames } from '../figure/say-figure.ts';
import { stretchOf } from '../source/text-position.ts';
import type { Problems } from './problems.ts';
import { splitReferences } from './reference.ts';

/** Turns references to figures into words, and reports those that cannot be said. */
export class FigureSpeaker {
  readonly used = new Set<string>();
  readonly #book: FigureBook;
  readonly #problems: Problems;

  constructor(book: FigureBook, problems: Problems) {
    this.#book = book;
    this.#problems = problems;
  }

  /** The words for a figure; null when id or usage is unknown. What cannot be compared prints as a gap. */
  say(id: string, usage: string, span: Span): Inline | null {
    this.used.add(id);
    if (!this.#knowsUsage(usage, span)) return null;
    const figure = this.#book.figures.get(id);
    if (!figure) {
      const suggestion = suggest(id, this.#book.figures.keys());
      this.#problems.add(diagnose('figure/unknown', { id, suggestion }, span));
      return null;
    }
    const saying = sayFigure(figure, usage, this.#book);
    if (saying.ok) return { kind: 'figure', ...saying.said };
    this.#problems.add(diagnose('figure/no-comparison', { id, usage, reason: saying.refusal }, span));
    return { kind: 'figure', text: `〔${usage}待核〕`, figure, gap: true };
  }

  /** Whether there is such a figure and it can be said in that usage. */
  canSay(id: string, usage: string, span: Span): boolean {
    const figure = this.#book.figures.get(id);
    return this.#knowsUsage(usage, span) && figure !== undefined && sayFigure(figure, usage, this.#book).ok;
  }

  /** A person's text with its 【指标】 references said. */
  expand(text: string, span: Span): readonly Inline[] {
    return splitReferences(text).flatMap((piece): readonly Inline[] => {
      if (piece.kind === 'words') {
        return [{ kind: 'text', text: piece.text, origin: stretchOf(span, text, piece.at, piece.text.length) }];
      }
      const inline = this.say(piece.id, piece.usage, stretchOf(span, text, piece.at, piece.length));
      return inline ? [inline] : [];
    });
  }

  #knowsUsage(usage: string, span: Span): boolean {
    if (usage === '' || isUsage(usage)) return true;
    const suggestion = suggest(usage, usageNames);
    this.#problems.add(diagnose('figure/unknown-usage', { usage, suggestion, known: usageNames }, span));
    return false;
  }
}
