import { issueOf } from '../data-set/issue-of.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import { blockText } from '../document/document-text.ts';
import { headingLabel } from '../document/heading-label.ts';
import { inlineText } from '../document/inline-segments.ts';
import type { Block, Document } from '../document/tree.ts';
import { countCharacters } from './count-characters.ts';

/** A document, and which of those of a data set it is. */
export interface VariantDocument extends WhichDocument {
  readonly document: Document;
}

/** Characters that a text has (字数) and is wanted to have; null where the data set does not say. */
export interface Length {
  readonly used: number;
  readonly wanted: number | null;
}

/** The length of what stands below a heading, the heading included. */
export interface SectionLength extends Length {
  /** The words of the heading, by which the data set names it. */
  readonly title: string;
  /** Its number as printed: 二、 */
  readonly label: string;
}

/** The lengths of a document, without letterhead, signature and attachments. */
export interface DocumentLengths extends WhichDocument {
  readonly total: Length;
  /** The chapters, and other sections that the data set gives a length, in their order. */
  readonly sections: readonly SectionLength[];
}

/** A document with its lengths. */
export interface MeasuredDocument extends VariantDocument {
  readonly lengths: DocumentLengths;
}

/** Counts a document and its sections against 篇幅 of the data. */
export function lengthsOf({ kind, variant, document }: VariantDocument, data: DataSet): DocumentLengths {
  const wanted = issueOf(data.report, kind).lengths[variant];
  const text = textBlocks(document.blocks, isSentByLetter(kind, data));
  const counts = text.map((block) => total(blockText(block).map(countCharacters)));
  const wantedOf = (title: string): number | null =>
    wanted && Object.hasOwn(wanted.sections, title) ? (wanted.sections[title] ?? null) : null;
  const sections = text.flatMap((block, index): readonly SectionLength[] => {
    if (block.kind !== 'heading') return [];
    const title = inlineText(block.inlines);
    const own = wantedOf(title);
    if (block.level > 1 && own === null) return [];
    const used = total(counts.slice(index, endOfSection(text, index, block.level)));
    return [{ title, label: headingLabel(block.level, block.ordinal), used, wanted: own }];
  });
  return { kind, variant, total: { used: total(counts), wanted: wanted?.total ?? null }, sections };
}

/** A letter with a text of its own attaches the document. */
function isSentByLetter(kind: DocumentKind, { report }: DataSet): boolean {
  const { layout, cover } = issueOf(report, kind);
  return cover.length > 0 && layout !== 'notice';
}

/** The blocks of the document's own text: what a notice or a letter sends, without what is attached to it. */
function textBlocks(blocks: readonly Block[], isAttachedItself: boolean): readonly Block[] {
  const isBeginning = (block: Block): boolean => block.kind === 'annex' && (isAttachedItself || block.label === null);
  const start = blocks.findIndex(isBeginning) + 1;
  const length = blocks.slice(start).findIndex(({ kind }) => kind === 'annex');
  return blocks.slice(start, length < 0 ? undefined : start + length).filter(({ kind }) => TEXT_KINDS.has(kind));
}

const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'table', 'chart']);

function endOfSection(blocks: readonly Block[], start: number, level: number): number {
  const next = blocks.findIndex((block, at) => at > start && block.kind === 'heading' && block.level <= level);
  return next < 0 ? blocks.length : next;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
