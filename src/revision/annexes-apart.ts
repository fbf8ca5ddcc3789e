import { isWorkingAnnexHead } from '../document/working-annex-head.ts';
import { childOf, childrenOf, parsePart, type XmlElement } from '../read/docx/xml.ts';
import { type DocxPackage, storyOf } from './docx-package.ts';
import { Patches } from './patches.ts';
import { THING } from './read-story.ts';
import { blockText, type StoryBlock } from './story.ts';

/**
 * The working annexes (附) behind a document. They are generated for whoever checks a draft, so they are never merged: they
 * are taken off, and those that are generated now are put behind the merged document.
 */
export interface WorkingAnnexes {
  /** Their paragraphs and tables. */
  readonly xml: string;
  /** What they say. */
  readonly text: string;
  /** Whether a section of the document ends before they begin. */
  readonly isParted: boolean;
  /** `w:sectPr` within them and behind them; the first one is of the document too where they are not parted. */
  readonly sections: readonly string[];
}

/** A document without its working annexes, in one section less, and the annexes; null where it has none. */
export interface DocumentAndAnnexes {
  readonly document: DocxPackage;
  readonly annexes: WorkingAnnexes | null;
}

export function annexesApart(whole: DocxPackage): DocumentAndAnnexes {
  const { xml, body } = whole.story;
  const place = annexPlace(body.blocks);
  const children = childrenOf(body.element);
  const final = children.at(-1);
  const from = children.findIndex(({ start }) => start === place?.first.start);
  if (from < 1 || final?.name !== 'w:sectPr') return { document: whole, annexes: null };
  const behind = children.findIndex(({ start }) => start === place?.behind?.start);
  const to = behind < 0 ? children.length - 1 : behind;
  const own = children.slice(from, to);
  const before = children.slice(0, from).filter(isBlock);
  const ending = before.findLast((one) => sectionIn(one) !== null) ?? null;
  const sections = [...own.flatMap((one) => sectionIn(one) ?? []), final];
  const isParted = ending !== null && (ending === before.at(-1) || liesSideways(sections[0]));
  const last = isParted && ending ? sectionIn(ending) : sections[0];
  const range = { start: own[0]?.start ?? 0, end: children[to]?.start ?? final.start };
  const raw = ({ start, end }: { readonly start: number; readonly end: number }): string => xml.slice(start, end);

  const patches = new Patches(xml);
  patches.replace(range, '');
  if (last && last !== final) patches.replace(final, raw(last));
  if (isParted && last) patches.replace(last, '');
  const story = storyOf(patches.result(), whole.pictureKey);
  if (!story) return { document: whole, annexes: null };
  const text = body.blocks
    .filter(({ element }) => element.start >= range.start && element.start < range.end)
    .map(blockText)
    .join('\n');
  return {
    document: { ...whole, story },
    annexes: { xml: raw(range), text, isParted, sections: sections.map(raw) },
  };
}

/** The main part of a document with annexes behind it, before the colophon. Their pages follow those of the document. */
export function withAnnexes(xml: string, { xml: own, isParted, sections }: WorkingAnnexes): string {
  const children = childrenOf(childOf(parsePart(xml), 'w:body'));
  const final = children.at(-1);
  if (final?.name !== 'w:sectPr') return xml;
  const blocks = children.filter(isBlock);
  const colophon = blocks.findLast((one) => TEXT_BOX.test(xml.slice(one.start, one.end)));
  const next = colophon && colophon === blocks.at(-1) ? colophon : final;
  const ending = blocks.findLast(({ end }) => end <= next.start) ?? null;
  const last = xml.slice(final.start, final.end);
  const patches = new Patches(xml);
  if (isParted) {
    if (ending?.name === 'w:p' && !sectionIn(ending)) endSection(ending, last, patches);
    else patches.insert(next.start, `<w:p><w:pPr>${last}</w:pPr></w:p>`);
    patches.insert(next.start, own);
    patches.replace(final, sections.at(-1) ?? last);
  } else {
    const [first] = sections;
    patches.insert(next.start, sections.length > 1 && first ? own.replace(first, () => last) : own);
    if (sections.length > 1) patches.replace(final, sections.at(-1) ?? last);
  }
  return patches.result();
}

/** Every `w:sectPr` of a main part. */
export function sectionsOf(xml: string): readonly string[] {
  return xml.match(SECTION) ?? [];
}

/** Sections of a generated document with the page numbers that those of the edited one have on pages that lie the same way. */
export function withPageNumbers(xml: string, known: readonly string[]): string {
  return xml.replace(SECTION, (section) => {
    const alike = known.findLast((one) => LANDSCAPE.test(one) === LANDSCAPE.test(section));
    const numbers = alike?.match(/<w:(?:header|footer)Reference [^>]*\/>/g)?.join('') ?? '';
    return section.replace(/^<w:sectPr\b[^>]*>/, (open) => open + numbers);
  });
}

const SECTION = /<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gs;
const LANDSCAPE = /w:orient="landscape"/;
const TEXT_BOX = /<w:txbxContent\b/;

/** Where the annexes begin, and the colophon behind them: a text box, where they hold none; null where there is none. */
function annexPlace(
  blocks: readonly StoryBlock[],
): { readonly first: XmlElement; readonly behind: XmlElement | null } | null {
  const said = blocks.filter((block) => block.kind !== 'paragraph' || block.text.trim() !== '');
  const textAt = (at: number): string | undefined => {
    const block = said[at];
    return block?.kind === 'paragraph' ? block.text.trim() : undefined;
  };
  const start = said.findIndex((_, at) => isWorkingAnnexHead(textAt(at), textAt(at + 1)));
  const first = said[start]?.element;
  if (!first) return null;
  const behind = said.find((block, at) => at > start && block.kind === 'paragraph' && block.text.includes(THING));
  return { first, behind: behind?.element ?? null };
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'w:p' || name === 'w:tbl';
}

/** The properties of the section that a paragraph ends. */
function sectionIn(block: XmlElement): XmlElement | null {
  return childOf(childOf(block, 'w:pPr'), 'w:sectPr');
}

function liesSideways(section: XmlElement | undefined): boolean {
  return childOf(section ?? null, 'w:pgSz')?.attributes.get('w:orient') === 'landscape';
}

function endSection(paragraph: XmlElement, section: string, patches: Patches): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (properties) patches.append(properties, section, childOf(properties, 'w:pPrChange'));
  else patches.prepend(paragraph, `<w:pPr>${section}</w:pPr>`);
}
