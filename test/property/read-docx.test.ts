import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import { inspectDocx } from '../../src/inspect/docx/inspect-docx.ts';
import { readDocx } from '../../src/read/docx/read-docx.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { anyDocument } from '../support/any-document.ts';
import { comparable } from '../support/reading-order.ts';

test('every DOCX that is written reads back to the words of its document, and can be inspected', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(), async (document) => {
      const docx = await writeDocx(document, {
        chartPng: () => null,
        margins: 'word',
        fonts: 'official',
        pageNumbers: 'outer',
      });
      const read = readDocx(docx).value?.paragraphs.map(({ text }) => text.replace(/[\n\t]/g, '')) ?? [];
      const told = comparable(document);
      expect(told(read)).toEqual(told(documentText(document)));
      expect(inspectDocx(docx).value).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});
