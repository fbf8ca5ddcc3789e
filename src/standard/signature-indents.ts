import type { SignatureBlock } from '../document/tree.ts';
import { GRID } from './page-geometry.ts';

/** How far the two lines of a signature end from the right edge, in character cells. */
export interface SignatureIndents {
  readonly unitName: number;
  readonly date: number;
}

/** What a name can take of a line that ends two characters from the edge. */
const MOST_CELLS = GRID.charactersPerLine - 2;

/** Room for a seal of 4 to 4.5 cm above and around the name it is put on, and for the stamp on an order. */
export const STAMP_ROOM = {
  /** Empty lines above a name that bears a seal: its upper edge is then within a line of the text (7.3.5.1). */
  linesAboveSealed: 2,
  /** Empty lines between the names of a joint issue, so that their seals do not touch. */
  linesBetweenSealed: 3,
  /** Names of a joint issue side by side: a line has room for three seals. */
  sealsPerLine: 3,
  /** Empty lines above the stamp on an order (7.3.5.3). */
  linesAboveStamp: 2,
  /** Width of a stamp with a name, in cells. */
  stampCells: 6,
  /** Between 职务 and the stamp, and between the stamp and the edge. */
  postGapCells: 2,
  edgeCells: 4,
} as const;

/**
 * Places 署名 and 成文日期 of one unit from the widths of both, in cells.
 *
 * Without a seal the date starts two characters right of the name, and the longer of the two ends two characters from
 * the right edge (GB/T 9704-2012, 7.3.5.2): 永宁区民政局 is 6 cells, 2026年7月15日 is 6.5, so the date ends 2 cells
 * from the edge and the name 4.5. With a seal the date ends four characters from the edge and the name is centred over
 * it (7.3.5.1).
 */
export function signatureIndents(
  unitCells: number,
  dateCells: number,
  stampedWith: SignatureBlock['stampedWith'],
): SignatureIndents {
  const nameCells = Math.min(unitCells, MOST_CELLS);
  if (stampedWith === 'nothing') {
    return dateCells > nameCells
      ? { unitName: dateCells + 4 - nameCells, date: 2 }
      : { unitName: 2, date: nameCells - dateCells };
  }
  const unitName = STAMP_ROOM.edgeCells + (dateCells - nameCells) / 2;
  return unitName >= 0 ? { unitName, date: STAMP_ROOM.edgeCells } : { unitName: 0, date: (nameCells - dateCells) / 2 };
}

/** Width of a text in character cells: a Han character fills one, a digit or Latin letter half. */
export function cellsOf(text: string): number {
  return [...text].reduce((cells, char) => cells + (char <= '\u007F' ? 0.5 : 1), 0);
}
