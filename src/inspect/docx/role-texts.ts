import type { DocxFacts } from '../../read/docx/docx-facts.ts';
import type { Place } from '../inspection.ts';
import { placeOf } from './check.ts';
import { type Role, recogniseRoles } from './roles.ts';

/** What one element says, with its place: all that rules about wording need of a document. */
export interface RoleText {
  readonly role: Role;
  /** Without the spaces at its ends; automatic numbers included. */
  readonly text: string;
  readonly place: Place;
}

/** The words of a document in reading order, told apart by what they are. Empty lines are left out. */
export function roleTexts(facts: DocxFacts): readonly RoleText[] {
  return recogniseRoles(facts)
    .filter(({ words }) => words !== '')
    .map((paragraph) => ({ role: paragraph.role, text: paragraph.words, place: placeOf(paragraph) }));
}
