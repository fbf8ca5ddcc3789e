import { parseDeadline } from '../calendar/deadline.ts';
import { nextPeriod } from '../calendar/period.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import { lifecycleStages } from '../data-set/lifecycle.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { LifecycleStage, Programme, Project } from '../data-set/schema/data-set-schema.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { departmentOf, leadOf } from './departments.ts';
import { isFinished, isUnderWay, type Standing } from './finished.ts';
import type { TypedWords } from './plan-text.ts';
import { targetGaps } from './target-gaps.ts';
import { NOTHING_LAID_DOWN, type UnfinishedItem } from './unfinished-item.ts';

/** Everything unfinished that a data set itself tells, in its order: projects with their places, programmes, gaps to targets, problems. */
export function unfinishedItems(located: LocatedDataSet, book: FigureBook): readonly UnfinishedItem[] {
  const { data, locate } = located;
  return [
    ...data.projects.flatMap((project, index) => projectItems(project, ['projects', index], located)),
    ...data.programmes.flatMap((programme, index) => programmeItem(programme, ['programmes', index], located, book)),
    ...targetGaps(located, book),
    ...data.problems.map((problem, index): UnfinishedItem => {
      const id = problem.id ?? problem.text;
      const span = locate(['problems', index, 'text']);
      return {
        ...NOTHING_LAID_DOWN,
        kind: 'problem',
        id,
        within: [id],
        name: problem.text,
        action: [
          { kind: 'made', text: '针对' },
          { kind: 'typed', text: problem.text, span },
          { kind: 'made', text: '问题，研究制定整改措施并抓好落实' },
        ],
        bySpan: span,
        span,
      };
    }),
  ];
}

function projectItems(project: Project, path: Path, located: LocatedDataSet): readonly UnfinishedItem[] {
  if (project.closed) return [];
  const stages = lifecycleStages(located.data, project.lifecycle) ?? [];
  const { department, category } = project;
  const about = {
    department,
    category,
    person: project.person ?? leadOf(department, located),
  };
  const name = project.shortName ?? project.name;
  const item = (standing: Standing, at: Path, place: Pick<UnfinishedItem, 'kind' | 'within' | 'name' | 'noun'>) =>
    standingItem(standing, at, stages, located, { ...about, ...place });
  const sites = project.sites.flatMap((site, index) => {
    const at = [...path, 'sites', index];
    const id = `${project.id}.${site.name}`;
    const buildings = site.sites.flatMap((building, number) =>
      item(building, [...at, 'sites', number], {
        kind: 'site',
        within: [`${id}.${building.name}`, id, project.id],
        name: `${site.name}${building.name}`,
        noun: project.shortName ?? '',
      }),
    );
    const place = { kind: 'site', within: [id, project.id], name: site.name, noun: project.shortName ?? '' } as const;
    return [...(speaksForItself(site, buildings) ? item(site, at, place) : []), ...buildings];
  });
  const own = { kind: 'project', within: [project.id], name, noun: '' } as const;
  return [...(speaksForItself(project, sites) ? item(project, path, own) : []), ...sites];
}

/** A project with places, or a place with buildings, is unfinished in these, unless it says itself what comes next. */
function speaksForItself(standing: Standing, parts: readonly UnfinishedItem[]): boolean {
  return parts.length === 0 || standing.next !== null || standing.due !== null;
}

function standingItem(
  standing: Standing,
  path: Path,
  stages: readonly LifecycleStage[],
  { data, locate }: LocatedDataSet,
  about: Pick<UnfinishedItem, 'kind' | 'within' | 'name' | 'noun' | 'department' | 'person' | 'category'>,
): readonly UnfinishedItem[] {
  const [id = ''] = about.within;
  if (isFinished(standing, stages) || !isUnderWay(standing)) return [];
  const { due, obstacle, next } = standing;
  const typed = (text: string, key: string, ...more: readonly string[]): TypedWords => ({
    kind: 'typed',
    text,
    span: locate([...path, key, ...more]),
  });
  const stage = stageToReach(standing, stages);
  return [
    {
      ...NOTHING_LAID_DOWN,
      ...about,
      id,
      action: next
        ? [typed(next, 'next')]
        : [{ kind: 'made', text: stage ? (stage.plan ?? `完成${stage.name}`) : '加快推进，尽早完成' }],
      by: due?.by ?? null,
      days: due && parseDeadline(due.by, nextPeriod(data.report.period).months),
      bySpan: locate([...path, 'due', 'by']),
      strength: due?.strength ?? null,
      goal: stage ? (stage.plan ?? stage.name) : null,
      obstacle: obstacle && {
        place: `${about.name}${about.noun}`,
        what: typed(obstacle.what, 'obstacle', 'what'),
        need: obstacle.need ? typed(obstacle.need, 'obstacle', 'need') : null,
      },
      span: locate([...path, about.kind === 'site' ? 'name' : 'id']),
    },
  ];
}

/** The stage that is promised, or the one that is under way, or the one after that which is done. */
function stageToReach({ due, stage, status }: Standing, stages: readonly LifecycleStage[]): LifecycleStage | null {
  const at = (name: string | null) => stages.findIndex((one) => one.name === name);
  const promised = stages[at(due?.stage ?? null)];
  if (promised) return promised;
  const reached = at(stage);
  if (reached < 0) return null;
  return stages[status === 'inProgress' || status === 'notStarted' ? reached : reached + 1] ?? null;
}

function programmeItem(
  programme: Programme,
  path: Path,
  located: LocatedDataSet,
  book: FigureBook,
): readonly UnfinishedItem[] {
  if (!programme.next) return [];
  const span = located.locate([...path, 'next']);
  const ofResults = programme.results.filter((id) => book.figures.has(id)).map((id) => departmentOf(id, located));
  const department = programme.department ?? ofResults.find((name) => name !== null) ?? null;
  return [
    {
      ...NOTHING_LAID_DOWN,
      kind: 'programme',
      id: programme.id,
      within: [programme.id],
      name: programme.name,
      action: [{ kind: 'typed', text: programme.next, span }],
      bySpan: span,
      department,
      person: programme.person ?? leadOf(department, located),
      category: programme.category,
      span,
    },
  ];
}
