/** 【指标】 or 【指标|用法】 in a text, and the words between. */
export type TextPiece =
  | { readonly kind: 'words'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'reference';
      readonly id: string;
      readonly usage: string;
      readonly at: number;
      readonly length: number;
    };

const REFERENCE = /\\【|【([^【】|]*)(?:\|([^【】]*))?】/g;

/** Splits a text at its references; `\【` is a bracket that is no reference. */
export function splitReferences(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  const words = (from: number, to: number): void => {
    if (to > from) pieces.push({ kind: 'words', text: text.slice(from, to), at: from });
  };
  for (const match of text.matchAll(REFERENCE)) {
    words(end, match.index);
    end = match.index + match[0].length;
    const [, id, usage = ''] = match;
    if (id === undefined) pieces.push({ kind: 'words', text: '【', at: match.index });
    else
      pieces.push({ kind: 'reference', id: id.trim(), usage: usage.trim(), at: match.index, length: match[0].length });
  }
  words(end, text.length);
  return pieces;
}
