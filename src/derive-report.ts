import { fail, type Outcome } from './diagnostic/diagnostic.ts';
import { type DataSets, deriveFigures } from './figure/derive-figures.ts';
import { derivePlan } from './plan/derive-plan.ts';
import type { ReportSource } from './template/helper.ts';

/** Data sets become what documents are made from: figures that are checked and compared, and the plan of the next period. */
export function deriveReport(dataSets: DataSets): Outcome<ReportSource> {
  const { value: figures, diagnostics } = deriveFigures(dataSets);
  if (!figures) return fail(diagnostics);
  const plan = derivePlan({ dataSets, figures });
  const all = [...diagnostics, ...plan.diagnostics];
  return { value: plan.value && { dataSets, figures, plan: plan.value }, diagnostics: all };
}
