import type { DocxFacts, Shape } from '../../read/docx/docx-facts.ts';
import type { BilingualText, Check, Deviation, Place, Rule } from '../inspection.ts';
import type { Role } from './role.ts';
import type { RoledParagraph } from './roles.ts';

/** A document with the role of each of its paragraphs. */
export interface InspectedDocx {
  readonly facts: DocxFacts;
  readonly paragraphs: readonly RoledParagraph[];
  readonly byRole: ReadonlyMap<Role, readonly RoledParagraph[]>;
  /** What is drawn, by the number of the paragraph it hangs on. */
  readonly shapesAt: ReadonlyMap<number, readonly Shape[]>;
  /** The pitch of most of its text in twips; null where only the metrics of a font could tell. */
  readonly textPitch: number | null;
}

export type Finding = Omit<Deviation, 'rule'>;

/** A check of a rule that speaks of something a document may not have; then it is not applied at all. */
export interface DocxCheck extends Check<InspectedDocx> {
  readonly applies: (docx: InspectedDocx) => boolean;
}

/** What is wrong with one thing. */
export interface Difference {
  readonly found: BilingualText | string;
  readonly expected: BilingualText | string;
}

/** About the whole document. */
export const WHOLE_DOCUMENT: Place = { page: null, paragraph: null, text: null };

/** How much of a paragraph tells a reader which one it is. */
const SHOWN_CHARACTERS = 24;

/** A check that looks at each paragraph of some roles by itself; null when it is as it should be. */
export function paragraphCheck(
  rule: Rule,
  roles: readonly Role[],
  judge: (paragraph: RoledParagraph, docx: InspectedDocx) => Difference | null,
): DocxCheck {
  return {
    rule,
    applies: (docx) => paragraphsOf(docx, ...roles).length > 0,
    run: (docx) =>
      paragraphsOf(docx, ...roles).flatMap((paragraph) => {
        const difference = judge(paragraph, docx);
        return difference ? [finding(placeOf(paragraph), difference)] : [];
      }),
  };
}

/** A rule of the standard's own words. */
export function violation(id: string, clause: string, zh: string, en: string): Rule {
  return { id, clause: `GB/T 9704-2012, ${clause}`, grade: 'violation', asks: { zh, en } };
}

/** The paragraphs of these roles, in reading order. */
export function paragraphsOf({ byRole }: InspectedDocx, ...roles: readonly Role[]): readonly RoledParagraph[] {
  const found = roles.flatMap((role) => byRole.get(role) ?? []);
  return roles.length > 1 ? found.sort((one, other) => one.number - other.number) : found;
}

/** The nearest paragraph before this one that is not blank. */
export function filledBefore({ paragraphs }: InspectedDocx, { number }: RoledParagraph): RoledParagraph | null {
  for (let index = number - 2; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph && paragraph.role !== 'blank') return paragraph;
  }
  return null;
}

export function hasRole(docx: InspectedDocx, ...roles: readonly Role[]): boolean {
  return roles.some((role) => docx.byRole.has(role));
}

/** With a red head (版头): then it is an official document by law, sealed and with a 版记. */
export function hasLetterhead(docx: InspectedDocx): boolean {
  return hasRole(docx, 'mark', 'redRule', 'documentNumber');
}

/** A finding; words that are the same in both languages are given once. */
export function finding(place: Place, { found, expected }: Difference): Finding {
  return { place, found: bilingual(found), expected: bilingual(expected) };
}

export function placeOf({ number, words }: RoledParagraph): Place {
  const shown = [...words.slice(0, SHOWN_CHARACTERS * 2)].slice(0, SHOWN_CHARACTERS).join('');
  return { page: null, paragraph: number, text: shown || null };
}

/** `18.0 mm`; twips as people set them. */
export function inMm(twips: number): string {
  return `${((twips / 1440) * 25.4).toFixed(1)} mm`;
}

/** Points of a length in twips, `28.95`. */
export function inPt(twips: number): string {
  return String(Math.round(twips * 5) / 100);
}

function bilingual(text: BilingualText | string): BilingualText {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}
