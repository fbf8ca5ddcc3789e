import type { VariantDocument } from '../audit/lengths.ts';
import { lineText, printedLines } from '../audit/printed-lines.ts';
import { provenanceOf, type TracedReport } from '../audit/provenance.ts';
import { isSameDocument } from '../data-set/which-document.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import { documentEdits, type PulledDocument } from './document-edits.ts';
import { figureProposals } from './figure-proposals.ts';
import type { Proposal, PullList } from './proposal.ts';
import { wordProposals } from './word-proposals.ts';

/** The data as they are now, with the documents that they make. */
export interface PresentReport extends TracedReport {
  readonly documents: readonly VariantDocument[];
}

/**
 * What edited documents ask of the data: other figures, and other words in the texts that people typed, references kept.
 * Nothing is guessed: an edit that the data cannot follow is told with the reason.
 */
export function proposeEdits(pulled: readonly PulledDocument[], report: PresentReport): PullList {
  const edits = pulled.map((document) => ({ document, ...documentEdits(document) }));
  const figures = figureProposals(
    edits.flatMap((one) => one.figures),
    report.figures,
  );
  const asMade = ({ document }: VariantDocument) => ({
    lines: printedLines(document).filter((line) => lineText(line) !== ''),
    now: provenanceOf(document, report),
  });
  const others = report.documents.filter((one) => !pulled.some((document) => isSameDocument(document, one)));
  const words = wordProposals(
    edits.flatMap(({ document, words: own }) => {
      const made = report.documents.find((one) => isSameDocument(one, document));
      return made ? [{ ...document, words: own, ...asMade(made) }] : [];
    }),
    others.map((one) => ({ ...one, ...asMade(one) })),
    report.dataSets.current,
  );
  return {
    proposals: [...figures.proposals, ...words.proposals].sort(byPlace),
    left: [...figures.left, ...words.left, ...edits.flatMap(({ diagnostics }) => diagnostics)],
  };
}

function byPlace(a: Proposal, b: Proposal): number {
  if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1;
  return startOf(a.span) - startOf(b.span);
}

function startOf({ start }: Span): number {
  return start.offset;
}
