import { withPages } from '../../audit/printed-pages.ts';
import { type Provenance, provenanceOf } from '../../audit/provenance.ts';
import { type TraceRequest, traceFigures } from '../../audit/trace-figure.ts';
import { readRegularFile } from '../../disk/read-regular-file.ts';
import { DOCUMENT_KINDS } from '../command-table.ts';
import { Findings } from '../findings.ts';
import { isDocument, keptDocument } from '../kept-document.ts';
import type { Invocation } from '../parse-arguments.ts';
import { composeDocuments, readReport, readReportPack } from '../pipeline.ts';
import { traceJson, traceTexts } from '../trace-report.ts';
import { type Command, EXIT, optionChoices, optionValue } from './command.ts';
import { namedDataSet } from './named-data-set.ts';

/** `chengwen trace DATA` or `chengwen trace DOCUMENT`: where the numbers of the documents come from. */
export const trace: Command = async ({ invocation, terminal }) => {
  const paragraph = optionValue(invocation, 'paragraph');
  if (paragraph !== null && !/^[1-9]\d{0,5}$/.test(paragraph)) return traceTexts.notAParagraph(paragraph);
  const page = optionValue(invocation, 'page');
  if (page !== null && !/^[1-9]\d{0,3}$/.test(page)) return traceTexts.notAPage(page);
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data.problem;
  if (page !== null && !isPdf(data.path)) return traceTexts.pagesOfPdf;
  const request = {
    figure: optionValue(invocation, 'figure'),
    paragraph: paragraph === null ? null : Number(paragraph),
    page: page === null ? null : Number(page),
  };
  const findings = new Findings();
  const traced = isDocument(data.path)
    ? await tracedDocument(data.path, findings)
    : composedDocuments(data.path, invocation, findings);
  if (findings.hasErrors || !traced) {
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  const { documents, isEdited } = traced;
  if (isEdited) terminal.complain(traceTexts.edited(data.path));
  const results = documents.map((provenance) => ({ provenance, traces: traceFigures(provenance, request) }));
  terminal.sayJson({ ok: true, edited: isEdited, documents: results.map(traceJson) });
  for (const { provenance, traces } of results) {
    if (asksForAll(request)) terminal.say(traceTexts.summary(provenance));
    else if (traces.length > 0) terminal.say(traceTexts.traces(provenance, traces));
  }
  if (!asksForAll(request) && results.every(({ traces }) => traces.length === 0)) {
    terminal.complain(traceTexts.nothingFound);
    return EXIT.inputHasErrors;
  }
  return EXIT.done;
};

interface Traced {
  readonly documents: readonly Provenance[];
  /** True when the document on the disk is no longer the one that was built. */
  readonly isEdited: boolean;
}

function asksForAll({ figure, paragraph, page }: TraceRequest): boolean {
  return figure === null && paragraph === null && page === null;
}

function isPdf(path: string): boolean {
  return /\.pdf$/i.test(path);
}

async function tracedDocument(path: string, findings: Findings): Promise<Traced | null> {
  const kept = keptDocument(path, findings);
  if (!kept) return null;
  const { provenance, isEdited } = kept;
  const pages = isPdf(path) ? await pageTexts(path, findings) : null;
  return { documents: [pages ? withPages(provenance, pages) : provenance], isEdited };
}

/** What stands on each page of a PDF, from the first; null when it cannot be read. */
async function pageTexts(path: string, findings: Findings): Promise<readonly string[] | null> {
  const bytes = findings.take(readRegularFile({ path, limitBytes: MAX_PDF_BYTES, at: null }));
  const { readPdf } = await import('../../read/pdf/read-pdf.ts');
  const facts = bytes && findings.take(await readPdf(bytes));
  return facts?.pages.map(({ drawnText }) => drawnText) ?? null;
}

const MAX_PDF_BYTES = 50 * 1024 * 1024;

function composedDocuments(path: string, invocation: Invocation, findings: Findings): Traced | null {
  const report = readReport(path, findings);
  const pack = report && readReportPack(report, optionValue(invocation, 'template'), findings);
  if (!report || !pack) return null;
  const kinds = optionChoices(invocation, 'document', DOCUMENT_KINDS) ?? report.data.report.kind;
  const documents = composeDocuments(report, pack, { kinds, variants: ['full'], audience: 'office' }, findings);
  return { documents: documents.map(({ document }) => provenanceOf(document, report)), isEdited: false };
}
