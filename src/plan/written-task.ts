import { parseDeadline } from '../calendar/deadline.ts';
import type { MonthRange } from '../calendar/period.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Task } from '../data-set/schema/data-set-schema.ts';
import { type GoalSource, goalText } from './goal-text.ts';
import type { PlanTask } from './plan.ts';
import type { TypedWords } from './plan-text.ts';
import type { PlanPhase, UnfinishedItem } from './unfinished-item.ts';

/** What a written task stands in. */
export interface WrittenTaskPlace {
  readonly index: number;
  readonly located: LocatedDataSet;
  /** The months that the plan is for. */
  readonly months: MonthRange;
  readonly goals: GoalSource;
}

/** A task as the clerk wrote it; nothing of it is changed. What it takes up adds the goal, where none is written, and the obstacles. */
export function writtenTask(
  task: Task,
  taken: readonly UnfinishedItem[],
  place: WrittenTaskPlace,
): Omit<PlanTask, 'key'> {
  const { located, months, index } = place;
  const path = ['tasks', index];
  const typed = (text: string, ...key: readonly (string | number)[]): TypedWords => ({
    kind: 'typed',
    text,
    span: located.locate([...path, ...key]),
  });
  const phases = task.phases.map(
    ({ by, do: work, strength }, at): PlanPhase => ({
      by,
      days: parseDeadline(by, months),
      do: [typed(work, 'phases', at, 'do')],
      strength,
    }),
  );
  return {
    origin: { kind: 'written', index, from: task.from, items: taken },
    section: task.section,
    do: [typed(task.do, 'do')],
    goal: task.goal === null ? goalText(taken, place.goals) : [typed(task.goal, 'goal')],
    department: task.department,
    with: task.with,
    person: task.person,
    by: task.by,
    days: task.by === null ? (phases.at(-1)?.days ?? null) : parseDeadline(task.by, months),
    strength: task.strength,
    phases,
    standing: task.standing,
    obstacles: taken.flatMap(({ obstacle }) => obstacle ?? []),
    span: located.locate([...path, task.id === null ? 'do' : 'id']),
  };
}
