import { readDataSet } from '../data-set/read-data-set.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { deriveFigures } from '../figure/derive-figures.ts';
import { derivePlan } from '../plan/derive-plan.ts';
import { evaluate } from './evaluate.ts';
import { EXEMPLAR_YAML } from './exemplar.ts';
import type { ReportSource } from './helper.ts';
import { helpers } from './helpers/helpers.ts';
import type { TemplatePack } from './pack.ts';
import { Problems } from './problems.ts';
import { splitReferences } from './reference.ts';
import { unusedNarratives, usedNames } from './used-names.ts';
import { buildView } from './view.ts';

/** Codes that speak of the exemplar's data, not of the template. */
const ABOUT_DATA = new Set([
  'figure/unknown',
  'figure/no-comparison',
  'figure/comparison-left-out',
  'template/nothing-to-print',
  'template/chart-without-data',
]);

/**
 * Checks a pack without making a document: every branch of every template is visited once. Unknown names, helpers,
 * options and partials are errors; partials that nobody calls are warnings. With a report, also unknown figures in the
 * templates, and indicators and narratives that no document uses.
 */
export function checkPack(pack: TemplatePack, report: ReportSource | null): readonly Diagnostic[] {
  const problems = new Problems();
  const partials = new Set<string>();
  const source = exemplarSource();
  for (const [kind, template] of pack.documents) {
    const view = buildView(source, kind);
    const visited = evaluate({ pack, template, view, helpers, source, variant: 'full', mode: 'check' });
    problems.addAll(visited.diagnostics.filter(({ code }) => !ABOUT_DATA.has(code)));
    for (const name of visited.used.partials) partials.add(name);
  }
  for (const name of pack.partials.keys()) {
    if (!partials.has(name)) problems.add(diagnose('template/dead-partial', { name }));
  }
  if (report) problems.addAll(checkAgainstReport(pack, report));
  return problems.list;
}

function checkAgainstReport(pack: TemplatePack, report: ReportSource): readonly Diagnostic[] {
  const used = usedNames(pack, report, pack.documents.keys());
  const figures = new Set([...used.figures, ...usedByFormulas(report)]);
  const diagnostics = [...used.diagnostics];
  const { data, locate } = report.dataSets.current;
  for (const id of Object.keys(data.indicators)) {
    const touched = [...figures].some((used) => used === id || used.startsWith(`${id}.`));
    if (!touched) diagnostics.push(diagnose('template/unused-indicator', { id }, locate(['indicators', id])));
  }
  return [...diagnostics, ...unusedNarratives(report, used.narratives)];
}

/** Figures that serve other figures, and those that programmes and narratives name. */
function usedByFormulas({ figures, dataSets }: ReportSource): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { origin } of figures.figures.values()) {
    if (origin.kind === 'derived') for (const { id } of origin.inputs) used.add(id);
  }
  const { data } = dataSets.current;
  for (const { rule } of data.checks) {
    for (const id of figures.figures.keys()) if (rule.includes(id)) used.add(id);
  }
  for (const paragraph of Object.values(data.narrative).flat()) {
    for (const piece of splitReferences(Object.values(paragraph).join('')))
      if (piece.kind === 'reference') used.add(piece.id);
  }
  return used;
}

function exemplarSource(): ReportSource {
  const current = readDataSet([{ path: 'exemplar.yaml', bytes: new TextEncoder().encode(EXEMPLAR_YAML) }]).value;
  if (!current) throw new Error('the exemplar is not a valid data set');
  const dataSets = { current, lastYear: null, previous: current };
  const figures = deriveFigures(dataSets).value;
  const plan = figures && derivePlan({ dataSets, figures }).value;
  if (!plan) throw new Error('the exemplar has no plan');
  return { dataSets, figures, plan };
}
