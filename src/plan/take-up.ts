import type { DataSet, Problem } from '../data-set/schema/data-set-schema.ts';
import { valueAt } from '../data-set/value-at.ts';
import { groupBy } from '../group-by.ts';
import type { LeftOutItem, PlanTask } from './plan.ts';
import type { UnfinishedItem } from './unfinished-item.ts';

/** Who takes up what: every unfinished thing stands in exactly one of these. */
export interface TakenUp {
  /** By written tasks, by their index. */
  readonly byWritten: ReadonlyMap<number, readonly UnfinishedItem[]>;
  /** What tasks are yet to be derived for. */
  readonly derived: readonly UnfinishedItem[];
  /** Problems that are answered by the task of something in `derived`. */
  readonly answeredWith: ReadonlyMap<UnfinishedItem, readonly UnfinishedItem[]>;
  readonly leftOut: readonly LeftOutItem[];
}

/**
 * What the clerk wrote goes first: a task takes up what its 来自 names, the closest name first, the first of several
 * tasks; what is left out by a closer name than any task's stays out. A problem is answered by the task that names it,
 * else by its first measure, else where what shows it is answered.
 */
export function takeUp(items: readonly UnfinishedItem[], data: DataSet): TakenUp {
  const ownerByName = new Map<string, number>();
  for (const [index, { from }] of data.tasks.entries())
    for (const id of from) if (!ownerByName.has(id)) ownerByName.set(id, index);
  const written = new Map<UnfinishedItem, number>();
  const leftOut: LeftOutItem[] = [];
  const others: UnfinishedItem[] = [];
  for (const item of items) {
    const [name, reason] = decisive(item, (id) => ownerByName.has(id), data.unplanned);
    const owner = ownerByName.get(name ?? '');
    if (reason !== null) leftOut.push({ item, reason });
    else if (owner !== undefined) written.set(item, owner);
    else others.push(item);
  }

  const derived = others.filter(({ kind }) => kind !== 'problem');
  const answers = new Map<UnfinishedItem, UnfinishedItem>();
  const homes = homesOf(items, data, written, new Set(derived));
  const problems = byName(data.problems);
  const ownTasks: UnfinishedItem[] = [];
  for (const item of others.filter(({ kind }) => kind === 'problem')) {
    const problem = problems.get(item.id);
    const home = problem && firstHome(measuresOf(problem, problems), homes);
    if (home === undefined) ownTasks.push(item);
    else if (typeof home === 'number') written.set(item, home);
    else answers.set(item, home);
  }
  return {
    byWritten: groupBy([...written.keys()], (item) => written.get(item) ?? 0),
    derived: [...derived, ...ownTasks],
    answeredWith: groupBy([...answers.keys()], (item) => answers.get(item) ?? item),
    leftOut,
  };
}

/** The closest name under which something is taken up, or the reason why it is left out. */
function decisive(
  { within }: UnfinishedItem,
  isNamed: (id: string) => boolean,
  unplanned: DataSet['unplanned'],
): readonly [string | null, string | null] {
  for (const id of within) {
    if (isNamed(id)) return [id, null];
    const reason = valueAt(unplanned, id);
    if (reason !== null) return [null, reason];
  }
  return [null, null];
}

/** Where something is taken up: the index of a written task, or the thing whose derived task it is. */
type Home = number | UnfinishedItem;

/** Where each id that a measure may name leads: a task's own, or that of anything unfinished within it. */
function homesOf(
  items: readonly UnfinishedItem[],
  { tasks }: DataSet,
  written: ReadonlyMap<UnfinishedItem, number>,
  derived: ReadonlySet<UnfinishedItem>,
): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const [index, { id }] of tasks.entries()) if (id !== null) homes.set(id, index);
  for (const item of items) {
    const home = written.get(item) ?? (derived.has(item) ? item : null);
    if (home !== null) for (const id of item.within) if (!homes.has(id)) homes.set(id, home);
  }
  return homes;
}

function firstHome(ids: readonly string[], homes: ReadonlyMap<string, Home>): Home | undefined {
  return ids.map((id) => homes.get(id)).find((home) => home !== undefined);
}

/** The tasks of a plan that answer a problem: its measures, what takes up these, and what names the problem. */
export function tasksAnswering(
  problem: Problem,
  problems: readonly Problem[],
  tasks: readonly PlanTask[],
): readonly PlanTask[] {
  const id = problem.id ?? problem.text;
  const names = new Set([id, ...measuresOf(problem, byName(problems))]);
  return tasks.filter(
    ({ key, origin }) =>
      names.has(key) ||
      origin.from.includes(id) ||
      origin.items.some(({ within }) => within.some((name) => names.has(name))),
  );
}

function byName(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  return new Map(problems.map((problem) => [problem.id ?? problem.text, problem]));
}

/**
 * What a problem's measures lead to, in their order: ids of tasks, and of what tasks take up. A measure that is itself a
 * problem stands for its measures; a problem without measures is answered where what shows it is.
 */
function measuresOf(problem: Problem, problems: ReadonlyMap<string, Problem>): readonly string[] {
  const visited = new Set([problem]);
  const pending = [...problem.measure];
  const measures: string[] = [];
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    const other = problems.get(id);
    if (!other) measures.push(id);
    else if (!visited.has(other)) {
      visited.add(other);
      pending.unshift(...other.measure);
    }
  }
  return measures.length > 0 ? measures : problem.evidence;
}
