import fc from 'fast-check';

/** Any words a report may hold: every script, every mark, braces and tags included; never what the data door refuses. */
export function printableText(
  constraints: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  const refused = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'全区民政，。“”—…（）〔〕'),
    fc.constantFrom(...'\\`*_[]<>&|~$#+-=.!:{}"\'()0123 \u3000\u00A0'),
    fc.constantFrom(
      '**',
      '```',
      '---',
      '|-',
      '](',
      '<b>',
      '&amp;',
      '{1}',
      '{default-bullet-numbering-0}',
      '1. ',
      '$&',
      '    ',
    ),
  );
  return fc
    .array(unit, { maxLength: 12, ...constraints })
    .map((units) => units.join(''))
    .filter((text) => !refused.test(text) && text.length >= (constraints.minLength ?? 0));
}
