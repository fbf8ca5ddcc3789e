import type { Provenance } from '../audit/provenance.ts';
import { groupBy } from '../group-by.ts';

/** A line in which each figure is only named: what stays the same when the data change. */
export interface MaskedLine {
  readonly text: string;
  /** Where the figures stand in the line as printed, in order. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

/** The lines of a document with their figures masked. */
export function maskedLines({ lines, printed, figures }: Provenance): readonly MaskedLine[] {
  const byLine = groupBy(printed, ({ line }) => line);
  return lines.map(({ text }, line) => {
    let masked = '';
    let at = 0;
    const stretches = (byLine.get(line) ?? []).map(({ offset, words, figure }) => {
      const { of = '', id = '' } = figures[figure] ?? {};
      masked += `${text.slice(at, offset)}\u0000${of} ${id}\u0000`;
      at = offset + words.length;
      return { start: offset, end: at };
    });
    return { text: masked + text.slice(at), stretches };
  });
}

/** The place in a line that is the place of another line that differs in its figures only; places within figures have none. */
export function placeInOther(at: number, line: MaskedLine, other: MaskedLine): number {
  let shift = 0;
  for (const [index, { start, end }] of line.stretches.entries()) {
    const same = other.stretches[index];
    if (start >= at || !same) break;
    shift = same.end - end;
  }
  return at + shift;
}
