import { lastDay, type MonthRange } from '../calendar/period.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Answer, Task } from '../data-set/schema/data-set-schema.ts';
import { valueAt } from '../data-set/value-at.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { figuresAlone } from '../figure/derive-figures.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import type { AnsweredTask, LastPlan, Plan, PlanTask } from './plan.ts';
import { planTextOf, type TypedWords, withoutStop } from './plan-text.ts';
import { NOTHING_LAID_DOWN, type UnfinishedItem } from './unfinished-item.ts';

/** The plan that the last period left, each task with the answer that the current data set gives; null when it left none. */
export function lastPlanOf(
  previous: LocatedDataSet,
  current: LocatedDataSet,
  planOf: (located: LocatedDataSet, book: FigureBook) => Plan,
): LastPlan | null {
  const figures = figuresAlone(previous);
  const { period, tasks } = planOf(previous, figures);
  if (tasks.length === 0) return null;
  const own = current.data.report.period;
  const all = tasks.map((task) => answered(task, current));
  const later = all
    .filter(({ task, answer }) => answer === null && isDueAfter(task, own.months))
    .map(({ task }) => task);
  const isLonger = later.length > 0;
  return {
    period: isLonger ? own : period,
    figures,
    tasks: all.filter(({ task }) => !later.includes(task)),
    later: later.map((task) => ({ ...task, phases: task.phases.filter((phase) => isDueAfter(phase, own.months)) })),
  };
}

/** True when it is due after these months; what names no day may be due now. */
function isDueAfter({ days }: Pick<PlanTask, 'days'>, months: MonthRange): boolean {
  return days !== null && days.last > lastDay(months);
}

/**
 * Standing duties of the last plan, and tasks of it that go on or are due later and that nothing unfinished stands for,
 * unless a task repeats their words.
 */
export function carriedItems(
  last: LastPlan | null,
  own: readonly UnfinishedItem[],
  tasks: readonly Task[],
): readonly UnfinishedItem[] {
  if (!last) return [];
  const repeated = new Set(tasks.map((task) => withoutStop(task.do)));
  const known = new Set(own.flatMap(({ within }) => within));
  const goingOn = last.tasks.flatMap(({ task, answer }) => {
    if (task.standing) return hasEnded(answer) ? [] : [carriedItem(task)];
    return answer?.status === 'goingOn' && !standsIn(task, known) ? [carriedItem(task)] : [];
  });
  const later = last.later.filter((task) => !standsIn(task, known)).map(laterItem);
  return [...goingOn, ...later].filter(({ name }) => !repeated.has(name));
}

/** A task as something unfinished. Its deadline is over: a new one is for people to set. */
function carriedItem(task: PlanTask): UnfinishedItem {
  const { key, department, person, section, span } = task;
  return {
    ...NOTHING_LAID_DOWN,
    kind: task.standing ? 'standing' : 'carried',
    id: key,
    within: [key],
    name: planTextOf(task.do),
    action: task.do,
    bySpan: span,
    department,
    person,
    category: section,
    span,
  };
}

/** A task that is not due yet, with everything that was laid down for it. */
function laterItem(task: PlanTask): UnfinishedItem {
  const { by, days, strength, with: helpers, phases } = task;
  return { ...carriedItem(task), by, days, strength, with: helpers, phases };
}

/** Answers to tasks that there are not, tasks without an answer, and tasks that were dropped without a reason. */
export function answerRemarks({ last }: Plan, { data, locate }: LocatedDataSet): readonly Diagnostic[] {
  if (!last && data.report.previous !== null) return [];
  const tasks = last?.tasks ?? [];
  const keys = new Set(tasks.map(({ task }) => task.key));
  const strangers = Object.keys(data.answers)
    .filter((key) => !keys.has(key))
    .map((key) =>
      diagnose(
        'data/unknown-reference',
        { what: '上期任务', found: key, suggestion: suggest(key, keys) },
        locate(['answers', key]),
      ),
    );
  const remarks = tasks.flatMap(({ task, answer }): readonly Diagnostic[] => {
    const { key } = task;
    if (!answer) {
      const about = { key, task: planTextOf(task.do) };
      return [diagnose('plan/unanswered-task', about, locate(['report', 'previous']), [task.span])];
    }
    const isUnexplained = answer.status === 'dropped' && answer.reason === null;
    return isUnexplained ? [diagnose('plan/dropped-without-reason', { key }, locate(['answers', key, 'status']))] : [];
  });
  return [...strangers, ...remarks];
}

function answered(task: PlanTask, { data, locate }: LocatedDataSet): AnsweredTask {
  const answer = valueAt(data.answers, task.key);
  const typed = (key: 'text' | 'reason'): TypedWords | null => {
    const text = answer?.[key] ?? null;
    return text === null ? null : { kind: 'typed', text, span: locate(['answers', task.key, key]) };
  };
  return { task, answer, text: typed('text'), reason: typed('reason') };
}

function hasEnded(answer: Answer | null): boolean {
  return answer?.status === 'done' || answer?.status === 'dropped';
}

/** True when what a task takes up is still unfinished in the data: it comes back from there. */
function standsIn({ origin }: PlanTask, known: ReadonlySet<string>): boolean {
  return origin.from.some((id) => known.has(id));
}
