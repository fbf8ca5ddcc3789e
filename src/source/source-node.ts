import type { Span } from '../diagnostic/diagnostic.ts';

/** A file of a data set, as it lies on disk. */
export interface SourceFile {
  /** As shown to the user; also tells files apart. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * YAML with the place of everything in it. Scalars stay the text that was written: what a text means is for the
 * schema to say, so that `no`, `0123`, `1e3` or `1.10` can never turn into something else on the way.
 */
export type SourceNode = ScalarNode | MapNode | ListNode | EmptyNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  readonly span: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly span: Span;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: SourceNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly span: Span;
}

/** Nothing was written, or `null` or `~`. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly span: Span;
}
