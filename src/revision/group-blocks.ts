import { holds } from './likeness.ts';
import type { BlockMatches } from './match-blocks.ts';
import type { StoryBlock } from './story.ts';

/** Blocks generated then and the edited ones that they became: one and one, but where a person split or joined paragraphs. */
export interface BlockGroup {
  readonly base: readonly number[];
  readonly edited: readonly number[];
}

/** A part holds so much of a text to be taken for a piece of it. */
const PIECE = 0.7;

/** Puts the pieces of split paragraphs, and paragraphs that were joined to another, with what they came from. */
export function groupBlocks(
  base: readonly StoryBlock[],
  edited: readonly StoryBlock[],
  matches: BlockMatches,
): readonly BlockGroup[] {
  const editedOf = new Map(matches.flatMap((at, index) => (at < 0 ? [] : [[at, index] as const])));
  const groups = new Map<number, { base: number[]; edited: number[] }>();
  for (const [at, index] of editedOf) groups.set(index, { base: [at], edited: [index] });

  for (const index of edited.keys()) {
    if ((matches[index] ?? -1) >= 0) continue;
    const whole = neighbours(edited.length, index, (one) => (matches[one] ?? -1) >= 0).find((one) =>
      isPiece(edited[index], base[matches[one] ?? -1], edited[one]),
    );
    if (whole !== undefined) groups.get(whole)?.edited.push(index);
  }
  for (const index of base.keys()) {
    if (editedOf.has(index)) continue;
    const whole = neighbours(base.length, index, (one) => editedOf.has(one)).find((one) =>
      isPiece(base[index], edited[editedOf.get(one) ?? -1], base[one]),
    );
    if (whole !== undefined) groups.get(editedOf.get(whole) ?? -1)?.base.push(index);
  }
  return [...groups.values()].map((group) => ({
    base: [...group.base].sort((a, b) => a - b),
    edited: [...group.edited].sort((a, b) => a - b),
  }));
}

/** The nearest one before and the nearest one behind of which something is true. */
function neighbours(length: number, index: number, isWanted: (index: number) => boolean): readonly number[] {
  let before = index - 1;
  while (before >= 0 && !isWanted(before)) before -= 1;
  let behind = index + 1;
  while (behind < length && !isWanted(behind)) behind += 1;
  return [before, behind].filter((one) => one >= 0 && one < length);
}

/** True for a paragraph that stands in another one which has more than its own counterpart. */
function isPiece(
  piece: StoryBlock | undefined,
  whole: StoryBlock | undefined,
  counterpart: StoryBlock | undefined,
): boolean {
  if (piece?.kind !== 'paragraph' || whole?.kind !== 'paragraph' || counterpart?.kind !== 'paragraph') return false;
  if (whole.text.length < counterpart.text.length + piece.text.length * PIECE) return false;
  return piece.text !== '' && holds(whole.text, piece.text) >= PIECE;
}
