import { GRID } from '../standard/page-geometry.ts';
import { SIZE_PT } from '../standard/type-style.ts';
import type { PageItem } from './page.ts';

/** Something that stands on one page whole: a line, a table row, a picture. Its marks count y from its own top. */
export interface Box {
  readonly items: readonly PageItem[];
  /** Must fit on the page. */
  readonly heightPt: number;
  /** From its top to where the next box may begin. */
  readonly advancePt: number;
  /** Begins on a line of the grid; other boxes begin where the one before ends. */
  readonly onGrid: boolean;
  /** No page break after it, as long as everything that hangs together fits on one page. */
  readonly linkedToNext: boolean;
  /** Printed again when a page break falls right before this box: a table's head. */
  readonly repeatedHead: readonly Box[];
}

/** A line of body type on the grid. */
export function gridBox(items: readonly PageItem[]): Box {
  return {
    items,
    heightPt: SIZE_PT.三号,
    advancePt: GRID.pitchPt,
    onGrid: true,
    linkedToNext: false,
    repeatedHead: [],
  };
}

/** Lines of the grid that stay empty. */
export function emptyLines(count: number): readonly Box[] {
  return Array.from({ length: count }, () => gridBox([]));
}

/** Anything that leaves the grid. */
export function freeBox(items: readonly PageItem[], heightPt: number): Box {
  return {
    items,
    heightPt,
    advancePt: heightPt,
    onGrid: false,
    linkedToNext: false,
    repeatedHead: [],
  };
}

export function linked(box: Box): Box {
  return { ...box, linkedToNext: true };
}

/** The boxes with no page break between them; one may still follow the last. */
export function linkedTogether(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, k) => (k < boxes.length - 1 ? linked(box) : box));
}

/** The boxes with empty space added after the last. */
export function withSpaceAfter(boxes: readonly Box[], spacePt: number): readonly Box[] {
  const last = boxes.at(-1);
  return last ? [...boxes.slice(0, -1), { ...last, advancePt: last.advancePt + spacePt }] : [];
}

export function totalHeightPt(boxes: readonly Box[]): number {
  return boxes.reduce((sumPt, box) => sumPt + box.advancePt, 0);
}
