import type { RuleItem } from './page.ts';
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

export function horizontalRule(x1Pt: number, x2Pt: number, yPt: number, thicknessPt: number): RuleItem {
  return { kind: 'rule', x1Pt, y1Pt: yPt, x2Pt, y2Pt: yPt, thicknessPt, color: INK };
}

export function verticalRule(xPt: number, y1Pt: number, y2Pt: number, thicknessPt: number): RuleItem {
  return { kind: 'rule', x1Pt: xPt, y1Pt, x2Pt: xPt, y2Pt, thicknessPt, color: INK };
}
