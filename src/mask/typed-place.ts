import type { Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from '../figure/figure.ts';

/** Where a figure is typed, or the first of those behind it that are `meant`. */
export function typedPlace({ origin }: Figure, meant: (figure: Figure) => boolean): Span | null {
  if (origin.kind === 'written') return origin.span;
  const input = origin.inputs.find(meant);
  return input ? typedPlace(input, meant) : null;
}
