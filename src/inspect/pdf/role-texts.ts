import type { PdfFacts } from '../../read/pdf/pdf-facts.ts';
import type { Place } from '../inspection.ts';
import { printedDocument } from './line-roles.ts';
import type { LineRole, PrintedDocument } from './printed-document.ts';

/** A text of a document with what it is there for. */
export interface RoleText {
  readonly role: LineRole;
  /** The lines of a paragraph joined; titles too. */
  readonly text: string;
  /** Where it begins. */
  readonly place: Place;
}

/** What a finished PDF says, its lines joined into paragraphs again, for rules about wording. */
export function roleTexts(facts: PdfFacts): readonly RoleText[] {
  return textsOf(printedDocument(facts));
}

/** How much of a text tells where it is. */
const PLACE_CHARACTERS = 20;

function textsOf({ pages }: PrintedDocument): readonly RoleText[] {
  const texts: { role: LineRole; text: string; place: Place }[] = [];
  let open: (typeof texts)[number] | null = null;
  for (const { line, role, begins, page } of pages.flatMap(({ lines }) => lines)) {
    // A page number, and a table or picture, may stand between two lines of a paragraph.
    if (begins && ['page-number', 'small', 'caption', 'note'].includes(role)) {
      texts.push({ role, text: line.text, place: placeOf(page, line.text) });
      continue;
    }
    if (!begins && open) {
      open.text = joined(open.text, line.text);
      continue;
    }
    open = { role, text: line.text, place: placeOf(page, line.text) };
    texts.push(open);
  }
  // A heading that runs into its paragraph was taken for one that stands alone while its first line was read.
  return texts.map((one) =>
    one.role.startsWith('heading') && /。./u.test(one.text) ? { ...one, role: 'paragraph' } : one,
  );
}

/** Two Latin words had a blank between them before the line was broken. */
function joined(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function placeOf(page: number, text: string): Place {
  return { page, paragraph: null, text: [...text].slice(0, PLACE_CHARACTERS).join('') };
}
