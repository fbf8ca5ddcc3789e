import type { Document } from '../../document/tree.ts';
import { TYPE_AREA } from '../../standard/page-geometry.ts';
import { ptToMm } from '../../standard/units.ts';
import { colophonHeightMm } from './colophon-block.ts';
import type { Setting } from './setting.ts';
import { textEnd } from './text-end.ts';

/** On which page the colophon stands: the last one of the text, the one after it, or the one after that. */
export type ColophonPlace = 'below the text' | 'next page' | 'behind an empty page';

/** Between the text and the colophon: nobody's word processor sets the text to the line as it is estimated here. */
const CLEARANCE_MM = 10;

/**
 * Finds the page for the colophon at the end of a document. 版记 stands on the last page and that page is even, so that it
 * is on the back of a sheet (GB/T 33476.2-2016, 7.3.1); a letter's may stand on any. Where a word processor sets another
 * page than estimated, the colophon is still at the foot of the last one, and one that moved on still on an even one.
 */
export function colophonPlace({ blocks }: Document, setting: Setting): ColophonPlace {
  const last = blocks.at(-1);
  if (last?.kind !== 'colophon') return 'below the text';
  const { pages, filledMm, lies } = textEnd(blocks.slice(0, -1), setting);
  const fits = filledMm + CLEARANCE_MM + colophonHeightMm(last) <= ptToMm(TYPE_AREA.heightPt);
  const wantsEvenPage = setting.colophonLook === 'ruled';
  if (lies === 'upright' && fits && (pages % 2 === 0 || !wantsEvenPage)) return 'below the text';
  return wantsEvenPage && pages % 2 === 0 ? 'behind an empty page' : 'next page';
}
