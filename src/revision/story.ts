import type { XmlElement } from '../read/docx/xml.ts';

/** The body of a document as a tree of blocks, each with its XML: what is compared and patched. */
export interface Story {
  /** The text of the part that the elements stand in. */
  readonly xml: string;
  readonly body: BlockList;
}

/** Blocks in the order in which they print, and the element that holds them: the body, a cell, a table, a row. */
export interface BlockList {
  readonly element: XmlElement;
  readonly blocks: readonly StoryBlock[];
}

export type StoryBlock = StoryParagraph | StoryTable | StoryRow | StoryCell;

export interface StoryParagraph {
  readonly kind: 'paragraph';
  readonly element: XmlElement;
  /** `w:pPr`. */
  readonly properties: XmlElement | null;
  /** As it reads with every tracked change accepted; a picture or another thing in the line is U+FFFC. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Counts the paragraphs of the document from 1, those of cells included. */
  readonly number: number;
}

/** What prints of a run: a stretch of text, a tab, a line break, a picture. In order they make up the text of a paragraph. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the text of the paragraph. */
  readonly at: number;
  /** `w:t`, `w:tab`, `w:drawing`, … */
  readonly content: XmlElement;
  readonly run: XmlElement;
  /** `w:rPr` of the run. */
  readonly look: XmlElement | null;
  /** What equal things in the line have in common: the same picture. Null for text. */
  readonly thing: string | null;
}

export interface StoryTable {
  readonly kind: 'table';
  readonly element: XmlElement;
  readonly blocks: readonly StoryRow[];
}

export interface StoryRow {
  readonly kind: 'row';
  readonly element: XmlElement;
  readonly blocks: readonly StoryCell[];
}

export interface StoryCell {
  readonly kind: 'cell';
  readonly element: XmlElement;
  readonly blocks: readonly StoryBlock[];
}

/** The paragraphs of a block, those of its cells included, in reading order. */
export function paragraphsIn(block: StoryBlock): readonly StoryParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.blocks.flatMap(paragraphsIn);
}

/** What a block says; cells and paragraphs are parted by line feeds. */
export function blockText(block: StoryBlock): string {
  return paragraphsIn(block)
    .map(({ text }) => text)
    .join('\n');
}
