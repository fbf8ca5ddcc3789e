import type { DocumentKind } from './schema/report-section.ts';
import type { Variant } from './schema/variant.ts';

/** Which of the documents that a data set makes: its kind, and how long it is and how it is told. */
export interface WhichDocument {
  readonly kind: DocumentKind;
  readonly variant: Variant;
}

/** What a variant is called beside the name of its document: 总结（简版）; null for the full one, which needs no name. */
export const VARIANT_NAMES: Readonly<Record<Variant, { readonly zh: string; readonly en: string } | null>> = {
  full: null,
  brief: { zh: '简版', en: 'brief' },
  speech: { zh: '讲话', en: 'speech' },
};

export function isSameDocument(a: WhichDocument, b: WhichDocument): boolean {
  return a.kind === b.kind && a.variant === b.variant;
}

/** Each document once, in order. */
export function distinctDocuments(documents: readonly WhichDocument[]): readonly WhichDocument[] {
  return documents.filter((one, index) => documents.findIndex((other) => isSameDocument(one, other)) === index);
}
