/** Where in the edited document something stands. */
export interface RevisionPlace {
  /** Counts the paragraphs of the document from 1, cells of tables included. */
  readonly paragraph: number;
  /** The beginning of what the paragraph says. */
  readonly excerpt: string;
}

/** What a revision brought into a document. */
export interface RevisionChange {
  readonly kind: 'words' | 'picture' | 'added' | 'removed' | 'moved';
  readonly place: RevisionPlace;
  /** What stood there; empty for what is new. */
  readonly old: string;
  /** What stands there now; empty for what is gone. */
  readonly now: string;
}

/**
 * What needs a person's eye:
 * - `same-words`: both changed the same words; both stand in the document, as tracked changes.
 * - `removed-but-edited`: a paragraph that is generated no more, but that a person has changed; struck out, not taken away.
 * - `cut-by-hand`: words or a paragraph that a person took out, and that would read otherwise now; it stays out.
 * - `old-figure`: an old value in words of a person, which may mean the figure that changed; it stays.
 * - `picture`: a picture that a person exchanged and that would look otherwise now; it stays.
 * - `table`: a table whose columns changed; both tables stand in the document.
 */
export interface RevisionConflict {
  readonly kind: 'same-words' | 'removed-but-edited' | 'cut-by-hand' | 'old-figure' | 'picture' | 'table';
  /** Null when a person took the place out. */
  readonly place: RevisionPlace | null;
  /** As it was generated, as a person left it, as it is generated now. */
  readonly base: string;
  readonly edited: string;
  readonly now: string;
}

/** A figure that a person has put in the place of a generated one: perhaps the data are to change. */
export interface OverwrittenFigure {
  readonly place: RevisionPlace;
  /** As it was generated. */
  readonly old: string;
  /** As the person wrote it. */
  readonly now: string;
}

/** A document brought up to date. */
export interface Revision {
  readonly bytes: Uint8Array;
  /** In reading order. */
  readonly changes: readonly RevisionChange[];
  readonly conflicts: readonly RevisionConflict[];
  readonly overwritten: readonly OverwrittenFigure[];
  /** Comments of people in working annexes that were generated anew or are gone. */
  readonly commentsDropped: number;
}
