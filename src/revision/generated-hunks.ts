import { matchTokens } from './match-tokens.ts';
import type { Token } from './tokens.ts';

/** A stretch of the generated tokens and what stands in its place now. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly fromNow: number;
  readonly toNow: number;
}

/** What changed between two generated texts, stretch by stretch. A change of look alone is a change. */
export function hunksBetween(base: readonly Token[], now: readonly Token[]): readonly Hunk[] {
  const matches = matchTokens(base, now).map((at, index) => (base[at]?.look === now[index]?.look ? at : -1));
  const hunks: Hunk[] = [];
  let from = 0;
  let fromNow = 0;
  for (const [toNow, to] of [...matches.entries(), [now.length, base.length] as const]) {
    if (to < 0) continue;
    if (to > from || toNow > fromNow) hunks.push({ from, to, fromNow, toNow });
    from = to + 1;
    fromNow = toNow + 1;
  }
  return hunks.flatMap((hunk) => figureByFigure(hunk, base, now));
}

/** Figures side by side that were exchanged one by one are changes of their own. */
function figureByFigure(hunk: Hunk, base: readonly Token[], now: readonly Token[]): readonly Hunk[] {
  const old = base.slice(hunk.from, hunk.to);
  const fresh = now.slice(hunk.fromNow, hunk.toNow);
  const isPaired =
    old.length > 1 && old.length === fresh.length && [...old, ...fresh].every(({ isFigure }) => isFigure);
  if (!isPaired) return [hunk];
  return old.map((_, index) => ({
    from: hunk.from + index,
    to: hunk.from + index + 1,
    fromNow: hunk.fromNow + index,
    toNow: hunk.fromNow + index + 1,
  }));
}
