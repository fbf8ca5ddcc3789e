import type { Issue } from '../data-set/issue-of.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Layout } from '../data-set/schema/issue.ts';
import type { LetterheadBlock, LetterheadForm } from './tree.ts';

/** The form of each layout, and what its mark says behind the name of the unit (GB/T 9704-2012, 7.2.4 and 10). */
const FORMS: Readonly<
  Record<Exclude<Layout, 'plain'>, { readonly form: LetterheadForm; readonly suffix: string | null }>
> = {
  report: { form: 'document', suffix: '文件' },
  notice: { form: 'document', suffix: '文件' },
  letter: { form: 'letter', suffix: null },
  order: { form: 'order', suffix: '令' },
  minutes: { form: 'minutes', suffix: '会议纪要' },
};

/** 版头 of a document; none on a plain report. */
export function letterheadOf({ unit }: DataSet, { layout, letterhead }: Issue): readonly LetterheadBlock[] {
  if (layout === 'plain') return [];
  const { mark, jointUnits, documentNumber, signers, copyNumber, classification, urgency } = letterhead;
  const { form, suffix } = FORMS[layout];
  return [
    {
      kind: 'letterhead',
      form,
      copyNumber,
      classification,
      urgency,
      mark: mark === null ? [unit.name, ...jointUnits] : [mark],
      markSuffix: mark === null ? suffix : null,
      documentNumber,
      signers,
    },
  ];
}
