import { childOf, childrenOf, settingOf, type XmlElement } from '../read/docx/xml.ts';
import { markParagraph, markRow, rowsIn } from './borrowed-xml.ts';
import { blockContent } from './match-blocks.ts';
import { type MergingContext, placeOf } from './merge-paragraphs.ts';
import type { RevisionChange, RevisionConflict } from './revision.ts';
import { rewriteRuns } from './rewrite-runs.ts';
import { blockText, paragraphsIn, type StoryBlock, type StoryParagraph } from './story.ts';

/** Where a block comes to stand in the edited document: beside another one, or at the end of what holds them. */
export type BlockPlace =
  | { readonly behind: StoryBlock }
  | { readonly before: StoryBlock }
  | { readonly endOf: XmlElement };

/** A block generated then, edited since, generated now. */
export interface ThreeBlocks {
  readonly base: StoryBlock;
  readonly edited: StoryBlock;
  readonly now: StoryBlock;
}

/** Puts whole blocks into the edited document, takes them out and moves them. */
export class BlockWriter {
  readonly #context: MergingContext;

  constructor(context: MergingContext) {
    this.#context = context;
  }

  get isTracked(): boolean {
    return this.#context.how === 'tracked';
  }

  add(block: StoryBlock, place: BlockPlace): void {
    this.#insert(block, place);
    this.#note('added', block, { old: '', now: blockText(block) });
  }

  /** Takes out what is generated no more. What a person has worked on is only struck out, for them to decide. */
  remove(base: StoryBlock, edited: StoryBlock): void {
    const isUntouched = blockContent(base) === blockContent(edited) && !this.#hasHandwork(base, edited);
    if (isUntouched && !this.isTracked) this.#cut(edited);
    else this.#strike(edited);
    if (isUntouched) this.#note('removed', edited, { old: blockText(edited), now: '' });
    else this.#dispute('removed-but-edited', { base, edited, now: null });
  }

  /** Brings a block to another place; tracked, it goes here and comes there. Tells whether its words have come with it. */
  move({ edited, now }: Omit<ThreeBlocks, 'base'>, place: BlockPlace): 'as it was' | 'as it is now' {
    this.#note('moved', edited, { old: blockText(edited), now: blockText(now) });
    if (!this.isTracked) {
      if (this.#isMovable(edited)) this.#context.patches.move(edited.element, this.#offsetOf(place));
      return 'as it was';
    }
    this.#strike(edited);
    this.#insert(now, place);
    return 'as it is now';
  }

  /**
   * Shows the paragraph of a picture as gone and that of another one before it, for a reader to choose: in one paragraph
   * two pictures would want one page together. Behind it stands already what is new between it and the next one.
   */
  exchange(edited: StoryParagraph, now: StoryParagraph): void {
    this.#strike(edited);
    this.#insert(now, { before: edited });
    this.#note('picture', edited, { old: '', now: '' });
  }

  /** Columns that came or went make another table of it. */
  exchangeTable({ base, edited, now }: ThreeBlocks): void {
    const isUntouched = blockContent(base) === blockContent(edited) && !this.#hasHandwork(base, edited);
    if (isUntouched) {
      this.#insert(now, { before: edited });
      this.remove(base, edited);
      return;
    }
    const { patches, borrowed } = this.#context;
    patches.insert(edited.element.start, `${borrowed.trackedBlock(now)}<w:p/>`);
    this.#dispute('table', { base, edited, now });
  }

  /** Properties of a paragraph that changed follow where nobody has touched them; of touched ones only the style does. */
  followProperties(base: StoryParagraph, edited: StoryParagraph, now: StoryParagraph): void {
    const { patches, borrowed, baseXml, nowXml, marks } = this.#context;
    const [was, is] = [inner(base.properties, baseXml), inner(now.properties, nowXml)];
    if (was === is || /<w:sectPr\b/.test(was + is)) return;
    const standing = inner(edited.properties, patches.xml);
    if (standing === was) {
      const former = this.isTracked ? marks.formerProperties(standing.replace(/<w:rPr>.*?<\/w:rPr>/s, '')) : '';
      const properties = `<w:pPr>${borrowed.adapted(is)}${former}</w:pPr>`;
      if (edited.properties) patches.replace(edited.properties, properties);
      else patches.prepend(edited.element, properties);
      return;
    }
    const style = childOf(edited.properties, 'w:pStyle');
    const next = childOf(now.properties, 'w:pStyle');
    const isRestyled = settingOf(base.properties, 'w:pStyle') !== settingOf(now.properties, 'w:pStyle');
    if (isRestyled && style && next && !this.isTracked) patches.replace(style, borrowed.slice(next));
  }

  /** Widths of columns and the like follow where nobody has touched them; they cannot be tracked. */
  followShape({ base, edited, now }: ThreeBlocks): void {
    if (this.isTracked) return;
    const { patches, borrowed, baseXml, nowXml } = this.#context;
    for (const name of ['w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr']) {
      const [was, standing, is] = [base, edited, now].map(({ element }) => childOf(element, name));
      if (!was || !standing || !is) continue;
      const old = raw(was, baseXml);
      if (old !== raw(is, nowXml) && old === raw(standing, patches.xml)) patches.replace(standing, borrowed.slice(is));
    }
  }

  #insert(block: StoryBlock, place: BlockPlace): void {
    const { patches, borrowed } = this.#context;
    patches.insert(this.#offsetOf(place), this.isTracked ? borrowed.trackedBlock(block) : borrowed.block(block));
  }

  #offsetOf(place: BlockPlace): number {
    if ('behind' in place) return place.behind.element.end;
    if ('before' in place) return place.before.element.start;
    const { patches } = this.#context;
    const last = childrenOf(place.endOf).at(-1);
    if (last?.name === 'w:sectPr') return last.start;
    return patches.contentRange(place.endOf, null).end;
  }

  /** A section ends with a paragraph, and a cell has one at least: such a one stays, empty. */
  #cut(block: StoryBlock): void {
    const { patches } = this.#context;
    if (block.kind !== 'paragraph' || !this.#isNeeded(block)) {
      patches.replace(block.element, '');
      return;
    }
    patches.replace(patches.contentRange(block.element, block.properties), '');
  }

  #isNeeded({ element, properties }: StoryParagraph): boolean {
    if (childOf(properties, 'w:sectPr')) return true;
    const { xml } = this.#context.patches;
    return (
      /<w:tc>\s*(?:<w:tcPr(?:\/>|>.*?<\/w:tcPr>))?\s*$/s.test(
        xml.slice(Math.max(0, element.start - 2000), element.start),
      ) && /^\s*<\/w:tc>/.test(xml.slice(element.end, element.end + 20))
    );
  }

  #strike(block: StoryBlock): void {
    const { patches, marks } = this.#context;
    for (const row of rowsIn(block)) markRow(row, marks.sign('del'), patches);
    for (const paragraph of paragraphsIn(block)) {
      const { length } = paragraph.text;
      if (length > 0)
        rewriteRuns(paragraph, [{ start: 0, end: length, words: [], how: 'tracked' }], { patches, marks });
      if (!childOf(paragraph.properties, 'w:sectPr')) markParagraph(paragraph, marks.sign('del'), patches);
    }
  }

  /** Comments that were not generated, and changes that somebody is yet to decide about. */
  #hasHandwork(base: StoryBlock, edited: StoryBlock): boolean {
    const marksIn = ({ element }: StoryBlock, xml: string): number => raw(element, xml).match(HANDWORK)?.length ?? 0;
    return marksIn(edited, this.#context.patches.xml) > marksIn(base, this.#context.baseXml);
  }

  /** A mark that begins in a block and ends in another one keeps it at its place. */
  #isMovable({ element }: StoryBlock): boolean {
    const xml = raw(element, this.#context.patches.xml);
    const ids = (name: string): string =>
      [...xml.matchAll(new RegExp(`<w:${name} [^>]*w:id="([^"]*)"`, 'g'))]
        .map(([, id]) => id)
        .sort()
        .join();
    return (
      !xml.includes('<w:sectPr') &&
      ids('commentRangeStart') === ids('commentRangeEnd') &&
      ids('bookmarkStart') === ids('bookmarkEnd')
    );
  }

  #note(kind: RevisionChange['kind'], block: StoryBlock, words: Pick<RevisionChange, 'old' | 'now'>): void {
    const [first] = paragraphsIn(block);
    if (first) this.#context.changes.push({ kind, place: placeOf(first), ...words });
  }

  #dispute(
    kind: RevisionConflict['kind'],
    { base, edited, now }: Omit<ThreeBlocks, 'now'> & { readonly now: StoryBlock | null },
  ): void {
    const [first] = paragraphsIn(edited);
    this.#context.conflicts.push({
      kind,
      place: first ? placeOf(first) : null,
      base: blockText(base),
      edited: blockText(edited),
      now: now ? blockText(now) : '',
    });
  }
}

const HANDWORK = /<w:(?:commentReference|ins|del|moveFrom|moveTo)\b/g;

function raw({ start, end }: XmlElement, xml: string): string {
  return xml.slice(start, end);
}

/** What an element holds, as XML. */
function inner(element: XmlElement | null, xml: string): string {
  return element
    ? raw(element, xml)
        .replace(/^<[^>]*>/, '')
        .replace(/<\/[^>]*>$/, '')
    : '';
}
