import { formatDate, formatMonth, formatMonthRange, nextPeriod, type Period } from '../calendar/period.ts';
import { hasMilestones } from '../chart/from-figures/milestone-chart.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import { issueOf, issuePath } from '../data-set/issue-of.ts';
import { paragraphsOf } from '../data-set/paragraphs-of.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Programme, Project, Section, Site } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Variant } from '../data-set/schema/variant.ts';
import { defaultWindow } from '../figure/collect-figures.ts';
import type { PlanTask } from '../plan/plan.ts';
import type { PlanText } from '../plan/plan-text.ts';
import { tasksAnswering } from '../plan/take-up.ts';
import type { ReportSource } from './helper.ts';
import { paragraphs, prose, type Value, type ViewMap, viewMap } from './value.ts';

/** What templates see of a report. Every name is always there; what the data do not say is null or an empty list. */
export function buildView(
  { dataSets, figures: book, plan }: ReportSource,
  kind: DocumentKind,
  variant: Variant = 'full',
): ViewMap {
  const located = dataSets.current;
  const { data, locate } = located;
  const { report, unit } = data;
  const issue = issueOf(report, kind);
  const words = (text: string | null, path: Path): Value => prose(text, locate(path));
  const projects = data.projects.map((project, index) => projectView(project, ['projects', index], words));
  const programmes = data.programmes.map((programme, index) => programmeView(programme, ['programmes', index], words));
  const chapters = data.sections.flatMap((section) => [section, ...section.sections]);
  const toldInChapters = new Set(chapters.flatMap((chapter) => [...chapter.projects, ...chapter.programmes]));
  return viewMap({
    period: periodView(report.period),
    nextPeriod: periodView(nextPeriod(report.period)),
    window: formatMonthRange(defaultWindow(located)),
    asOf: `${data.style.asOfWord}${formatMonth(defaultWindow(located).last)}底`,
    issueDate: formatDate(report.issueDate),
    unit: viewMap({ name: unit.name, shortName: unit.shortName ?? unit.name, firstPerson: unit.firstPerson }),
    addressee: issue.addressee,
    projects,
    otherProjects: projects.filter((_, index) => !toldInChapters.has(data.projects[index]?.id ?? '')),
    hasProgress: [...book.figures.keys()].some((id) => id.endsWith('.形象进度')),
    programmes,
    otherProgrammes: programmes.filter((_, index) => !toldInChapters.has(data.programmes[index]?.id ?? '')),
    sections: data.sections.map((section, index) =>
      sectionView(section, ['sections', index], { located, variant }, words),
    ),
    problems: data.problems.map((problem, index) =>
      viewMap({
        text: words(problem.text, ['problems', index, 'text']),
        cause: words(problem.cause, ['problems', index, 'cause']),
        measures: tasksAnswering(problem, data.problems, plan.tasks).map((task) =>
          taskView(task, plan.tasks.indexOf(task)),
        ),
      }),
    ),
    tasks: plan.tasks.map(taskView),
    hasMilestones: hasMilestones(plan),
    lastPlan: plan.last && plan.last.tasks.length > 0 ? periodView(plan.last.period) : null,
    tallies: data.tallies.map((tally) =>
      viewMap({
        id: tally.id,
        name: tally.name,
        parts: Object.keys(tally.parts).map((part) => viewMap({ id: `${tally.id}.${part}`, name: part })),
      }),
    ),
    hasMonthlySpending: data.budget.some(({ spending }) => Object.keys(spending).length > 0),
    budget: data.budget.map(({ line }) => viewMap({ id: `预算.${line}`, name: line })),
    attachments: issue.attachments.map((attachment, index) => {
      const path = [...issuePath(report, kind, 'attachments'), index];
      return viewMap({
        title: words(attachment.title, [...path, 'title']),
        text: attachment.text.flatMap((text, at) => paragraphs(text, locate([...path, 'text', at]))),
        figures: attachment.figures.join(' '),
      });
    }),
    indicators: Object.keys(data.indicators).map((id) => viewMap({ id, name: book.figures.get(id)?.name ?? id })),
  });
}

type Words = (text: string | null, path: Path) => Value;

/** The items that a list of ids names, in its order. */
function named<T extends { readonly id: string | null }>(
  ids: readonly string[],
  items: readonly T[],
  view: (item: T, index: number) => ViewMap,
): readonly ViewMap[] {
  return ids.flatMap((id) => {
    const index = items.findIndex((item) => item.id === id);
    const item = items[index];
    return item ? [view(item, index)] : [];
  });
}

function periodView({ label, shortLabel }: Period): ViewMap {
  return viewMap({ label, shortLabel });
}

function projectView(project: Project, path: Path, words: Words): ViewMap {
  return viewMap({
    id: project.id,
    name: project.name,
    shortName: project.shortName ?? project.name,
    category: project.category,
    department: project.department,
    person: project.person,
    lead: words(project.lead, [...path, 'lead']),
    closed: project.closed,
    hasMoney: project.funding.length > 0,
    hasProgress: project.progress !== null,
    obstacle: words(project.obstacle?.what ?? null, [...path, 'obstacle', 'what']),
    need: words(project.obstacle?.need ?? null, [...path, 'obstacle', 'need']),
    next: words(project.next, [...path, 'next']),
    sites: project.sites.map((site, index) => siteView(site, [...path, 'sites', index], words)),
  });
}

function siteView(site: Site, path: Path, words: Words): ViewMap {
  return viewMap({
    name: site.name,
    stage: site.stage,
    text: words(site.text, [...path, 'text']),
    follows: words(site.follows, [...path, 'follows']),
    next: words(site.next, [...path, 'next']),
    due: site.due?.by ?? null,
  });
}

function programmeView(programme: Programme, path: Path, words: Words): ViewMap {
  return viewMap({
    id: programme.id,
    name: programme.name,
    category: programme.category,
    aim: words(programme.aim, [...path, 'aim']),
    text: words(programme.text, [...path, 'text']),
    next: words(programme.next, [...path, 'next']),
  });
}

/** A data set, and the variant that is told of it. */
interface Told {
  readonly located: LocatedDataSet;
  readonly variant: Variant;
}

/** Chapters hold their projects and programmes as maps, so that a template tells them as any others. */
function sectionView(
  section: Section,
  path: Path,
  { located: { data, locate }, variant }: Told,
  words: Words,
): ViewMap {
  const part = (subsection: Section['sections'][number], at: Path): Record<string, Value> => ({
    title: words(subsection.title, [...at, 'title']),
    text: paragraphsOf(subsection.text, variant, [...at, 'text']).flatMap((one) =>
      paragraphs(one.text, locate(one.path)),
    ),
    projects: named(subsection.projects, data.projects, (project, index) =>
      projectView(project, ['projects', index], words),
    ),
    programmes: named(subsection.programmes, data.programmes, (programme, index) =>
      programmeView(programme, ['programmes', index], words),
    ),
  });
  return viewMap({
    ...part(section, path),
    sections: section.sections.map((subsection, index) => viewMap(part(subsection, [...path, 'sections', index]))),
  });
}

function taskView(task: PlanTask, index: number): ViewMap {
  return viewMap({
    index,
    section: task.section,
    do: mixed(task.do),
    goal: mixed(task.goal),
    by: task.by,
    strength: task.strength,
    department: task.department,
    with: task.with,
    person: task.person,
    standing: task.standing,
    from: task.origin.from.join('、'),
    phases: task.phases.map((phase) => viewMap({ by: phase.by, do: mixed(phase.do), strength: phase.strength })),
  });
}

function mixed(text: PlanText): Value {
  return { kind: 'mixed', text };
}
