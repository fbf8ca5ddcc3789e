import type { Page, PageItem, Pagination, TextItem } from '../../src/layout/page.ts';

/** What a change does to one mark: another in its place, or none. */
export type Change<Item> = (item: Item) => Item | null;

/** Changes text items of one page, or of all (null). */
export function onText(pagination: Pagination, page: number | null, change: Change<TextItem>): Pagination {
  return onItems(pagination, page, (item) => (item.kind === 'text' ? change(item) : item));
}

/** Changes every mark of one page, or of all (null). Pages count from 1. */
export function onItems(pagination: Pagination, page: number | null, change: Change<PageItem>): Pagination {
  return onPages(pagination, (one, number) => (page === null || page === number ? changed(one, change) : one));
}

/** Changes the marks of one line; lines count from 0 through the page. */
export function onLine(pagination: Pagination, page: number, line: number, change: Change<TextItem>): Pagination {
  const baselinePt = baselinesOf(pagination, page)[line];
  if (baselinePt === undefined) throw new Error(`page ${page} has no line ${line}`);
  return onText(pagination, page, (item) => (item.baselinePt === baselinePt ? change(item) : item));
}

/** Baselines of a page from top to bottom. */
export function baselinesOf({ pages }: Pagination, page: number): readonly number[] {
  const items = pages[page - 1]?.items ?? [];
  const baselines = items.flatMap((item) => (item.kind === 'text' ? [item.baselinePt] : []));
  return [...new Set(baselines)].sort((one, other) => one - other);
}

export function onPages(pagination: Pagination, change: (page: Page, number: number) => Page): Pagination {
  return { ...pagination, pages: pagination.pages.map((page, index) => change(page, index + 1)) };
}

/** Moves a mark; y runs downwards. */
export function moved<Item extends PageItem>(item: Item, rightPt: number, downPt: number): Item {
  switch (item.kind) {
    case 'text':
      return { ...item, xPt: item.xPt + rightPt, baselinePt: item.baselinePt + downPt };
    case 'rule':
      return {
        ...item,
        x1Pt: item.x1Pt + rightPt,
        x2Pt: item.x2Pt + rightPt,
        y1Pt: item.y1Pt + downPt,
        y2Pt: item.y2Pt + downPt,
      };
    default:
      return { ...item, xPt: item.xPt + rightPt, yPt: item.yPt + downPt };
  }
}

function changed(page: Page, change: Change<PageItem>): Page {
  return { ...page, items: page.items.flatMap((item) => change(item) ?? []) };
}
