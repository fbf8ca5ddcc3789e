import type { LineRole } from '../audit/printed-lines.ts';
import type { Provenance } from '../audit/provenance.ts';
import { isWorkingAnnexHead } from '../document/working-annex-head.ts';
import type { Edition, EditionDocument } from './edition.ts';

/** A document and the working annexes (附) behind it: those are generated for whoever checks a draft, and no text of a person. */
export interface DocumentAndAnnexes {
  /** Without its annexes. */
  readonly document: EditionDocument;
  /** The annexes alone; null where there are none. */
  readonly annexes: EditionDocument | null;
}

/** Parts a document, as it was built or as it reads today, from its working annexes. What stands behind them is of the document. */
export function annexesApart(whole: EditionDocument): DocumentAndAnnexes {
  const { provenance, units } = whole;
  const { lines } = provenance;
  const start = startOfAnnexes(lines.map(({ text }) => text));
  if (start < 0) return { document: whole, annexes: null };
  const behind = lines.findIndex(({ role }, at) => at > start && !ROLES_IN_ANNEX.has(role));
  const end = behind < 0 ? lines.length : behind;
  const first = lines[start]?.paragraph ?? 0;
  const last = lines[end - 1]?.paragraph ?? 0;
  const isOfAnnex = ({ paragraph }: { readonly paragraph: number }): boolean => paragraph >= first && paragraph <= last;
  return {
    document: {
      ...whole,
      provenance: withoutLines(provenance, start, end),
      // A unit names its lines by their places.
      units: units
        .filter((unit) => !isOfAnnex(unit))
        .map((unit) => ({
          ...unit,
          lines: unit.lines.map((at) => ({ ...at, line: at.line < start ? at.line : at.line - (end - start) })),
        })),
    },
    annexes: { ...whole, units: units.filter(isOfAnnex) },
  };
}

/** Where the working annexes begin in the lines of a document; -1 where there are none. */
export function startOfAnnexes(lines: readonly string[]): number {
  return lines.findIndex((line, at) => isWorkingAnnexHead(line, lines[at + 1]));
}

/** Whether a document of an edition has working annexes. */
export function hasAnnexes({ documents }: Edition): boolean {
  return documents.some((one) => annexesApart(one).annexes !== null);
}

/** The documents of an edition without their working annexes. */
export function withoutAnnexes(edition: Edition): Edition {
  return { ...edition, documents: edition.documents.map((one) => annexesApart(one).document) };
}

/** An annex is its head and tables. */
const ROLES_IN_ANNEX: ReadonlySet<LineRole> = new Set([
  'attachmentLabel',
  'attachmentTitle',
  'caption',
  'note',
  'tableCell',
]);

/** Without the lines from `start` to before `end`, and without what they print. */
function withoutLines(provenance: Provenance, start: number, end: number): Provenance {
  const isKept = (line: number): boolean => line < start || line >= end;
  const moved = <T extends { readonly line: number }>(places: readonly T[]): readonly T[] =>
    places.flatMap((one) => {
      if (!isKept(one.line)) return [];
      return [one.line < start ? one : { ...one, line: one.line - (end - start) }];
    });
  return {
    ...provenance,
    lines: provenance.lines.filter((_, line) => isKept(line)),
    printed: moved(provenance.printed),
    others: moved(provenance.others),
  };
}
