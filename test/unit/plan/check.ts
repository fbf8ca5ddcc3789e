import type { LocatedDataSet } from '../../../src/data-set/read-data-set.ts';
import type { Outcome } from '../../../src/diagnostic/diagnostic.ts';
import { deriveFigures } from '../../../src/figure/derive-figures.ts';
import { derivePlan } from '../../../src/plan/derive-plan.ts';
import type { Plan, PlanTask } from '../../../src/plan/plan.ts';
import { planTextOf } from '../../../src/plan/plan-text.ts';
import { LEAST, read, told } from '../data-set/check.ts';

/** The plan of a small data set, and of what the period before left. */
export function planOf(yaml: string, before: string | null = null): Outcome<Plan> {
  const current = read(`${LEAST}${yaml}`);
  const last =
    before === null ? null : read(`报告: {时期: 2025-H2, 成文日期: 2026-01-15}\n单位: {名称: 甲}\n${before}`);
  return planBetween(current, last);
}

export function planBetween(current: LocatedDataSet, previous: LocatedDataSet | null): Outcome<Plan> {
  const dataSets = { current, lastYear: null, previous };
  const figures = deriveFigures(dataSets).value;
  if (!figures) throw new Error('no figures');
  return derivePlan({ dataSets, figures });
}

/** Tasks as `section: words | by | goal ← what it takes up`, a line each; or what there is to say, a line each. */
export function check(yaml: string, before: string | null = null): string {
  const { value, diagnostics } = planOf(yaml, before);
  if (diagnostics.length > 0) return told(diagnostics);
  return (value?.tasks ?? []).map(taskLine).join('\n');
}

export function taskLine(task: PlanTask): string {
  const { section, strength, by, goal, origin } = task;
  const words = `${strength ?? ''}${by ?? ''}${planTextOf(task.do)}`;
  const goalWords = goal.length > 0 ? ` | ${planTextOf(goal)}` : '';
  const items = origin.items.map(({ id }) => id).join(' ');
  return `${section ?? '-'}: ${words}${goalWords} ← ${items || '-'}`;
}
