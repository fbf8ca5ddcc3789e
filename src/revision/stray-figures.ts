import type { FigureExchange } from './merge-words.ts';
import type { StoryParagraph } from './story.ts';
import type { Token } from './tokens.ts';

/** A figure that has another value now and is not where it was; `near` is the paragraph that it was taken from, if that still stands. */
export interface MissingFigure extends FigureExchange {
  readonly near: StoryParagraph | null;
}

export interface StrayFigures {
  /** Old values that a person has written elsewhere and that can mean nothing else: they follow. */
  readonly found: readonly { readonly token: Token; readonly exchange: FigureExchange }[];
  /** Old values in words of a person that may or may not mean the figure. */
  readonly doubtful: readonly { readonly token: Token; readonly now: string }[];
  /** Figures that a person took out. */
  readonly lost: readonly MissingFigure[];
}

/** What is known of the figures of a document when all its paragraphs are merged. */
export interface FigureLedger {
  readonly missing: readonly MissingFigure[];
  /** Old values that were exchanged where they stood. */
  readonly exchanged: readonly FigureExchange[];
  /** Figures of the edited document that no generated one explains. */
  readonly strangers: readonly Token[];
  /** Every figure that is generated now: what is current for one thing may be old for another. */
  readonly current: ReadonlySet<string>;
}

/** Looks for old values in what a person wrote: the figure may have gone there, or be quoted there. */
export function findStrayFigures({ missing, exchanged, strangers, current }: FigureLedger): StrayFigures {
  const found: { readonly token: Token; readonly exchange: FigureExchange }[] = [];
  const doubtful: { readonly token: Token; readonly now: string }[] = [];
  const lost: MissingFigure[] = [];
  for (const key of new Set([...missing, ...exchanged].map(({ old }) => old.key))) {
    const gone = missing.filter(({ old }) => old.key === key);
    const places = strangers.filter((token) => token.key === key);
    const values = new Set([...gone, ...exchanged].filter(({ old }) => old.key === key).map(({ now }) => now.key));
    const [first] = gone;
    if (first && places.length === 0) lost.push(...gone);
    else if (first && values.size === 1 && places.length <= gone.length && isTelling(key)) {
      found.push(...places.map((token) => ({ token, exchange: first })));
    } else if (first || !current.has(key)) {
      doubtful.push(...places.map((token) => ({ token, now: [...values].join('、') })));
    }
  }
  return { found, doubtful, lost };
}

/** Numbers of three digits and more tell by themselves what they are; 5项 may be anything. */
function isTelling(key: string): boolean {
  return key.replace(/\D/g, '').length >= 3;
}
