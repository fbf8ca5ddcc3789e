import type { RoleText, TextRole } from '../../wording/role-text.ts';
import { placeOf } from './check.ts';
import { headItemRole } from './content-roles.ts';
import type { Role } from './role.ts';
import type { RoledParagraph } from './roles.ts';

/**
 * What a document says in reading order, told apart by what it is, for the rules of wording. Spaces at the ends are left
 * out, automatic numbers are in, and a run-in heading is a text of its own. Empty lines are left out.
 */
export function roleTexts(paragraphs: readonly RoledParagraph[]): readonly RoleText[] {
  return paragraphs.filter(({ words }) => words !== '').flatMap(textsOf);
}

function textsOf(paragraph: RoledParagraph): readonly RoleText[] {
  const { role, words, runIn } = paragraph;
  const place = placeOf(paragraph);
  if (runIn) {
    const [heading, rest] = [words.slice(0, runIn.length), words.slice(runIn.length)];
    return [
      { role: 'runIn', text: heading, place },
      ...(rest === '' ? [] : [{ role: 'body' as const, text: rest, place }]),
    ];
  }
  if (role === 'documentNumber' || role === 'signer') {
    return words
      .split(/\t|[ \u3000]+(?=签发人)/u)
      .flatMap((text): readonly RoleText[] => (text === '' ? [] : [{ role: numberRole(text), text, place }]));
  }
  return [{ role: textRole(role, words), text: words, place }];
}

/** The number shares its line with 签发人, in a letter with 份号, 密级 or 紧急程度 (7.2.5, 10.1); tabs part them. */
function numberRole(text: string): TextRole {
  if (/号$/u.test(text)) return 'documentNumber';
  return /^(?:\d+|绝密.*|机密.*|秘密.*|特急|加急|平急|特提)$/u.test(text)
    ? textRole(headItemRole(text), text)
    : 'signer';
}

function textRole(role: Role, words: string): TextRole {
  switch (role) {
    case 'secrecy':
      return 'classification';
    case 'signatureUnit':
      return 'signature';
    case 'signatureDate':
      return 'date';
    case 'colophon':
      return /^(?:主送|抄送)：/.test(words) ? 'copies' : words.endsWith('印发') ? 'printer' : 'other';
    case 'tableCaption':
    case 'chartCaption':
      return 'caption';
    case 'tableHeader':
      return 'tableCell';
    case 'unitNote':
      return 'note';
    case 'attendance':
    case 'blank':
    case 'redRule':
    case 'byline':
    case 'picture':
      return 'other';
    default:
      return role;
  }
}
