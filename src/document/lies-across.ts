import type { Block } from './tree.ts';

/**
 * Whether a block lies on a page that is turned by a quarter: a wide table does, and with it the headings and the head
 * of an annex that it stands under.
 */
export function liesAcross(blocks: readonly Block[], index: number): boolean {
  const under = blocks.find((block, at) => at >= index && block.kind !== 'annex' && block.kind !== 'heading');
  return under?.kind === 'table' && under.wide;
}
