import { approximateWidthPx } from './chart-text.ts';
import type { Box } from './hatch.ts';
import { TEXT_SIZE_PX } from './look.ts';

/** From the middle of a point to the nearest edge of its label. */
const CLEARANCE_PX = 6;
/** How far a label may move away from its point. */
const FARTHEST_PX = 44;
const STEP_PX = 4;
/** Shifts along the axis, in widths of the label. */
const SHIFTS = [0, -0.25, 0.25, -0.5, 0.5] as const;

/** What makes a place bad, in pixels of distance that one would rather go. */
const COST = { perOverlapPx2: 50, perLineBehind: 26, wrongSide: 10, perShift: 40 } as const;

/** A value on a line, in CSS pixels; y is null where the value is missing. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
}

export interface LineLabel {
  readonly text: string;
  /** Which category it belongs to. */
  readonly index: number;
  readonly point: LinePoint;
}

/** The middle of a label. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds a place for every label near its point, where it touches no other label, no line runs behind it and it is
 * nearest; where that cannot be had, the smallest evil. The upper of two lines has its labels above, the lower below.
 * The label of a missing value stands on the axis. Labels are placed from left to right, from top to bottom.
 */
export function placeLineLabels(
  labels: readonly LineLabel[],
  lines: readonly (readonly LinePoint[])[],
  area: Area,
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const pieces = lines.flatMap(piecesOf);
  const height = ({ point }: LineLabel): number => point.y ?? area.bottom;
  return [...labels]
    .sort((a, b) => a.index - b.index || height(a) - height(b))
    .map((label) => {
      const side = preferredSide(label, lines);
      const width = approximateWidthPx(label.text);
      const near = { left: label.point.x - 1.5 * width, right: label.point.x + 1.5 * width };
      const nearPieces = pieces.filter(({ from, to }) => to.x >= near.left && from.x <= near.right);
      const nearTaken = taken.filter((box) => box.left + box.width >= near.left && box.left <= near.right);
      const priced = places(label, width, area).map(({ box, distance }) => ({
        box,
        cost:
          distance +
          nearTaken.reduce((sum, other) => sum + overlapPx2(box, other), 0) * COST.perOverlapPx2 +
          nearPieces.filter((piece) => meets(box, piece)).length * COST.perLineBehind +
          (Math.sign(box.top - height(label)) === side ? 0 : COST.wrongSide),
      }));
      const { box } = priced.reduce((best, place) => (place.cost < best.cost ? place : best));
      taken.push(box);
      return { text: label.text, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
}

/** -1 for above, 1 for below: only the lowest of several points of a category prefers to be labelled below. */
function preferredSide({ index, point }: LineLabel, lines: readonly (readonly LinePoint[])[]): -1 | 1 {
  const heights = lines.flatMap((line) => line[index]?.y ?? []);
  return point.y !== null && heights.length > 1 && heights.every((y) => y <= (point.y ?? y)) ? 1 : -1;
}

function places(
  { point }: LineLabel,
  width: number,
  area: Area,
): readonly { readonly box: Box; readonly distance: number }[] {
  const result: { box: Box; distance: number }[] = [];
  for (const side of point.y === null ? [-1] : [-1, 1]) {
    for (let away = 0; away <= FARTHEST_PX; away += STEP_PX) {
      for (const shift of SHIFTS) {
        const edge = (point.y ?? area.bottom) + side * (CLEARANCE_PX + away);
        const left = Math.max(Math.min(point.x + (shift - 0.5) * width, area.right - width), area.left);
        const box = { left, top: side < 0 ? edge - TEXT_SIZE_PX : edge, width, height: TEXT_SIZE_PX };
        result.push({ box, distance: away + Math.abs(shift) * COST.perShift });
      }
    }
  }
  const inside = result.filter(({ box }) => box.top >= area.top && box.top + box.height <= area.bottom);
  return inside.length > 0 ? inside : result;
}

function overlapPx2(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left) + 2;
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A straight piece of a line; a point on its own is one without length. */
interface Piece {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

function piecesOf(line: readonly LinePoint[]): readonly Piece[] {
  return line.flatMap(({ x, y }, index) => {
    if (y === null) return [];
    const next = line[index + 1];
    const from = { x, y };
    return [{ from, to: next === undefined || next.y === null ? from : { x: next.x, y: next.y } }];
  });
}

/** Whether a straight piece meets the box: its parameter is narrowed edge by edge (Liang and Barsky). */
function meets(box: Box, { from: a, to: b }: Piece): boolean {
  let enter = 0;
  let leave = 1;
  const edges = [
    [a.x - b.x, a.x - box.left],
    [b.x - a.x, box.left + box.width - a.x],
    [a.y - b.y, a.y - box.top],
    [b.y - a.y, box.top + box.height - a.y],
  ] as const;
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}
