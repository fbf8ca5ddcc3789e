import type { FigureRecord, PrintedFigure, Provenance } from '../audit/provenance.ts';
import { type PrintedUnit, printedUnits, unitPairs } from '../changes/printed-units.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { movingEdits } from './moved-words.ts';
import { type PlaceName, PlaceNames } from './place-names.ts';
import { type FigureStretch, type LineEdit, unitEdits } from './unit-edits.ts';

/** A document that somebody has edited. */
export interface PulledDocument extends WhichDocument {
  /** What it said before. */
  readonly provenance: Provenance;
  /** The words of its paragraphs and cells as they read now. */
  readonly texts: readonly string[];
}

/** What became of the words of a document. */
export interface DocumentEdits {
  /** Every figure that the document still prints outside of pictures, edited or not. */
  readonly figures: readonly FigureSeen[];
  /** Words that were put, changed or taken out, figures aside. */
  readonly words: readonly WordEdit[];
  /** What cannot be told apart, and paragraphs that came or went. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A figure where a document prints it. */
export interface FigureSeen {
  readonly document: WhichDocument;
  readonly record: FigureRecord;
  /** The records that the inputs of computed figures are named in. */
  readonly records: readonly FigureRecord[];
  readonly printed: PrintedFigure;
  /** The words that stand there now. */
  readonly words: string;
  readonly place: PlaceName;
}

/** Words of a line that were put, changed or taken out. */
export interface WordEdit extends LineEdit {
  readonly document: WhichDocument;
  readonly place: PlaceName;
}

/** Tells what was edited in a document, figures apart from words. */
export function documentEdits(document: PulledDocument): DocumentEdits {
  const { provenance, texts } = document;
  const units = printedUnits(provenance);
  const places = new PlaceNames(document, provenance);
  const printed = groupBy(provenance.printed, ({ line }) => line);
  const figures: FigureSeen[] = [];
  const words: WordEdit[] = [];
  const diagnostics: Diagnostic[] = [];
  const came: string[] = [];
  const went: string[] = [];
  for (const { old, now } of unitPairs(units, texts)) {
    const unit = old === null ? undefined : units[old];
    const text = now === null ? undefined : texts[now];
    if (!unit) {
      came.push(text ?? '');
      diagnostics.push(diagnose('pull/paragraph-came', { words: text ?? '' }));
    } else if (text === undefined) {
      went.push(unit.text);
      diagnostics.push(diagnose('pull/paragraph-went', { place: places.of(unit), words: unit.text }));
    } else {
      const about = { document, place: places.of(unit) };
      const edits = unitEdits(unit, text, figureStretches(unit, printed, provenance));
      const records = provenance.figures;
      for (const { stretch, words: said } of edits.figures) {
        figures.push({ ...about, record: stretch.record, printed: stretch.printed, records, words: said });
      }
      words.push(...edits.words.map((edit) => ({ ...about, ...edit })));
      diagnostics.push(...edits.mixed.map((mixed) => diagnose('pull/rewritten', { place: about.place, ...mixed })));
    }
  }
  const moving = movingEdits(words, { came, went });
  const moved = [...moving].map(({ place, old, text }) => diagnose('pull/moved', { place, old, now: text }));
  return { figures, words: words.filter((edit) => !moving.has(edit)), diagnostics: [...diagnostics, ...moved] };
}

function figureStretches(
  { lines }: PrintedUnit,
  printed: ReadonlyMap<number, readonly PrintedFigure[]>,
  { figures }: Provenance,
): readonly FigureStretch[] {
  return lines.flatMap(({ line, start }) =>
    (printed.get(line) ?? []).flatMap((one) => {
      const record = figures[one.figure];
      const from = start + one.offset;
      return record ? [{ printed: one, record, start: from, end: from + one.words.length }] : [];
    }),
  );
}
