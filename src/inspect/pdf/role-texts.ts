import type { PdfFacts } from '../../read/pdf/pdf-facts.ts';
import type { Place } from '../inspection.ts';
import { printedDocument } from './line-roles.ts';
import type { LineRole, RoledLine } from './printed-document.ts';
import { HEADING_LABELS } from './text-flow.ts';

/** What a text is there for; what is none of it is `other`. */
export type PdfTextRole =
  | Exclude<LineRole, 'byline' | 'colophon' | 'small'>
  /** 段首标题: the heading that is the first sentence of a paragraph, without what follows it. */
  | 'runIn'
  /** 抄送机关 */
  | 'copies'
  /** 印发机关 and 印发日期, each a text */
  | 'printer'
  | 'tableCell'
  | 'other';

/** A text of a document, whole: not broken at the ends of lines or pages. */
export interface PdfRoleText {
  readonly role: PdfTextRole;
  readonly text: string;
  /** Where it begins. */
  readonly place: Place;
}

/** What a finished PDF says, its lines joined into paragraphs again, for rules about wording. */
export function roleTexts(facts: PdfFacts): readonly PdfRoleText[] {
  const { pages } = printedDocument(facts);
  return joinedLines(pages.flatMap(({ lines }) => lines)).flatMap(told);
}

interface JoinedText {
  readonly first: RoledLine;
  text: string;
}

/** A page number, or a table or picture, may stand between two lines of a paragraph. */
const BETWEEN_LINES: readonly LineRole[] = ['pageNumber', 'small', 'caption', 'note'];

function joinedLines(lines: readonly RoledLine[]): readonly JoinedText[] {
  const texts: JoinedText[] = [];
  let open: JoinedText | null = null;
  for (const line of lines) {
    if (!line.begins && open) {
      open.text = joined(open.text, line.line.text);
      continue;
    }
    const begun: JoinedText = { first: line, text: line.line.text };
    texts.push(begun);
    if (!BETWEEN_LINES.includes(line.role)) open = begun;
  }
  return texts;
}

/** Two Latin words had a blank between them before the line was broken. */
function joined(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function told({ first, text }: JoinedText): readonly PdfRoleText[] {
  const place = placeOf(first.page, text);
  const [, sentence = '', rest = ''] = /^([^。]*。)(.+)$/u.exec(text) ?? [];
  const canRunIn = first.role === 'body' || first.role.startsWith('heading');
  if (canRunIn && sentence !== '' && HEADING_LABELS.some(([form]) => form.test(sentence))) {
    return [
      { role: 'runIn', text: sentence, place },
      { role: 'body', text: rest, place },
    ];
  }
  return [{ role: textRole(first.role, text), text, place }];
}

function textRole(role: LineRole, text: string): PdfTextRole {
  switch (role) {
    case 'byline':
      return 'other';
    case 'colophon':
      return /^(?:抄送|主送)/u.test(text) ? 'copies' : 'printer';
    case 'small':
      return 'tableCell';
    default:
      return role;
  }
}

/** How much of a text tells where it is. */
const PLACE_CHARACTERS = 20;

function placeOf(page: number, text: string): Place {
  return { page, paragraph: null, text: [...text].slice(0, PLACE_CHARACTERS).join('') };
}
