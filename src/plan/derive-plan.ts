import { nextPeriod } from '../calendar/period.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { DataSets } from '../figure/derive-figures.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { groupBy } from '../group-by.ts';
import { derivedTasks } from './derived-tasks.ts';
import { answerRemarks, carriedItems, lastPlanOf } from './last-plan.ts';
import type { LastPlan, Plan, PlanTask } from './plan.ts';
import { planRemarks } from './plan-remarks.ts';
import { bySection, sectionsFor } from './sections.ts';
import { takeUp } from './take-up.ts';
import { projectOf } from './unfinished-item.ts';
import { unfinishedItems } from './unfinished-items.ts';
import { writtenTask } from './written-task.ts';

/** What a plan is derived from. */
export interface PlanSource {
  readonly dataSets: DataSets;
  readonly figures: FigureBook;
}

/**
 * The plan of the next period: what the clerk wrote, and tasks for everything unfinished that no written task takes up.
 * Each unfinished thing is in exactly one task, or left out with a reason. With it the last plan and its answers.
 */
export function derivePlan({ dataSets, figures }: PlanSource): Outcome<Plan> {
  const { current, previous } = dataSets;
  const last = previous && lastPlanOf(previous, current, (located, book) => planOf(located, book, null));
  const plan = planOf(current, figures, last);
  return succeed(plan, [...planRemarks(plan, current, figures), ...answerRemarks(plan, current)]);
}

function planOf(located: LocatedDataSet, book: FigureBook, last: LastPlan | null): Plan {
  const { data } = located;
  const period = nextPeriod(data.report.period);
  const own = unfinishedItems(located, book);
  const items = [...own, ...carriedItems(last, own, data.tasks)];
  const { byWritten, derived, answeredWith, leftOut } = takeUp(items, data);
  const goals = { data, book, itemsOfProject: groupBy(items, (item) => projectOf(item) ?? '') };
  const { months } = period;
  const written = data.tasks.map((task, index) =>
    writtenTask(task, byWritten.get(index) ?? [], { index, located, months, goals }),
  );
  const sectionOf = sectionsFor({ tasks: [...data.tasks, ...lastTasks(last)], items: derived });
  const tasks = bySection([...written, ...derivedTasks(derived, { goals, sectionOf, answeredWith })]);
  return { period, tasks: withKeys(tasks, located), items, leftOut, last };
}

function lastTasks(last: LastPlan | null): readonly PlanTask[] {
  const tasks = last ? [...last.tasks.map(({ task }) => task), ...last.later] : [];
  return tasks.filter(({ origin }) => origin.kind === 'written');
}

/** Gives each task its key; a second one of a name bears a number. Tasks that the clerk numbered keep their 编号. */
function withKeys(tasks: readonly Omit<PlanTask, 'key'>[], { data }: LocatedDataSet): readonly PlanTask[] {
  const taken = new Map<string, number>(data.tasks.flatMap(({ id }) => (id === null ? [] : [[id, 1]])));
  return tasks.map((task) => {
    const { index, items } = task.origin;
    const written = index === null ? null : data.tasks[index];
    if (written?.id) return { ...task, key: written.id };
    const name = written?.do ?? items[0]?.id ?? '';
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { ...task, key: count === 1 ? name : `${name}（${count}）` };
  });
}
