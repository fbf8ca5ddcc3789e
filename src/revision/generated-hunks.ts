import { type Matches, matchTokens } from './match-tokens.ts';
import { type Token, unitOf } from './tokens.ts';

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
  return unmatched(base, now, matches).flatMap((hunk) => figureByFigure(hunk, base, now));
}

/** A figure that a person put in the place of a generated one. */
export interface OverwrittenToken {
  readonly old: Token;
  readonly own: Token;
}

/** Figures of an edited text that stand where others of the same unit were generated. */
export function overwrittenFigures(
  base: readonly Token[],
  edited: readonly Token[],
  matches: Matches,
): readonly OverwrittenToken[] {
  return unmatched(base, edited, matches).flatMap(({ from, to, fromNow, toNow }) => {
    const all = base.slice(from, to).filter(({ isFigure }) => isFigure);
    const fresh = edited.slice(fromNow, toNow).filter(({ isFigure }) => isFigure);
    const old = all.filter(({ key }) => !fresh.some((one) => one.key === key));
    const own = fresh.filter(({ key }) => !all.some((one) => one.key === key));
    const isPaired =
      old.length === own.length && old.every(({ key }, at) => unitOf(key) === unitOf(own[at]?.key ?? ''));
    return isPaired ? old.flatMap((one, at) => (own[at] ? [{ old: one, own: own[at] }] : [])) : [];
  });
}

function unmatched(base: readonly Token[], now: readonly Token[], matches: Matches): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let from = 0;
  let fromNow = 0;
  for (const [toNow, to] of [...matches.entries(), [now.length, base.length] as const]) {
    if (to < 0) continue;
    if (to > from || toNow > fromNow) hunks.push({ from, to, fromNow, toNow });
    from = to + 1;
    fromNow = toNow + 1;
  }
  return hunks;
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
