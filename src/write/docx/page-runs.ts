import type { Block } from '../../document/tree.ts';

/** Blocks that stand on pages of one kind. */
export interface PageRun {
  readonly pages: 'upright' | 'across';
  readonly blocks: readonly Block[];
}

/**
 * Parts a document where its pages turn: wide tables lie across, one after the other, and with them the head of an annex
 * that begins with such a table. There is always one run, if an empty one.
 */
export function pageRuns(blocks: readonly Block[]): readonly PageRun[] {
  const runs: { pages: PageRun['pages']; blocks: Block[] }[] = [];
  blocks.forEach((block, index) => {
    const pages = liesAcross(block, blocks[index + 1]) ? 'across' : 'upright';
    const last = runs.at(-1);
    // An annex begins a page of its own anyway: pages of one kind may go on.
    if (last?.pages === pages) last.blocks.push(block);
    else runs.push({ pages, blocks: [block] });
  });
  return runs.length > 0 ? runs : [{ pages: 'upright', blocks: [] }];
}

function liesAcross(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'table') return block.wide;
  return block.kind === 'annex' && next?.kind === 'table' && next.wide;
}
