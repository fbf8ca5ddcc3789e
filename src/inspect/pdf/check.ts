import type { PdfLine } from '../../read/pdf/pdf-facts.ts';
import { ptToMm } from '../../standard/units.ts';
import type { BilingualText, Check, Deviation, Grade, Place, Rule } from '../inspection.ts';
import type { PrintedDocument, RoledLine } from './printed-document.ts';

/** A check of a printed document. */
export interface PrintedCheck extends Check<PrintedDocument> {
  /** `text` cannot be applied where nothing can be read; `file` can always. */
  readonly needs: 'text' | 'file';
  /** Whether the document has what the rule is about. */
  readonly applies: (document: PrintedDocument) => boolean;
}

export type Finding = Omit<Deviation, 'rule'>;

/** Where the standard is silent. */
export const HOUSE_PRACTICE = 'house practice';

export function rule(id: string, clause: string, grade: Grade, zh: string, en: string): Rule {
  return { id, clause, grade, asks: { zh, en } };
}

export const WHOLE_DOCUMENT: Place = { page: null, paragraph: null, text: null };

export function pagePlace(page: number): Place {
  return { page, paragraph: null, text: null };
}

/** How much of a line tells where it is. */
const PLACE_CHARACTERS = 20;

export function linePlace({ line, page }: RoledLine): Place {
  return { page, paragraph: null, text: [...line.text].slice(0, PLACE_CHARACTERS).join('') };
}

/** Marks of one kind on one page are one finding: the first of them, and how many there are. */
export function perPage(
  found: readonly { readonly at: RoledLine; readonly found: BilingualText }[],
  expected: BilingualText,
): readonly Finding[] {
  const byPage = new Map<number, { at: RoledLine; found: BilingualText; count: number }>();
  for (const { at, found: text } of found) {
    const known = byPage.get(at.page);
    if (known) known.count += 1;
    else byPage.set(at.page, { at, found: text, count: 1 });
  }
  return [...byPage.values()].map(({ at, found: { zh, en }, count }) => ({
    place: linePlace(at),
    found: count === 1 ? { zh, en } : { zh: `${zh}（本页共 ${count} 处）`, en: `${en} (${count} on this page)` },
    expected,
  }));
}

/** What is wrong on many pages alike is one finding: the first, and how many more there are. */
export function firstOfPages(findings: readonly Finding[]): readonly Finding[] {
  const [first, ...others] = findings;
  if (!first || others.length === 0) return findings;
  const { zh, en } = first.found;
  const found = { zh: `${zh}（另有 ${others.length} 处也不合）`, en: `${en} (and ${others.length} more like it)` };
  return [{ ...first, found }];
}

/** `37.0`, in millimetres. */
export function mm(pt: number): string {
  return ptToMm(pt).toFixed(1);
}

/** `29.61`, in points. */
export function points(pt: number): string {
  return pt.toFixed(2);
}

/** The same words in both languages, for numbers and quotations. */
export function both(text: string): BilingualText {
  return { zh: text, en: text };
}

/** A line's last character without the blank half that a Chinese mark has on its right. */
export function inkRightPt({ glyphs, rightPt }: PdfLine, isClosing: (char: string) => boolean): number {
  const last = glyphs.at(-1);
  const isFullWidth = last !== undefined && last.widthPt > 0.9 * last.sizePt;
  return isFullWidth && isClosing(last.text) ? rightPt - last.sizePt / 2 : rightPt;
}
