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
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const pieces = new Pieces();
  pieces.add('same', a.slice(0, start));
  addMiddle(a.slice(start, a.length - tail), b.slice(start, b.length - tail), pieces);
  pieces.add('same', a.slice(a.length - tail));
  return pieces.list;
}

/** A number with its separators, a Latin word, or one character. */
const WORD = /\d[\d,]*(?:\.\d+)?|[A-Za-z]+|./gsu;

/** Texts that differ in more than so many pairs of words are taken for wholly different. */
const MOST_PAIRS = 4_000_000;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The longest common run of words (LCS) between the first and the last difference. */
function addMiddle(a: readonly string[], b: readonly string[], pieces: Pieces): void {
  if (a.length * b.length > MOST_PAIRS) {
    pieces.add('old', a);
    pieces.add('new', b);
    return;
  }
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [here = '', there = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && here === there) {
      pieces.add('same', [here]);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.add('old', [here]);
      i += 1;
    } else {
      pieces.add('new', [there]);
      j += 1;
    }
  }
}

/** Joins what belongs together: between two common stretches there is at most one old and one new. */
class Pieces {
  readonly list: DifferencePiece[] = [];

  add(kind: DifferencePiece['kind'], words: readonly string[]): void {
    if (words.length === 0) return;
    const text = words.join('');
    const last = this.list.at(-1);
    if (last?.kind === kind) this.list[this.list.length - 1] = { kind, text: last.text + text };
    else if (kind === 'old' && last?.kind === 'new') this.#before(last, text);
    else this.list.push({ kind, text });
  }

  #before(last: DifferencePiece, text: string): void {
    const earlier = this.list.at(-2);
    if (earlier?.kind === 'old') this.list[this.list.length - 2] = { kind: 'old', text: earlier.text + text };
    else this.list.splice(-1, 1, { kind: 'old', text }, last);
  }
}
