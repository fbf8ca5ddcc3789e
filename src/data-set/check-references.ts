import { isMonth } from '../calendar/period.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Path } from './canonical-tree.ts';
import { checkIssues } from './check-issues.ts';
import { lifecycleNames, lifecycleStages } from './lifecycle.ts';
import type { DataSet, Project, Site } from './schema/data-set-schema.ts';

type Locate = (path: Path) => Span;

/** Names in one part of a data set that must exist in another, ids that must be used once, and months that must exist. */
export function checkReferences(data: DataSet, locate: Locate): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const expectKnown = (what: string, found: string | null, known: ReadonlySet<string>, path: Path): void => {
    if (found === null || known.has(found)) return;
    diagnostics.push(
      diagnose('data/unknown-reference', { what, found, suggestion: suggest(found, known) }, locate(path)),
    );
  };
  const expectMonths = (spending: Readonly<Record<string, unknown>>, path: Path): void => {
    for (const key of Object.keys(spending)) {
      if (!isMonth(key))
        diagnostics.push(diagnose('data/not-a-date', { found: key, form: '2026-06' }, locate([...path, key])));
    }
  };

  const sources = new Set(Object.keys(data.sources));
  for (const [id, { source }] of Object.entries(data.indicators))
    expectKnown('来源', source, sources, ['indicators', id, 'source']);
  const projectIds = new Set(data.projects.map(({ id }) => id));
  const programmeIds = new Set(data.programmes.map(({ id }) => id));
  const taskIds = new Set(data.tasks.flatMap(({ id }) => id ?? []));
  const lifecycles = new Set(lifecycleNames(data));
  data.projects.forEach((project, index) => {
    const path = ['projects', index];
    expectKnown('来源', project.source, sources, [...path, 'source']);
    expectKnown('流程', project.lifecycle, lifecycles, [...path, 'lifecycle']);
    expectMonths(project.spending, [...path, 'spending']);
    expectMonths(project.progress?.plannedByMonth ?? {}, [...path, 'progress', 'plannedByMonth']);
    const stages = lifecycleStages(data, project.lifecycle);
    const stageNames = new Set(stages?.map(({ name }) => name));
    if (stages) forEachStage(project, path, (stage, at) => expectKnown('阶段', stage, stageNames, at));
  });
  data.budget.forEach((line, index) => {
    expectMonths(line.spending, ['budget', index, 'spending']);
    expectKnown('来源', line.source, sources, ['budget', index, 'source']);
  });
  const evidence = new Set([...projectIds, ...programmeIds, ...Object.keys(data.indicators)]);
  const places = data.projects.flatMap(({ id, sites }) => sites.map((site) => `${id}.${site.name}`));
  const problemIds = new Set(data.problems.flatMap(({ id }) => id ?? []));
  const measures = new Set([...taskIds, ...evidence, ...places, ...problemIds]);
  data.problems.forEach((problem, index) => {
    for (const [at, id] of problem.measure.entries())
      expectKnown('任务', id, measures, ['problems', index, 'measure', at]);
    for (const [at, id] of problem.evidence.entries())
      expectKnown('依据', id, evidence, ['problems', index, 'evidence', at]);
  });
  data.sections.forEach((section, index) => {
    const parts = [
      { part: section, path: ['sections', index] },
      ...section.sections.map((part, at) => ({ part, path: ['sections', index, 'sections', at] })),
    ];
    for (const { part, path } of parts) {
      for (const [at, id] of part.projects.entries()) expectKnown('项目', id, projectIds, [...path, 'projects', at]);
      for (const [at, id] of part.programmes.entries())
        expectKnown('举措', id, programmeIds, [...path, 'programmes', at]);
    }
  });

  const lists: readonly (readonly [string, readonly { readonly id: string | null }[]])[] = [
    ['projects', data.projects],
    ['programmes', data.programmes],
    ['tallies', data.tallies],
    ['problems', data.problems],
    ['tasks', data.tasks],
  ];
  for (const [section, items] of lists) {
    const first = new Map<string, number>();
    items.forEach(({ id }, index) => {
      if (id === null) return;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      else {
        const related = [locate([section, earlier, 'id'])];
        diagnostics.push(diagnose('data/duplicate-id', { id }, locate([section, index, 'id']), related));
      }
    });
  }
  return [...diagnostics, ...circularMeasures(data, locate), ...checkIssues(data, locate)];
}

/** Problems whose measures, followed from problem to problem, lead back to them. */
function circularMeasures({ problems }: DataSet, locate: Locate): readonly Diagnostic[] {
  const byId = new Map(problems.flatMap((problem) => (problem.id === null ? [] : [[problem.id, problem]])));
  return problems.flatMap(({ id, measure }, index) => {
    if (id === null) return [];
    const visited = new Set<string>();
    const leadsBack = (first: string): boolean => {
      const pending = [first];
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (next === id) return true;
        if (visited.has(next)) continue;
        visited.add(next);
        pending.push(...(byId.get(next)?.measure ?? []));
      }
      return false;
    };
    const at = measure.findIndex(leadsBack);
    return at < 0 ? [] : [diagnose('plan/circular-measure', { id }, locate(['problems', index, 'measure', at]))];
  });
}

function forEachStage(project: Project, path: Path, visit: (stage: string | null, path: Path) => void): void {
  const visitStanding = (standing: Pick<Site, 'stage' | 'due'>, at: Path): void => {
    visit(standing.stage, [...at, 'stage']);
    visit(standing.due?.stage ?? null, [...at, 'due', 'stage']);
  };
  visitStanding(project, path);
  project.sites.forEach((site, index) => {
    const sitePath = [...path, 'sites', index];
    visitStanding(site, sitePath);
    for (const [at, building] of site.sites.entries()) visitStanding(building, [...sitePath, 'sites', at]);
  });
}
