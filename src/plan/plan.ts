import type { DayRange } from '../calendar/deadline.ts';
import type { Period } from '../calendar/period.ts';
import type { Answer } from '../data-set/schema/data-set-schema.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import type { PlanText, TypedWords } from './plan-text.ts';
import type { PlanObstacle, PlanPhase, Strength, UnfinishedItem } from './unfinished-item.ts';

/** What is to be done in the next period, and how the last plan came out. */
export interface Plan {
  /** The period that the plan is for. */
  readonly period: Period;
  /** What the clerk wrote, then what follows from the data, by section. */
  readonly tasks: readonly PlanTask[];
  /** Everything unfinished: each is taken up by exactly one task or left out with a reason. */
  readonly items: readonly UnfinishedItem[];
  /** What the clerk left out of the plan. */
  readonly leftOut: readonly LeftOutItem[];
  /** Null when there is no last period or it had no plan. */
  readonly last: LastPlan | null;
}

export interface PlanTask {
  /**
   * Names the task from run to run and from period to period: its 编号, or its words when it has none; for a derived one
   * the id of the first thing that it takes up. Unique within a plan.
   */
  readonly key: string;
  readonly origin: TaskOrigin;
  /** Heading it stands under; null when the plan has no headings. */
  readonly section: string | null;
  readonly do: PlanText;
  /** What is to be reached: the target and what is missing, the stage, the money left. Empty when nothing is laid down. */
  readonly goal: PlanText;
  readonly department: string | null;
  readonly with: readonly string[];
  readonly person: string | null;
  /** Deadline as written: 8月上旬, 三季度, 年底前. */
  readonly by: string | null;
  /** The days behind the deadline, or behind that of the last step; null when there is none or it names no day. */
  readonly days: DayRange | null;
  readonly strength: Strength;
  readonly phases: readonly PlanPhase[];
  readonly standing: boolean;
  /** What stands in the way and who must act. */
  readonly obstacles: readonly PlanObstacle[];
  /** The task's line, or that of the first thing that it takes up. */
  readonly span: Span;
}

/** Where a task comes from. */
export interface TaskOrigin {
  /** written: by the clerk, index into `tasks` of the data set; derived: from what is unfinished. */
  readonly kind: 'written' | 'derived';
  readonly index: number | null;
  /** As 来自 says it, or would say it. */
  readonly from: readonly string[];
  /** What it takes up; nothing when the clerk laid down something new. */
  readonly items: readonly UnfinishedItem[];
}

export interface LeftOutItem {
  readonly item: UnfinishedItem;
  readonly reason: string;
}

/** The plan made at the end of the last period, with the answers that this data set gives. */
export interface LastPlan {
  /** The period that its tasks are of; of a longer plan, the part of it that is reported on. */
  readonly period: Period;
  readonly tasks: readonly AnsweredTask[];
  /** Tasks of a longer plan that are due only after that and that nobody has answered: those of the second half of a year. */
  readonly later: readonly PlanTask[];
  /** The figures that its words were written with. */
  readonly figures: FigureBook;
}

export interface AnsweredTask {
  readonly task: PlanTask;
  /** Null when nobody has said how it came out. */
  readonly answer: Answer | null;
  readonly text: TypedWords | null;
  readonly reason: TypedWords | null;
}
