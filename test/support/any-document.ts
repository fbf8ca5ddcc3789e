import fc from 'fast-check';
import type {
  Block,
  ColophonBlock,
  Document,
  HeadingLevel,
  Inline,
  LetterheadBlock,
  LetterheadForm,
  RunInHeading,
  SignatureBlock,
  TableBlock,
} from '../../src/document/tree.ts';
import { printableText } from './printable-text.ts';
import { documentOf, figure, sampleChart, sampleTable } from './sample-document.ts';

/** Any document at all: every kind of block in any order, with any words. */
export function anyDocument(): fc.Arbitrary<Document> {
  return fc.array(anyBlock(), { maxLength: 8 }).map((blocks) => documentOf(...blocks));
}

function anyBlock(): fc.Arbitrary<Block> {
  const words = printableText();
  const list = fc.array(words, { maxLength: 3 });
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
    anyLetterhead(),
    fc.tuple(words, list).map(([label, names]): Block => ({ kind: 'attendance', label, names })),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((titles): Block => ({ kind: 'attachmentNote', titles })),
    anySignature(),
    words.map((text): Block => ({ kind: 'remark', text })),
    fc
      .tuple(fc.option(words), fc.array(words, { minLength: 1, maxLength: 2 }))
      .map(([label, lines]): Block => ({ kind: 'annex', label, lines, origin: null })),
    anyColophon(),
  );
}

function anyLetterhead(): fc.Arbitrary<LetterheadBlock> {
  const words = printableText();
  return fc.record({
    kind: fc.constant('letterhead'),
    form: fc.constantFrom<LetterheadForm>('document', 'letter', 'order', 'minutes'),
    copyNumber: fc.option(words),
    classification: fc.option(words),
    urgency: fc.option(words),
    mark: fc.array(words, { minLength: 1, maxLength: 3 }),
    markSuffix: fc.option(words),
    documentNumber: fc.option(words),
    signers: fc.array(words, { maxLength: 3 }),
  });
}

function anySignature(): fc.Arbitrary<SignatureBlock> {
  const words = printableText();
  return fc.record({
    kind: fc.constant('signature'),
    unitNames: fc.array(words, { maxLength: 3 }),
    date: words,
    stampedWith: fc.constantFrom<SignatureBlock['stampedWith']>('nothing', 'seals', 'name stamp'),
    post: fc.option(words),
  });
}

function anyColophon(): fc.Arbitrary<ColophonBlock> {
  const words = printableText();
  return fc.record({
    kind: fc.constant('colophon'),
    addressees: fc.array(words, { maxLength: 2 }),
    copies: fc.array(words, { maxLength: 3 }),
    printing: fc.option(fc.record({ unitName: words, date: words })),
  });
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
