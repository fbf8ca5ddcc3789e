import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import { TYPE_AREA } from '../../src/standard/page-geometry.ts';
import { anyDocument } from '../support/any-document.ts';
import { fakeFontBook } from '../support/fake-fonts.ts';
import { printedLines } from '../support/layout-text.ts';

const fonts = fakeFontBook();

/** Characters with ink, in an order of their own: cells of a row stand side by side. */
function characters(texts: readonly string[]): readonly string[] {
  return [...texts.join('').replace(/[\s\p{Cc}\u200B\uFEFF]/gu, '')].sort();
}

test('every character of a document is printed once; page numbers and repeated heads belong to no node', () => {
  fc.assert(
    fc.property(anyDocument(), (document) => {
      const { pages } = layoutDocument(document, fonts);
      const printed = pages.flatMap(({ items, sideways }) =>
        [...items, ...sideways].flatMap((item) => (item.kind === 'text' && item.structure !== null ? [item.text] : [])),
      );
      expect(characters(printed)).toEqual(characters(documentText(document)));
    }),
  );
});

test('nothing but the page number stands below the type area', () => {
  fc.assert(
    fc.property(anyDocument(), (document) => {
      for (const page of layoutDocument(document, fonts).pages) {
        for (const { baselinePt } of printedLines(page).slice(0, -1)) {
          expect(baselinePt).toBeGreaterThan(TYPE_AREA.topPt);
          expect(baselinePt).toBeLessThan(TYPE_AREA.bottomPt);
        }
      }
    }),
  );
});

test('the same document twice gives the same pages', () => {
  fc.assert(
    fc.property(anyDocument(), (document) => {
      expect(layoutDocument(document, fonts)).toEqual(layoutDocument(document, fonts));
    }),
    { numRuns: 20 },
  );
});
