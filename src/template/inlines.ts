import type { Inline } from '../document/tree.ts';
import type { Words } from './value.ts';

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

/** A sentence ends with one full stop, whether or not its writer typed it. */
export function withoutStop(text: string): string {
  return text.replace(/[。；，]+$/u, '');
}
