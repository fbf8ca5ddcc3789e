/** What is matched: equal keys; figures hold a match together more than single characters do. */
export interface Matchable {
  readonly key: string;
  readonly isFigure: boolean;
}

/** For each token of `b` the place of the token of `a` that it is, or -1. Matches run in one order through both. */
export type Matches = readonly number[];

/** So many comparisons are made at most: two paragraphs of some 2,500 characters each. Longer ones match at their ends. */
const MAX_COMPARISONS = 6_000_000;

/** How much a match counts: chance brings single characters together, not figures and words. */
const WEIGHT = { figure: 4, word: 2, mark: 1 };

const MARK = /^[\p{P}\p{Z}\s的了在和是]$/u;

/** Matches two rows of tokens so that most stays; single characters that agree by chance amid changes do not count. */
export function matchTokens(a: readonly Matchable[], b: readonly Matchable[]): Matches {
  const matches = new Array<number>(b.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.key === b[head]?.key) {
    matches[head] = head;
    head += 1;
  }
  let tail = 0;
  const rest = Math.min(a.length, b.length) - head;
  while (tail < rest && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key) {
    matches[b.length - 1 - tail] = a.length - 1 - tail;
    tail += 1;
  }
  const middle = heaviestMatches(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  for (const [index, at] of middle.entries()) if (at >= 0) matches[head + index] = head + at;
  return withoutChance(a, b, matches);
}

/** The heaviest common row, by the usual table. */
function heaviestMatches(a: readonly Matchable[], b: readonly Matchable[]): Matches {
  const matches = new Array<number>(b.length).fill(-1);
  if (a.length * b.length > MAX_COMPARISONS) return matches;
  const width = b.length + 1;
  const best = new Int32Array((a.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const one = a[i];
    const weight = one ? weightOf(one) : 0;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(at(i + 1, j), at(i, j + 1));
      const taken = one?.key === b[j]?.key ? at(i + 1, j + 1) + weight : 0;
      best[i * width + j] = Math.max(skipped, taken);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a[i];
    if (one && one.key === b[j]?.key && at(i, j) === at(i + 1, j + 1) + weightOf(one)) {
      matches[j] = i;
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return matches;
}

function weightOf({ key, isFigure }: Matchable): number {
  if (isFigure) return WEIGHT.figure;
  return MARK.test(key) ? WEIGHT.mark : WEIGHT.word;
}

/** Takes away stretches of matches too short to mean anything, where words were exchanged on both sides of them. */
function withoutChance(a: readonly Matchable[], b: readonly Matchable[], matches: readonly number[]): Matches {
  const kept = [...matches];
  for (const { from, to } of matchedStretches(matches)) {
    const weight = b.slice(from, to).reduce((sum, token) => sum + weightOf(token), 0);
    if (weight > WEIGHT.word) continue;
    const before = wordsBeside(a, b, kept, { from: from - 1, step: -1 });
    const after = wordsBeside(a, b, kept, { from: to, step: 1 });
    if (before > 0 && after > 0 && before + after > 2) kept.fill(-1, from, to);
  }
  return kept;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function matchedStretches(matches: Matches): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < matches.length; from += 1) {
    if ((matches[from] ?? -1) < 0) continue;
    let to = from + 1;
    while (to < matches.length && matches[to] === (matches[to - 1] ?? 0) + 1) to += 1;
    stretches.push({ from, to });
    from = to - 1;
  }
  return stretches;
}

/** How many words of either side stand unmatched right beside a stretch. */
function wordsBeside(
  a: readonly Matchable[],
  b: readonly Matchable[],
  matches: readonly number[],
  { from, step }: { readonly from: number; readonly step: 1 | -1 },
): number {
  let words = 0;
  let at = from;
  for (; at >= 0 && at < matches.length && (matches[at] ?? -1) < 0; at += step) if (!b[at]?.isFigure) words += 1;
  const edge = matches[from - step] ?? -1;
  const other = at >= 0 && at < matches.length ? (matches[at] ?? -1) : step > 0 ? a.length : -1;
  const between = step > 0 ? a.slice(edge + 1, other) : a.slice(other + 1, edge);
  return words + between.filter(({ isFigure }) => !isFigure).length;
}
