import type { Span } from '../diagnostic/diagnostic.ts';
import type { AnnexBlock, ChartBlock, Inline, TableBlock } from '../document/tree.ts';

/**
 * What a template renders to: restricted Markdown in which every piece of data is a marked place, not text. Data can
 * therefore never become structure: a project named `# x` is no heading, and figures arrive in the tree as figures.
 */
export interface Markup {
  /** Markdown with `markValue(n)` where `values[n]` stands. */
  readonly text: string;
  readonly values: readonly MarkupValue[];
  /** Which line of which template made each line of `text`. */
  readonly lineOrigins: readonly Span[];
}

/** Words in a line, or a table, a chart or the beginning of an annex that stands alone. Numbers are given later, in order. */
export type MarkupValue =
  | { readonly kind: 'inlines'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'block'; readonly block: UnnumberedBlock };

export type UnnumberedBlock = Omit<TableBlock, 'number'> | Omit<ChartBlock, 'number'> | AnnexBlock;

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Noncharacters, which the data door refuses, so nobody can type one. */
export function markValue(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

export const VALUE_MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu');
