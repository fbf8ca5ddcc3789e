import type { PdfFacts, PdfLine } from '../../read/pdf/pdf-facts.ts';
import { GRID, TYPE_AREA } from '../../standard/page-geometry.ts';
import { isOpening } from './marks.ts';
import type { TextColumn } from './printed-document.ts';

/** Sizes near 3号 (16 pt) are the text's as soon as so much of the document is set in them. */
const NEAR_THIRD_SIZE_PT = { least: 15, most: 17 } as const;
const LEAST_SHARE = 0.15;
/** What an edge must share of the lines to count as the column's. */
const EDGE_SHARE = 0.1;
/** Shorter lines say little about the column, if there are some long ones. */
const LEAST_CHARACTERS = 8;
const ENOUGH_LONG_LINES = 5;
const INDENT_TOLERANCE_PT = 2;

/** Size and edges of the text, from the lines themselves. Null when there is no text. */
export function measureColumn({ pages }: PdfFacts): TextColumn | null {
  const lines = pages.flatMap((page) => page.lines);
  const sizePt = textSizePt(lines);
  if (sizePt === null) return null;
  const ofText = lines.filter((line) => Math.abs(line.sizePt - sizePt) < 0.5);
  const long = ofText.filter(({ glyphs }) => glyphs.length >= LEAST_CHARACTERS);
  const telling = long.length >= ENOUGH_LONG_LINES ? long : ofText;
  const lefts = telling.filter(({ text }) => !isOpening(text[0] ?? '')).map(({ leftPt }) => leftPt);
  const leftPt = unindented(leastFrequentEdge(lefts.length > 0 ? lefts : telling.map((line) => line.leftPt)));
  const rights = telling.map(({ rightPt }) => rightPt).sort((one, other) => one - other);
  return { leftPt, rightPt: rights[Math.floor(rights.length * 0.8)] ?? leftPt, sizePt };
}

function textSizePt(lines: readonly PdfLine[]): number | null {
  const characters = new Map<number, number>();
  let total = 0;
  for (const { sizePt, glyphs } of lines) {
    const rounded = Math.round(sizePt * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + glyphs.length);
    total += glyphs.length;
  }
  const bySize = [...characters].sort(([, one], [, other]) => other - one);
  const near = bySize.find(
    ([size, count]) =>
      size >= NEAR_THIRD_SIZE_PT.least && size <= NEAR_THIRD_SIZE_PT.most && count >= LEAST_SHARE * total,
  );
  return near?.[0] ?? bySize[0]?.[0] ?? null;
}

/** Where no paragraph has a second line, all of them begin two characters in from the edge of the text. */
function unindented(leftPt: number): number {
  const indentedPt = TYPE_AREA.leftPt + 2 * GRID.cellPt;
  return Math.abs(leftPt - indentedPt) < INDENT_TOLERANCE_PT ? TYPE_AREA.leftPt : leftPt;
}

/** The leftmost place where enough lines begin. */
function leastFrequentEdge(edges: readonly number[]): number {
  const tolerancePt = 1;
  const sorted = [...edges].sort((one, other) => one - other);
  for (const edge of sorted) {
    const near = sorted.filter((other) => other >= edge && other - edge <= tolerancePt);
    if (near.length >= EDGE_SHARE * sorted.length) return near[Math.floor(near.length / 2)] ?? edge;
  }
  return sorted[0] ?? 0;
}
