import type { DataSet, Indicator } from '../data-set/schema/data-set-schema.ts';
import type { CheckResult } from './checks/check-result.ts';
import type { Figure } from './figure.ts';

/** What one figure may be compared with. Null where the data do not give it. */
export interface Comparands {
  /** The same figure in the same months of last year. */
  readonly lastYear: Figure | null;
  /** The same figure in the period before. */
  readonly previous: Figure | null;
  readonly target: Figure | null;
  /** The total it is a part of. */
  readonly whole: Figure | null;
  /** Its parts, in the order written. */
  readonly parts: readonly Figure[];
  /** 参照: what others have, e.g. 全市平均, by the name of each. */
  readonly peers: readonly Figure[];
  /** 人均对象: the persons that an amount is for. */
  readonly persons: Figure | null;
}

/** Every figure of a data set by id, with what each may be compared with and what people said of it. */
export interface FigureBook {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly comparands: (id: string) => Comparands;
  /** The indicator behind a figure, for reason, judgement, rank and verbs; null for figures of projects, budget and tallies. */
  readonly indicator: (id: string) => Indicator | null;
  readonly style: DataSet['style'];
  /** Every rule that was held against the figures, and how it came out. */
  readonly checks: readonly CheckResult[];
  /** 检查设置: what the data set makes of failed checks. */
  readonly checkSettings: DataSet['checkSettings'];
  /** First day after which figures are late: `YYYY-MM-DD`. */
  readonly asOf: string;
}

export const NO_COMPARANDS: Comparands = {
  lastYear: null,
  previous: null,
  target: null,
  whole: null,
  parts: [],
  peers: [],
  persons: null,
};
