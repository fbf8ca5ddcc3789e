import type { LetterheadForm } from '../../document/tree.ts';
import { hasRole, type InspectedDocx, paragraphsOf } from './check.ts';
import { isRedColour } from './content-roles.ts';

/** The form of a document with a letterhead (GB/T 9704-2012, 10), as its mark and its rules tell; null without one. */
export function letterheadForm(docx: InspectedDocx): LetterheadForm | null {
  if (!hasRole(docx, 'mark', 'redRule', 'documentNumber')) return null;
  const [mark] = paragraphsOf(docx, 'mark').slice(-1);
  if (/(?:令|命令)$/u.test(mark?.words ?? '')) return 'order';
  if (/纪要$/u.test(mark?.words ?? '')) return 'minutes';
  return docx.paragraphs.some(hasDoubleRule) ? 'letter' : 'document';
}

function hasDoubleRule({ look: { borders } }: InspectedDocx['paragraphs'][number]): boolean {
  return [borders.top, borders.bottom].some(
    (border) => border !== undefined && isRedColour(border.colour) && /double|thick|thin/i.test(border.kind),
  );
}
