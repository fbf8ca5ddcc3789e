import { basename } from 'node:path';
import { auditRemarks } from '../audit/audit-remarks.ts';
import { lengthRemarks } from '../audit/length-remarks.ts';
import { lengthsOf, type MeasuredDocument } from '../audit/lengths.ts';
import type { Audience } from '../audit/personal-data.ts';
import { combineParts } from '../combine/combine-parts.ts';
import { composeDocument } from '../compose-document.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Variant } from '../data-set/schema/variant.ts';
import { deriveReport } from '../derive-report.ts';
import { type Diagnostic, diagnose, isError, type Span } from '../diagnostic/diagnostic.ts';
import { type LoadedDataSet, loadDataSet, pathFromData } from '../disk/load-data-set.ts';
import { DEFAULT_PACK, loadPack, type PackRequest } from '../disk/load-pack.ts';
import type { FileUse } from '../disk/made-from.ts';
import { furtherErrors } from '../further-errors.ts';
import type { SourceFile } from '../source/source-node.ts';
import type { ReportSource } from '../template/helper.ts';
import type { TemplatePack } from '../template/pack.ts';
import { untoldRemarks } from '../untold-remarks.ts';
import { wordingRemarks } from '../wording/wording-remarks.ts';
import { Findings } from './findings.ts';
import { Workshop } from './workshop.ts';

/** A data set with those it is compared with, and where the paths that it names start. */
export interface DataSets extends Pick<ReportSource, 'dataSets'> {
  readonly folder: string;
  /** The files of the data set itself. */
  readonly files: readonly SourceFile[];
  readonly data: DataSet;
}

/** A data set with its figures. */
export interface Report extends DataSets, ReportSource {}

/** A document that has been composed. */
export type ComposedDocument = MeasuredDocument;

/** Reads a data set and those it is compared with, and derives its figures and its plan. Null when there are errors. */
export function readReport(path: string, findings: Findings): Report | null {
  const sets = readDataSets(path, findings);
  return sets && reportOf(sets, findings);
}

/** Reads a data set and those it is compared with. Null when there are errors. */
export function readDataSets(path: string, findings: Findings, workshop = new Workshop()): DataSets | null {
  const own = readLocated(path, { use: 'data', at: null }, findings, workshop);
  if (!own) return null;
  const { folder, files, located: current } = own;
  const neighbour = (key: 'lastYear' | 'previous'): LocatedDataSet | null => {
    const written = current.data.report[key];
    if (written === null) return null;
    const at = current.locate(['report', key]);
    return readLocated(pathFromData(folder, written), { use: key, at }, findings, workshop)?.located ?? null;
  };
  const lastYear = neighbour('lastYear');
  const previous = neighbour('previous');
  return findings.hasErrors ? null : { folder, files, data: current.data, dataSets: { current, lastYear, previous } };
}

/** Derives the figures and the plan of data sets that have been read. Null when there are errors. */
export function reportOf(sets: DataSets, findings: Findings): Report | null {
  const source = findings.take(deriveReport(sets.dataSets));
  if (source) return { ...sets, ...source };
  findings.add(errorsBeyond(sets, sets.dataSets.current));
  return null;
}

/** The other errors in the files of a data set that nothing can be made of. */
function errorsBeyond({ folder, files }: LoadedDataSet, current: LocatedDataSet): readonly Diagnostic[] {
  const aside = new Findings();
  const dataSets = { current, lastYear: null, previous: null };
  const pack = readReportPack({ folder, files, data: current.data, dataSets }, null, aside);
  if (pack) aside.add(furtherErrors(current, pack));
  const paths = new Set(files.map(({ path }) => path));
  return aside.diagnostics.filter((one) => isError(one) && one.span && paths.has(one.span.file));
}

/** The template pack named on the command line, or in the data, or the default one. Null when there are errors. */
export function readReportPack(
  { folder, data, dataSets }: DataSets,
  named: string | null,
  findings: Findings,
  workshop = new Workshop(),
): TemplatePack | null {
  const written = data.report.template;
  const fromData = named === null && written !== null;
  const request = fromData
    ? { nameOrPath: written, folder, at: dataSets.current.locate(['report', 'template']) }
    : { nameOrPath: named ?? DEFAULT_PACK, folder: '.', at: null };
  return readNamedPack(request, findings, workshop);
}

export function readNamedPack(
  request: PackRequest,
  findings: Findings,
  workshop = new Workshop(),
): TemplatePack | null {
  const files = findings.take(loadPack(request));
  if (!files) return null;
  findings.keep(files.map((file) => ({ ...file, use: 'template' })));
  return findings.take(workshop.readPack(basename(request.nameOrPath), files));
}

/** Which documents in which variants, and who reads them. */
export interface WantedDocuments {
  readonly kinds: readonly DocumentKind[];
  readonly variants: readonly Variant[];
  readonly audience: Audience;
}

/** Composes documents and reads over their words and typed numbers; those that cannot be composed are left out, with an error among the findings. */
export function composeDocuments(
  report: Report,
  pack: TemplatePack,
  { kinds, variants, audience }: WantedDocuments,
  findings: Findings,
): readonly ComposedDocument[] {
  const { current } = report.dataSets;
  const wanted = kinds.flatMap((kind) => variants.map((variant) => ({ kind, variant })));
  const composed = wanted.flatMap(({ kind, variant }) => {
    const document = findings.take(composeDocument(report, pack, kind, variant));
    if (!document) return [];
    findings.add(wordingRemarks(document, current));
    const made = { kind, variant, document };
    return [{ ...made, lengths: lengthsOf(made, current.data) }];
  });
  const full = composed.filter(({ variant }) => variant === 'full');
  const isWhole = current.data.report.kind.every((kind) => full.some((one) => one.kind === kind));
  if (isWhole) findings.add(untoldRemarks(full, report, pack));
  findings.add(lengthRemarks(composed, current));
  findings.add(
    auditRemarks(
      composed.map(({ document }) => document),
      report,
      audience,
    ),
  );
  return composed;
}

interface LocatedFolder extends LoadedDataSet {
  readonly located: LocatedDataSet;
}

/** How many times a data set may be made of parts: a year of halves, halves of quarters, quarters of months. */
const MOST_LEVELS = 3;

/** Why a data set is read. */
interface Reading {
  readonly use: FileUse;
  readonly at: Span | null;
  readonly level?: number;
}

/** Reads a data set, and those that make up its period. */
function readLocated(
  path: string,
  { use, at, level = 0 }: Reading,
  findings: Findings,
  workshop: Workshop,
): LocatedFolder | null {
  const loaded = findings.take(loadDataSet(path, at));
  if (!loaded) return null;
  findings.keep(loaded.files.map((file) => ({ ...file, use })));
  const located = findings.take(workshop.readDataSet(path, loaded.files));
  if (!located && use === 'data') {
    const current = workshop.readDespiteNames(loaded.files);
    if (current) findings.add(errorsBeyond(loaded, current));
  }
  if (!located || located.data.report.parts.length === 0) return located && { ...loaded, located };
  if (level >= MOST_LEVELS) {
    findings.add([diagnose('period/parts-too-deep', {}, located.locate(['report', 'parts']))]);
    return null;
  }
  const parts = located.data.report.parts.map((written, index) => {
    const place = located.locate(['report', 'parts', index]);
    const reading = { use: use === 'data' ? 'parts' : use, at: place, level: level + 1 } as const;
    return readLocated(pathFromData(loaded.folder, written), reading, findings, workshop)?.located ?? null;
  });
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length) return null;
  const combined = findings.take(combineParts(located, read));
  return combined && { ...loaded, located: combined };
}
