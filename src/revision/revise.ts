import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { annexesApart, sectionsOf, type WorkingAnnexes, withAnnexes, withPageNumbers } from './annexes-apart.ts';
import { BlockWriter } from './block-writer.ts';
import { BorrowedXml } from './borrowed-xml.ts';
import { withoutComments } from './comments-off.ts';
import { openPackage, PictureKeys } from './docx-package.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { type MergingContext, WordMerger } from './merge-paragraphs.ts';
import { PackageEditor } from './package-editor.ts';
import { Patches } from './patches.ts';
import type { Revision, RevisionPlace } from './revision.ts';
import { blockText } from './story.ts';
import { figuresIn } from './tokens.ts';
import { type Reviser, TrackedMarks } from './tracked-marks.ts';

/** The document as it was generated when the edited one was made from it, and as it is generated now. */
export interface Generations {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** `tracked` leaves every change to a reader to accept or reject, `plain` only what a person's own changes dispute. */
export interface RevisionOptions {
  readonly how: 'plain' | 'tracked';
  readonly reviser: Reviser;
}

/**
 * Brings an edited DOCX up to date: what changed between the two generated ones is changed in it, everything else stays
 * byte for byte, pictures, comments and looks included. Working annexes are no text of a person: those that are generated
 * now stand behind it, untracked. Null when one of the three cannot be read.
 */
export function revise(
  edited: Uint8Array,
  { from, to }: Generations,
  { how, reviser }: RevisionOptions,
): Outcome<Revision> {
  const pictures = new PictureKeys();
  const opened = openPackage(edited, pictures);
  const openedBase = from === edited ? opened : openPackage(from, pictures);
  const openedNow = openPackage(to, pictures);
  if (!opened.value || !openedBase.value || !openedNow.value) {
    return fail([opened, openedBase, openedNow].flatMap(({ diagnostics }) => diagnostics).slice(0, 1));
  }
  const whole = opened.value.story.xml;
  const { document: own, annexes: ownAnnexes } = annexesApart(opened.value);
  const base = from === edited ? own : annexesApart(openedBase.value).document;
  const { document: now, annexes } = annexesApart(openedNow.value);
  const patches = new Patches(own.story.xml);
  const marks = new TrackedMarks(reviser, whole);
  const editor = new PackageEditor(own, now);
  const borrowed = new BorrowedXml(now.story.xml, editor, marks);
  const context: MergingContext = {
    patches,
    marks,
    borrowed,
    baseXml: base.story.xml,
    nowXml: now.story.xml,
    nowFigures: new Set(now.story.body.blocks.flatMap((block) => figuresIn(blockText(block)))),
    how,
    changes: [],
    conflicts: [],
    overwritten: [],
  };
  const words = new WordMerger(context);
  const lists = { base: base.story.body, edited: own.story.body, now: now.story.body };
  mergeBlocks(lists, new BlockWriter(context), words);
  words.finish();
  const { changes, conflicts, overwritten } = context;
  const areKept = annexes !== null && annexes.text === ownAnnexes?.text;
  const behind = areKept ? ownAnnexes : annexes && borrowedAnnexes(annexes, borrowed, whole);
  const merged = patches.result();
  const assembled = behind ? withAnnexes(merged, behind) : merged;
  // A copy for those who check a draft becomes one for readers.
  const isUncommented = how === 'plain' && !now.story.xml.includes('<w:commentReference ');
  const { main, others } = isUncommented
    ? withoutComments(assembled, own, base, reviser.author)
    : { main: assembled, others: new Map<string, string>() };
  return succeed({
    bytes: main === whole ? edited : editor.packed(main, others),
    changes: inReadingOrder(changes),
    conflicts: inReadingOrder(conflicts),
    overwritten: inReadingOrder(overwritten),
    commentsDropped: areKept ? 0 : commentsIn(ownAnnexes),
  });
}

function borrowedAnnexes(annexes: WorkingAnnexes, borrowed: BorrowedXml, edited: string): WorkingAnnexes {
  const known = sectionsOf(edited);
  const adapted = (xml: string): string => withPageNumbers(borrowed.adapted(xml), known);
  return { ...annexes, xml: adapted(annexes.xml), sections: annexes.sections.map(adapted) };
}

function commentsIn(annexes: WorkingAnnexes | null): number {
  return annexes?.xml.match(/<w:commentReference\b/g)?.length ?? 0;
}

/** What has no place comes last. */
function inReadingOrder<T extends { readonly place: RevisionPlace | null }>(items: readonly T[]): readonly T[] {
  const placeOf = ({ place }: T): number => place?.paragraph ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** A DOCX that shows as tracked changes what is new in it since another one. */
export function redline({ from, to }: Generations, reviser: Reviser): Outcome<Revision> {
  return revise(from, { from, to }, { how: 'tracked', reviser });
}
