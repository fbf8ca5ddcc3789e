import type { Language } from '../diagnostic/message.ts';

/** A text in each language of the messages. */
export type BilingualText = Readonly<Record<Language, string>>;

/**
 * How much it matters: a `violation` breaks what the standard lays down, a `deviation` departs from its usual values
 * or from what offices check, `advice` is good practice.
 */
export type Grade = 'violation' | 'deviation' | 'advice';

/** What a finished document must, should or had better be. Ids are `topic/slug` and are only ever added: scripts rely on them. */
export interface Rule {
  readonly id: string;
  /** Where it is written: `GB/T 9704-2012, 5.2.1`, or `house practice` where the standard is silent. */
  readonly clause: string;
  readonly grade: Grade;
  /** What it asks for, in one sentence. */
  readonly asks: BilingualText;
}

/** Where in the finished document; what is not known is null. */
export interface Place {
  /** Counts from 1. A DOCX has no pages of its own. */
  readonly page: number | null;
  /** Counts from 1 through the body, paragraphs of tables included. */
  readonly paragraph: number | null;
  /** The beginning of the line or paragraph, or null when the rule is about the whole document. */
  readonly text: string | null;
}

/** One place where a document is not as a rule asks. */
export interface Deviation {
  readonly rule: Rule;
  readonly place: Place;
  readonly found: BilingualText;
  readonly expected: BilingualText;
}

/** A rule that could not be applied, and why: it never counts as kept. */
export interface Unchecked {
  readonly rule: Rule;
  readonly reason: BilingualText;
}

/** All there is to say about one document. */
export interface Inspection {
  readonly format: 'docx' | 'pdf';
  /** Rules that were applied, kept or not. */
  readonly applied: readonly Rule[];
  readonly deviations: readonly Deviation[];
  readonly unchecked: readonly Unchecked[];
}

/** A rule with its check; `Facts` is what was read from the document. Null: it could not be applied, for the reason given. */
export interface Check<Facts> {
  readonly rule: Rule;
  readonly run: (facts: Facts) => readonly Omit<Deviation, 'rule'>[] | { readonly unchecked: BilingualText };
}
