import type { BilingualText } from '../inspect/inspection.ts';
import { type RoleText, WORDS } from './role-text.ts';
import { declare, type Slip, slip, type WordingRule, type WordsByRole } from './wording-rule.ts';

/** Closing mark by opening mark; half-width brackets count as their full-width forms. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
]);
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ...[...PAIRS.values()].map((mark) => [mark, mark] as const),
  [')', '）'],
]);

/** What stands for a mark inside its own kind. */
const NESTED: ReadonlyMap<string, string> = new Map([
  ['《', '〈'],
  ['“', '‘'],
]);

/** Quotation marks, brackets and titles that open and close (GB/T 15834-2011). */
export const pairingRules: readonly WordingRule[] = [
  {
    rule: declare(
      'punctuation/unpaired',
      'GB/T 15834-2011',
      'deviation',
      '引号、括号、书名号成对使用',
      'quotation marks, brackets and title marks come in pairs',
    ),
    find: (texts, words) => inMarkedTexts(texts, words, unpaired),
  },
  {
    rule: declare(
      'punctuation/nested',
      'GB/T 15834-2011, 4.8, 4.15',
      'deviation',
      '书名号里用单书名号，双引号里用单引号',
      'a title in a title stands in 〈〉, a quotation in a quotation in ‘’',
    ),
    find: (texts, words) => inMarkedTexts(texts, words, nestedInItself),
  },
];

/** Looks only where there is any mark; in a table with thousands of cells there is mostly none. */
function inMarkedTexts(
  texts: readonly RoleText[],
  words: WordsByRole,
  find: (text: RoleText) => readonly Slip[],
): readonly Slip[] {
  const marked = new Set(
    [...words].filter(([role, all]) => WORDS.has(role) && all.search(MARK) >= 0).map(([role]) => role),
  );
  return texts.flatMap((text) => (marked.has(text.role) ? find(text) : []));
}

function unpaired(text: RoleText): readonly Slip[] {
  const slips: Slip[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const [mark, at] of marksOf(text.text)) {
    if (PAIRS.has(mark)) {
      if (open.length === MAX_OPEN) break;
      open.push({ mark, at });
      continue;
    }
    const closer = CLOSERS.get(mark);
    const partner = open.findLastIndex((one) => PAIRS.get(one.mark) === closer);
    if (partner === -1) slips.push(slip(text, at, 1, pairOf(closer)));
    else for (const left of open.splice(partner).slice(1)) slips.push(unclosed(text, left.at));
  }
  return [...slips, ...open.map(({ at }) => unclosed(text, at))];
}

function unclosed(text: RoleText, at: number): Slip {
  return slip(text, at, 1, pairOf(PAIRS.get(text.text.charAt(at))));
}

/** 成对的（…）: what should stand there. */
function pairOf(closer: string | undefined): BilingualText {
  const pair = [...PAIRS].find(([, each]) => each === closer)?.join('…') ?? '';
  return { zh: `成对的${pair}`, en: `the pair ${pair}` };
}

function nestedInItself(text: RoleText): readonly Slip[] {
  if (!MAY_NEST.test(text.text)) return [];
  const slips: Slip[] = [];
  let open = '';
  for (const [mark, at] of marksOf(text.text)) {
    if (open.length === MAX_OPEN) break;
    const inner = NESTED.get(mark);
    // An opening mark directly inside its own kind, with its close still to come twice, is a nesting; else it is unpaired.
    if (inner && open.endsWith(mark) && closesTwice(text.text, at, PAIRS.get(mark) ?? '', mark))
      slips.push(slip(text, at, 1, inner));
    if (PAIRS.has(mark)) open += mark;
    else open = open.slice(0, Math.max(0, open.length - 1));
  }
  return slips;
}

function closesTwice(text: string, at: number, closer: string, opener: string): boolean {
  const first = text.indexOf(closer, at);
  const second = first === -1 ? -1 : text.indexOf(closer, first + 1);
  const next = text.indexOf(opener, first);
  return second !== -1 && (next === -1 || second < next);
}

/** Deeper nesting is no text; it would only take time. */
const MAX_OPEN = 50;

/** What any nesting begins with. */
const MAY_NEST = /《[^》\n]{0,200}《|“[^”\n]{0,200}“/;

const MARK = /[“”‘’（）()《》〈〉〔〕【】「」]/g;

/** Brackets and quotation marks with their places; list numbers (1） a）) and the apostrophe of Latin words are neither. */
function* marksOf(text: string): Generator<readonly [string, number]> {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '’' && /[A-Za-z\d]/.test(text.charAt(index - 1)) && /[A-Za-z\s]/.test(text.charAt(index + 1)))
      continue;
    if (mark === '’' && /\d/.test(text.charAt(index + 1))) continue;
    const isBracket = CLOSERS.get(mark) === '）';
    if (
      isBracket &&
      depth === 0 &&
      /(?:^|[\s，。；：、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/.test(
        text.slice(Math.max(0, index - 4), index),
      )
    )
      continue;
    if (PAIRS.get(mark) === '）') depth += 1;
    if (isBracket) depth = Math.max(0, depth - 1);
    yield [mark, index];
  }
}
