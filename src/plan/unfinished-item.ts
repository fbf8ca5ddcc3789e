import type { DayRange } from '../calendar/deadline.ts';
import type { Task } from '../data-set/schema/data-set-schema.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from '../figure/figure.ts';
import type { PlanText, TypedWords } from './plan-text.ts';

/**
 * Something that is not finished: a place or building of a project, a project, a programme, a target that is not reached,
 * a problem, a standing duty of the last plan, or a task of it that goes on and that nothing else stands for.
 */
export interface UnfinishedItem {
  readonly kind: 'site' | 'project' | 'programme' | 'gap' | 'problem' | 'standing' | 'carried';
  /** As 来自 names it: 服务站.仁和, 敬老院, 助餐点.总数, P1, J03. */
  readonly id: string;
  /** Everything that it is part of, itself first: naming any of these takes it up. */
  readonly within: readonly string[];
  /** 仁和; 中心敬老院改扩建. */
  readonly name: string;
  /** What stands behind the names of places: 社区服务站. Empty for all else. */
  readonly noun: string;
  /** What is to be done: typed (下一步) or made from the lifecycle. Empty for gaps. */
  readonly action: PlanText;
  /** Deadline as written: 7月底. */
  readonly by: string | null;
  /** The days behind it; null when there is none or it names no day. */
  readonly days: DayRange | null;
  readonly bySpan: Span;
  readonly strength: Strength;
  /** What is reached when it is done: 投入使用. */
  readonly goal: string | null;
  readonly department: string | null;
  /** Departments that help, and steps with deadlines of their own: only a task that is carried over has them. */
  readonly with: readonly string[];
  readonly phases: readonly PlanPhase[];
  readonly person: string | null;
  /** The heading that its kind of work usually stands under. */
  readonly category: string | null;
  readonly obstacle: PlanObstacle | null;
  /** Of a target that is not reached; null for all else. */
  readonly gap: TargetGap | null;
  /** Where it stands in the data. */
  readonly span: Span;
}

/** What items have when the data lay nothing down. */
export const NOTHING_LAID_DOWN = {
  noun: '',
  by: null,
  days: null,
  strength: null,
  goal: null,
  department: null,
  with: [],
  phases: [],
  person: null,
  category: null,
  obstacle: null,
  gap: null,
} as const;

export type Strength = Task['strength'];

/** A step of a task. */
export interface PlanPhase {
  readonly by: string;
  readonly days: DayRange | null;
  readonly do: PlanText;
  readonly strength: Strength;
}

export interface PlanObstacle {
  /** Where: 望湖日间照料中心. */
  readonly place: string;
  readonly what: TypedWords;
  /** What is needed and from whom; null when nobody else has to act. */
  readonly need: TypedWords | null;
}

/** A target that is not reached. */
export interface TargetGap {
  readonly figure: Figure;
  readonly target: Figure;
  /** How much is missing; a gap while the figure is; null when one of the two is no exact number. */
  readonly remaining: Figure | null;
  /** How much a month must bring until the target's year is over, rounded up: less would miss it. Null for what does not pile up by month. */
  readonly perMonth: Figure | null;
}

/** The project that something unfinished belongs to; null for what belongs to none. */
export function projectOf({ kind, within }: UnfinishedItem): string | null {
  return kind === 'site' || kind === 'project' ? (within.at(-1) ?? null) : null;
}
