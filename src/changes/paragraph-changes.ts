import { isSameDocument } from '../data-set/which-document.ts';
import { alignLines } from './align-lines.ts';
import type { ChangedLine, ParagraphChange } from './change-list.ts';
import type { Edition, EditionDocument } from './edition.ts';
import { blockLabels } from './places-in-document.ts';
import { type DifferencePiece, wordDifferences } from './word-differences.ts';

/** What reads differently in the documents that both sides have, in reading order. */
export function paragraphChanges(old: Edition, now: Edition): readonly ParagraphChange[] {
  return now.documents.flatMap((document) => {
    const before = old.documents.find((one) => isSameDocument(one, document)) ?? namedBeside(document, old, now);
    return before ? documentChanges(before, document) : [];
  });
}

/** Who names two documents wants them compared, a brief one with the full one too. */
function namedBeside({ kind }: EditionDocument, old: Edition, now: Edition): EditionDocument | undefined {
  const areDocuments = old.dataSet === null && now.dataSet === null;
  return areDocuments ? old.documents.find((one) => one.kind === kind) : undefined;
}

/** What reads differently in a document, in reading order. */
export function documentChanges(old: EditionDocument, now: EditionDocument): readonly ParagraphChange[] {
  const [was, is] = [changedLines(old), changedLines(now)];
  const document = { document: now.kind, variant: now.variant };
  return alignLines(was.map(textOf), is.map(textOf)).flatMap((pair): readonly ParagraphChange[] => {
    const [from, to] = [lineAt(was, pair.old), lineAt(is, pair.now)];
    if (!to && !from) return [];
    if (!to) return [{ change: 'went', ...document, old: from, now: to, pieces: [piece('old', from)] }];
    if (!from) return [{ change: 'came', ...document, old: from, now: to, pieces: [piece('new', to)] }];
    if (from.text === to.text) return [];
    const pieces = wordDifferences(from.text, to.text);
    return [{ change: 'changed', ...document, old: from, now: to, pieces }];
  });
}

function textOf({ text }: ChangedLine): string {
  return text;
}

/** The lines of a document, the cells of a row as one. */
function changedLines({ provenance, units }: EditionDocument): readonly ChangedLine[] {
  const labels = blockLabels(provenance);
  const lines: ChangedLine[] = [];
  let lastRow = '';
  for (const { paragraph, role, row, text } of units) {
    const ownRow = row === null ? '' : `${paragraph} ${row}`;
    const last = lines.at(-1);
    if (last && ownRow !== '' && ownRow === lastRow)
      lines[lines.length - 1] = { ...last, text: `${last.text} | ${text}` };
    else lines.push({ paragraph, label: labels.get(paragraph) ?? null, role, text });
    lastRow = ownRow;
  }
  return lines;
}

function lineAt(lines: readonly ChangedLine[], place: number | null): ChangedLine | null {
  return place === null ? null : (lines[place] ?? null);
}

function piece(kind: 'old' | 'new', line: ChangedLine | null): DifferencePiece {
  return { kind, text: line?.text ?? '' };
}
