import { type Area, GRID } from '../standard/page-geometry.ts';
import type { Box } from './box.ts';
import { joinRules } from './join-rules.ts';
import type { PageItem } from './page.ts';

/** A box this little below a line of the grid still stands on it. */
const ROUNDING_PT = 0.01;

/** What stands on a page, and how much of its height is taken. */
export interface FilledPage {
  readonly items: readonly PageItem[];
  readonly usedPt: number;
}

/**
 * Distributes boxes over pages of one area. Boxes that are linked move to the next page together; when they are more
 * than a page they flow like any others. Every page takes at least one box.
 */
export function breakPages(boxes: readonly Box[], area: Area): readonly FilledPage[] {
  const pages: FilledPage[] = [];
  let page: PageItem[] = [];
  let usedPt = 0;
  let isEmpty = true;

  const put = (box: Box): void => {
    const topPt = topOf(box, usedPt);
    for (const item of box.items) page.push(movedDown(item, area.topPt + topPt));
    usedPt = topPt + box.advancePt;
    isEmpty = false;
  };
  const turn = (): void => {
    pages.push({ items: joinRules(page), usedPt });
    page = [];
    usedPt = 0;
    isEmpty = true;
  };

  for (let first = 0; first < boxes.length; ) {
    const chain = chainFrom(boxes, first);
    const movesWhole = !isEmpty && !fits(chain, usedPt, area) && fits(withHead(chain), 0, area);
    if (movesWhole) turn();
    for (const box of chain) {
      if (!isEmpty && !fits([box], usedPt, area)) turn();
      if (isEmpty && pages.length > 0) box.repeatedHead.forEach(put);
      put(box);
    }
    first += chain.length;
  }
  turn();
  return pages;
}

function chainFrom(boxes: readonly Box[], first: number): readonly Box[] {
  let end = first + 1;
  while (end < boxes.length && boxes[end - 1]?.linkedToNext) end += 1;
  return boxes.slice(first, end);
}

function withHead(chain: readonly Box[]): readonly Box[] {
  return [...(chain[0]?.repeatedHead ?? []), ...chain];
}

function fits(boxes: readonly Box[], fromPt: number, { heightPt }: Area): boolean {
  let usedPt = fromPt;
  for (const box of boxes) {
    const topPt = topOf(box, usedPt);
    if (topPt + box.heightPt > heightPt + ROUNDING_PT) return false;
    usedPt = topPt + box.advancePt;
  }
  return true;
}

function topOf(box: Box, usedPt: number): number {
  return box.onGrid ? Math.ceil((usedPt - ROUNDING_PT) / GRID.pitchPt) * GRID.pitchPt : usedPt;
}

/** A mark further down the page. */
export function movedDown(item: PageItem, byPt: number): PageItem {
  switch (item.kind) {
    case 'text':
      return { ...item, baselinePt: item.baselinePt + byPt };
    case 'rule':
      return { ...item, y1Pt: item.y1Pt + byPt, y2Pt: item.y2Pt + byPt };
    case 'fill':
    case 'chart':
      return { ...item, yPt: item.yPt + byPt };
  }
}
