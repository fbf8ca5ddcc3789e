import { liesAcross } from '../document/lies-across.ts';
import type { Block } from '../document/tree.ts';

/** Blocks that begin a new page, and how their pages lie. */
export interface Section<B extends Block> {
  readonly side: 'upright' | 'sideways';
  readonly blocks: readonly B[];
}

/**
 * Cuts a document where a new page begins: at every annex, and before and after pages that lie on their side.
 */
export function sectionsOf<B extends Block>(blocks: readonly B[]): readonly Section<B>[] {
  const sections: { side: Section<B>['side']; blocks: B[] }[] = [{ side: 'upright', blocks: [] }];
  blocks.forEach((block, index) => {
    const side = liesAcross(blocks, index) ? 'sideways' : 'upright';
    const last = sections.at(-1);
    if (last && last.side === side && block.kind !== 'annex') last.blocks.push(block);
    else sections.push({ side, blocks: [block] });
  });
  const [first, ...others] = sections;
  return first && first.blocks.length === 0 && others.length > 0 ? others : sections;
}
