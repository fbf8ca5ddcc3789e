/** Of places in a list, -1 where there is none, which rise: the most of them that can be kept as they stand. */
export function inOrder(places: readonly number[]): ReadonlySet<number> {
  /** For each length the run that ends lowest: where its last place stands. */
  const ends: number[] = [];
  const before = new Map<number, number>();
  const placeAt = (index: number | undefined): number => places[index ?? -1] ?? -1;
  for (const [index, place] of places.entries()) {
    if (place < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeAt(ends[middle]) < place) low = middle + 1;
      else high = middle;
    }
    const previous = ends[low - 1];
    if (previous !== undefined) before.set(index, previous);
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}

/** So many pairs are compared at most. */
export const MAX_PAIRS = 40_000;

/**
 * Pairs two lists in order so that all pairs together are most alike; what is alike by 0 is no pair. None are paired where
 * there are too many to compare.
 */
export function pairInOrder<A, B>(
  before: readonly A[],
  after: readonly B[],
  likenessOf: (a: A, b: B) => number,
): readonly (readonly [number, number])[] {
  if (before.length * after.length > MAX_PAIRS) return [];
  const likenesses = before.map((a) => after.map((b) => likenessOf(a, b)));
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const taking = (row: number, column: number): number => {
    const measure = likenesses[row]?.[column] ?? 0;
    return measure > 0 ? measure + at(row + 1, column + 1) : 0;
  };
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      best[row * width + column] = Math.max(taking(row, column), at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (taking(row, column) > 0 && taking(row, column) === at(row, column)) pairs.push([row++, column++]);
    else if (at(row + 1, column) === at(row, column)) row += 1;
    else column += 1;
  }
  return pairs;
}
