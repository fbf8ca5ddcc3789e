import { lastDay } from '../calendar/period.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { valueAt } from '../data-set/value-at.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { groupBy } from '../group-by.ts';
import { isKnown } from '../quantity/quantity.ts';

/** A figure that somebody still has to deliver: it is missing (待填), or stands at an earlier day than the report. */
export interface OpenItem {
  readonly why: 'missing' | 'stale';
  readonly figure: Figure;
  /** The department that delivers it; null when nobody is named. */
  readonly department: string | null;
  /** `YYYY-MM-DD`: the day by which it is due, or null. */
  readonly due: string | null;
  /** `YYYY-MM-DD`: the day at which a stale figure stands; null when it is missing. */
  readonly standsAt: string | null;
  readonly span: Span;
}

/** What one department still has to deliver, soonest first. */
export interface DepartmentItems {
  readonly department: string | null;
  readonly items: readonly OpenItem[];
}

/**
 * What is still to be delivered before the report is whole: gaps, and figures of an earlier day than the report's own
 * (以5月数据起草的报告到6月要换的数). Grouped by department in the order of the unit's list, those without one last.
 */
export function openItems(located: LocatedDataSet, book: FigureBook): readonly DepartmentItems[] {
  const items = [...book.figures.values()].flatMap((figure) => openItem(figure, located, book) ?? []);
  const groups = groupBy(items, ({ department }) => department);
  const listed = located.data.unit.departments.map(({ name }) => name);
  const rank = (department: string | null): number => {
    if (department === null) return Number.POSITIVE_INFINITY;
    const at = listed.indexOf(department);
    return at < 0 ? listed.length : at;
  };
  return [...groups]
    .map(([department, own]) => ({ department, items: own.toSorted(byDue) }))
    .sort((a, b) => rank(a.department) - rank(b.department));
}

function openItem(figure: Figure, { data }: LocatedDataSet, book: FigureBook): OpenItem | null {
  const { origin } = figure;
  if (origin.kind !== 'written') return null;
  const isMissing = !isKnown(figure.quantity);
  const standsAt = dayOf(figure);
  const isStale =
    !isMissing && standsAt !== null && standsAt < book.asOf && reportsProgress(figure) && !isOneOfMonths(origin.path);
  if (!isMissing && !isStale) return null;
  const indicator = indicatorOf(figure.id, data.indicators);
  const source = valueAt(data.sources, origin.source ?? '');
  return {
    why: isMissing ? 'missing' : 'stale',
    figure,
    department: indicator?.department ?? source?.department ?? projectDepartment(figure.id, data.projects),
    due: indicator?.due ?? null,
    standsAt: isMissing ? null : standsAt,
    span: origin.span,
  };
}

/** Standards, targets, conditions and ranks do not move with the month. */
function reportsProgress({ kind }: Figure): boolean {
  return kind === 'stock' || kind === 'flow' || kind === 'count' || kind === 'ratio';
}

/** A month of 按月支出 is over; the months after it stand beside it. */
function isOneOfMonths(path: string): boolean {
  return path.includes('.spending.');
}

/** The last day that a figure covers. */
function dayOf({ window, asOf }: Figure): string | null {
  return window ? lastDay(window) : asOf;
}

/** The indicator behind an id: itself or the one it is a part of; null for figures of projects, budget and tallies. */
export function indicatorOf<T>(id: string, indicators: Readonly<Record<string, T>>): T | null {
  for (let name = id; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const found = valueAt(indicators, name);
    if (found) return found;
  }
  return null;
}

function projectDepartment(
  id: string,
  projects: readonly { readonly id: string; readonly department: string | null }[],
): string | null {
  return projects.find((project) => id.startsWith(`${project.id}.`))?.department ?? null;
}

/** Those that are due first; without a day at the end, in the order of the data. */
function byDue(a: OpenItem, b: OpenItem): number {
  if (a.due === b.due) return 0;
  if (a.due === null) return 1;
  return b.due === null || a.due < b.due ? -1 : 1;
}
