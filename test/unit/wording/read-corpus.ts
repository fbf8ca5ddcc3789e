import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoleText, TextRole } from '../../../src/wording/role-text.ts';

/** A document of a few words, with the stretches marked «…» taken out of it. */
export interface CorpusCase {
  readonly line: string;
  readonly texts: readonly RoleText[];
  /** What is marked: `text 0, 4: 增长-3.2%`. */
  readonly marked: readonly string[];
}

/** A case that one rule must find. */
export interface FaultyCase extends CorpusCase {
  readonly rule: string;
  /** What should stand there instead; null when the corpus does not say. */
  readonly expected: string | null;
}

export function correctCases(): readonly CorpusCase[] {
  return linesOf('correct.txt').map(caseOf);
}

export function faultyCases(): readonly FaultyCase[] {
  let rule = '';
  return linesOf('faulty.txt').flatMap((line) => {
    const [, heading] = /^\[(.+\/.+)\]$/.exec(line) ?? [];
    if (heading) {
      rule = heading;
      return [];
    }
    const [, words = '', expected] = /^(.*?)(?: => (.*))?$/.exec(line) ?? [];
    return [{ ...caseOf(words), line, rule, expected: expected ?? null }];
  });
}

/** A place in a document of the corpus. */
export function placeText(text: number, start: number, words: string): string {
  return `text ${text}, ${start}: ${words}`;
}

function linesOf(name: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, 'corpus', name), 'utf8');
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '));
}

function caseOf(line: string): CorpusCase {
  const marked: string[] = [];
  const texts = line.split(' ¶ ').map((part, index): RoleText => {
    const [, role = 'body', words = ''] = /^(?:([a-zA-Z]+\d?)\|)?(.*)$/.exec(part) ?? [];
    let removed = 0;
    for (const match of words.matchAll(/«(.*?)»/g)) {
      marked.push(placeText(index, match.index - removed, match[1] ?? ''));
      removed += 2;
    }
    const text = words.replace(/[«»]/g, '');
    return { role: role as TextRole, text, place: { page: null, paragraph: index + 1, text: null } };
  });
  return { line, texts, marked };
}
