import type { Answer } from '../data-set/schema/data-set-schema.ts';
import type { Inline } from '../document/tree.ts';
import type { LastPlan } from '../plan/plan.ts';
import { column, EMPTY_CELL, row, type SayPlan, type TableDraft, textCell } from './table-draft.ts';
import { deadlineOf } from './task-table.ts';

/** How texts of the answers and of the last plan itself are said: each with the figures of its time. */
export interface AnswerWords {
  readonly current: SayPlan;
  readonly last: SayPlan;
}

/** 任务完成情况: every task of the last plan and how it came out; no rows when there was none. */
export function answerTable(last: LastPlan | null, words: AnswerWords): TableDraft {
  const tasks = last?.tasks ?? [];
  return {
    kind: 'table',
    caption: `${last?.period.label ?? ''}任务完成情况`,
    unitNote: null,
    columns: [
      column('序号', 'center', 0.68),
      column('工作任务', 'left', 2.5),
      column('责任单位', 'center', 1.3),
      column('完成时限', 'center', 1.15),
      column('完成情况', 'center', 1.15),
      column('说明', 'left', 2.3),
    ],
    rows: tasks.map(({ task, answer, text, reason }, index) => {
      const remarks = [text, reason].filter((words) => words !== null);
      return row([
        textCell(String(index + 1)),
        words.last(task.do),
        textCell(task.department),
        textCell(deadlineOf(task)),
        statusCell(answer),
        remarks.length > 0 ? joinedRemarks(remarks.map((remark) => words.current([remark]))) : EMPTY_CELL,
      ]);
    }),
    notes: [],
  };
}

const STATUS_WORDS: Readonly<Record<Answer['status'], string>> = {
  done: '已完成',
  goingOn: '推进中',
  dropped: '不再开展',
};

function statusCell(answer: Answer | null): readonly Inline[] {
  return textCell(answer === null ? '〔待交代〕' : STATUS_WORDS[answer.status]);
}

function joinedRemarks(remarks: readonly (readonly Inline[])[]): readonly Inline[] {
  return remarks.flatMap((remark, at) => (at === 0 ? remark : [...textCell('；'), ...remark]));
}
