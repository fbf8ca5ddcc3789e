import type { Block } from '../../document/tree.ts';
import { GRID } from '../../standard/page-geometry.ts';
import { ptToMm } from '../../standard/units.ts';
import { blockStrips, type Strip } from './block-strips.ts';
import { type PageRun, pageRuns } from './page-runs.ts';
import { ACROSS_WIDTH, PAPER_TWIPS, type Setting, textWidth } from './setting.ts';

/** Where a text ends, about. */
export interface TextEnd {
  /** The number of its pages. */
  readonly pages: number;
  /** How much of its last page it fills, in millimetres from the upper edge of the type area. */
  readonly filledMm: number;
  /** How the last page lies. */
  readonly lies: PageRun['pages'];
}

/** Estimates where a text ends, by the grid of 22 lines of 28 characters. */
export function textEnd(blocks: readonly Block[], { margins }: Setting): TextEnd {
  const rooms = {
    upright: { width: textWidth(margins), height: GRID.linesPerPage * margins.pitch },
    across: { width: ACROSS_WIDTH, height: PAPER_TWIPS.width - margins.left - margins.right },
  };
  const ends = pageRuns(blocks).flatMap(({ pages: lies, blocks: run }) =>
    annexesApart(run).map((part) => {
      const { width, height } = rooms[lies];
      const strips = part.flatMap((block, index) => blockStrips(block, part[index + 1], margins.pitch, width));
      return { ...fillPages(strips, height), lies };
    }),
  );
  const last = ends.at(-1);
  return {
    pages: ends.reduce((sum, { pages }) => sum + pages, 0),
    filledMm: ptToMm((last?.filled ?? 0) / 20),
    lies: last?.lies ?? 'upright',
  };
}

/** What begins a page by itself. */
function annexesApart(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'annex' && parts.at(-1)?.length) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

/** Fills pages of one height with strips; those that hold to the next go to a page together, if it has the room. */
function fillPages(strips: readonly Strip[], room: number): { readonly pages: number; readonly filled: number } {
  let pages = 1;
  let filled = 0;
  let held = 0;
  for (const { height, keepNext } of strips) {
    held += height;
    if (keepNext && held <= room) continue;
    if (filled > 0 && filled + held > room) {
      pages += 1;
      filled = 0;
    }
    filled += held;
    held = 0;
  }
  return { pages, filled: filled + held };
}
