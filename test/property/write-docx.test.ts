import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { anyDocument } from '../support/any-document.ts';
import { docxText } from '../support/docx-parts.ts';

test('no document loses or changes a character on its way into a DOCX', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(), async (document) => {
      const docx = await writeDocx(document, { chartPng: () => null, margins: 'word', fonts: 'official' });
      expect(docxText(docx)).toEqual(documentText(document).filter((line) => line !== ''));
    }),
    { numRuns: 150 },
  );
});
