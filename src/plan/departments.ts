import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { valueAt } from '../data-set/value-at.ts';

/** The person who answers for a department, as the unit lists it. */
export function leadOf(department: string | null, { data }: LocatedDataSet): string | null {
  return data.unit.departments.find(({ name }) => name === department)?.lead ?? null;
}

/** The department of an indicator, or of the source it comes from. */
export function departmentOf(id: string, { data }: LocatedDataSet): string | null {
  const indicator = valueAt(data.indicators, id);
  const source = valueAt(data.sources, indicator?.source ?? '');
  return indicator?.department ?? source?.department ?? null;
}
