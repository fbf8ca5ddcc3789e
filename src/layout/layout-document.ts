import { unreachable } from '../diagnostic/diagnostic.ts';
import type { Block, ColophonBlock, Document, LetterheadForm } from '../document/tree.ts';
import type { FontBook } from '../font/font-book.ts';
import { PAPER, type PageNumberPlace, SIDEWAYS_AREA, TYPE_AREA } from '../standard/page-geometry.ts';
import { layoutAnnex } from './annex.ts';
import { type Box, linked } from './box.ts';
import { layoutChart } from './chart-block.ts';
import { layoutAttachmentNote, layoutAttendance, layoutRemark } from './closing-blocks.ts';
import { layoutLetterhead } from './letterhead.ts';
import type { Page, Pagination } from './page.ts';
import { breakPages } from './page-breaker.ts';
import { pageNumberItems } from './page-number.ts';
import { sectionsOf } from './sections.ts';
import { asSheet, firstPageRules, type Sheet, withColophon } from './sheets.ts';
import { layoutSignature } from './signature.ts';
import { layoutTable } from './table/table-block.ts';
import { layoutAddressee, layoutByline, layoutHeading, layoutParagraph, layoutTitle } from './text-blocks.ts';
import { type Typesetter, typesetter } from './typesetter.ts';

/** What offices do in different ways. */
export interface LayoutOptions {
  readonly pageNumbers: PageNumberPlace;
}

/**
 * Sets a document on pages by GB/T 9704-2012: 22 lines of 28 characters. A document always has a page, and every
 * character of it is on one; what no font can draw takes the place that its face's font gives it.
 */
export function layoutDocument(
  { blocks }: Document,
  fonts: FontBook,
  { pageNumbers }: LayoutOptions = { pageNumbers: 'outer' },
): Pagination {
  const setter = typesetter(fonts);
  const form = formOf(blocks);
  const sheets = sectionsOf(blocks.filter(isText)).flatMap(({ side, blocks: own }): readonly Sheet[] => {
    const area = side === 'upright' ? TYPE_AREA : SIDEWAYS_AREA;
    return breakPages(flow(own, { ...setter, area }), area).map((page) => asSheet(page, side));
  });
  const whole = withColophon(sheets, blocks.filter(isColophon), form, setter);
  const pages = whole.map((sheet, index): Page => {
    const isLetterHead = form === 'letter' && index === 0;
    const isNumbered = sheet.bearsNumber && !isLetterHead;
    const isSideways = sheet.side === 'sideways';
    return {
      widthPt: PAPER.widthPt,
      heightPt: PAPER.heightPt,
      items: [
        ...(isSideways ? [] : sheet.items),
        ...(isLetterHead ? firstPageRules() : []),
        ...(isNumbered ? pageNumberItems(index + 1, pageNumbers, setter) : []),
      ],
      sideways: isSideways ? sheet.items : [],
    };
  });
  return { pages, structure: setter.structure };
}

function formOf(blocks: readonly Block[]): LetterheadForm | null {
  return blocks.find((block) => block.kind === 'letterhead')?.form ?? null;
}

function isColophon(block: Block): block is ColophonBlock {
  return block.kind === 'colophon';
}

/** Everything but the colophon, whose place is the foot of the last page. */
type TextBlock = Exclude<Block, ColophonBlock>;

function isText(block: Block): block is TextBlock {
  return !isColophon(block);
}

/** What must not stand alone at the head of a page: it takes the last line above it along (7.3.5.5). */
const NEEDS_COMPANY: ReadonlySet<Block['kind']> = new Set(['attachmentNote', 'signature', 'remark']);

/** The blocks one under the other. */
function flow(blocks: readonly TextBlock[], setter: Typesetter): readonly Box[] {
  const boxes: Box[] = [];
  blocks.forEach((block, index) => {
    const own = layoutBlock(block, blocks[index + 1], setter);
    if (NEEDS_COMPANY.has(block.kind)) linkLast(boxes);
    const followsHeading = blocks[index - 1]?.kind === 'heading' && block.kind === 'paragraph';
    for (const [line, box] of own.entries()) {
      const isHeadingsFirstLine = followsHeading && line === 0 && own.length > 1;
      boxes.push(isHeadingsFirstLine ? linked(box) : box);
    }
  });
  return boxes;
}

function linkLast(boxes: Box[]): void {
  const last = boxes.pop();
  if (last) boxes.push(linked(last));
}

function layoutBlock(block: TextBlock, next: TextBlock | undefined, setter: Typesetter): readonly Box[] {
  switch (block.kind) {
    case 'letterhead':
      return layoutLetterhead(block, setter);
    case 'title':
      return layoutTitle(block, next?.kind === 'byline' ? 'byline' : 'text', setter);
    case 'byline':
      return layoutByline(block, setter);
    case 'addressee':
      return layoutAddressee(block, setter);
    case 'attendance':
      return layoutAttendance(block, setter);
    case 'heading':
      return layoutHeading(block, setter);
    case 'paragraph':
      return layoutParagraph(block, setter);
    case 'table':
      return layoutTable(block, setter);
    case 'chart':
      return layoutChart(block, setter);
    case 'attachmentNote':
      return layoutAttachmentNote(block, setter);
    case 'signature':
      return layoutSignature(block, setter);
    case 'remark':
      return layoutRemark(block, setter);
    case 'annex':
      return layoutAnnex(block, setter);
    default:
      return unreachable(block);
  }
}
