import type { LifecycleStage, Site } from '../data-set/schema/data-set-schema.ts';
import { Decimal } from '../quantity/decimal.ts';

/** How far a project, a place or a building is. */
export type Standing = Pick<Site, 'stage' | 'status' | 'next' | 'due' | 'progress' | 'obstacle'>;

/** True when the last stage of the lifecycle is reached and done: it never comes back into a plan. */
export function isFinished({ stage, status }: Standing, stages: readonly LifecycleStage[]): boolean {
  const last = stages.at(-1);
  return last !== undefined && stage === last.name && (status === 'done' || status === null);
}

/** True when the data say anything of how it stands: a place that is only named is a place, not an undertaking. */
export function isUnderWay({ stage, status, next, due, progress, obstacle }: Standing): boolean {
  const actual = progress?.actual.value ?? null;
  const isAtWork = progress !== null && (actual === null || actual.lt(new Decimal(100)));
  return [stage, status, next, due, obstacle].some((one) => one !== null) || isAtWork;
}
