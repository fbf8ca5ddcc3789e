import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import { redline, revise } from '../../src/revision/revise.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { anyDocument } from '../support/any-document.ts';
import { paragraph } from '../support/sample-document.ts';
import { decided } from '../support/tracked-changes.ts';

const REVISER = { author: '成文', date: '2026-07-15' };

/** Documents begin and end with words: there is always something to stand beside. */
const docxOf = ({ meta, blocks }: Document): Promise<Uint8Array> =>
  writeDocx(
    { meta, blocks: [paragraph('全文如下。'), ...blocks, paragraph('特此报告。')] },
    { chartPng: () => null, margins: 'word', fonts: 'official', pageNumbers: 'outer' },
  );

test('accepting a redline gives the new document, rejecting it the old one', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(), anyDocument(), async (before, after) => {
      const [from, to] = [await docxOf(before), await docxOf(after)];
      const { value } = redline({ from, to }, REVISER);
      expect(value?.conflicts).toEqual([]);
      expect(decided(value?.bytes ?? from, 'reject')).toEqual(decided(from, 'reject'));
      expect(decided(value?.bytes ?? from, 'accept')).toEqual(decided(to, 'accept'));
    }),
    { numRuns: 25 },
  );
});

test('an unedited document becomes the new one', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(), anyDocument(), async (before, after) => {
      const [from, to] = [await docxOf(before), await docxOf(after)];
      const { value } = revise(from, { from, to }, { how: 'plain', reviser: REVISER });
      expect(value?.conflicts).toEqual([]);
      expect(decided(value?.bytes ?? from, 'reject')).toEqual(decided(to, 'reject'));
    }),
    { numRuns: 25 },
  );
});
