import '../support/fixed-seed.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignLines } from '../../src/changes/align-lines.ts';
import { wordDifferences } from '../../src/changes/word-differences.ts';

/** Words that repeat, so that texts have much in common. */
const words = fc
  .array(fc.constantFrom('低保', '的', '726', '731', '人', '，', '1,286.5', 'A', '。', '𠮷'), { maxLength: 30 })
  .map((parts) => parts.join(''));

it('the pieces of a difference make both texts again', () => {
  fc.assert(
    fc.property(words, words, (old, now) => {
      const pieces = wordDifferences(old, now);
      const side = (own: 'old' | 'new'): string =>
        pieces.flatMap(({ kind, text }) => (kind === 'same' || kind === own ? [text] : [])).join('');
      expect(side('old')).toBe(old);
      expect(side('new')).toBe(now);
      expect(pieces.every(({ kind, text }, at) => text !== '' && pieces[at + 1]?.kind !== kind)).toBe(true);
    }),
  );
});

it('every line is aligned once, in order, and lines that kept their order among strangers are found', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), fc.array(words, { maxLength: 25 }), (old, now) => {
      const pairs = alignLines(old, now);
      const places = (side: 'old' | 'now') => pairs.flatMap((pair) => pair[side] ?? []);
      expect(places('old')).toEqual([...old.keys()]);
      expect(places('now')).toEqual([...now.keys()]);
      expect(alignLines(old, old).every((pair) => pair.old === pair.now)).toBe(true);
    }),
  );
});
