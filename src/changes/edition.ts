import { bookRecords, type FigureRecord, type Provenance, type TracedReport } from '../audit/provenance.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import type { PrintedUnit } from './printed-units.ts';

/** One side of a comparison: a data set with the documents that it makes, or a document with what it was made of. */
export interface Edition {
  /** As the user named it. */
  readonly name: string;
  /** Null for a document. */
  readonly dataSet: LocatedDataSet | null;
  /** Every figure of the data set, printed or not; empty for a document. */
  readonly figures: readonly FigureRecord[];
  readonly documents: readonly EditionDocument[];
}

export interface EditionDocument extends WhichDocument {
  readonly provenance: Provenance;
  /** What it says: as it was made, or as it reads today. */
  readonly units: readonly PrintedUnit[];
}

/** A data set with what its documents say. */
export function editionOfReport(name: string, report: TracedReport, documents: readonly EditionDocument[]): Edition {
  return { name, dataSet: report.dataSets.current, figures: bookRecords(report), documents };
}

/** A document that was built. */
export function editionOfDocument(name: string, document: EditionDocument): Edition {
  return { name, dataSet: null, figures: [], documents: [document] };
}
