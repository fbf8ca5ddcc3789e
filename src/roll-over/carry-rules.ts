import type { Path, Plain } from '../data-set/canonical-tree.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';

/**
 * What the next period's data set takes from this one. `keep` is not listed: whatever no rule names is carried over as
 * it is. A rule is for the value at a way of canonical keys, `*` for any id or number.
 */
export type Carrying =
  /** A value of this period: 待填, with its unit. */
  | 'empty'
  /** A value of the year: emptied only when the year changes. */
  | 'emptyInNewYear'
  /** Said of this period alone: taken away. */
  | 'drop'
  /** A day: moved by as many months as lie between the two periods. */
  | 'moveDate'
  /** Months from … to …: moved likewise. */
  | 'moveMonths'
  /** A title: the names of the periods in it change. */
  | 'rename'
  /** Values by month: those of the months of the new period, 待填 where there are none yet. */
  | 'newMonths';

type Rule = readonly [way: string, carrying: Carrying];

/** Projects, their places and the buildings in them. A deadline is one of the plan that was made of it. */
const STANDING: readonly Rule[] = ['projects.*', 'projects.*.sites.*', 'projects.*.sites.*.sites.*'].flatMap(
  (standing): readonly Rule[] => [
    [`${standing}.due`, 'drop'],
    [`${standing}.progress.planned`, 'empty'],
    [`${standing}.progress.actual`, 'empty'],
    [`${standing}.progress.plannedByMonth`, 'newMonths'],
  ],
);

const REPORT: readonly Rule[] = ['report', 'report.byKind.*'].flatMap((place): readonly Rule[] => [
  [`${place}.letterhead.documentNumber`, 'drop'],
  [`${place}.letterhead.copyNumber`, 'drop'],
  [`${place}.colophon.printDate`, 'drop'],
  [`${place}.title.*`, 'rename'],
]);

const CARRY_RULES: readonly Rule[] = [
  ...REPORT,
  ['report.issueDate', 'moveDate'],
  ['report.parts', 'drop'],
  ['sources.*.date', 'drop'],
  ['sources.*.confirmedBy', 'drop'],
  ['sources.*.file', 'drop'],
  ['indicators.*.value', 'empty'],
  ['indicators.*.parts.*', 'empty'],
  ['indicators.*.peers.*', 'empty'],
  ['indicators.*.target', 'emptyInNewYear'],
  ['indicators.*.window', 'moveMonths'],
  ['indicators.*.asOf', 'moveDate'],
  ['indicators.*.due', 'moveDate'],
  ['indicators.*.lastYear', 'drop'],
  ['indicators.*.previous', 'drop'],
  ['indicators.*.reason', 'drop'],
  ['indicators.*.judgement', 'drop'],
  ['indicators.*.given', 'drop'],
  ['indicators.*.rank', 'drop'],
  ...STANDING,
  ['projects.*.funding.*.allocated', 'empty'],
  ['projects.*.funding.*.spent', 'empty'],
  ['projects.*.spending', 'newMonths'],
  ['tallies.*.total', 'emptyInNewYear'],
  ['tallies.*.parts.*', 'empty'],
  ['budget.*.budget', 'emptyInNewYear'],
  ['budget.*.allocated', 'empty'],
  ['budget.*.spent', 'empty'],
  ['budget.*.lastYear', 'drop'],
  ['budget.*.spending', 'newMonths'],
  ['problems.*', 'drop'],
  ['tasks.*', 'drop'],
  ['unplanned.*', 'drop'],
  ['answers.*', 'drop'],
  ['declared.*', 'drop'],
];

const RULES = CARRY_RULES.map(([way, carrying]) => ({ steps: way.split('.'), carrying }));

/** What becomes of the value at a canonical path; null when it, or what is in it, is kept. */
export function carryingOf(path: Path, value: Plain): Carrying | null {
  const rule = RULES.find(
    ({ steps }) => steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at]),
  );
  if (rule?.carrying === 'empty' && typeof value === 'string' && isStandard(value)) return 'emptyInNewYear';
  return rule?.carrying ?? null;
}

/** 720元/人·月: what is laid down holds until it is laid down anew, as a rule for a year. */
function isStandard(value: string): boolean {
  const parsed = parseQuantity(value);
  return parsed.ok && parsed.quantity.unit.per !== null;
}
