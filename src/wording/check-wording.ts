import { groupBy } from '../group-by.ts';
import type { Deviation, Inspection, Rule } from '../inspect/inspection.ts';
import { attachmentRules } from './attachment-rules.ts';
import { characterRules } from './character-rules.ts';
import { consistencyRules } from './consistency-rules.ts';
import { dateRules } from './date-rules.ts';
import { elementRules } from './element-rules.ts';
import { growthRules } from './growth-rules.ts';
import { headingRules } from './heading-rules.ts';
import { numberRules } from './number-rules.ts';
import { pairingRules } from './pairing-rules.ts';
import { punctuationRules } from './punctuation-rules.ts';
import { rangeRules } from './range-rules.ts';
import { requestRules } from './request-rules.ts';
import { residueRules } from './residue-rules.ts';
import type { RoleText } from './role-text.ts';
import { wordRules } from './word-rules.ts';
import type { Slip, WordingRule, WordsByRole } from './wording-rule.ts';

/** A slip with the rule that it breaks. */
export interface WordingFinding extends Slip {
  readonly rule: Rule;
}

const RULES: readonly WordingRule[] = [
  ...headingRules,
  ...punctuationRules,
  ...pairingRules,
  ...characterRules,
  ...dateRules,
  ...rangeRules,
  ...growthRules,
  ...numberRules,
  ...wordRules,
  ...consistencyRules,
  ...residueRules,
  ...elementRules,
  ...attachmentRules,
  ...requestRules,
];

/** More of one kind in one document is a habit; nobody reads on, and a hostile text cannot fill the memory. */
const MAX_SLIPS_PER_RULE = 100;

/** Longer texts are no paragraphs; what stands behind is not looked at. */
const MAX_LENGTH = 20_000;

/**
 * Everything in the words of a document that a rule objects to, rule by rule, with its exact place in its text.
 */
export function findWording(texts: readonly RoleText[]): readonly WordingFinding[] {
  const bounded = texts.map((text) =>
    text.text.length > MAX_LENGTH ? { ...text, text: text.text.slice(0, MAX_LENGTH) } : text,
  );
  const words = wordsByRole(bounded);
  const findings = RULES.flatMap(({ rule, find }) =>
    find(bounded, words)
      .slice(0, MAX_SLIPS_PER_RULE)
      .map((slip) => ({ ...slip, rule })),
  );
  const marks = findings.filter(({ rule }) => rule.id === TEMPLATE_MARK);
  return findings.filter((one) => one.rule.id === TEMPLATE_MARK || !marks.some((mark) => overlaps(one, mark)));
}

function wordsByRole(texts: readonly RoleText[]): WordsByRole {
  const groups = groupBy(texts, ({ role }) => role);
  return new Map([...groups].map(([role, group]) => [role, group.map(({ text }) => text).join('\n')]));
}

/** What stands in the mark of a template is no Chinese: one finding for it is enough. */
const TEMPLATE_MARK = 'residue/template';

function overlaps(one: Slip, other: Slip): boolean {
  return (
    one.text === other.text &&
    one.start < other.start + other.length &&
    other.start < one.start + Math.max(1, one.length)
  );
}

/** The wording of a finished document against every rule. */
export function checkWording(texts: readonly RoleText[]): Pick<Inspection, 'applied' | 'deviations'> {
  return {
    applied: RULES.map(({ rule }) => rule),
    deviations: findWording(texts).map(
      ({ rule, text, start, found, expected }): Deviation => ({
        rule,
        place: { ...text.place, text: text.place.text ?? excerpt(text.text, start) },
        found,
        expected,
      }),
    ),
  };
}

/** The words before and behind a place. */
function excerpt(text: string, start: number): string {
  return text.slice(Math.max(0, start - 12), start + 24);
}
