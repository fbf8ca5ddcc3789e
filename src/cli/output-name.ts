import { nextPeriod, type Period } from '../calendar/period.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Variant } from '../data-set/schema/variant.ts';
import { VARIANT_NAMES } from '../data-set/which-document.ts';
import type { Mask } from '../mask/mask-documents.ts';

/** Formats a document can be written in, by file name extension. */
export const FORMATS = ['docx', 'pdf', 'md', 'txt'] as const;

export type Format = (typeof FORMATS)[number];

/** What a name says of a document besides its kind. */
export interface OutputMarks {
  readonly variant: Variant;
  /** A masked document must not be taken for the whole one. */
  readonly mask: Mask | null;
}

/**
 * 2026年上半年工作总结和下半年工作安排.docx, 2026年上半年工作总结（公开）.docx: made from the period alone, because what a user may type could be no file name,
 * or lead elsewhere.
 */
export function outputName(kind: DocumentKind, period: Period, format: Format, marks: OutputMarks): string {
  return `${documentName(kind, period, marks)}.${format}`;
}

/** 2026年上半年工作总结（简版、公开）: the name without its extension. */
export function documentName(kind: DocumentKind, period: Period, { variant, mask }: OutputMarks): string {
  const marks = [VARIANT_NAMES[variant]?.zh ?? null, mask && MASK_NAMES[mask]].filter((mark) => mark !== null);
  return stem(kind, period) + (marks.length > 0 ? `（${marks.join('、')}）` : '');
}

const MASK_NAMES: Readonly<Record<Mask, string>> = { template: '模板', publish: '公开' };

function stem(kind: DocumentKind, period: Period): string {
  const next = nextPeriod(period);
  const isSameYear = next.label.slice(0, 5) === period.label.slice(0, 5);
  switch (kind) {
    case 'summary':
      return `${period.label}工作总结`;
    case 'plan':
      return `${next.label}工作安排`;
    case 'summary+plan':
      return `${period.label}工作总结和${isSameYear ? next.shortLabel : next.label}工作安排`;
  }
}
