import { catalogue } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Language, Message } from './message.ts';

/** The sentence of a diagnostic. */
export function messageOf(diagnostic: Diagnostic, language: Language): string {
  return entryOf(diagnostic)[language](diagnostic.params);
}

/** What to do about it; an empty string when there is nothing to add. */
export function hintOf(diagnostic: Diagnostic, language: Language): string {
  return entryOf(diagnostic).hint?.[language](diagnostic.params) ?? '';
}

/** `diagnose` has checked the params against the code; the union of all entries cannot say so. */
function entryOf(diagnostic: Diagnostic): Message<Diagnostic['params']> {
  return catalogue[diagnostic.code] as Message<Diagnostic['params']>;
}
