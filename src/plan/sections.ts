import { groupBy } from '../group-by.ts';
import type { UnfinishedItem } from './unfinished-item.ts';

/** What is known of the headings of a plan: written tasks of this plan, then those of the last one. */
export interface SectionSource {
  readonly tasks: readonly { readonly section: string | null; readonly department: string | null }[];
  readonly items: readonly UnfinishedItem[];
}

/** The heading of what belongs under no other, where a plan has headings. */
const OTHER_WORK = '其他重点工作';

/**
 * The heading for something unfinished: its category where tasks stand under that; else where most of its department's
 * tasks stand; else its category. Null when the plan has no headings at all.
 */
export function sectionsFor({ tasks, items }: SectionSource): (item: UnfinishedItem) => string | null {
  const known = new Set(tasks.map(({ section }) => section));
  const ofDepartment = new Map(
    [...groupBy(tasks, ({ department }) => department)].map(([department, own]) => [department, mostFrequent(own)]),
  );
  const hasHeadings = tasks.some(({ section }) => section !== null) || items.some(({ category }) => category !== null);
  return ({ category, department }) => {
    if (category !== null && known.has(category)) return category;
    const usual = department === null ? null : ofDepartment.get(department);
    return usual ?? category ?? (hasHeadings ? OTHER_WORK : null);
  };
}

/** The heading of most tasks, the first of several; null when none has one. */
function mostFrequent(tasks: SectionSource['tasks']): string | null {
  const counts = [...groupBy(tasks, ({ section }) => section)].filter(([section]) => section !== null);
  const [section = null] = counts.reduce<readonly [string | null, number]>(
    (best, [name, { length }]) => (length > best[1] ? [name, length] : best),
    [null, 0],
  );
  return section;
}

/** Tasks by heading, headings in the order of their first task; within a heading the order stays. */
export function bySection<T extends { readonly section: string | null }>(tasks: readonly T[]): readonly T[] {
  return [...groupBy(tasks, ({ section }) => section).values()].flat();
}
