import type { Path } from '../data-set/canonical-tree.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Inline } from '../document/tree.ts';
import { column, type Expand, row, type TableDraft, textCell } from './table-draft.ts';

/** 任务分解: every task with who answers for it and by when. */
export function taskTable({ tasks }: DataSet, expand: Expand): TableDraft {
  return {
    kind: 'table',
    caption: '重点任务分解',
    unitNote: null,
    columns: [
      column('序号', 'center', 0.5),
      column('工作任务', 'left', 3.2),
      column('责任单位', 'center', 1.75),
      column('责任人', 'center', 0.75),
      column('完成时限', 'center', 0.95),
    ],
    rows: tasks.map((task, index) =>
      row([
        textCell(String(index + 1)),
        work(task, ['tasks', index], expand),
        textCell([task.department, ...task.with].filter((name) => name !== null).join('、')),
        textCell(task.person),
        textCell(task.standing ? '长期' : (task.by ?? task.phases.at(-1)?.by ?? null)),
      ]),
    ),
    notes: [],
  };
}

/** What is to be done, and its steps: 新建福利服务中心：8月末完成图纸设计，11月上旬完工交付. */
function work(task: DataSet['tasks'][number], path: Path, expand: Expand): readonly Inline[] {
  const steps = task.phases.flatMap((phase, at) => [
    ...textCell(`${at === 0 ? '：' : '，'}${phase.by}`),
    ...expand(phase.do, [...path, 'phases', at, 'do']),
  ]);
  return [...expand(task.do, [...path, 'do']), ...steps];
}
