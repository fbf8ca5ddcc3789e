import { KEY_GAP_PX, KEY_WIDTH_PX } from './area-key.ts';
import type { Canvas2D } from './canvas-2d.ts';
import { approximateWidthPx, drawText, wrapText } from './chart-text.ts';
import { LINE_HEIGHT_PX } from './look.ts';

const ITEM_GAP_PX = 18;
const ABOVE_PX = 8;

/** A name and the sample that stands before it. */
export interface LegendItem {
  readonly name: string;
  /** Draws the sample from `left` on, KEY_WIDTH_PX wide; `y` is the middle of the line. */
  readonly drawKey: (context: Canvas2D, left: number, y: number) => void;
}

interface PlacedItem {
  readonly item: LegendItem;
  readonly lines: readonly string[];
  readonly width: number;
}

interface Row {
  readonly items: readonly PlacedItem[];
  readonly width: number;
  readonly lineCount: number;
}

/** Height of the legend below the plot, with the space above it; 0 for an empty one. */
export function legendHeightPx(items: readonly LegendItem[], widthPx: number): number {
  if (items.length === 0) return 0;
  return ABOVE_PX + rows(items, widthPx).reduce((height, row) => height + row.lineCount * LINE_HEIGHT_PX, 0);
}

/** Draws the items in centred rows below each other. */
export function drawLegend(
  context: Canvas2D,
  items: readonly LegendItem[],
  place: { readonly left: number; readonly top: number; readonly width: number },
): void {
  let top = place.top + ABOVE_PX;
  for (const row of rows(items, place.width)) {
    let left = place.left + (place.width - row.width) / 2;
    for (const { item, lines, width } of row.items) {
      const middle = top + LINE_HEIGHT_PX / 2;
      item.drawKey(context, left, middle);
      drawText(context, lines, { x: left + KEY_WIDTH_PX + KEY_GAP_PX, y: middle, align: 'left' });
      left += width + ITEM_GAP_PX;
    }
    top += row.lineCount * LINE_HEIGHT_PX;
  }
}

function rows(items: readonly LegendItem[], widthPx: number): readonly Row[] {
  const result: Row[] = [];
  for (const item of items) {
    const lines = wrapText(item.name, widthPx - KEY_WIDTH_PX - KEY_GAP_PX);
    const width = KEY_WIDTH_PX + KEY_GAP_PX + Math.max(...lines.map(approximateWidthPx));
    const placed = { item, lines, width };
    const row = result.at(-1);
    if (row !== undefined && row.width + ITEM_GAP_PX + width <= widthPx) {
      result[result.length - 1] = {
        items: [...row.items, placed],
        width: row.width + ITEM_GAP_PX + width,
        lineCount: Math.max(row.lineCount, lines.length),
      };
    } else {
      result.push({ items: [placed], width, lineCount: lines.length });
    }
  }
  return result;
}
