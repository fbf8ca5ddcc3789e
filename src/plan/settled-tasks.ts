import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { sameMeasure } from '../figure/arithmetic.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { isKnown } from '../quantity/quantity.ts';
import type { Plan, PlanTask } from './plan.ts';

/**
 * Tasks that were derived once, stand in the data since, and have nothing left to do: everything that their 来自 names is
 * known to be finished. What cannot be told, as of an indicator without a target, is not finished; and a task that the
 * clerk made of something finished, to build on it, is the clerk's to judge.
 */
export function settledTasks({ tasks, items }: Plan, { data }: LocatedDataSet, book: FigureBook): readonly PlanTask[] {
  const open = new Set(items.flatMap(({ within }) => within));
  const places = new Set(placesAndProgrammes(data));
  const isSettled = (id: string) => !open.has(id) && (places.has(id) || reachedTarget(id, book));
  return tasks.filter(({ key, origin: { kind, from } }) => {
    const wasDerived = kind === 'written' && key === from[0];
    return wasDerived && from.every(isSettled);
  });
}

function placesAndProgrammes({ projects, programmes }: DataSet): readonly string[] {
  const places = projects.flatMap(({ id, sites }) => [
    id,
    ...sites.flatMap((site) => [
      `${id}.${site.name}`,
      ...site.sites.map((building) => `${id}.${site.name}.${building.name}`),
    ]),
  ]);
  return [...places, ...programmes.map(({ id }) => id)];
}

function reachedTarget(id: string, book: FigureBook): boolean {
  const { quantity } = book.figures.get(id) ?? {};
  const target = book.comparands(id).target?.quantity;
  if (!quantity || !target || !isKnown(quantity) || !isKnown(target)) return false;
  if (!sameMeasure(quantity.unit, target.unit)) return false;
  const isCeiling = target.approximation === 'atMost';
  return isCeiling ? quantity.value.lte(target.value) : quantity.value.gte(target.value);
}
