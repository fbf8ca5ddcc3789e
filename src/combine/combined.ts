import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Span } from '../diagnostic/diagnostic.ts';

/** What a value of a combined data set comes from. */
export type ValueOrigin =
  /** It stands in one of the parts as it is. */
  | { readonly kind: 'taken'; readonly path: Path; readonly part: LocatedDataSet; readonly at: Path }
  /** It is the sum of what the parts have. */
  | { readonly kind: 'sum'; readonly path: Path };

/** A section put together, where its values come from, and what could not be put together. */
export interface Combined<T> {
  readonly value: T;
  readonly origins: readonly ValueOrigin[];
  readonly refused: readonly Refusal[];
}

export interface Refusal {
  readonly id: string;
  readonly why: RefusalReason;
  /** Where it stands in the last part that has it. */
  readonly span: Span;
}

export type RefusalReason = 'ratio' | 'estimate' | 'window' | 'unit' | 'kind' | 'scope' | 'missing' | 'constant';
