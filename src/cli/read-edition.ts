import { provenanceOf } from '../audit/provenance.ts';
import { type Edition, editionOfDocument, editionOfReport } from '../changes/edition.ts';
import { docxTexts, type PrintedUnit, printedUnits, unitsToday } from '../changes/printed-units.ts';
import { composeDocument } from '../compose-document.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Variant } from '../data-set/schema/variant.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import { readRegularFile } from '../disk/read-regular-file.ts';
import { type Mask, maskDocuments } from '../mask/mask-documents.ts';
import { readDocx } from '../read/docx/read-docx.ts';
import type { Findings } from './findings.ts';
import type { KeptDocument } from './kept-document.ts';
import { documentName } from './output-name.ts';
import { readReport, readReportPack } from './pipeline.ts';

/** What of a data set is to be compared. */
export interface WantedDocuments {
  /** The documents that it is held against: where there are any, the same ones are made, masked as they are, and no others. */
  readonly beside: readonly (WhichDocument & { readonly mask: Mask | null })[];
  /** Null for those that the data set asks for. */
  readonly kinds: readonly DocumentKind[] | null;
  readonly variants: readonly Variant[];
  /** Template pack named on the command line, or null. */
  readonly pack: string | null;
}

/** A data set with the documents that it makes now. Null when there are errors. */
export function readDataEdition(
  path: string,
  { beside, kinds, variants, pack: named }: WantedDocuments,
  findings: Findings,
): Edition | null {
  const report = readReport(path, findings);
  const pack = report && readReportPack(report, named, findings);
  if (!report || !pack) return null;
  const asked = (kinds ?? report.data.report.kind).flatMap((kind) =>
    variants.map((variant) => ({ kind, variant, mask: null })),
  );
  const documents = (beside.length > 0 ? beside : asked).flatMap(({ kind, variant, mask }) => {
    const whole = findings.take(composeDocument(report, pack, kind, variant));
    const name = documentName(kind, report.data.report.period, { variant, mask });
    const masked = whole && mask ? findings.take(maskDocuments([{ name, document: whole }], mask, report)) : null;
    const document = mask ? masked?.[0]?.document : whole;
    if (!document) return [];
    const provenance = provenanceOf(document, report);
    return [{ kind, variant, provenance, units: printedUnits(provenance) }];
  });
  return findings.hasErrors ? null : editionOfReport(path, report, documents);
}

/** A document that was built, with its working annexes; one that was edited since reads as it does now. Null when there are errors. */
export function readDocumentEdition(path: string, kept: KeptDocument, findings: Findings): Edition | null {
  const units = readUnits(path, kept, findings);
  const { kind, variant, provenance } = kept;
  return units && editionOfDocument(path, { kind, variant, provenance, units });
}

/** A larger file is none that was built here. */
const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** The words of an edited DOCX are read from it; those of a PDF are what it was made of. */
function readUnits(
  path: string,
  { provenance, isEdited }: KeptDocument,
  findings: Findings,
): readonly PrintedUnit[] | null {
  const units = printedUnits(provenance);
  if (!isEdited || !/\.docx$/i.test(path)) return units;
  const bytes = findings.take(readRegularFile({ path, limitBytes: MAX_DOCUMENT_BYTES, at: null }));
  const facts = bytes && findings.take(readDocx(bytes));
  return facts && unitsToday(units, docxTexts(facts));
}
