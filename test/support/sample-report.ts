import { composeDocument } from '../../src/compose-document.ts';
import type { DocumentKind } from '../../src/data-set/schema/report-section.ts';
import type { Variant } from '../../src/data-set/schema/variant.ts';
import type { Document } from '../../src/document/tree.ts';
import { sampleReport, shippedPack } from './shipped.ts';

/** A document of the sample, as the given shipped pack words it. */
export function sampleReportDocument(
  kind: DocumentKind,
  packName = 'civil-affairs',
  variant: Variant = 'full',
): Document {
  const document = composeDocument(sampleReport(), shippedPack(packName), kind, variant).value;
  if (!document) throw new Error(`the sample does not compose with ${packName}`);
  return document;
}
