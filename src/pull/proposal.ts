import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts';
import type { PlaceName } from './place-names.ts';

/** A change of the data that an edited document asks for. */
export interface Proposal {
  readonly what: 'figure' | 'words';
  /** Id of the figure (低保.人数), or the way to the text (narrative.开头.0.text). */
  readonly name: string;
  /** The value as it stands in the data, and as it is to be. */
  readonly old: string;
  readonly now: string;
  /** Where it is typed. */
  readonly span: Span;
  /** Where the document says so. */
  readonly places: readonly PlaceName[];
  /** Where other documents print the same words, which would change too. Empty for a figure: it is one everywhere. */
  readonly alsoIn: readonly PlaceName[];
}

/** What edited documents ask for, sorted by place in the data. */
export interface PullList {
  readonly proposals: readonly Proposal[];
  /** Edits that the data cannot follow, or not without a guess: each with its reason. */
  readonly left: readonly Diagnostic[];
}
