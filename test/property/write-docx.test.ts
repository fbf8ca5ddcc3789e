import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { anyDocument } from '../support/any-document.ts';
import { docxText } from '../support/docx-parts.ts';
import { comparable } from '../support/reading-order.ts';

test('no document loses or changes a character on its way into a DOCX', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(), async (document) => {
      const docx = await writeDocx(document, {
        chartPng: () => null,
        margins: 'word',
        fonts: 'official',
        pageNumbers: 'outer',
      });
      const told = comparable(document);
      expect(told(docxText(docx))).toEqual(told(documentText(document)));
    }),
    { numRuns: 150 },
  );
});
