/** What a column asks for: its longest word, its longest cell on one line, and its share of what is over. */
export interface ColumnWish {
  readonly leastPt: number;
  readonly naturalPt: number;
  readonly weight: number;
}

/** No word may claim more of the table than this for its column. */
const LARGEST_WORD_SHARE = 1 / 2;

/**
 * Divides a table's width among its columns. When every cell fits on one line, what is over goes by weight; otherwise
 * short columns keep their natural width and the others share the rest by weight, none less than its longest word.
 */
export function columnWidths(wishes: readonly ColumnWish[], tablePt: number): readonly number[] {
  const naturalPt = sum(wishes.map((wish) => wish.naturalPt));
  if (naturalPt <= tablePt) {
    const perWeightPt = (tablePt - naturalPt) / sum(wishes.map(({ weight }) => weight));
    return wishes.map((wish) => wish.naturalPt + wish.weight * perWeightPt);
  }
  const leasts = wishes.map(({ leastPt }) => Math.min(leastPt, tablePt * LARGEST_WORD_SHARE));
  const leastPt = sum(leasts);
  if (leastPt >= tablePt) return leasts.map((width) => (width * tablePt) / leastPt);
  return sharedWidths(wishes, leasts, tablePt);
}

/** Settles, one round after the other, the columns whose share lies outside what they ask for; the last round shares the rest. */
function sharedWidths(wishes: readonly ColumnWish[], leasts: readonly number[], tablePt: number): readonly number[] {
  const settled = new Map<number, number>();
  for (;;) {
    const open = wishes.map((_, column) => column).filter((column) => !settled.has(column));
    const restPt = tablePt - sum([...settled.values()]);
    const weights = sum(open.map((column) => wishes[column]?.weight ?? 0));
    const sharePt = (column: number): number => (restPt * (wishes[column]?.weight ?? 0)) / weights;
    const tight = open.filter((column) => sharePt(column) < (leasts[column] ?? 0));
    const content = open.filter((column) => sharePt(column) > (wishes[column]?.naturalPt ?? 0));
    const settling = tight.length > 0 ? tight : content;
    if (settling.length === 0 || settling.length === open.length) {
      for (const column of open) settled.set(column, sharePt(column));
      return wishes.map((_, column) => settled.get(column) ?? 0);
    }
    for (const column of settling) {
      settled.set(column, (tight.length > 0 ? leasts[column] : wishes[column]?.naturalPt) ?? 0);
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
