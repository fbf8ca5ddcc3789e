import type { PdfPage, PdfRule } from '../../read/pdf/pdf-facts.ts';
import { TYPE_AREA } from '../../standard/page-geometry.ts';

/** Red as printed on official documents: much more red than anything else. */
export function isRed(color: string | null): boolean {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)$/.exec(color ?? '') ?? [];
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return r > 150 && g < r / 2 && b < r / 2;
}

/** A horizontal rule about as wide as the type area, or wider. */
export function isWide(rule: PdfRule): boolean {
  return rule.direction === 'horizontal' && rule.lengthPt > TYPE_AREA.widthPt * 0.9;
}

/** Where 版记 stands on a page: from its first rule to its last. Null when the page has none. */
export interface ColophonArea {
  readonly topPt: number;
  readonly bottomPt: number;
  /** From top to bottom. */
  readonly rules: readonly PdfRule[];
}

/** What 版记 says (GB/T 9704-2012, 7.4.2 and 7.4.3). */
const COLOPHON_TEXT = /^(?:抄送|主送)\s*[:：]|日\s*印发$/u;

export function colophonArea({ rules, lines }: PdfPage): ColophonArea | null {
  const telling = lines.filter(({ text }) => COLOPHON_TEXT.test(text));
  const [first] = telling;
  const last = telling.at(-1);
  const wide = rules
    .filter((rule) => isWide(rule) && !isRed(rule.color))
    .sort((one, other) => one.axisPt - other.axisPt);
  if (!first || !last) return null;
  const top = wide.findLast(({ axisPt }) => axisPt < first.baselinePt);
  const bottom = wide.find(({ axisPt }) => axisPt > last.baselinePt);
  if (!top || !bottom) return null;
  return {
    topPt: top.axisPt,
    bottomPt: bottom.axisPt,
    rules: wide.filter(({ axisPt }) => axisPt >= top.axisPt && axisPt <= bottom.axisPt),
  };
}
