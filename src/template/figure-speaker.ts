import { weighRemark } from '../data-set/weigh-remark.ts';
import { diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Inline } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { type Refused, refusalDetail, refusalPlaces } from '../figure/refusal.ts';
import { comparisonIn, isUsage, sayFigure, usageNames } from '../figure/say-figure.ts';
import { stretchOf } from '../source/text-position.ts';
import type { Problems } from './problems.ts';
import { splitReferences } from './reference.ts';

/** Turns references to figures into words, and reports those that cannot be said. */
export class FigureSpeaker {
  readonly used = new Set<string>();
  readonly #book: FigureBook;
  readonly #problems: Problems;
  readonly #turns = new Map<string, Map<string, number>>();

  constructor(book: FigureBook, problems: Problems) {
    this.#book = book;
    this.#problems = problems;
  }

  /**
   * The words for a figure; null when id or usage is unknown. What cannot be compared prints as a gap. `paragraph` is the
   * text that it is said in: within it a comparison keeps its wording.
   */
  say(id: string, usage: string, span: Span, paragraph = span): Inline | null {
    this.used.add(id);
    if (!this.#knowsUsage(usage, span)) return null;
    const figure = this.#book.figures.get(id);
    if (!figure) {
      const suggestion = suggest(id, this.#book.figures.keys());
      this.#problems.add(diagnose('figure/unknown', { id, suggestion }, span));
      return null;
    }
    const saying = sayFigure(figure, usage, this.#book, this.#turn(comparisonIn(usage), paragraph));
    if (saying.ok) {
      if (saying.leftOut) this.#report('figure/comparison-left-out', figure, usage, saying.leftOut, span);
      return { kind: 'figure', ...saying.said };
    }
    this.#report('figure/no-comparison', figure, usage, saying, span);
    return { kind: 'figure', text: `〔${usage}待核〕`, figure, gap: true };
  }

  /** Whether there is such a figure and it can be said in that usage. */
  canSay(id: string, usage: string, span: Span): boolean {
    const figure = this.#book.figures.get(id);
    return this.#knowsUsage(usage, span) && figure !== undefined && sayFigure(figure, usage, this.#book).ok;
  }

  /** Reports a comparison that a table leaves out, at the line of the figure; `call` is where the table is called for. */
  tellRefusal(figure: Figure, usage: string, refused: Refused, call: Span): void {
    const [place = call] = refusalPlaces(figure, refused);
    this.#report('figure/comparison-left-out', figure, usage, refused, place);
  }

  /** A person's text with its 【指标】 references said. */
  expand(text: string, span: Span): readonly Inline[] {
    return splitReferences(text).flatMap((piece): readonly Inline[] => {
      if (piece.kind === 'words') {
        return [{ kind: 'text', text: piece.text, origin: stretchOf(span, text, piece.at, piece.text.length) }];
      }
      const inline = this.say(piece.id, piece.usage, stretchOf(span, text, piece.at, piece.length), span);
      return inline ? [inline] : [];
    });
  }

  #report(
    code: 'figure/no-comparison' | 'figure/comparison-left-out',
    figure: Figure,
    usage: string,
    refused: Refused,
    span: Span,
  ): void {
    const params = { id: figure.id, usage, reason: refused.refusal, ...refusalDetail(figure, refused) };
    const remark = diagnose(code, params, span, refusalPlaces(figure, refused));
    // What leaves a gap in the text is told however little the check weighs.
    if (code === 'figure/no-comparison') this.#problems.add({ ...remark, check: 'comparison' });
    else for (const one of weighRemark('comparison', remark, this.#book.checkSettings)) this.#problems.add(one);
  }

  /** How many other texts have said this comparison before, in the order in which they are first told. */
  #turn(comparison: string, { file, start }: Span): number {
    const turns = this.#turns.get(comparison) ?? new Map<string, number>();
    this.#turns.set(comparison, turns);
    const place = `${start.offset} ${file}`;
    const turn = turns.get(place) ?? turns.size;
    turns.set(place, turn);
    return turn;
  }

  #knowsUsage(usage: string, span: Span): boolean {
    if (usage === '' || isUsage(usage)) return true;
    const suggestion = suggest(usage, usageNames);
    this.#problems.add(diagnose('figure/unknown-usage', { usage, suggestion, known: usageNames }, span));
    return false;
  }
}
