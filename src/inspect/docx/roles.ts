import { groupBy } from '../../group-by.ts';
import type { DocxFacts, DocxParagraph } from '../../read/docx/docx-facts.ts';
import { contentRole, type RoleState, standingHeadingLevel } from './content-roles.ts';
import type { Role } from './role.ts';
import { styleRole } from './style-roles.ts';

export interface RoledParagraph extends DocxParagraph {
  readonly role: Role;
  /** What it says, its automatic number included, spaces at its ends taken away. */
  readonly words: string;
  /** 段首标题: the level of the heading that is its first sentence, and how many characters that has; else null. */
  readonly runIn: { readonly level: 1 | 2 | 3 | 4; readonly length: number } | null;
}

/**
 * Tells for every paragraph what it is: by its style where the style says so, else by what it says, how it looks and
 * what stands before it, so that a file in which everything is 正文 is understood as well.
 */
export function recogniseRoles(facts: DocxFacts): readonly RoledParagraph[] {
  const state: RoleState = {
    facts,
    shapesAt: groupBy(facts.shapes, ({ paragraph }) => paragraph),
    titleSeen: false,
    addresseeSeen: false,
    bodySeen: false,
    dateSeen: false,
    before: null,
  };
  const roled = facts.paragraphs.map((paragraph) => {
    const words = wordsOf(paragraph);
    const role = styleRole(paragraph, words, state) ?? contentRole(paragraph, words, state);
    remember(role, state);
    return { ...paragraph, role, words, runIn: role === 'body' ? runInHeading(words) : null };
  });
  return withSignatures(roled);
}

/** What a paragraph says, with its automatic number; the spaces at its ends are layout, not words. */
export function wordsOf({ label, text }: DocxParagraph): string {
  return ((label ?? '') + text).replace(/[\n\f]/g, '').trim();
}

function remember(role: Role, state: RoleState): void {
  if (role === 'blank') return;
  state.titleSeen ||= role === 'title';
  state.addresseeSeen ||= role === 'addressee';
  state.bodySeen ||= role === 'body' || role.startsWith('heading');
  state.dateSeen ||= role === 'signatureDate';
  state.before = role;
}

function runInHeading(words: string): RoledParagraph['runIn'] {
  const level = standingHeadingLevel(words);
  const end = words.indexOf('。');
  // A heading is a sentence of some length; what goes on for a whole line is text with a number.
  if (level === null || end < 0 || end > 40 || end === words.length - 1) return null;
  return { level, length: end + 1 };
}

/** 署名 is known by the date behind it (7.3.5): a short line of its own right before it. */
function withSignatures(paragraphs: readonly RoledParagraph[]): readonly RoledParagraph[] {
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const isUnit =
      next?.role === 'signatureDate' &&
      (paragraph.role === 'body' || paragraph.role === 'other') &&
      paragraph.words.length <= 30 &&
      !/[。！？；：]$/.test(paragraph.words);
    return isUnit ? { ...paragraph, role: 'signatureUnit', runIn: null } : paragraph;
  });
}
