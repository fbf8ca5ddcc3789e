import type { PrintedLine } from '../audit/printed-lines.ts';
import type { Provenance } from '../audit/provenance.ts';
import { alignLines } from '../changes/align-lines.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { WordEdit } from './document-edits.ts';
import { type MaskedLine, maskedLines, placeInOther } from './masked-lines.ts';
import { distinctNames, joinedNames, type PlaceName, PlaceNames } from './place-names.ts';
import { type SourcedPiece, type SourceText, SourceTexts, sourcedPieces } from './printed-sources.ts';
import type { Proposal, PullList } from './proposal.ts';

/** A document as it was, with its words edited, and as the data make it now. */
export interface EditedWords extends WhichDocument {
  readonly provenance: Provenance;
  readonly words: readonly WordEdit[];
  /** The same document, composed from the data as they are now: its lines with something in them. */
  readonly lines: readonly PrintedLine[];
  readonly now: Provenance;
}

/** A document that nobody has edited, as the data make it now. */
export type OtherDocument = WhichDocument & Pick<EditedWords, 'lines' | 'now'>;

/**
 * What the words of edited documents ask for: other words in the texts of the data, their references 【】 kept. Each names
 * the places of `others` that print its text too.
 */
export function wordProposals(
  documents: readonly EditedWords[],
  others: readonly OtherDocument[],
  dataSet: LocatedDataSet,
): PullList {
  const texts = new SourceTexts(dataSet);
  const left: Diagnostic[] = [];
  const edits: SourceEdit[] = [];
  const printed: PrintedStretch[] = [];
  for (const document of documents) {
    const lines = linesNow(document);
    const names = new PlaceNames(document, document.provenance);
    for (const [line, about] of document.provenance.lines.entries()) {
      const now = lines.get(line);
      const own = document.words.filter((edit) => edit.line === line);
      if (!now) {
        for (const edit of own) left.push(diagnose('pull/words-moved-on', toldOf(edit)));
        continue;
      }
      const pieces = sourcedPieces(now.line, texts);
      const place = names.of(about);
      for (const { source } of pieces) if (source) printed.push({ document, line, place, ...source });
      for (const edit of own) {
        const today = { ...edit, start: now.placeOf(edit.start), end: now.placeOf(edit.end) };
        const made = sourceEdit(today, pieces);
        if (made) edits.push(made);
        else left.push(refusal(today, now.line, pieces));
      }
    }
  }
  const byText = [...groupBy(edits, ({ text }) => text).values()];
  const places = byText.length > 0 ? placesOfTexts(others, texts) : new Map();
  const proposals = byText.flatMap((own) => proposalFor(own, printed, places));
  return {
    proposals: proposals.filter((one): one is Proposal => !('code' in one)),
    left: [...left, ...proposals.filter((one): one is Diagnostic => 'code' in one)],
  };
}

/** A stretch of a typed text that a line prints. */
interface PrintedStretch {
  readonly document: WhichDocument;
  readonly line: number;
  readonly place: PlaceName;
  readonly text: SourceText;
  readonly start: number;
  readonly end: number;
}

/** An edit of a typed text, by its own places. */
interface SourceEdit extends PrintedStretch {
  readonly words: string;
}

/** A line as the data make it now. */
interface LineNow {
  readonly line: PrintedLine;
  /** The place that was a place of the line as it was. */
  readonly placeOf: (at: number) => number;
}

/** The lines of today by the places of those they were, as far as they differ in their figures only. */
function linesNow({ provenance, lines, now }: EditedWords): ReadonlyMap<number, LineNow> {
  const [were, are] = [maskedLines(provenance), maskedLines(now)];
  const textOf = ({ text }: MaskedLine): string => text;
  return new Map(
    alignLines(were.map(textOf), are.map(textOf)).flatMap((pair): readonly [number, LineNow][] => {
      if (pair.old === null || pair.now === null) return [];
      const [was, is, line] = [were[pair.old], are[pair.now], lines[pair.now]];
      if (!was || !is || !line || was.text !== is.text) return [];
      return [[pair.old, { line, placeOf: (at) => placeInOther(at, was, is) }]];
    }),
  );
}

/** The same edit in the text of the data; null where it is not of one text alone. */
function sourceEdit(edit: WordEdit, pieces: readonly SourcedPiece[]): SourceEdit | null {
  const { document, line, place } = edit;
  const words = edit.text.replaceAll('【', '\\【');
  const found = edit.start === edit.end ? placeIn(edit.start, pieces) : stretchIn(edit, pieces);
  return found && { document, line, place, words, ...found };
}

type Stretch = Pick<PrintedStretch, 'text' | 'start' | 'end'>;

/** Where words are put in: within a text, or where one ends or begins; words go before references. */
function placeIn(at: number, pieces: readonly SourcedPiece[]): Stretch | null {
  const touching = pieces.filter(({ start, end, source }) => source !== null && start <= at && end >= at);
  const order = [...touching].sort((a, b) => Number(a.kind === 'figure') - Number(b.kind === 'figure'));
  const [piece] = order;
  if (!piece?.source || touching.some(({ source }) => source?.text !== piece.source?.text)) return null;
  const { text, start, end } = piece.source;
  if (piece.kind === 'words') return { text, start: start + at - piece.start, end: start + at - piece.start };
  const place = at === piece.end ? end : start;
  return { text, start: place, end: place };
}

/** The stretch of one text that covers a stretch of a line; references are taken whole. */
function stretchIn({ start, end }: WordEdit, pieces: readonly SourcedPiece[]): Stretch | null {
  const touched = pieces.filter((piece) => piece.start < end && piece.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  const text = first?.source?.text;
  if (!first?.source || !last?.source || !text || touched.some(({ source }) => source?.text !== text)) return null;
  if (touched.some((piece) => piece.kind === 'figure' && (piece.start < start || piece.end > end))) return null;
  const from = first.source.start + Math.max(0, start - first.start);
  const to = last.source.end - Math.max(0, last.end - end);
  return from <= to ? { text, start: from, end: to } : null;
}

function refusal(edit: WordEdit, { origin }: PrintedLine, pieces: readonly SourcedPiece[]): Diagnostic {
  const told = toldOf(edit);
  const touched = pieces.filter(({ start, end }) => start <= edit.end && end >= edit.start);
  const isTyped = touched.some(({ kind, source }) => kind === 'words' && source !== null);
  return isTyped ? diagnose('pull/several-texts', told, origin) : diagnose('pull/not-in-data', told, origin);
}

function toldOf({ place, old, text }: WordEdit) {
  return { place, old, now: text };
}

/** A text says the same wherever it is printed: an edit must stand in each of these places. */
function proposalFor(
  edits: readonly SourceEdit[],
  printed: readonly PrintedStretch[],
  others: PlacesOfTexts,
): readonly (Proposal | Diagnostic)[] {
  const [first] = edits;
  if (!first) return [];
  const { text } = first;
  const changes = new Map(edits.map((edit) => [signOf(edit), edit]));
  for (const change of changes.values()) {
    const made = edits.filter((edit) => signOf(edit) === signOf(change)).map(lineOf);
    const missing = linesThatPrint(change, printed).filter((one) => !made.includes(lineOf(one)));
    if (missing.length === 0) continue;
    const told = { place: change.place, old: text.text.slice(change.start, change.end), now: change.words };
    const places = joinedNames(missing.map(({ place }) => place));
    return [diagnose('pull/elsewhere', { ...told, places }, text.span)];
  }
  const now = [...changes.values()]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, words: put }) => words.slice(0, start) + put + words.slice(end), text.text);
  const places = distinctNames(edits.map(({ place }) => place));
  const alsoIn = distinctNames(others.get(text) ?? []);
  return [{ what: 'words', name: text.path.join('.'), old: text.text, now, span: text.span, places, alsoIn }];
}

type PlacesOfTexts = ReadonlyMap<SourceText, readonly PlaceName[]>;

/** Where documents print each typed text, in reading order. */
function placesOfTexts(documents: readonly OtherDocument[], texts: SourceTexts): PlacesOfTexts {
  const places = documents.flatMap((document) => {
    const names = new PlaceNames(document, document.now);
    return document.lines.flatMap((line) =>
      sourcedPieces(line, texts).flatMap(({ source }) =>
        source ? [{ text: source.text, place: names.of(line) }] : [],
      ),
    );
  });
  const byText = groupBy(places, ({ text }) => text);
  return new Map([...byText].map(([text, own]) => [text, own.map(({ place }) => place)]));
}

function signOf({ start, end, words }: SourceEdit): string {
  return `${start} ${end} ${words}`;
}

function lineOf({ document, line }: PrintedStretch): string {
  return `${document.kind} ${document.variant} ${line}`;
}

/** A stretch of each line that prints the words of an edit, from the first to the last word that it has of the text. */
function linesThatPrint(
  { text, start, end }: SourceEdit,
  printed: readonly PrintedStretch[],
): readonly PrintedStretch[] {
  const lines = new Map<string, PrintedStretch>();
  for (const one of printed) {
    if (one.text !== text) continue;
    const known = lines.get(lineOf(one)) ?? one;
    lines.set(lineOf(one), { ...one, start: Math.min(known.start, one.start), end: Math.max(known.end, one.end) });
  }
  return [...lines.values()].filter((line) => line.start <= start && line.end >= end);
}
