import { type CheckName, chineseNameOf } from '../../data-set/schema/check-settings.ts';
import type { Diagnostic, Span } from '../../diagnostic/diagnostic.ts';

/** A built-in check, or a rule of the data set itself (检查). */
export type CheckOrRule = CheckName | 'own';

/** The check as Chinese documents name it. */
export function aliasOf(check: CheckOrRule): string {
  return check === 'own' ? '本单位规则' : chineseNameOf(check);
}

/**
 * One rule held against the figures or the words: passed, failed, not to be checked for want of data (the diagnostic says
 * why), or switched off by the data set. Only what ran and held counts as passed.
 */
export interface CheckResult {
  readonly check: CheckOrRule;
  /** The rule as a reader can check it: 低保.人数 = 低保.人数.城市 + 低保.人数.农村. Empty where a whole text was read, and for a check that is off. */
  readonly rule: string;
  readonly status: 'passed' | 'failed' | 'unchecked' | 'off';
  /** Ids of the figures that it used. */
  readonly figures: readonly string[];
  /** Where it looked: first the place that a failure points at. */
  readonly spans: readonly Span[];
  readonly diagnostic: Diagnostic | null;
}

/** A rule that was held against the figures and kept. */
export function passed(
  check: CheckOrRule,
  rule: string,
  figures: readonly string[],
  spans: readonly Span[],
): CheckResult {
  return { check, rule, status: 'passed', figures, spans, diagnostic: null };
}

/** A rule that could not be held against the figures; the diagnostic says why. */
export function unchecked(
  check: CheckOrRule,
  rule: string,
  figures: readonly string[],
  diagnostic: Diagnostic,
): CheckResult {
  return { check, rule, status: 'unchecked', figures, spans: spansOf(diagnostic), diagnostic };
}

/** A rule that does not hold. */
export function failed(
  check: CheckOrRule,
  rule: string,
  figures: readonly string[],
  diagnostic: Diagnostic,
): CheckResult {
  return { check, rule, status: 'failed', figures, spans: spansOf(diagnostic), diagnostic };
}

/** A check or a rule that the data set has switched off; `span` is where. */
export function switchedOff(check: CheckOrRule, rule: string, span: Span): CheckResult {
  return { check, rule, status: 'off', figures: [], spans: [span], diagnostic: null };
}

function spansOf({ span, related = [] }: Diagnostic): readonly Span[] {
  return span ? [span, ...related] : related;
}
