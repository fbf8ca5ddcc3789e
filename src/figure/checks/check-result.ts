import type { Diagnostic } from '../../diagnostic/diagnostic.ts';

/**
 * What a rule guards: sum 合计 (parts make up their total), money 资金 (spent ≤ allocated ≤ budget), count 数量 (as many as
 * are listed), standard 标准 (amount against standard and persons), repeat 重复 (one value under two names), unchanged 未变
 * (as a year ago to the last digit), own 自定 (rules of the data set).
 */
export type CheckGroup = 'sum' | 'money' | 'count' | 'standard' | 'repeat' | 'unchanged' | 'own';

export const CHECK_GROUPS: readonly CheckGroup[] = ['sum', 'money', 'count', 'standard', 'repeat', 'unchanged', 'own'];

/** One rule held against the figures: passed, failed, or not run and why. What could not run never counts as passed. */
export interface CheckResult {
  readonly group: CheckGroup;
  /** The rule as a reader can check it: 低保.人数 = 低保.人数.城市 + 低保.人数.农村. */
  readonly rule: string;
  readonly outcome: 'passed' | 'failed' | 'not-run';
  readonly diagnostic: Diagnostic | null;
}
