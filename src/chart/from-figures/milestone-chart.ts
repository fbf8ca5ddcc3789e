import { formatMonth, type MonthRange, monthsIn } from '../../calendar/period.ts';
import type { Plan, PlanTask } from '../../plan/plan.ts';
import { type ChartDraft, chartDraft, FULL_WIDTH_MM, missingChart } from './chart-draft.ts';

/** One deadline on the line of months. */
interface Milestone {
  /** Months from the beginning of the plan. */
  readonly at: number;
  readonly firmness: 'firm' | 'aimed';
  readonly label: string;
}

/** 重点任务时间安排: when each project of the plan has something due, month by month. */
export function milestoneChart({ tasks, period }: Plan): ChartDraft {
  const caption = `${period.label}重点任务时间安排`;
  const rows = milestoneRows({ tasks, period });
  if (rows.length === 0) return missingChart(caption, '有时限的任务');
  const shown = rows.slice(0, MOST_ROWS);
  const summary = shown.map(({ name, marks }) => `${name}${marks.map(({ label }) => label).join('、')}`);
  return chartDraft(
    caption,
    `${caption}：${summary.join('；')}。`,
    { type: 'milestones', widthMm: FULL_WIDTH_MM, months: monthsIn(period.months).map(formatMonth), rows: shown },
    [],
  );
}

/** Whether there is anything to show. */
export function hasMilestones(plan: Plan): boolean {
  return milestoneRows(plan).length > 0;
}

function milestoneRows({ tasks, period }: Pick<Plan, 'tasks' | 'period'>) {
  return tasks.flatMap((task) => {
    const marks = milestonesOf(task, period.months);
    const name = nameOf(task);
    return name !== null && marks.length > 0 ? [{ name, marks }] : [];
  });
}

/** More do not stand clear of each other on a page. */
const MOST_ROWS = 30;

/** 仁和、金穗社区服务站: the places or the project that a task is about; null for other work. */
function nameOf({ origin }: PlanTask): string | null {
  const places = origin.items.filter(({ kind }) => kind === 'site' || kind === 'project');
  const names = places.map(({ name }) => name);
  const [first] = places;
  return first ? `${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}${first.noun}` : null;
}

function milestonesOf({ by, days, strength, phases }: PlanTask, months: MonthRange): Milestone[] {
  const own = by === null ? [] : [{ by, days, strength }];
  const dated = [...phases, ...own].flatMap((deadline) => {
    const at = deadline.days && placeOf(deadline.days.last, months);
    if (at === null) return [];
    const firmness = deadline.strength === '确保' ? ('firm' as const) : ('aimed' as const);
    return [{ at, firmness, label: deadline.by }];
  });
  return dated.sort((a, b) => a.at - b.at);
}

/** Months from the beginning of a range to the end of a day; null for a day outside. */
function placeOf(day: string, months: MonthRange): number | null {
  const index = monthsIn(months).indexOf(day.slice(0, 7));
  return index < 0 ? null : index + Math.min(1, Number(day.slice(8)) / 30);
}
