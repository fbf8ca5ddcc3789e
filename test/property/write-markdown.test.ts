import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import { writeMarkdown } from '../../src/write/text/write-markdown.ts';
import { anyDocument } from '../support/any-document.ts';

const markdownIt = new MarkdownIt();

/** The words that a reader of Markdown shows. */
function shownText(markdown: string): string {
  return markdownIt
    .parse(markdown, {})
    .flatMap((block) => block.children ?? [])
    .map(({ content }) => content)
    .join('');
}

test('no text of a document is lost in Markdown or becomes structure', () => {
  fc.assert(
    fc.property(anyDocument(), (document) => {
      const markdown = writeMarkdown(document);
      const kinds = new Set(markdownIt.parse(markdown, {}).map(({ type }) => type.replace(/_(open|close)$/, '')));
      const allowed = new Set(['paragraph', 'heading', 'inline', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);
      expect([...kinds].filter((kind) => !allowed.has(kind))).toEqual([]);
      const inlineKinds = markdownIt
        .parse(markdown, {})
        .flatMap(({ children }) => (children ?? []).map(({ type }) => type));
      expect(inlineKinds.filter((type) => !/^(text|text_special|strong_(open|close))$/.test(type))).toEqual([]);
      expect(shownText(markdown).replaceAll(/[[\]]/g, '')).toBe(
        documentText(document).join('').replaceAll(/[[\]]/g, ''),
      );
    }),
    { numRuns: 1000 },
  );
});
