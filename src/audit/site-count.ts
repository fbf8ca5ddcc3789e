import type { Project } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import type { SpokenNumber } from './typed-numbers.ts';

/** Projects with places by the names that sentences call them. */
export type CountedProjects = ReadonlyMap<string, Project>;

export function countedProjects(projects: readonly Project[]): CountedProjects {
  return new Map(
    projects
      .filter(({ sites }) => sites.length > 0)
      .flatMap((project) =>
        [project.name, project.shortName].flatMap((name) => (name ? [[name, project] as const] : [])),
      ),
  );
}

/**
 * A count of a project's places that is not how many the data list: 5个社区服务站 where four stand in 地点. Fewer than listed
 * are often some of them, so they count only where the sentence says that they are all.
 */
export function siteCountRemark(number: SpokenNumber, span: Span, projects: CountedProjects): Diagnostic | null {
  if (!COUNTS.has(number.unit) || number.isVague || OTHER_PLACES.test(number.before)) return null;
  const project = countedProject(number, projects);
  if (!project) return null;
  const count = project.sites.length;
  const said = number.value.toNumber();
  if (said === count || saidByFact(project, number) || (said < count && !ALL.test(number.clause))) return null;
  const params = { found: number.words, name: project.shortName ?? project.name, count };
  return diagnose('audit/site-count', params, span);
}

const COUNTS: ReadonlySet<string> = new Set(['个', '处', '所', '家', '座', '项']);

/** Sentences about other places than those of the project. */
const OTHER_PLACES = /新增|新建|再|另|其中|其余|计划|拟|将|力争|争取|确保|累计|全市|现有|已有|去年|上年|明年|历年|原/;

const ALL = /共|总计|合计|全部|总数/;

/** The project whose name stands directly before the number or directly behind it. */
function countedProject({ clause, after }: SpokenNumber, projects: CountedProjects): Project | null {
  const before = clause
    .slice(-LONGEST)
    .replace(/(?:建设|改造|项目|地点|点位|共有?|共计|总计|合计|全部|为|有|达到?|的)*$/u, '');
  const behind = after.slice(0, LONGEST).replace(/^(?:城乡|规划|在建)?/u, '');
  for (let length = LONGEST; length >= 2; length -= 1) {
    const project = projects.get(before.slice(-length)) ?? projects.get(behind.slice(0, length));
    if (project) return project;
  }
  return null;
}

/** Names of projects are no longer. */
const LONGEST = 60;

/** True when a fact of the project says this number: its own rules hold it against the places. */
function saidByFact({ facts }: Project, { value, unit }: SpokenNumber): boolean {
  return Object.values(facts).some((fact) => fact.unit.text === unit && fact.value?.equals(value) === true);
}
