import { groupBy } from '../group-by.ts';
import { type GoalSource, goalText } from './goal-text.ts';
import type { PlanTask } from './plan.ts';
import { type PlanText, planTextOf } from './plan-text.ts';
import { made, namesText } from './plan-words.ts';
import type { UnfinishedItem } from './unfinished-item.ts';

/** What derived tasks are made with. */
export interface DerivedTaskSource {
  readonly goals: GoalSource;
  /** The heading that something belongs under. */
  readonly sectionOf: (item: UnfinishedItem) => string | null;
  /** Problems that the task of something unfinished answers. */
  readonly answeredWith: ReadonlyMap<UnfinishedItem, readonly UnfinishedItem[]>;
}

/**
 * One task for all that has the same to be done by the same day under the same heading: twelve places with three actions
 * are three tasks. In the order of the first thing that each takes up; problems are answered by themselves.
 */
export function derivedTasks(
  items: readonly UnfinishedItem[],
  source: DerivedTaskSource,
): readonly Omit<PlanTask, 'key'>[] {
  const groups = groupBy(items, (item) => JSON.stringify(groupKey(item, source)));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [derivedTask(first, group, source)] : [];
  });
}

/** What tasks must have in common to be one. */
function groupKey(item: UnfinishedItem, { sectionOf }: DerivedTaskSource): readonly (string | null)[] {
  const { kind, department, person, by, strength, noun, action, id } = item;
  const shared = [sectionOf(item), department, person, by, strength];
  switch (kind) {
    case 'site':
    case 'project':
      return ['work', ...shared, noun, planTextOf(action)];
    case 'gap':
      return ['gap', ...shared];
    case 'programme':
    case 'problem':
    case 'standing':
    case 'carried':
      return [kind, id];
  }
}

function derivedTask(
  first: UnfinishedItem,
  group: readonly UnfinishedItem[],
  source: DerivedTaskSource,
): Omit<PlanTask, 'key'> {
  const { by, strength, department, person, phases, span } = first;
  return {
    origin: {
      kind: 'derived',
      index: null,
      from: group.map(({ id }) => id),
      items: group.flatMap((item) => [item, ...(source.answeredWith.get(item) ?? [])]),
    },
    section: source.sectionOf(first),
    do: workText(first, group),
    goal: goalText(group, source.goals),
    department,
    with: first.with,
    person,
    by,
    days: first.days,
    strength,
    phases,
    standing: first.kind === 'standing',
    obstacles: group.flatMap(({ obstacle }) => obstacle ?? []),
    span,
  };
}

/** 仁和、金穗社区服务站督促原租户搬出; 完成高龄津贴、助餐补贴年度目标. A name that the action itself says is not said twice. */
function workText({ kind, noun, action }: UnfinishedItem, group: readonly UnfinishedItem[]): PlanText {
  const names = group.map(({ name }) => name);
  if (kind === 'gap') return [made('完成'), ...namesText(names, '项'), made('年度目标')];
  if (kind !== 'site' && kind !== 'project') return action;
  const words = planTextOf(action);
  if (names.every((name) => words.includes(name))) return action;
  return [...namesText(names, '个', words.includes(noun) ? '' : noun), ...action];
}
