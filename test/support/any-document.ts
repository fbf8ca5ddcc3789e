import fc from 'fast-check';
import type { Block, Document, HeadingLevel, Inline, RunInHeading, TableBlock } from '../../src/document/tree.ts';
import { printableText } from './printable-text.ts';
import { documentOf, figure, sampleChart, sampleTable } from './sample-document.ts';

/** Any document at all: every kind of block in any order, with any words. */
export function anyDocument(): fc.Arbitrary<Document> {
  return fc.array(anyBlock(), { maxLength: 8 }).map((blocks) => documentOf(...blocks));
}

function anyBlock(): fc.Arbitrary<Block> {
  const words = printableText();
  const notes = fc.array(words, { maxLength: 2 });
  return fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 3 }).map((lines): Block => ({ kind: 'title', lines })),
    fc.array(words, { maxLength: 2 }).map((lines): Block => ({ kind: 'byline', lines })),
    words.map((text): Block => ({ kind: 'addressee', text })),
    anyRunIn().map((heading): Block => ({ kind: 'heading', ...heading, origin: null })),
    fc
      .tuple(fc.option(anyRunIn()), anyInlines())
      .map(([runIn, inlines]): Block => ({ kind: 'paragraph', runIn, inlines, origin: null })),
    anyTable(),
    fc
      .record({ caption: words, altText: words, placeholder: fc.option(words), notes })
      .map((parts): Block => ({ ...sampleChart(1), ...parts, spec: null })),
    fc.tuple(words, words).map(([unitName, date]): Block => ({ kind: 'signature', unitName, date })),
  );
}

function anyRunIn(): fc.Arbitrary<RunInHeading> {
  return fc.record({
    level: fc.constantFrom<HeadingLevel>(1, 2, 3, 4),
    ordinal: fc.integer({ min: 1, max: 40 }),
    inlines: anyInlines(),
  });
}

function anyTable(): fc.Arbitrary<TableBlock> {
  const words = printableText();
  return fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.record({
        caption: words,
        unitNote: fc.option(words),
        notes: fc.array(words, { maxLength: 2 }),
        columns: fc.array(
          fc.record({
            header: words,
            align: fc.constantFrom('left', 'center', 'right'),
            weight: fc.constantFrom(0.5, 1, 3),
          }),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(
          fc.record({
            cells: fc.array(anyInlines(), { minLength: width, maxLength: width }),
            emphasis: fc.boolean(),
          }),
          { maxLength: 4 },
        ),
      }),
    )
    .map((parts) => ({ ...sampleTable(1, 0), ...parts }) as TableBlock);
}

function anyInlines(): fc.Arbitrary<readonly Inline[]> {
  const flat = fc.oneof(
    printableText().map((text): Inline => ({ kind: 'text', text })),
    fc.tuple(printableText(), fc.boolean()).map(([text, gap]): Inline => figure(text, { gap })),
  );
  const nested = fc.array(flat, { maxLength: 2 }).map((inlines): Inline => ({ kind: 'strong', inlines }));
  return fc.array(fc.oneof(flat, nested), { maxLength: 4 });
}
