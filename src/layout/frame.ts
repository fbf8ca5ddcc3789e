import { LETTER_RULES, RED } from '../standard/letterhead.ts';
import type { Area } from '../standard/page-geometry.ts';
import { mmToPt } from '../standard/units.ts';
import type { Color, RuleItem } from './page.ts';
import { INK } from './typesetter.ts';

/** Four rules around a rectangle. */
export function frame(
  xPt: number,
  yPt: number,
  widthPt: number,
  heightPt: number,
  thicknessPt: number,
): readonly RuleItem[] {
  const rightPt = xPt + widthPt;
  const bottomPt = yPt + heightPt;
  return [
    horizontalRule(xPt, rightPt, yPt, thicknessPt),
    horizontalRule(xPt, rightPt, bottomPt, thicknessPt),
    verticalRule(xPt, yPt, bottomPt, thicknessPt),
    verticalRule(rightPt, yPt, bottomPt, thicknessPt),
  ];
}

/** The red double rule of a letter, from `topPt` down, in the middle of the type area (GB/T 9704-2012, 10.1). */
export function doubleRule(
  area: Area,
  topPt: number,
  order: 'thick above' | 'thin above',
): { readonly items: readonly RuleItem[]; readonly bottomPt: number } {
  const { thickPt, thinPt, betweenPt, widthMm } = LETTER_RULES;
  const [firstPt, secondPt] = order === 'thick above' ? [thickPt, thinPt] : [thinPt, thickPt];
  const leftPt = area.leftPt + (area.widthPt - mmToPt(widthMm)) / 2;
  const rightPt = leftPt + mmToPt(widthMm);
  const bottomPt = topPt + firstPt + betweenPt + secondPt;
  return {
    items: [
      horizontalRule(leftPt, rightPt, topPt + firstPt / 2, firstPt, RED),
      horizontalRule(leftPt, rightPt, bottomPt - secondPt / 2, secondPt, RED),
    ],
    bottomPt,
  };
}

export function horizontalRule(
  x1Pt: number,
  x2Pt: number,
  yPt: number,
  thicknessPt: number,
  color: Color = INK,
): RuleItem {
  return { kind: 'rule', x1Pt, y1Pt: yPt, x2Pt, y2Pt: yPt, thicknessPt, color };
}

export function verticalRule(xPt: number, y1Pt: number, y2Pt: number, thicknessPt: number): RuleItem {
  return { kind: 'rule', x1Pt: xPt, y1Pt, x2Pt: xPt, y2Pt, thicknessPt, color: INK };
}
