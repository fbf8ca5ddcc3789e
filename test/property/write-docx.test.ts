import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import type { Document } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { anyDocument } from '../support/any-document.ts';
import { docxText } from '../support/docx-parts.ts';

test('no document loses or changes a character on its way into a DOCX', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(), async (document) => {
      const docx = await writeDocx(document, {
        chartPng: () => null,
        margins: 'word',
        fonts: 'official',
        pageNumbers: 'outer',
      });
      const inOrder = orderOf(document);
      expect(inOrder(docxText(docx))).toEqual(inOrder(documentText(document)));
    }),
    { numRuns: 150 },
  );
});

/** A letterhead stands on the page in another order than it is read: 发文字号 beside the last of those who signed. */
function orderOf({ blocks }: Document): (lines: readonly string[]) => readonly string[] {
  const isFree = blocks.some(({ kind }) => kind === 'letterhead');
  return (lines) => (isFree ? [...lines.join('')].toSorted() : [lines.join('')]);
}
