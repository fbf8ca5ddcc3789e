import { GRID } from './page-geometry.ts';

/** How far the two lines of a signature end from the right edge, in character cells. */
export interface SignatureIndents {
  readonly unitName: number;
  readonly date: number;
}

/** What a name can take of a line that ends two characters from the edge. */
const MOST_CELLS = GRID.charactersPerLine - 2;

/**
 * Places 署名 and 成文日期 of a document without a seal: the date starts two characters right of the name, and the
 * longer of the two ends two characters from the right edge (GB/T 9704-2012, 7.3.5.3).
 *
 * 永宁区民政局 is 6 cells, 2026年7月15日 is 6.5: the date ends 2 cells from the edge and the name 4.5.
 */
export function signatureIndents(unitName: string, date: string): SignatureIndents {
  const nameCells = Math.min(cellsOf(unitName), MOST_CELLS);
  const dateCells = cellsOf(date);
  return dateCells > nameCells
    ? { unitName: dateCells + 4 - nameCells, date: 2 }
    : { unitName: 2, date: nameCells - dateCells };
}

/** Width of a text in character cells: a Han character fills one, a digit or Latin letter half. */
function cellsOf(text: string): number {
  return [...text].reduce((cells, char) => cells + (char <= '\u007F' ? 0.5 : 1), 0);
}
