import type { CheckName } from '../data-set/schema/check-settings.ts';
import { weighRemark } from '../data-set/weigh-remark.ts';
import type { DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { type Audience, personalDataRemarks } from './personal-data.ts';
import type { TracedReport } from './provenance.ts';
import { spellingRemarks } from './spellings.ts';
import { typedNumberRemarks } from './typed-number-remarks.ts';
import { typedTexts } from './typed-texts.ts';

/**
 * What there is to say about what people typed: numbers against the figures, spellings, personal data; each remark weighs
 * what the data set says (检查设置).
 */
export function auditRemarks(
  documents: readonly Document[],
  report: TracedReport,
  audience: Audience = 'office',
): readonly Diagnostic[] {
  const { current } = report.dataSets;
  const texts = typedTexts(current.data);
  const remarks = [
    ...personalDataRemarks(current, texts, audience),
    ...spellingRemarks(current, texts),
    ...typedNumberRemarks(documents, report),
  ];
  return remarks.flatMap((remark) => {
    const check = CHECK_OF[remark.code];
    return check ? weighRemark(check, remark, current.data.checkSettings) : [remark];
  });
}

const CHECK_OF: Readonly<Partial<Record<DiagnosticCode, CheckName>>> = {
  'audit/typed-value': 'typedValue',
  'audit/near-miss': 'nearMiss',
  'audit/old-value': 'oldValue',
  'audit/site-count': 'siteCount',
  'audit/remainder': 'left',
  'audit/two-values': 'twoValues',
  'audit/spelling': 'spelling',
  'audit/personal-data': 'personalData',
  'audit/personal-data-published': 'personalData',
};
