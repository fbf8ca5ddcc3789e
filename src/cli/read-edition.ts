import { provenanceOf } from '../audit/provenance.ts';
import { type Edition, editionOfDocument, editionOfReport } from '../changes/edition.ts';
import { docxTexts, type PrintedUnit, printedUnits, unitsToday } from '../changes/printed-units.ts';
import { composeDocument } from '../compose-document.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { readRegularFile } from '../disk/read-regular-file.ts';
import { readDocx } from '../read/docx/read-docx.ts';
import type { Findings } from './findings.ts';
import { type KeptDocument, keptDocument } from './kept-document.ts';
import { readReport, readReportPack } from './pipeline.ts';

/** What of a data set is to be compared. */
export interface WantedDocuments {
  /** Null for those that the data set asks for. */
  readonly kinds: readonly DocumentKind[] | null;
  /** Template pack named on the command line, or null. */
  readonly pack: string | null;
}

/** A data set with the documents that it makes now. Null when there are errors. */
export function readDataEdition(
  path: string,
  { kinds, pack: named }: WantedDocuments,
  findings: Findings,
): Edition | null {
  const report = readReport(path, findings);
  const pack = report && readReportPack(report, named, findings);
  if (!report || !pack) return null;
  const documents = (kinds ?? report.data.report.kind).flatMap((kind) => {
    const document = findings.take(composeDocument(report, pack, kind));
    if (!document) return [];
    const provenance = provenanceOf(document, report);
    return [{ kind, provenance, units: printedUnits(provenance) }];
  });
  return findings.hasErrors ? null : editionOfReport(path, report, documents);
}

/** A document that was built; one that was edited since reads as it does now. Null when there are errors. */
export function readDocumentEdition(path: string, findings: Findings): Edition | null {
  const kept = keptDocument(path, findings);
  const units = kept && readUnits(path, kept, findings);
  return kept && units && editionOfDocument(path, { kind: kept.kind, provenance: kept.provenance, units });
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
