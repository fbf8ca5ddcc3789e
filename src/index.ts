/**
 * chengwen as a library: figures in, documents out. Everything here is a function of its arguments: no file is read or
 * written, no clock asked. The heavy writers are loaded when they are first called.
 *
 * Data and packs come in as files in memory (`SourceFile`), results go out as `Outcome`: a value or null, and every
 * diagnostic.
 */
import type { ChartSpec } from './chart/spec.ts';
import type { Outcome } from './diagnostic/diagnostic.ts';
import type { Document } from './document/tree.ts';
import type { FontSources, OpenedFontBook } from './font/open-font-book.ts';
import type { Inspection } from './inspect/inspection.ts';
import type { DocxSettings } from './publish/to-docx.ts';
import type { PdfSettings } from './publish/to-pdf.ts';
import type { Generations, RevisionOptions } from './revision/revise.ts';
import type { Revision } from './revision/revision.ts';

export { auditRemarks } from './audit/audit-remarks.ts';
export { type Provenance, provenanceOf } from './audit/provenance.ts';
export type { ChangeList } from './changes/change-list.ts';
export { compareEditions } from './changes/compare-editions.ts';
export { changeLines } from './changes/describe-changes.ts';
export { type Edition, editionOfReport } from './changes/edition.ts';
export type { ChartSpec } from './chart/spec.ts';
export { combineParts } from './combine/combine-parts.ts';
export { composeDocument } from './compose-document.ts';
export { dataSetJsonSchema } from './data-set/json-schema.ts';
export { type LocatedDataSet, readDataSet } from './data-set/read-data-set.ts';
export type { DataSet } from './data-set/schema/data-set-schema.ts';
export type { DocumentKind } from './data-set/schema/report-section.ts';
export { deriveReport } from './derive-report.ts';
export type { Diagnostic, Outcome, Span } from './diagnostic/diagnostic.ts';
export { severityOf } from './diagnostic/diagnostic.ts';
export type { Severity } from './diagnostic/message.ts';
export { printDiagnostics } from './diagnostic/print-diagnostics.ts';
export type { Block, Document, Inline } from './document/tree.ts';
export { type DataSets, deriveFigures } from './figure/derive-figures.ts';
export type { Figure } from './figure/figure.ts';
export type { FigureBook } from './figure/figure-book.ts';
export { BUNDLED_FONTS } from './font/bundled-fonts.ts';
export type { FontSources, OpenedFontBook } from './font/open-font-book.ts';
export type { BilingualText, Deviation, Grade, Inspection, Place, Rule, Unchecked } from './inspect/inspection.ts';
export { printInspection } from './inspect/print-inspection.ts';
export type { NamedDocument } from './mask/disclosed-figures.ts';
export { type Mask, maskDocuments } from './mask/mask-documents.ts';
export { derivePlan } from './plan/derive-plan.ts';
export { mergePlan } from './plan/merge-plan.ts';
export type { Plan, PlanTask } from './plan/plan.ts';
export type { DocxSettings } from './publish/to-docx.ts';
export type { PdfSettings } from './publish/to-pdf.ts';
export type { Generations, RevisionOptions } from './revision/revise.ts';
export type { Revision, RevisionChange, RevisionConflict } from './revision/revision.ts';
export { nextDataSet } from './roll-over/next-data-set.ts';
export type { SourceFile } from './source/source-node.ts';
export { checkPack } from './template/check-pack.ts';
export type { ReportSource } from './template/helper.ts';
export type { TemplatePack } from './template/pack.ts';
export { readPack } from './template/read-pack.ts';
export { wordingRemarks } from './wording/wording-remarks.ts';
export { writeMarkdown } from './write/text/write-markdown.ts';
export { writeText } from './write/text/write-text.ts';

/** Opens fonts once, to be shared by every PDF of the process. */
export async function openFonts(sources: FontSources): Promise<Outcome<OpenedFontBook>> {
  return (await import('./font/open-font-book.ts')).openFontBook(sources);
}

/** A document as PDF/A-2b, charts as vectors. Null, with a diagnostic, when a character has no glyph in any font. */
export async function toPdf(
  document: Document,
  fonts: OpenedFontBook,
  settings?: PdfSettings,
): Promise<Outcome<Uint8Array>> {
  return (await import('./publish/to-pdf.ts')).toPdf(document, fonts, settings);
}

/** A document as DOCX. `chartPng` draws its charts: `drawChartPng` with font files, or a picture kept by `chartKey`. */
export async function toDocx(document: Document, settings: DocxSettings): Promise<Outcome<Uint8Array>> {
  return (await import('./publish/to-docx.ts')).toDocx(document, settings);
}

/**
 * Measures a finished PDF, by whomever it was made, against GB/T 9704. Null, with a diagnostic, when it cannot be read:
 * no PDF, a password, damage, too large.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<Outcome<Inspection>> {
  return (await import('./inspect/pdf/inspect-pdf.ts')).inspectPdf(bytes);
}

/** Compares a DOCX of any origin with GB/T 9704. Null, with a diagnostic, when the bytes are no readable DOCX. */
export async function inspectDocx(bytes: Uint8Array): Promise<Outcome<Inspection>> {
  return (await import('./inspect/docx/inspect-docx.ts')).inspectDocx(bytes);
}

/** A chart as PNG at print resolution, by the native canvas; `fontFiles` are the paths of 黑体 and its fallbacks. */
export async function drawChartPng(spec: ChartSpec, fontFiles: readonly string[]): Promise<Outcome<Uint8Array>> {
  return (await import('./chart/draw-png.ts')).drawChartPng(spec, fontFiles);
}

/** What a kept picture of a chart is named by: equal keys, equal pictures. `fontId` tells the fonts apart. */
export async function chartKey(spec: ChartSpec, fontId: string): Promise<string> {
  return (await import('./chart/chart-key.ts')).chartKey(spec, fontId);
}

/**
 * Brings a DOCX that a person has edited up to date with what is generated now, and tells where both changed the same
 * words. With `edited` and `from` the same, and `tracked`, it makes a redline.
 */
export async function reviseDocx(
  edited: Uint8Array,
  generations: Generations,
  options: RevisionOptions,
): Promise<Outcome<Revision>> {
  return (await import('./revision/revise.ts')).revise(edited, generations, options);
}
