import { matchTokens } from '../revision/match-tokens.ts';

/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface DifferencePiece {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/**
 * What two wordings of one sentence have in common, in reading order; the old words of a place stand before the new ones.
 * A number is one word, so 726人 and 731人 differ by 726 and 731, not by a digit.
 */
export function wordDifferences(old: string, now: string): readonly DifferencePiece[] {
  const a = wordsOf(old);
  const b = wordsOf(now);
  const pieces: DifferencePiece[] = [];
  const add = (kind: DifferencePiece['kind'], words: readonly Word[]): void => {
    const last = pieces.at(-1);
    const text = words.map(({ key }) => key).join('');
    if (text === '') return;
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  let [fromOld, fromNew] = [0, 0];
  const changedUpTo = (endOld: number, endNew: number): void => {
    add('old', a.slice(fromOld, endOld));
    add('new', b.slice(fromNew, endNew));
    [fromOld, fromNew] = [endOld, endNew];
  };
  for (const [place, match] of matchTokens(a, b).entries()) {
    if (match < 0) continue;
    changedUpTo(match, place);
    add('same', b.slice(place, place + 1));
    [fromOld, fromNew] = [match + 1, place + 1];
  }
  changedUpTo(a.length, b.length);
  return pieces;
}

interface Word {
  readonly key: string;
  readonly isFigure: boolean;
}

/** A number with its separators, a Latin word, or one character. */
const WORD = /\d[\d,]*(?:\.\d+)?|[A-Za-z]+|./gsu;

function wordsOf(text: string): readonly Word[] {
  return (text.match(WORD) ?? []).map((key) => ({ key, isFigure: /^\d/.test(key) }));
}
