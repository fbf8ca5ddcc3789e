import { checkWording } from '../wording/check-wording.ts';
import type { RoleText } from '../wording/role-text.ts';
import type { BilingualText, Inspection } from './inspection.ts';

/**
 * An inspection with the rules of wording applied to what the document says. Where its words cannot be read, `texts` is
 * the reason, and every rule of wording is left unchecked.
 */
export function withWording(
  inspection: Inspection,
  texts: readonly RoleText[] | { readonly unreadable: BilingualText },
): Inspection {
  if ('unreadable' in texts) {
    const unchecked = checkWording([]).applied.map((rule) => ({ rule, reason: texts.unreadable }));
    return { ...inspection, unchecked: [...inspection.unchecked, ...unchecked] };
  }
  const { applied, deviations } = checkWording(texts);
  return {
    ...inspection,
    applied: [...inspection.applied, ...applied],
    deviations: [...inspection.deviations, ...deviations],
  };
}
