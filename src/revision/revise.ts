import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { BlockWriter } from './block-writer.ts';
import { BorrowedXml } from './borrowed-xml.ts';
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
 * byte for byte, pictures, comments and looks included. Null when one of the three cannot be read.
 */
export function revise(
  edited: Uint8Array,
  { from, to }: Generations,
  { how, reviser }: RevisionOptions,
): Outcome<Revision> {
  const pictures = new PictureKeys();
  const own = openPackage(edited, pictures);
  const base = from === edited ? own : openPackage(from, pictures);
  const now = openPackage(to, pictures);
  if (!own.value || !base.value || !now.value) {
    return fail([own, base, now].flatMap(({ diagnostics }) => diagnostics).slice(0, 1));
  }
  const patches = new Patches(own.value.story.xml);
  const marks = new TrackedMarks(reviser, patches.xml);
  const editor = new PackageEditor(own.value, now.value);
  const context: MergingContext = {
    patches,
    marks,
    borrowed: new BorrowedXml(now.value.story.xml, editor, marks),
    baseXml: base.value.story.xml,
    nowXml: now.value.story.xml,
    nowFigures: new Set(now.value.story.body.blocks.flatMap((block) => figuresIn(blockText(block)))),
    how,
    changes: [],
    conflicts: [],
    overwritten: [],
  };
  const words = new WordMerger(context);
  const lists = { base: base.value.story.body, edited: own.value.story.body, now: now.value.story.body };
  mergeBlocks(lists, new BlockWriter(context), words);
  words.finish();
  const { changes, conflicts, overwritten } = context;
  const main = patches.result();
  return succeed({
    bytes: main === patches.xml ? edited : editor.packed(main),
    changes: inReadingOrder(changes),
    conflicts: inReadingOrder(conflicts),
    overwritten: inReadingOrder(overwritten),
  });
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
