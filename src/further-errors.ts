import { composeDocument } from './compose-document.ts';
import type { LocatedDataSet } from './data-set/read-data-set.ts';
import { type Diagnostic, isError } from './diagnostic/diagnostic.ts';
import { deriveFigures, figuresAlone } from './figure/derive-figures.ts';
import { derivePlan } from './plan/derive-plan.ts';
import type { TemplatePack } from './template/pack.ts';

/**
 * What else is wrong with a data set whose names or formulas lead nowhere: in its figures and in the sentences of its
 * documents, so that whoever mends it hears of everything at once. Only errors; what is less may follow from what is
 * known already.
 */
export function furtherErrors(current: LocatedDataSet, pack: TemplatePack): readonly Diagnostic[] {
  const dataSets = { current, lastYear: null, previous: null };
  const figures = figuresAlone(current);
  const plan = derivePlan({ dataSets, figures }).value;
  const said = current.data.report.kind.flatMap((kind) =>
    plan ? composeDocument({ dataSets, figures, plan }, pack, kind).diagnostics : [],
  );
  return [...deriveFigures(dataSets).diagnostics, ...said].filter(isError);
}
