import type { Document } from '../../src/document/tree.ts';

/**
 * Texts of a document as they can be compared: joined, because a line may hold two of them; and in any order where there
 * is a letterhead, which stands on the page in another order than it is read, 发文字号 beside the last of those who signed.
 */
export function comparable({ blocks }: Document): (texts: readonly string[]) => readonly string[] {
  const isFree = blocks.some(({ kind }) => kind === 'letterhead');
  return (texts) => (isFree ? [...texts.join('')].toSorted() : [texts.join('')]);
}
