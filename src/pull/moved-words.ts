import type { LineEdit } from './unit-edits.ts';

/** Paragraphs that came into a document and that went out of it. */
export interface MovedParagraphs {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** Shorter words are the same by chance. */
const TELLING = 6;

/** A document with more edits has been written anew, and nothing in it can be followed. */
const MOST_EDITS = 500;

/**
 * The edits that only move words about: what went out here came in there, as when a paragraph is cut in two or joined to
 * the next. To make such an edit in the data would lose the words or double them.
 */
export function movingEdits<E extends LineEdit>(edits: readonly E[], { came, went }: MovedParagraphs): ReadonlySet<E> {
  if (edits.length + came.length + went.length > MOST_EDITS) return new Set(edits);
  const put = [...came, ...edits.map(({ text }) => text)].map(coreOf).filter(isTelling);
  const taken = [...went, ...edits.map(({ old }) => old)].map(coreOf).filter(isTelling);
  return new Set(edits.filter(({ old, text }) => isAmong(coreOf(old), put) || isAmong(coreOf(text), taken)));
}

/** Words without the marks at their ends, which change when a sentence is moved. */
function coreOf(words: string): string {
  return words.replace(/^[\p{P}\s]+/u, '').replace(/[\p{P}\s]+$/u, '');
}

function isAmong(words: string, others: readonly string[]): boolean {
  return isTelling(words) && others.some((other) => other.includes(words) || words.includes(other));
}

function isTelling(words: string): boolean {
  return words.length >= TELLING;
}
