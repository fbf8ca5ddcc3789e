import type { RoleText, TextRole } from '../../wording/role-text.ts';
import type { Place } from '../inspection.ts';
import type { LineRole, PrintedDocument, RoledLine } from './printed-document.ts';
import { HEADING_LABELS } from './text-flow.ts';

/** What a finished PDF says, its lines joined into paragraphs again, for rules about wording. */
export function roleTexts({ pages }: PrintedDocument): readonly RoleText[] {
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

function told({ first, text }: JoinedText): readonly RoleText[] {
  // Lines of cells stand side by side: nobody can tell where a cell's text goes on.
  if (first.role === 'small') return [];
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

function textRole(role: LineRole, text: string): TextRole {
  switch (role) {
    case 'byline':
    case 'attendance':
    case 'small':
      return 'other';
    case 'colophon':
      return /^(?:抄送|主送)/u.test(text) ? 'copies' : 'printer';
    default:
      return role;
  }
}

/** How much of a text tells where it is. */
const PLACE_CHARACTERS = 20;

function placeOf(page: number, text: string): Place {
  return { page, paragraph: null, text: [...text].slice(0, PLACE_CHARACTERS).join('') };
}
