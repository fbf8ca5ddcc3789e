import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { BudgetLine, DataSet, Project } from '../data-set/schema/data-set-schema.ts';
import { sumQuantities } from '../figure/arithmetic.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Combined, ValueOrigin } from './combined.ts';

/** Something of a list as one part has it. */
interface PartItem<T> {
  readonly part: LocatedDataSet;
  readonly index: number;
  readonly item: T;
}

/** Projects as they last stood, with the money spent in all parts. */
export function combineProjects(own: LocatedDataSet, parts: readonly LocatedDataSet[]): Combined<DataSet['projects']> {
  const origins: ValueOrigin[] = [];
  const value = [...own.data.projects];
  for (const rows of rowsById(own, parts, 'projects', ({ id }) => id)) {
    const last = rows.at(-1);
    if (!last) continue;
    const path = ['projects', value.length];
    origins.push(...takenFrom(path, 'projects', rows));
    const funding = last.item.funding.map((row, at): Project['funding'][number] => {
      const spent = rows.flatMap(({ item }) => item.funding.find(({ from }) => from === row.from)?.spent ?? []);
      if (spent.length > 1) origins.push({ kind: 'sum', path: [...path, 'funding', at, 'spent'] });
      return { ...row, spent: total(spent) };
    });
    value.push({ ...last.item, funding, spending: allMonths(rows) });
  }
  return { value, origins, refused: [] };
}

/** Budget lines: granted and allocated as they last stood, with the money spent in all parts. */
export function combineBudget(own: LocatedDataSet, parts: readonly LocatedDataSet[]): Combined<DataSet['budget']> {
  const origins: ValueOrigin[] = [];
  const value = [...own.data.budget];
  for (const rows of rowsById(own, parts, 'budget', ({ line }) => line)) {
    const last = rows.at(-1);
    if (!last) continue;
    const path = ['budget', value.length];
    origins.push(...takenFrom(path, 'budget', rows));
    const spent = rows.flatMap(({ item }) => item.spent ?? []);
    if (spent.length > 1) origins.push({ kind: 'sum', path: [...path, 'spent'] });
    value.push({ ...last.item, spent: total(spent), lastYear: null, spending: allMonths(rows) });
  }
  return { value, origins, refused: [] };
}

/** What the data set does not have itself, by id: as each part has it, the earliest first. In the order of the last part. */
function rowsById<K extends 'projects' | 'budget'>(
  own: LocatedDataSet,
  parts: readonly LocatedDataSet[],
  section: K,
  idOf: (item: DataSet[K][number]) => string,
): readonly (readonly PartItem<DataSet[K][number]>[])[] {
  const known = new Set(own.data[section].map(idOf));
  const items = parts.flatMap((part) =>
    part.data[section].map((item, index): PartItem<DataSet[K][number]> => ({ part, index, item })),
  );
  const latestFirst = [...parts].reverse().flatMap((part) => part.data[section].map(idOf));
  const ids = [...new Set(latestFirst)].filter((id) => !known.has(id));
  return ids.map((id) => items.filter(({ item }) => idOf(item) === id));
}

/** Everything stands where the last part has it, but each month's spending where its own part has it. */
function takenFrom(
  path: readonly (string | number)[],
  section: 'projects' | 'budget',
  rows: readonly PartItem<Project | BudgetLine>[],
): readonly ValueOrigin[] {
  const last = rows.at(-1);
  if (!last) return [];
  const months = rows.flatMap(({ part, index, item }) =>
    Object.keys(item.spending).map(
      (month): ValueOrigin => ({
        kind: 'taken',
        path: [...path, 'spending', month],
        part,
        at: [section, index, 'spending', month],
      }),
    ),
  );
  return [{ kind: 'taken', path, part: last.part, at: [section, last.index] }, ...months];
}

function allMonths(rows: readonly PartItem<Project | BudgetLine>[]): Record<string, Quantity> {
  return Object.assign({}, ...rows.map(({ item }) => item.spending));
}

function total(quantities: readonly Quantity[]): Quantity | null {
  return quantities.length === 0 ? null : sumQuantities(quantities);
}
