import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { stretchOf } from '../source/text-position.ts';
import type { TypedText } from './typed-texts.ts';

/** Spellings that the unit does not want (写法.不用), wherever somebody typed them, with the right one. */
export function spellingRemarks({ data, locate }: LocatedDataSet, texts: readonly TypedText[]): readonly Diagnostic[] {
  const pairs = data.unit.spellings.flatMap(({ use, not }) => not.map((wrong) => [wrong, use] as const));
  const right = new Map(pairs.slice(0, MOST_SPELLINGS));
  if (right.size === 0) return [];
  const wrong = [...right.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(wrong.join('|'), 'g');
  return texts.flatMap(({ text, path }) => {
    if (path[0] === 'unit' && path[1] === 'spellings') return [];
    if (text.search(pattern) < 0) return [];
    return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const use = right.get(found) ?? '';
      if (isWithin(text, index, found.length, use)) return [];
      return [diagnose('audit/spelling', { found, use }, stretchOf(locate(path), text, index, found.length))];
    });
  });
}

/** So many are looked for; more than any office lists. */
const MOST_SPELLINGS = 1000;

/** True when the wrong spelling is only a piece of the right one, which stands here. */
function isWithin(text: string, start: number, length: number, use: string): boolean {
  for (let at = text.indexOf(use); at >= 0; at = text.indexOf(use, at + 1)) {
    if (at <= start && start + length <= at + use.length) return true;
  }
  return false;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
