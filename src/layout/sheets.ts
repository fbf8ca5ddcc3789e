import type { ColophonBlock, LetterheadForm } from '../document/tree.ts';
import { LETTER_RULES } from '../standard/letterhead.ts';
import { GRID, PAPER, TYPE_AREA } from '../standard/page-geometry.ts';
import { mmToPt } from '../standard/units.ts';
import { totalHeightPt } from './box.ts';
import { layoutColophon } from './colophon.ts';
import { doubleRule } from './frame.ts';
import type { PageItem } from './page.ts';
import { breakPages, type FilledPage, movedDown } from './page-breaker.ts';
import type { Typesetter } from './typesetter.ts';

/** A page before its number. */
export interface Sheet extends FilledPage {
  readonly side: 'upright' | 'sideways';
  /** An empty page before 版记, and the page of 版记 then, bear no number (GB/T 9704-2012, 7.5). */
  readonly bearsNumber: boolean;
}

/**
 * Puts 版记 at the foot of the last page, its last rule on the lower edge of the type area. The page must have an even
 * number, as the back of a leaf has (GB/T 9704-2012, 7.4; GB/T 33476.2-2016, 7.3.1); if it has not, or has no room, 版记
 * stands on the next such page alone, with an empty page before it if need be. In a letter it stands on the last page, whichever it is (10.1).
 */
export function withColophon(
  sheets: readonly Sheet[],
  colophons: readonly ColophonBlock[],
  form: LetterheadForm | null,
  setter: Typesetter,
): readonly Sheet[] {
  const rules = form === 'letter' ? 'unruled' : 'ruled';
  const boxes = colophons.flatMap((colophon) => layoutColophon(colophon, rules, setter));
  const heightPt = totalHeightPt(boxes);
  const last = sheets.at(-1);
  if (boxes.length === 0 || !last) return sheets;
  if (heightPt > TYPE_AREA.heightPt) {
    return [...sheets, ...breakPages(boxes, TYPE_AREA).map((page) => asSheet(page, 'upright'))];
  }
  const [page] = breakPages(boxes, TYPE_AREA);
  const items = (page?.items ?? []).map((item) => movedDown(item, TYPE_AREA.heightPt - heightPt));
  const isRightPage = form === 'letter' || sheets.length % 2 === 0;
  const hasRoom = last.side === 'upright' && last.usedPt + GRID.pitchPt + heightPt <= TYPE_AREA.heightPt;
  if (isRightPage && hasRoom) return [...sheets.slice(0, -1), { ...last, items: [...last.items, ...items] }];
  const own: Sheet = { items, usedPt: TYPE_AREA.heightPt, side: 'upright', bearsNumber: true };
  if (form === 'letter' || !isRightPage) return [...sheets, own];
  const withoutNumber = { ...own, bearsNumber: false };
  return [...sheets, { ...withoutNumber, items: [] }, withoutNumber];
}

/** A page of text with its number. */
export function asSheet(page: FilledPage, side: Sheet['side']): Sheet {
  return { ...page, side, bearsNumber: true };
}

/** The second double rule of a letter: thin over thick, 20 mm above the edge of the paper (10.1). */
export function firstPageRules(): readonly PageItem[] {
  const { fromBottomMm, thickPt, thinPt, betweenPt } = LETTER_RULES;
  const topPt = PAPER.heightPt - mmToPt(fromBottomMm) - thickPt - thinPt - betweenPt;
  return doubleRule(TYPE_AREA, topPt, 'thin above').items;
}
