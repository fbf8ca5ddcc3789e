import type { DocumentLengths, Length } from '../audit/lengths.ts';
import type { Period } from '../calendar/period.ts';
import { documentName } from './output-name.ts';
import { type Text, texts } from './texts.ts';

/** How long each document is: a line for it, and one for each section where the data give sections a length. */
export function lengthLines(lengths: readonly DocumentLengths[], period: Period): readonly Text[] {
  return lengths.flatMap(({ kind, variant, total, sections }) => {
    const isGiven = sections.some(({ wanted }) => wanted !== null);
    return [
      texts.lengthOfDocument(documentName(kind, period, { variant, mask: null }), total),
      ...(isGiven ? sections.map((section) => texts.lengthOfSection(section.label + section.title, section)) : []),
    ];
  });
}

/** The same for programs, all chapters included. */
export function lengthsJson(lengths: readonly DocumentLengths[]): readonly object[] {
  const plain = ({ used, wanted }: Length): object => ({ used, wanted });
  return lengths.map(({ kind, variant, total, sections }) => ({
    kind,
    variant,
    ...plain(total),
    sections: sections.map((section) => ({ title: section.title, ...plain(section) })),
  }));
}
