import { type CheckGroup, groupOf } from '../data-set/schema/check-settings.ts';
import { messageOf } from '../diagnostic/describe.ts';
import { severityOf } from '../diagnostic/diagnostic.ts';
import { type PlaceJson, placeJson } from '../diagnostic/diagnostics-json.ts';
import type { Severity } from '../diagnostic/message.ts';
import { aliasOf, type CheckOrRule, type CheckResult } from '../figure/checks/check-result.ts';

/** How a check came out, for programs. Keys and values are only ever added. */
export interface CheckJson {
  /** The check as 检查设置 calls it in English; own for a rule of the data set. */
  readonly name: CheckOrRule;
  readonly alias: string;
  readonly group: CheckGroup;
  /** Null where a whole text was read, and for a check that is off. */
  readonly rule: string | null;
  readonly status: CheckResult['status'];
  /** What the failure is, or null. */
  readonly severity: Severity | null;
  /** What failed, or why it could not be checked; null for what passed or is off. */
  readonly message: { readonly zh: string; readonly en: string } | null;
  readonly figures: readonly string[];
  readonly places: readonly PlaceJson[];
}

export function checkListJson(checks: readonly CheckResult[]): readonly CheckJson[] {
  return checks.map(({ check, rule, status, figures, spans, diagnostic }) => ({
    name: check,
    alias: aliasOf(check),
    group: check === 'own' ? 'figures' : groupOf(check),
    rule: rule === '' ? null : rule,
    status,
    severity: status === 'failed' && diagnostic ? severityOf(diagnostic) : null,
    message: diagnostic && { zh: messageOf(diagnostic, 'zh'), en: messageOf(diagnostic, 'en') },
    figures,
    places: spans.map(placeJson),
  }));
}
