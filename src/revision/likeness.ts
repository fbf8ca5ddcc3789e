import { figuresIn, withoutFigures } from './tokens.ts';

/** Pairs of neighbouring characters, with how often each stands; figures count as one character, whatever they say. */
type CharacterPairs = ReadonlyMap<string, number>;

function characterPairs(text: string): CharacterPairs {
  const pairs = new Map<string, number>();
  const marked = `\u0002${withoutFigures(text)}\u0003`;
  for (let at = 0; at + 1 < marked.length; at += 1) {
    const pair = marked.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** What a text is compared by. */
export interface TextSign {
  readonly pairs: CharacterPairs;
  readonly figures: ReadonlyMap<string, number>;
}

export function signOf(text: string): TextSign {
  const figures = new Map<string, number>();
  for (const figure of figuresIn(text)) figures.set(figure, (figures.get(figure) ?? 0) + 1);
  return { pairs: characterPairs(text), figures };
}

/**
 * How alike two texts are, from 0 to 1: twice what they share, by what both have together. A sentence that was written
 * anew around the same figures is still the same.
 */
export function likeness(a: TextSign, b: TextSign): number {
  const words = dice(a.pairs, b.pairs);
  const isTelling = Math.min(count(a.figures), count(b.figures)) > 1;
  return isTelling ? Math.max(words, (words + dice(a.figures, b.figures)) / 2) : words;
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = count(a) + count(b);
  return total === 0 ? 0 : (2 * shared(a, b)) / total;
}

/** How much of a piece stands in a text, from 0 to 1. */
export function holds(text: string, piece: string): number {
  const pairs = characterPairs(piece);
  return shared(pairs, characterPairs(text)) / count(pairs);
}

function shared(a: CharacterPairs, b: CharacterPairs): number {
  let sum = 0;
  for (const [pair, times] of a) sum += Math.min(times, b.get(pair) ?? 0);
  return sum;
}

function count(pairs: CharacterPairs): number {
  let sum = 0;
  for (const times of pairs.values()) sum += times;
  return sum;
}
