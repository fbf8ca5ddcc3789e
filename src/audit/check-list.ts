import { CHECK_NAMES, type CheckName, groupOf } from '../data-set/schema/check-settings.ts';
import type { DiagnosticCode } from '../diagnostic/catalogue.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { aliasOf, type CheckOrRule, type CheckResult, switchedOff } from '../figure/checks/check-result.ts';
import type { TracedReport } from './provenance.ts';

/** What was said while documents were composed, and whether all of them were. */
export interface Reading {
  readonly remarks: readonly Diagnostic[];
  readonly isComplete: boolean;
}

/**
 * How every check came out: the rules held against the figures one by one, then what the words of the documents were
 * checked for, then what the data set has switched off.
 */
export function checkList({ dataSets, figures }: TracedReport, reading: Reading): readonly CheckResult[] {
  const { data, locate } = dataSets.current;
  const off = CHECK_NAMES.filter((check) => data.checkSettings[check] === 'off');
  return [
    ...figures.checks,
    ...CHECK_NAMES.filter((check) => !off.includes(check)).flatMap((check) => wordResults(check, reading)),
    ...off.map((check) => switchedOff(check, '', locate(['checkSettings', check]))),
  ];
}

/** Checks whose every rule is held against the figures before any document is composed. */
function isOfFigures(check: CheckName): boolean {
  return groupOf(check) === 'figures' && check !== 'comparison';
}

/** Remarks of rules that have their own result. */
const HELD_AGAINST_FIGURES: ReadonlySet<DiagnosticCode> = new Set([
  'figure/check-failed',
  'figure/same-value',
  'figure/unchanged',
]);

/** These read the data themselves, whether or not documents come of them. */
const READ_THE_DATA: readonly CheckOrRule[] = ['spelling', 'personalData'];

/** One result for each remark; where there is none, one for the check. */
function wordResults(check: CheckName, { remarks, isComplete }: Reading): readonly CheckResult[] {
  const found = remarks
    .filter((remark) => remark.check === check && !HELD_AGAINST_FIGURES.has(remark.code))
    .map((remark) => resultOf(check, remark));
  if (found.length > 0 || isOfFigures(check)) return found;
  const held = { check, rule: '', figures: [], spans: [] };
  if (isComplete || READ_THE_DATA.includes(check)) return [{ ...held, status: 'passed', diagnostic: null }];
  const diagnostic = diagnose('figure/check-not-run', { rule: aliasOf(check), reason: 'no-document' });
  return [{ ...held, status: 'unchecked', diagnostic }];
}

/** A comparison that is refused has not failed: there is nothing to hold it against. */
function resultOf(check: CheckName, diagnostic: Diagnostic): CheckResult {
  const { params, span, related = [] } = diagnostic;
  const figures = 'id' in params && typeof params.id === 'string' ? [params.id] : [];
  const status = check === 'comparison' ? 'unchecked' : 'failed';
  return { check, rule: '', status, figures, spans: span ? [span, ...related] : related, diagnostic };
}
