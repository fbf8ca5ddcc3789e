import type { Path } from '../data-set/canonical-tree.ts';
import type { Inline } from '../document/tree.ts';
import { stretchOf } from '../source/text-position.ts';
import type { HelperContext } from './helper.ts';
import { joinFolded, type Words } from './value.ts';

/** Pieces of a sentence: words, or inlines that are already made. */
export type Piece = string | readonly Inline[];

/** A sentence from its pieces. */
export function sentence(...pieces: readonly Piece[]): readonly Inline[] {
  return pieces.flatMap((piece): readonly Inline[] =>
    typeof piece === 'string' ? (piece === '' ? [] : [{ kind: 'text', text: piece }]) : piece,
  );
}

/** Lists inlines with a mark between them. */
export function joined(items: readonly (readonly Inline[])[], mark: string): readonly Inline[] {
  return items.flatMap((item, index) => (index === 0 ? item : sentence(mark, item)));
}

export function words(inlines: readonly Inline[]): Words {
  return { kind: 'words', inlines };
}

/** A clause that a person typed at a path of the data: its 【】 references said, the stop at its end left to the sentence. */
export function clause(text: string, path: Path, context: HelperContext): readonly Inline[] {
  const unfolded = joinFolded(text);
  const withoutStop = unfolded.replace(/[。；，]+$/u, '');
  const span = context.source.dataSets.current.locate(path);
  return context.expand(withoutStop, unfolded === text ? stretchOf(span, text, 0, withoutStop.length) : span);
}
