import type { BilingualText, Grade, Rule } from '../inspect/inspection.ts';
import { matchesOf } from '../matches-of.ts';
import type { RoleText, TextRole } from './role-text.ts';

/** A stretch of a text that is not as a rule asks. */
export interface Slip {
  readonly text: RoleText;
  /** Where it begins in the text, in UTF-16 units from 0. */
  readonly start: number;
  /** 0 where something is missing. */
  readonly length: number;
  readonly found: BilingualText;
  readonly expected: BilingualText;
}

/** All texts of a role as one: what stands nowhere in it need not be looked for in thousands of cells. */
export type WordsByRole = ReadonlyMap<TextRole, string>;

/** A rule about words with the search for what breaks it; texts come in reading order. */
export interface WordingRule {
  readonly rule: Rule;
  readonly find: (texts: readonly RoleText[], words: WordsByRole) => readonly Slip[];
}

/** A form that is wrong wherever it stands. */
export interface WrongForm {
  /** Global, linear: every repetition has an upper limit, so that no text can make it slow. */
  readonly pattern: RegExp;
  /** One of these stands in every match: texts of a role without them need not be searched, which is most of the time. */
  readonly needs?: readonly string[];
  /** Roles that alone have this form, when they are fewer than those of the rule. */
  readonly among?: ReadonlySet<TextRole>;
  /** What should stand there instead, or the advice in words; null when this match is right after all. */
  readonly instead: (match: RegExpExecArray, text: string) => string | BilingualText | null;
}

/** The clause of a rule that offices keep though no standard says it. */
export const HOUSE = 'house practice';

/** Han characters of ordinary text, for use in a character class. */
export const HAN = '\\u3400-\\u4DBF\\u4E00-\\u9FFF〇';

/** A plain number, for use in a pattern. */
export const NUMBER = '\\d{1,12}(?:\\.\\d{1,6})?';

/** Declares a rule. */
export function declare(id: string, clause: string, grade: Grade, zh: string, en: string): Rule {
  return { id, clause, grade, asks: { zh, en } };
}

/** A rule that looks for wrong forms in the texts of some roles. */
export function formRule(rule: Rule, roles: ReadonlySet<TextRole>, forms: readonly WrongForm[]): WordingRule {
  return {
    rule,
    find: (texts, words) => {
      const possible = new Map<TextRole, readonly WrongForm[]>();
      for (const [role, all] of words) {
        const inRole = roles.has(role) ? forms.filter((form) => isPossible(form, role, all)) : [];
        if (inRole.length > 0) possible.set(role, inRole);
      }
      if (possible.size === 0) return [];
      const slips: Slip[] = [];
      for (const text of texts) {
        const inRole = possible.get(text.role);
        if (inRole) slips.push(...slipsIn(text, inRole));
      }
      return slips;
    },
  };
}

function isPossible({ needs, among }: WrongForm, role: TextRole, all: string): boolean {
  return (!among || among.has(role)) && (!needs || needs.some((words) => all.includes(words)));
}

/** A rule about each text of one role as a whole: `wrong` says what is expected, or null when all is well. */
export function elementRule(
  rule: Rule,
  role: TextRole,
  wrong: (text: string) => string | BilingualText | null,
): WordingRule {
  return {
    rule,
    find: (texts) =>
      texts
        .filter((text) => text.role === role)
        .flatMap((text) => {
          const expected = wrong(text.text);
          return expected === null ? [] : [slip(text, 0, text.text.length, expected)];
        }),
  };
}

/** A slip that quotes what stands in the text; `expected` is quoted too when it is what should stand there. */
export function slip(text: RoleText, start: number, length: number, expected: string | BilingualText): Slip {
  const stretch = text.text.slice(start, start + length);
  return {
    text,
    start,
    length,
    found: quoted(stretch),
    expected: typeof expected === 'string' ? quoted(expected) : expected,
  };
}

/** The words in the quotation marks of either language's messages. */
export function quoted(words: string): BilingualText {
  const shown = words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}…` : words;
  return { zh: `“${shown}”`, en: `“${shown}”` };
}

const MAX_QUOTED = 40;

function slipsIn(text: RoleText, forms: readonly WrongForm[]): readonly Slip[] {
  const slips: Slip[] = [];
  for (const { pattern, instead } of forms) {
    for (const match of matchesOf(pattern, text.text)) {
      const expected = instead(match, text.text);
      if (expected !== null) slips.push(slip(text, match.index, match[0].length, expected));
    }
  }
  return slips;
}
