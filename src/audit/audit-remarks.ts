import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { personalDataRemarks } from './personal-data.ts';
import type { TracedReport } from './provenance.ts';
import { spellingRemarks } from './spellings.ts';
import { typedNumberRemarks } from './typed-number-remarks.ts';
import { typedTexts } from './typed-texts.ts';

/** What there is to say about what people typed: numbers against the figures, spellings, personal data. */
export function auditRemarks(documents: readonly Document[], report: TracedReport): readonly Diagnostic[] {
  const { current } = report.dataSets;
  const texts = typedTexts(current.data);
  return [
    ...personalDataRemarks(current, texts),
    ...spellingRemarks(current, texts),
    ...typedNumberRemarks(documents, report),
  ];
}
