import type { Path } from './canonical-tree.ts';
import type { Paragraph, Variant } from './schema/variant.ts';

/** A text as one variant has it, and its path. */
export interface VariantText {
  readonly text: string;
  readonly path: Path;
}

/** Written in place of a text: this variant goes without the paragraph. */
const LEFT_OUT = '略';

/**
 * The paragraphs of a list that a variant has: its own text, else the one for every variant. A paragraph that is written
 * for other variants only is left out, and so is one with 略 for this variant. `path` is that of the list.
 */
export function paragraphsOf(list: readonly Paragraph[], variant: Variant, path: Path): readonly VariantText[] {
  return list.flatMap((paragraph, index) => {
    const key = paragraph[variant] === null ? 'text' : variant;
    const text = paragraph[key];
    return text === null || text === LEFT_OUT ? [] : [{ text, path: [...path, index, key] }];
  });
}
