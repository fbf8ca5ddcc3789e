import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectPdf } from '../../src/inspect/pdf/inspect-pdf.ts';
import { plainPdf } from '../support/portable-files.ts';
import { issuedDocument, pdfOf } from '../support/printed-pages.ts';

/** Damage of a file: what a bad disk, a broken transfer or an enemy does to it. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const position = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'latin1'));

const damage: fc.Arbitrary<Damage> = fc.oneof(
  position.map(
    (where): Damage =>
      (bytes) =>
        bytes.slice(0, Math.floor(where * bytes.length)),
  ),
  fc.tuple(position, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(
    ([where, noise]): Damage =>
      (bytes) => {
        const copy = Uint8Array.from(bytes);
        copy.set(noise.subarray(0, copy.length), Math.floor(where * Math.max(0, copy.length - noise.length)));
        return copy;
      },
  ),
  fc
    .constantFrom<readonly [string, string]>(
      ['/Count 2', '/Count 9'],
      ['/Type /Page\n', '/Type /Pages\n'],
      ['0 0 595', '0 0 -9e99'],
      ['/Kids', '/Kidz'],
      ['/Length', '/Lengtx'],
      ['/Contents', '/Parent'],
      ['/ToUnicode', '/Encoding'],
      ['/W [', '/W [['],
      [' 0 R', ' 0 R '],
      ['/K ', '/P '],
      ['Tm', 'Td'],
    )
    .map(
      ([from, to]): Damage =>
        (bytes) =>
          bytesOf(text(bytes).replaceAll(from, to)),
    ),
);

const LONGEST_MS = 5_000;

test('no damaged PDF throws, hangs, or gives neither a value nor a diagnostic', { timeout: 300_000 }, async () => {
  const whole = [pdfOf(issuedDocument()), await plainPdf('Plain text. '.repeat(50))];
  const seen = { inspected: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async (file, damages) => {
        const start = Date.now();
        const { value, diagnostics } = await inspectPdf(damages.reduce((bytes, apply) => apply(bytes), file));
        expect(Date.now() - start).toBeLessThan(LONGEST_MS);
        expect(value !== null || diagnostics.length > 0).toBe(true);
        seen[value ? 'inspected' : 'refused'] += 1;
      },
    ),
    { numRuns: 120 },
  );
  // Both roads were taken, so the damage is neither too little nor too much.
  expect(Math.min(seen.inspected, seen.refused)).toBeGreaterThan(5);
});
