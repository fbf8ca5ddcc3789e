import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { column, row, type TableDraft, textCell } from './table-draft.ts';

/** 任务分解: every task with who answers for it and by when. */
export function taskTable({ tasks }: DataSet): TableDraft {
  return {
    kind: 'table',
    caption: '重点任务分解',
    unitNote: null,
    columns: [
      column('序号', 'center', 0.5),
      column('工作任务', 'left', 3.2),
      column('责任单位', 'center', 1.2),
      column('责任人', 'center', 0.8),
      column('完成时限', 'center', 1),
    ],
    rows: tasks.map((task, index) =>
      row([
        textCell(String(index + 1)),
        textCell(task.phases.length > 0 ? `${task.do}：${task.phases.map(({ by, do: step }) => `${by}${step}`).join('，')}` : task.do),
        textCell([task.department, ...task.with].filter((name) => name !== null).join('、')),
        textCell(task.person),
        textCell(task.standing ? '长期' : (task.by ?? task.phases.at(-1)?.by ?? null)),
      ]),
    ),
    notes: [],
  };
}
