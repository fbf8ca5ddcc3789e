import type { XmlElement } from '../read/docx/xml.ts';
import type { BlockPlace, BlockWriter } from './block-writer.ts';
import { groupBlocks } from './group-blocks.ts';
import { inOrder } from './in-order.ts';
import { blockContent, matchBlocks } from './match-blocks.ts';
import type { WordMerger } from './merge-paragraphs.ts';
import { THING } from './read-story.ts';
import { blockText, type StoryBlock, type StoryParagraph } from './story.ts';

/** Blocks in their order, and the element that holds them: the body, a table, a row, a cell. */
export interface HeldBlocks {
  readonly element: XmlElement;
  readonly blocks: readonly StoryBlock[];
}

/** The same stretch of a document three times: generated then, edited since, generated now. */
export interface ThreeLists {
  readonly base: HeldBlocks;
  readonly edited: HeldBlocks;
  readonly now: HeldBlocks;
}

/**
 * Brings what changed between the two generated documents into the edited one, block by block: paragraphs of the body,
 * rows of a table, paragraphs of a cell. What a person moved stays where they put it, what they took out stays out.
 */
export function mergeBlocks(lists: ThreeLists, writer: BlockWriter, words: WordMerger): void {
  new BlockMerge(lists, writer, words).run();
}

class BlockMerge {
  readonly #base: readonly StoryBlock[];
  readonly #edited: readonly StoryBlock[];
  readonly #now: readonly StoryBlock[];
  readonly #into: XmlElement;
  readonly #writer: BlockWriter;
  readonly #words: WordMerger;
  /** For each edited block the generated one that it is. */
  readonly #editedFrom: readonly number[];
  /** For each block generated now the one generated then. */
  readonly #nowFrom: readonly number[];
  /** For each block generated then what it is now. */
  readonly #nowOf: ReadonlyMap<number, StoryBlock>;
  /** The edited block of each block generated then, that of a joined paragraph too. */
  readonly #editedOf = new Map<number, number>();
  /** Blocks generated then whose words have come along with a move. */
  readonly #done = new Set<number>();

  constructor({ base, edited, now }: ThreeLists, writer: BlockWriter, words: WordMerger) {
    this.#base = base.blocks;
    this.#edited = edited.blocks;
    this.#now = now.blocks;
    this.#into = edited.element;
    this.#writer = writer;
    this.#words = words;
    const isUnedited = this.#base === this.#edited;
    this.#editedFrom = isUnedited ? [...this.#base.keys()] : matchBlocks(this.#base, this.#edited);
    this.#nowFrom = matchBlocks(this.#base, this.#now);
    this.#nowOf = new Map(
      this.#nowFrom.flatMap((at, index) => {
        const block = this.#now[index];
        return at >= 0 && block ? [[at, block] as const] : [];
      }),
    );
  }

  run(): void {
    const groups = groupBlocks(this.#base, this.#edited, this.#editedFrom);
    for (const { base, edited } of groups) for (const at of base) this.#editedOf.set(at, edited[0] ?? -1);
    this.#placeNew();
    for (const { base, edited } of groups) this.#mergeGroup(base, edited);
    for (const [at, block] of this.#base.entries()) {
      const now = this.#nowOf.get(at);
      if (now && !this.#editedOf.has(at) && blockText(now) !== blockText(block)) this.#words.cutByHand(block, now);
    }
    const known = new Set(groups.flatMap(({ edited }) => edited));
    for (const [index, block] of this.#edited.entries()) if (!known.has(index)) this.#words.readOwn(block);
  }

  #mergeGroup(baseAt: readonly number[], editedAt: readonly number[]): void {
    const [first = -1] = baseAt;
    const [only = -1] = editedAt;
    const base = this.#base[first];
    const edited = this.#edited[only];
    if (!base || !edited || this.#done.has(first)) return;
    const now = baseAt.flatMap((at) => this.#nowOf.get(at) ?? []);
    if (now.length === 0) {
      for (const at of editedAt) {
        const block = this.#edited[at];
        if (block) this.#writer.remove(base, block);
      }
    } else if (edited.kind === 'paragraph') {
      const old = paragraphsAt(this.#base, baseAt);
      const own = this.#base === this.#edited ? old : paragraphsAt(this.#edited, editedAt);
      const [next] = now;
      const isOneOfEach = baseAt.length === 1 && editedAt.length === 1;
      if (isOneOfEach && base.kind === 'paragraph' && next?.kind === 'paragraph') {
        // LibreOffice loses the end of a paragraph whose last picture comes or goes.
        if (
          this.#writer.isTracked &&
          isPicture(edited) &&
          isPicture(next) &&
          blockContent(base) !== blockContent(next)
        ) {
          this.#writer.exchange(edited, next);
          return;
        }
        this.#writer.followProperties(base, edited, next);
      }
      this.#words.merge(
        old,
        own,
        now.filter((block) => block.kind === 'paragraph'),
      );
    } else if (now[0]) this.#mergeInner(base, edited, now[0]);
  }

  #mergeInner(base: StoryBlock, edited: StoryBlock, now: StoryBlock): void {
    if (base.kind === 'paragraph' || edited.kind === 'paragraph' || now.kind === 'paragraph') return;
    if (columnsOf(base) !== columnsOf(now)) {
      this.#writer.exchangeTable({ base, edited, now });
      return;
    }
    this.#writer.followShape({ base, edited, now });
    mergeBlocks({ base, edited, now }, this.#writer, this.#words);
  }

  /** Puts what is generated for the first time, or moved, behind what it follows now. */
  #placeNew(): void {
    const stayed = inOrder(this.#editedFrom);
    const unmoved = inOrder(this.#nowFrom);
    let anchor: StoryBlock | null = null;
    let waiting: number[] = [];
    for (const [index] of this.#now.entries()) {
      const base = this.#nowFrom[index] ?? -1;
      const own = this.#editedOf.get(base) ?? -1;
      const standing = this.#edited[own] ?? null;
      // What a person took out stays out, what a person moved stays where they put it.
      if (base >= 0 && (!standing || !stayed.has(own))) continue;
      if (standing && unmoved.has(index)) {
        for (const early of waiting) this.#place(early, { before: standing });
        waiting = [];
        anchor = standing;
      } else if (anchor) this.#place(index, { behind: anchor });
      else waiting.push(index);
    }
    for (const late of waiting) this.#place(late, { endOf: this.#into });
  }

  #place(index: number, place: BlockPlace): void {
    const now = this.#now[index];
    const at = this.#nowFrom[index] ?? -1;
    const base = this.#base[at];
    const edited = this.#edited[this.#editedOf.get(at) ?? -1];
    if (!now) return;
    if (base && edited) {
      if (this.#writer.move({ edited, now }, place) === 'as it is now') this.#done.add(at);
    } else if (!this.#isThere(now)) this.#writer.add(now, place);
  }

  /** A person may have written the same already. */
  #isThere(block: StoryBlock): boolean {
    const content = blockContent(block);
    if (content === '') return false;
    return this.#edited.some((one, index) => (this.#editedFrom[index] ?? -1) < 0 && blockContent(one) === content);
  }
}

function paragraphsAt(blocks: readonly StoryBlock[], places: readonly number[]): readonly StoryParagraph[] {
  return places.flatMap((at) => {
    const block = blocks[at];
    return block?.kind === 'paragraph' ? [block] : [];
  });
}

function isPicture({ text }: StoryParagraph): boolean {
  return text === THING;
}

function columnsOf(block: StoryBlock): number {
  return block.kind === 'table' ? Math.max(0, ...block.blocks.map(({ blocks }) => blocks.length)) : 0;
}
