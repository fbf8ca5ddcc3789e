/** A month: `YYYY-MM`. */
export type Month = `${number}-${string}`;

/** Months from first to last, both included: 2026-01..2026-06. */
export interface MonthRange {
  readonly first: Month;
  readonly last: Month;
}
