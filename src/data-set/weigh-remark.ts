import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/diagnostic.ts';
import type { CheckName, CheckSettings } from './schema/check-settings.ts';

/**
 * A remark of a check as the data set weighs it (检查设置): with the name of the check and the severity asked for, or
 * nothing when the check is off. An error is never made weaker, and never left out.
 */
export function weighRemark(check: CheckName, remark: Diagnostic, settings: CheckSettings): readonly Diagnostic[] {
  const level = settings[check];
  const named = { ...remark, check };
  if (level === null || severityOf(remark) === 'error') return [named];
  return level === 'off' ? [] : [{ ...named, severity: level }];
}
