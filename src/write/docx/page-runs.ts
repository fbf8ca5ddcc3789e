import { liesAcross } from '../../document/lies-across.ts';
import type { Block } from '../../document/tree.ts';

/** Blocks that stand on pages of one kind. */
export interface PageRun {
  readonly pages: 'upright' | 'across';
  readonly blocks: readonly Block[];
}

/** Parts a document where its pages turn. There is always one run, if an empty one. */
export function pageRuns(blocks: readonly Block[]): readonly PageRun[] {
  const runs: { pages: PageRun['pages']; blocks: Block[] }[] = [];
  blocks.forEach((block, index) => {
    const pages = liesAcross(blocks, index) ? 'across' : 'upright';
    const last = runs.at(-1);
    // An annex begins a page of its own anyway: pages of one kind may go on.
    if (last?.pages === pages) last.blocks.push(block);
    else runs.push({ pages, blocks: [block] });
  });
  return runs.length > 0 ? runs : [{ pages: 'upright', blocks: [] }];
}
