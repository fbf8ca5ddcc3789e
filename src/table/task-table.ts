import type { Inline } from '../document/tree.ts';
import type { PlanTask } from '../plan/plan.ts';
import type { UnfinishedItem } from '../plan/unfinished-item.ts';
import { column, EMPTY_CELL, row, type SayPlan, type TableDraft, textCell } from './table-draft.ts';

/** 任务分解: every task with its goal, who answers for it, by when, and where it comes from. Goals and origins only if there are any. */
export function taskTable(tasks: readonly PlanTask[], say: SayPlan): TableDraft {
  const hasGoals = tasks.some(({ goal }) => goal.length > 0);
  const hasOrigins = tasks.some(({ origin }) => origin.items.length > 0);
  return {
    kind: 'table',
    caption: '重点任务分解',
    unitNote: null,
    columns: [
      column('序号', 'center', 0.5),
      column('工作任务', 'left', 3.2),
      ...(hasGoals ? [column('目标', 'left', 2.4)] : []),
      column('责任单位', 'center', 1.75),
      column('责任人', 'center', 0.75),
      column('完成时限', 'center', 0.95),
      ...(hasOrigins ? [column('来源', 'center', 0.95)] : []),
    ],
    rows: tasks.map((task, index) =>
      row([
        textCell(String(index + 1)),
        workCell(task, say),
        ...(hasGoals ? [task.goal.length > 0 ? say(task.goal) : EMPTY_CELL] : []),
        textCell(departmentsOf(task)),
        textCell(task.person),
        textCell(deadlineOf(task)),
        ...(hasOrigins ? [textCell(originOf(task))] : []),
      ]),
    ),
    notes: [],
  };
}

/** What is to be done, and its steps: 新建福利服务中心：8月末完成图纸设计，11月上旬完工交付. */
export function workCell(task: PlanTask, say: SayPlan): readonly Inline[] {
  const steps = task.phases.flatMap((phase, at) => [
    ...textCell(`${at === 0 ? '：' : '，'}${phase.by}`),
    ...say(phase.do),
  ]);
  return [...say(task.do), ...steps];
}

/** Who answers for a task and who helps; null when nobody is named. */
export function departmentsOf({ department, with: helpers }: PlanTask): string | null {
  return [department, ...helpers].filter((name) => name !== null).join('、') || null;
}

/** 9月底前; that of the last step where only steps have one; 长期 for a standing duty. */
export function deadlineOf({ standing, by, phases }: PlanTask): string | null {
  return standing ? '长期' : (by ?? phases.at(-1)?.by ?? null);
}

/** What a task follows from, in a word or two. */
function originOf({ origin, standing }: PlanTask): string {
  const words = new Set(origin.items.map(({ kind }) => ORIGIN_WORDS[kind]));
  if (words.size > 0) return [...words].join('、');
  return standing ? ORIGIN_WORDS.standing : '本期部署';
}

const ORIGIN_WORDS: Readonly<Record<UnfinishedItem['kind'], string>> = {
  site: '项目推进',
  project: '项目推进',
  programme: '举措深化',
  gap: '目标差距',
  problem: '问题整改',
  standing: '常态工作',
  carried: '上期结转',
};
