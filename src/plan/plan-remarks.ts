import { type DayRange, parseDeadline } from '../calendar/deadline.ts';
import { lastDay, type MonthRange } from '../calendar/period.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import type { Plan, PlanTask } from './plan.ts';
import { projectOf, type UnfinishedItem } from './unfinished-item.ts';

/** What a plan names that there is not, and deadlines that cannot be read or kept. */
export function planRemarks(plan: Plan, located: LocatedDataSet, book: FigureBook): readonly Diagnostic[] {
  return [
    ...strangers(plan, located, book),
    ...deadlineRemarks(plan, located),
    ...plan.tasks.flatMap((task) => orderRemarks(task, located)),
    ...partRemarks(plan),
  ];
}

/** Ids in 来自 and 不列入计划 that nothing has. While the last plan is not at hand nobody can tell. */
function strangers(plan: Plan, { data, locate }: LocatedDataSet, book: FigureBook): readonly Diagnostic[] {
  if (!plan.last && data.report.previous !== null) return [];
  const places = data.projects.flatMap(({ id, sites }) => [
    id,
    ...sites.flatMap((site) => [
      `${id}.${site.name}`,
      ...site.sites.map((building) => `${id}.${site.name}.${building.name}`),
    ]),
  ]);
  const known = new Set([
    ...places,
    ...data.programmes.map(({ id }) => id),
    ...data.problems.map(({ id, text }) => id ?? text),
    ...data.tallies.map(({ id }) => id),
    ...(plan.last ? [...plan.last.tasks.map(({ task }) => task), ...plan.last.later].map(({ key }) => key) : []),
    ...book.figures.keys(),
  ]);
  const stranger = (what: string, found: string, path: Path): readonly Diagnostic[] =>
    known.has(found)
      ? []
      : [diagnose('data/unknown-reference', { what, found, suggestion: suggest(found, known) }, locate(path))];
  return [
    ...data.tasks.flatMap(({ from }, index) =>
      from.flatMap((id, at) => stranger('项目、举措、指标、问题或上期任务', id, ['tasks', index, 'from', at])),
    ),
    ...Object.keys(data.unplanned).flatMap((id) => stranger('未完事项', id, ['unplanned', id])),
  ];
}

/** Every deadline of the data that names no day or lies outside the plan. */
function deadlineRemarks({ items, period }: Plan, { data, locate }: LocatedDataSet): readonly Diagnostic[] {
  const { months, label } = period;
  const written = [
    ...data.tasks.flatMap(({ by, phases }, index) => [
      ...(by === null ? [] : [{ by, span: locate(['tasks', index, 'by']) }]),
      ...phases.map((phase, at) => ({ by: phase.by, span: locate(['tasks', index, 'phases', at, 'by']) })),
    ]),
    ...items.flatMap(({ by, bySpan, gap }) => (by === null || gap !== null ? [] : [{ by, span: bySpan }])),
  ];
  return written.flatMap(({ by, span }) => {
    const days = parseDeadline(by, months);
    if (!days) return [diagnose('plan/unreadable-deadline', { found: by }, span)];
    return isIn(days, months) ? [] : [diagnose('plan/deadline-outside', { found: by, period: label }, span)];
  });
}

function isIn({ last }: DayRange, months: MonthRange): boolean {
  return last >= `${months.first}-01` && last <= lastDay(months);
}

/** Steps that stand before an earlier one, and a task that is due before what it takes up. */
function orderRemarks(task: PlanTask, { locate }: LocatedDataSet): readonly Diagnostic[] {
  const { index, items } = task.origin;
  if (index === null) return [];
  const path = ['tasks', index];
  const steps = task.phases.flatMap((phase, at): readonly Diagnostic[] => {
    const before = task.phases[at - 1];
    if (!before?.days || !phase.days || phase.days.last >= before.days.last) return [];
    return [
      diagnose('plan/steps-out-of-order', { by: phase.by, before: before.by }, locate([...path, 'phases', at, 'by'])),
    ];
  });
  const lastStep = task.phases.at(-1);
  const late =
    task.by !== null && task.days && lastStep?.days && lastStep.days.last > task.days.last
      ? [tooEarly(task.by, lastStep.by, locate([...path, 'by']), [locate([...path, 'phases'])])]
      : [];
  const early = items.flatMap((item) => {
    const by = task.by ?? lastStep?.by;
    const due = item.gap ? null : item.days;
    if (by === undefined || !task.days || !due || due.last <= task.days.last) return [];
    const span = task.by === null ? locate([...path, 'phases', task.phases.length - 1, 'by']) : locate([...path, 'by']);
    return [tooEarly(by, item.by ?? '', span, [item.bySpan])];
  });
  return [...steps, ...late, ...early];
}

/** Projects and places that are due before one of their own parts. */
function partRemarks({ items }: Plan): readonly Diagnostic[] {
  const byId = new Map<string, UnfinishedItem>(
    items.filter((item) => projectOf(item) !== null).map((item) => [item.id, item]),
  );
  return items.flatMap((part) =>
    part.within.slice(1).flatMap((id) => {
      const whole = byId.get(id);
      if (!whole?.days || !part.days || part.days.last <= whole.days.last) return [];
      return [tooEarly(whole.by ?? '', part.by ?? '', whole.bySpan, [part.bySpan])];
    }),
  );
}

function tooEarly(by: string, needed: string, span: Span, related: readonly Span[]): Diagnostic {
  return diagnose('plan/due-too-early', { by, needed }, span, related);
}
