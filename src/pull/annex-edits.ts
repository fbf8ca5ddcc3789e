import { annexesApart } from '../changes/annexes-apart.ts';
import type { ParagraphChange } from '../changes/change-list.ts';
import { paragraphPlace } from '../changes/describe-changes.ts';
import type { EditionDocument } from '../changes/edition.ts';
import { documentChanges } from '../changes/paragraph-changes.ts';
import { markedWords } from '../changes/print-changes.ts';
import { printedUnits } from '../changes/printed-units.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';

/** More say nothing to a person. */
const MOST_TOLD = 20;

/**
 * What somebody has changed in the working annexes behind a document, as it reads today. They are generated, so no such
 * edit is taken over: each is told with what to do instead. `path` is the file, as the user knows it.
 */
export function annexEdits(path: string, today: EditionDocument): readonly Diagnostic[] {
  const { annexes: built } = annexesApart({ ...today, units: printedUnits(today.provenance) });
  const { annexes: own } = annexesApart(today);
  if (!built || !own) return [];
  if (own.units.length === 0) return [diagnose('pull/annex-cut', { path })];
  const changes = documentChanges(built, own);
  const told = changes.slice(0, MOST_TOLD).map((change) => diagnose('pull/annex-edited', { path, ...saying(change) }));
  const more = changes.length - told.length;
  return more > 0 ? [...told, diagnose('pull/annex-edited-more', { path, count: more })] : told;
}

function saying(change: ParagraphChange) {
  const place = { zh: paragraphPlace(change, 'zh'), en: paragraphPlace(change, 'en') };
  return { place, words: markedWords(change.pieces) };
}
