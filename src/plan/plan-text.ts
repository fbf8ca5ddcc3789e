import type { Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from '../figure/figure.ts';

/** Words of a plan, in pieces that keep their places and figures. */
export type PlanText = readonly PlanPiece[];

export type PlanPiece = TypedWords | MadeWords | SaidFigure;

/** Words that a person typed; may hold 【指标】 references. */
export interface TypedWords {
  readonly kind: 'typed';
  readonly text: string;
  readonly span: Span;
}

/** Words that come from names in the data, or from the product. */
export interface MadeWords {
  readonly kind: 'made';
  readonly text: string;
}

/** A figure as it is to print. */
export interface SaidFigure {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly text: string;
}

/** A text of a plan in one string: typed words with their references as typed, figures as they print, no stop at the end. */
export function planTextOf(text: PlanText): string {
  return text.map(pieceText).join('');
}

/** One piece of it. */
export function pieceText(piece: PlanPiece): string {
  return piece.kind === 'typed' ? withoutStop(piece.text) : piece.text;
}

/** A clause: the stop at its end is left to the sentence. */
export function withoutStop(text: string): string {
  return text.replace(/[。；，]+$/u, '');
}
