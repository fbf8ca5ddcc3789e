import type { Path } from '../data-set/canonical-tree.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Inline } from '../document/tree.ts';
import { type PlanPiece, type PlanText, withoutStop } from '../plan/plan-text.ts';
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
  return typedClause(text, context.source.dataSets.current.locate(path), context.expand);
}

/** A text of the plan: its typed words as clauses, its figures as figures. */
export function planInlines(text: PlanText, expand: HelperContext['expand']): readonly Inline[] {
  return text.flatMap((piece) => pieceInlines(piece, expand));
}

function pieceInlines(piece: PlanPiece, expand: HelperContext['expand']): readonly Inline[] {
  switch (piece.kind) {
    case 'typed':
      return typedClause(piece.text, piece.span, expand);
    case 'made':
      return [{ kind: 'text', text: piece.text }];
    case 'figure':
      return [{ kind: 'figure', text: piece.text, figure: piece.figure, gap: piece.figure.quantity.value === null }];
  }
}

function typedClause(text: string, span: Span, expand: HelperContext['expand']): readonly Inline[] {
  const unfolded = joinFolded(text);
  const clause = withoutStop(unfolded);
  return expand(clause, unfolded === text ? stretchOf(span, text, 0, clause.length) : span);
}
