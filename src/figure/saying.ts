import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { type Refused, refuse } from './refusal.ts';

/** Words that say a figure, with the figure itself. */
export interface Said {
  readonly text: string;
  readonly figure: Figure;
  /** True while a value is missing: the words print highlighted. */
  readonly gap: boolean;
}

/** Said, or not sayable and why. */
export type Saying =
  | {
      readonly ok: true;
      readonly said: Said;
      /** A comparison that was to follow the value but cannot be made though there is something to compare with. */
      readonly leftOut?: Refused;
    }
  | Refused;

/** The figures to speak of, and how many paragraphs before have used the same usage. */
export interface Telling {
  readonly book: FigureBook;
  readonly turn: number;
}

/** The value as written. */
export function sayValue(figure: Figure): Saying {
  return { ok: true, said: { text: figure.quantity.literal, figure, gap: figure.quantity.value === null } };
}

/** Words that stand for a figure whose value is known. */
export function say(figure: Figure, text: string): Saying {
  return { ok: true, said: { text, figure, gap: false } };
}

/** What a person said of a figure; none when nobody did. */
export function sayWords(figure: Figure, text: string | null | undefined): Saying {
  return text ? say(figure, text) : refuse('no-words');
}

/** The value of what a figure is compared with, as written. */
export function sayComparand(figure: Figure | null): Saying {
  return figure ? sayValue(figure) : refuse('no-base');
}
