import { PAGE_NUMBER, type PageNumberPlace, TYPE_AREA } from '../standard/page-geometry.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import type { PageItem } from './page.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { styled, type Typesetter } from './typesetter.ts';

/** The middle of a dash above the baseline. */
const DASH_HEIGHT_EM = 0.34;

/** 页码: — 1 —, one character in from the right on odd pages, from the left on even ones (GB/T 9704-2012, 7.5). */
export function pageNumberItems(number: number, place: PageNumberPlace, setter: Typesetter): readonly PageItem[] {
  const { insetPt, dashCentrePt, sizePt } = PAGE_NUMBER;
  const outer = number % 2 === 1 ? ('right' as const) : ('left' as const);
  const measure = {
    widthPt: TYPE_AREA.widthPt - 2 * insetPt,
    firstIndentPt: 0,
    align: place === 'outer' ? outer : ('center' as const),
  };
  const baselinePt = dashCentrePt + DASH_HEIGHT_EM * sizePt;
  return setParagraph([styled(`— ${number} —`, TYPE_STYLE.pageNumber)], measure, setter.maker).flatMap((line) =>
    setter.lineItems(line, { leftPt: TYPE_AREA.leftPt + insetPt, baselinePt, structure: null }),
  );
}
