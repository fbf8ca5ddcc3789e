import { declaredWords } from '../audit/declared-digits.ts';
import { digitsWithoutFigure } from '../audit/other-digits.ts';
import { personalNumbers } from '../audit/personal-data.ts';
import { lineText, printedLines } from '../audit/printed-lines.ts';
import type { TracedReport } from '../audit/provenance.ts';
import { type Diagnostic, diagnose, fail, type Outcome, succeed, unreachable } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { asPublished } from './as-published.ts';
import { asTemplate } from './as-template.ts';
import { disclosedFigures, type NamedDocument } from './disclosed-figures.ts';

/** What a document is masked for: as a form to be filled in, or to be published. */
export const MASKS = ['template', 'publish'] as const;

export type Mask = (typeof MASKS)[number];

/**
 * Documents without the figures that their readers are not to see. What is public goes by figure and never by the look of
 * a text, so a number that somebody typed into a document to be published stays; each that nothing declares is a finding,
 * and the mask is not whole before there is none. A form hides typed numbers too, but for those round the text.
 *
 * Documents to be published are judged by what they and those `alongside` tell together: null, with errors, when one holds
 * personal data, or a withheld figure can be worked out. `alongside` is what else readers have of the same data, whole; it
 * is masked to be judged, and not returned.
 */
export function maskDocuments<Named extends NamedDocument>(
  documents: readonly Named[],
  mask: Mask,
  report: TracedReport,
  alongside: readonly NamedDocument[] = [],
): Outcome<readonly Named[]> {
  const maskings = documents.map((named) => {
    const { document, remarks } = masking(named.document, mask, report);
    return { masked: { ...named, document }, remarks };
  });
  const masked = maskings.map((one) => one.masked);
  if (mask === 'publish') {
    const others = alongside.map(({ name, document }) => ({ name, ...asPublished(document, report) }));
    const leaks = [
      ...masked.flatMap(({ document }) => personalData(document)),
      ...disclosedFigures([...masked, ...others], report),
    ];
    if (leaks.length > 0) return fail(leaks);
  }
  return succeed(
    masked,
    maskings.flatMap(({ masked: { document }, remarks }) => [...remarks, ...unmaskedDigits(document, report)]),
  );
}

function masking(document: Document, mask: Mask, report: TracedReport) {
  switch (mask) {
    case 'template':
      return { document: asTemplate(document), remarks: [] };
    case 'publish':
      return asPublished(document, report);
    default:
      return unreachable(mask);
  }
}

/** Of words that no data hold: those of a template. What stands in the data is found before a document is masked. */
function personalData(document: Document): readonly Diagnostic[] {
  return printedLines(document).flatMap((line) =>
    personalNumbers(lineText(line)).map(({ what, masked }) =>
      diagnose('audit/personal-data-published', { what, masked }, line.origin),
    ),
  );
}

function unmaskedDigits(masked: Document, { dataSets }: TracedReport): readonly Diagnostic[] {
  return printedLines(masked).flatMap((line) =>
    digitsWithoutFigure(line, declaredWords(dataSets)).flatMap(({ words, offset, as, typed }) => {
      if (as !== null) return [];
      const around = lineText(line).slice(Math.max(0, offset - AROUND), offset + words.length + AROUND);
      return [diagnose('mask/typed-number', { words, around }, typed ?? line.origin)];
    }),
  );
}

/** So many signs before and after a number tell which it is. */
const AROUND = 6;
