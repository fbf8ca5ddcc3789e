import type { MonthRange } from '../calendar/period.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * What a figure is decides what may be compared: stock 时点数, flow 时期数, standard 标准, target 目标, ratio 比率,
 * count 个数, estimate 估计数, criterion 条件 (never a result), rank 位次.
 */
export type FigureKind =
  | 'stock'
  | 'flow'
  | 'standard'
  | 'target'
  | 'ratio'
  | 'count'
  | 'estimate'
  | 'criterion'
  | 'rank';

/** A number that a reader sees, with where it comes from. It keeps this identity through template, tree and writers. */
export interface Figure {
  /** 低保.人数 as written; 低保.人数|同比 when derived. */
  readonly id: string;
  readonly name: string;
  readonly kind: FigureKind;
  readonly quantity: Quantity;
  /** The months a flow covers; null for what is not a flow. */
  readonly window: MonthRange | null;
  /** `YYYY-MM-DD`: the day a stock was counted; null for a flow. */
  readonly asOf: string | null;
  /** 口径: only figures of one scope are compared. */
  readonly scope: string | null;
  readonly origin: FigureOrigin;
}

export type FigureOrigin = WrittenOrigin | DerivedOrigin;

/** Typed by a person: where, and from which source record. */
export interface WrittenOrigin {
  readonly kind: 'written';
  readonly span: Span;
  /** Canonical key path, e.g. `indicators.低保.人数.value`. */
  readonly path: string;
  /** Id in `sources`, or null. */
  readonly source: string | null;
}

/** Computed: from which figures, by which formula in words a reader can check. */
export interface DerivedOrigin {
  readonly kind: 'derived';
  readonly formula: string;
  readonly inputs: readonly Figure[];
}
