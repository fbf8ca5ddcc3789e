import type { DataSet, Project, Site } from '../data-set/schema/data-set-schema.ts';
import { isKnown } from '../quantity/quantity.ts';
import { differenceSize } from './difference-size.ts';
import type { Figure } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { type Lamp, progressLamp } from './progress-lamp.ts';

/** A project or a place with its 形象进度. */
export interface ProgressPlace {
  /** 中心敬老院改扩建; 柳荫日间照料中心. */
  readonly name: string;
  readonly actual: Figure;
  readonly planned: Figure | null;
  /** Points behind the plan; null when it is not behind or nobody knows. */
  readonly behind: Figure | null;
  /** Null while there is nothing to compare. */
  readonly lamp: Lamp | null;
}

/** Every project and place that has a progress, in the order of the data. */
export function progressPlaces({ projects }: DataSet, book: FigureBook): readonly ProgressPlace[] {
  return projects.flatMap((project) => [
    ...progressPlace(project.id, project.shortName ?? project.name, project.progress, book),
    ...project.sites.flatMap((site) =>
      progressPlace(`${project.id}.${site.name}`, `${site.name}${project.shortName ?? ''}`, site.progress, book),
    ),
  ]);
}

function progressPlace(
  id: string,
  name: string,
  progress: (Project | Site)['progress'],
  book: FigureBook,
): readonly ProgressPlace[] {
  const actual = book.figures.get(`${id}.形象进度`);
  if (!actual || !progress) return [];
  const planned = book.figures.get(`${id}.计划进度`) ?? null;
  const source = {
    planned: planned?.quantity ?? null,
    actual: actual.quantity,
    plannedByMonth: progress.plannedByMonth,
    month: book.asOf.slice(0, 7),
  };
  return [
    { name, actual, planned, behind: behindOf(actual, planned, book), lamp: progressLamp(source, book.style.lamps) },
  ];
}

function behindOf(actual: Figure, planned: Figure | null, book: FigureBook): Figure | null {
  if (!planned || !isKnown(planned.quantity) || !isKnown(actual.quantity)) return null;
  const difference = planned.quantity.value.minus(actual.quantity.value);
  if (difference.lte(0)) return null;
  const origin = { kind: 'derived', formula: `${planned.id} - ${actual.id}`, inputs: [planned, actual] } as const;
  return { ...actual, id: `${actual.id}|落后`, quantity: differenceSize(difference, actual, book), origin };
}
