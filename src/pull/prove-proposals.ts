import { type Provenance, provenanceOf } from '../audit/provenance.ts';
import { isSameDocument } from '../data-set/which-document.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../source/source-node.ts';
import { applyProposals } from './apply-proposals.ts';
import { type DocumentEdits, documentEdits, type PulledDocument } from './document-edits.ts';
import type { Proposal, PullList } from './proposal.ts';
import type { PresentReport } from './propose-edits.ts';

/** The data set that proposals are for. */
export interface DataFiles {
  readonly files: readonly SourceFile[];
  /** Reads edited files and makes their documents; no value where they have errors. */
  readonly present: (files: readonly SourceFile[]) => Outcome<PresentReport>;
}

/** More are tried together only. */
const MOST_TRIED = 40;

/**
 * Tries proposals: a document built from the edited data must read as the edited document does. Those that come out
 * otherwise are left, with the reason. Proposals that leave the data with errors stay: who applies them is told.
 */
export function proveProposals(list: PullList, pulled: readonly PulledDocument[], data: DataFiles): PullList {
  if (isProven(list.proposals, pulled, data)) return list;
  const isTried = list.proposals.length <= MOST_TRIED;
  const proven = list.proposals.filter((one) => isTried && isProven([one], pulled, data));
  const unproven = list.proposals.filter((one) => !proven.includes(one));
  return { proposals: proven, left: [...list.left, ...unproven.map(unprovenRemark)] };
}

function unprovenRemark({ name, now, span }: Proposal): Diagnostic {
  return diagnose('pull/unproven', { name, now }, span);
}

function isProven(proposals: readonly Proposal[], pulled: readonly PulledDocument[], data: DataFiles): boolean {
  if (proposals.length === 0) return true;
  const edited = applyProposals(data.files, proposals);
  if (!edited.value) return false;
  const report = data.present(edited.value).value;
  if (!report) return true;
  const before = pulled.map(documentEdits);
  const after = pulled.map((document) => {
    const made = report.documents.find((one) => isSameDocument(one, document));
    return documentEdits({ ...document, provenance: made ? provenanceOf(made.document, report) : EMPTY });
  });
  const names = new Set(proposals.filter(({ what }) => what === 'figure').map(({ name }) => name));
  const stays = after.every(({ figures }) =>
    figures.every(
      ({ record, printed, words }) => !names.has(record.id) || record.of !== 'current' || printed.words === words,
    ),
  );
  // The words of a comparison turn with its figure: 增长 becomes 下降.
  const isOfWords = proposals.some(({ what }) => what === 'words');
  return stays && !(isOfWords && after.some((edits, index) => hasMore(edits, before[index])));
}

const EMPTY: Provenance = { title: '', lines: [], figures: [], printed: [], others: [] };

/** Whether words differ now that did not before. */
function hasMore(after: DocumentEdits, before: DocumentEdits | undefined): boolean {
  const known = new Set(before ? signsOf(before) : []);
  return signsOf(after).some((sign) => !known.has(sign));
}

function signsOf({ words, diagnostics }: DocumentEdits): readonly string[] {
  return [
    ...words.map(({ old, text }) => JSON.stringify([old, text])),
    ...diagnostics.map(({ code, params }) => JSON.stringify([code, params])),
  ];
}
