import type { ChartBlock } from '../../document/tree.ts';
import type { PageNumberPlace } from '../../standard/page-geometry.ts';
import { GRID, type MarginProfile, PAPER } from '../../standard/page-geometry.ts';
import { mmToTwips } from '../../standard/units.ts';
import type { ColophonLook } from './colophon-block.ts';
import type { TextBoxWriter } from './text-box.ts';

/** What of the document's surroundings the blocks need. */
export interface Setting {
  readonly margins: MarginProfile;
  readonly pageNumbers: PageNumberPlace;
  /** The number of a chart's picture in the package, from 1; charts that are not in it have none. */
  readonly pictures: ReadonlyMap<ChartBlock, number>;
  readonly textBox: TextBoxWriter;
  readonly colophonLook: ColophonLook;
}

/** A4 in twips. */
export const PAPER_TWIPS = { width: mmToTwips(PAPER.widthMm), height: mmToTwips(PAPER.heightMm) } as const;

/** Left and right margin of a page that lies across, in twips: the lower and the upper one of an upright page (8). */
export const ACROSS_MARGINS = { left: mmToTwips(35), right: mmToTwips(37) } as const;

/** Width of the text on such a page, in twips: the height of the type area. */
export const ACROSS_WIDTH = PAPER_TWIPS.height - ACROSS_MARGINS.left - ACROSS_MARGINS.right;

/** Width of the text on an upright page, in twips. */
export function textWidth({ left, right }: MarginProfile): number {
  return PAPER_TWIPS.width - left - right;
}

/** Width of a character cell of an upright page, in twips: 28 fill the line. */
export function cellWidth(margins: MarginProfile): number {
  return textWidth(margins) / GRID.charactersPerLine;
}
