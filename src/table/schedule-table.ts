import { formatMonth, type Month } from '../calendar/period.ts';
import type { Inline } from '../document/tree.ts';
import type { PlanTask } from '../plan/plan.ts';
import { column, row, type SayPlan, type TableDraft, textCell } from './table-draft.ts';
import { departmentsOf } from './task-table.ts';

/** One deadline: a task's own, or that of one of its steps. */
interface Deadline {
  readonly month: Month;
  readonly day: string;
  readonly by: string;
  readonly work: readonly Inline[];
  readonly task: PlanTask;
}

/** 按月进度安排: what is due in each month, steps behind their task; what has no day is not in it. */
export function scheduleTable(tasks: readonly PlanTask[], say: SayPlan): TableDraft {
  const deadlines = tasks.flatMap((task) => deadlinesOf(task, say)).sort(byDay);
  return {
    kind: 'table',
    caption: '按月进度安排',
    unitNote: null,
    columns: [
      column('月份', 'center', 0.6),
      column('完成时限', 'center', 0.95),
      column('应完成的工作', 'left', 3.6),
      column('责任单位', 'center', 1.75),
    ],
    rows: deadlines.map(({ month, by, work, task }) =>
      row([textCell(formatMonth(month)), textCell(by), work, textCell(departmentsOf(task))]),
    ),
    notes: [],
  };
}

function deadlinesOf(task: PlanTask, say: SayPlan): readonly Deadline[] {
  const own = task.phases.length === 0 || task.by !== null ? [{ by: task.by, days: task.days, text: task.do }] : [];
  const steps = task.phases.map(({ by, days, do: step }) => ({ by, days, text: [...task.do, COLON, ...step] }));
  return [...steps, ...own].flatMap(({ by, days, text }) => {
    if (by === null || days === null) return [];
    return [{ month: days.last.slice(0, 7), day: days.last, by, work: say(text), task }];
  });
}

const COLON = { kind: 'made', text: '：' } as const;

function byDay(a: Deadline, b: Deadline): number {
  if (a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}
