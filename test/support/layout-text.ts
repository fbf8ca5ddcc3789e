import type { Page, PageItem, TextItem } from '../../src/layout/page.ts';
import { TYPE_AREA } from '../../src/standard/page-geometry.ts';

/** A line of a page as its writer will find it. */
export interface PrintedLine {
  readonly text: string;
  readonly items: readonly TextItem[];
  readonly baselinePt: number;
}

/** The lines of a page in the order of their marks. */
export function printedLines(page: Page): readonly PrintedLine[] {
  const lines = new Map<number, TextItem[]>();
  for (const item of page.items.filter(isText)) {
    const items = lines.get(item.line) ?? [];
    items.push(item);
    lines.set(item.line, items);
  }
  return [...lines.values()].map((items) => ({
    text: items.map(({ text }) => text).join(''),
    items,
    baselinePt: items[0]?.baselinePt ?? 0,
  }));
}

/** A page for a snapshot: what stands at which height of the type area, in points. */
export function printedPage(page: Page): string {
  return printedLines(page)
    .map(({ text, items, baselinePt }) => {
      const leftPt = (items[0]?.xPt ?? 0) - TYPE_AREA.leftPt;
      return `${(baselinePt - TYPE_AREA.topPt).toFixed(1).padStart(6)} ${leftPt.toFixed(1).padStart(6)}  ${text}`;
    })
    .join('\n');
}

function isText(item: PageItem): item is TextItem {
  return item.kind === 'text';
}
