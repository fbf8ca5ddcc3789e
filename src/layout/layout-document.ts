import { unreachable } from '../diagnostic/diagnostic.ts';
import { blockText } from '../document/document-text.ts';
import type { Block, Document } from '../document/tree.ts';
import type { FontBook } from '../font/font-book.ts';
import { PAPER } from '../standard/page-geometry.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import { type Box, linked } from './box.ts';
import { layoutChart } from './chart-block.ts';
import type { Pagination } from './page.ts';
import { breakPages } from './page-breaker.ts';
import { pageNumberItems } from './page-number.ts';
import { layoutSignature } from './signature.ts';
import { layoutTable } from './table/table-block.ts';
import {
  gridLines,
  layoutAddressee,
  layoutByline,
  layoutHeading,
  layoutParagraph,
  layoutTitle,
} from './text-blocks.ts';
import { fullMeasure, styled, type Typesetter, typesetter } from './typesetter.ts';

/**
 * Sets a document on pages by GB/T 9704-2012: 22 lines of 28 characters. A document always has a page, and every
 * character of it is on one; what no font can draw takes the place that its face's font gives it.
 */
export function layoutDocument(document: Document, fonts: FontBook): Pagination {
  const setter = typesetter(fonts);
  const pages = breakPages(flow(document.blocks, setter)).map((items, index) => ({
    widthPt: PAPER.widthPt,
    heightPt: PAPER.heightPt,
    items: [...items, ...pageNumberItems(index + 1, setter)],
  }));
  return { pages, structure: setter.structure };
}

/** The blocks one under the other. */
function flow(blocks: readonly Block[], setter: Typesetter): readonly Box[] {
  const boxes: Box[] = [];
  blocks.forEach((block, index) => {
    const own = layoutBlock(block, blocks[index + 1], setter);
    if (block.kind === 'signature') linkLast(boxes);
    const followsHeading = blocks[index - 1]?.kind === 'heading' && block.kind === 'paragraph';
    for (const [line, box] of own.entries()) {
      const isHeadingsFirstLine = followsHeading && line === 0 && own.length > 1;
      boxes.push(isHeadingsFirstLine ? linked(box) : box);
    }
  });
  return boxes;
}

/** A signature never stands alone: the last line of the text goes with it (GB/T 9704-2012, 7.3.5.5). */
function linkLast(boxes: Box[]): void {
  const last = boxes.pop();
  if (last) boxes.push(linked(last));
}

function layoutBlock(block: Block, next: Block | undefined, setter: Typesetter): readonly Box[] {
  switch (block.kind) {
    case 'title':
      return layoutTitle(block, next?.kind === 'byline' ? 'with byline' : 'alone', setter);
    case 'byline':
      return layoutByline(block, setter);
    case 'addressee':
      return layoutAddressee(block, setter);
    case 'heading':
      return layoutHeading(block, setter);
    case 'paragraph':
      return layoutParagraph(block, setter);
    case 'table':
      return layoutTable(block, setter);
    case 'chart':
      return layoutChart(block, setter);
    case 'signature':
      return layoutSignature(block, setter);
    case 'letterhead':
    case 'attendance':
    case 'attachmentNote':
    case 'remark':
    case 'annex':
    case 'colophon':
      return blockText(block).flatMap((text) =>
        gridLines(
          [styled(text, TYPE_STYLE.body)],
          fullMeasure('left'),
          setter.node({ role: 'P', parent: null, text }),
          setter,
        ),
      );
    default:
      return unreachable(block);
  }
}
