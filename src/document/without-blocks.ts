import { HeadingCount } from './heading-count.ts';
import type { AnnexBlock, Block, Document } from './tree.ts';

/**
 * A document without some of its blocks: headings and annexes under which nothing is left go with them, and headings,
 * tables, pictures and annexes are counted anew.
 */
export function withoutBlocks(document: Document, isLeftOut: (block: Block) => boolean): Document {
  const kept = document.blocks.filter((block) => !isLeftOut(block));
  if (kept.length === document.blocks.length) return document;
  return { ...document, blocks: counted(attached(withoutEmptySections(kept))) };
}

function withoutEmptySections(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    if (block.kind !== 'heading' && block.kind !== 'annex') return true;
    const level = block.kind === 'heading' ? block.level : 0;
    for (const next of blocks.slice(index + 1)) {
      if (next.kind === 'heading' && next.level > level) continue;
      return next.kind === 'paragraph' || next.kind === 'table' || next.kind === 'chart';
    }
    return false;
  });
}

/** Labels of annexes, 附件 of the only one, and the note that lists them (GB/T 9704-2012, 7.3.4 and 7.3.7). */
function attached(blocks: readonly Block[]): readonly Block[] {
  const titles = blocks.flatMap((block) => (isAttached(block) ? [block.lines.join('')] : []));
  let number = 0;
  return blocks.flatMap((block): readonly Block[] => {
    if (isAttached(block)) {
      number += 1;
      return [{ ...block, label: titles.length === 1 ? '附件' : `附件${number}` }];
    }
    if (block.kind !== 'attachmentNote') return [block];
    return titles.length > 0 ? [{ ...block, titles }] : [];
  });
}

/** False for a text that is issued and has no label. */
function isAttached(block: Block): block is AnnexBlock {
  return block.kind === 'annex' && block.label !== null;
}

function counted(blocks: readonly Block[]): readonly Block[] {
  const headings = new HeadingCount();
  let tables = 0;
  let charts = 0;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'annex':
        headings.restart();
        return block;
      case 'heading':
        return { ...block, ordinal: headings.next(block.level) };
      case 'paragraph':
        return block.runIn ? { ...block, runIn: { ...block.runIn, ordinal: headings.next(block.runIn.level) } } : block;
      case 'table':
        tables += 1;
        return { ...block, number: tables };
      case 'chart':
        charts += 1;
        return { ...block, number: charts };
      default:
        return block;
    }
  });
}
