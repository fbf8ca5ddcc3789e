import {
  DocumentGridType,
  type IPropertiesOptions,
  type ISectionOptions,
  PageOrientation,
  type Paragraph,
  SectionType,
  Table,
} from 'docx';
import type { Block, ColophonBlock, Document } from '../../document/tree.ts';
import { blockParts } from './block-parts.ts';
import { colophonParagraphs } from './colophon-block.ts';
import type { ColophonPlace } from './colophon-place.ts';
import { documentComments } from './comments.ts';
import { letterFooter } from './letter-head.ts';
import { acrossFooters, emptyFooter, pageFooters } from './page-footer.ts';
import { type PageRun, pageRuns } from './page-runs.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { styledParagraph } from './paragraphs.ts';
import { ACROSS_MARGINS, PAPER_TWIPS, type Setting } from './setting.ts';

type Part = Paragraph | Table;

/**
 * What docx makes a file of: the pages of GB/T 9704 with their numbers, and every block with the name of its style. Where
 * the last block is a colophon, `colophonPlace` says on which page it stands.
 */
export function docxContent(document: Document, setting: Setting, colophonPlace: ColophonPlace): IPropertiesOptions {
  const { pageNumbers } = setting;
  const { text, colophon } = detached(document.blocks, colophonPlace);
  const comments = documentComments(document);
  return {
    evenAndOddHeaderAndFooters: pageNumbers === 'outer',
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: [
      ...pageRuns(text).map((run, index) => textSection(run, index, setting)),
      ...(colophon ? [colophonSection(colophon, setting, colophonPlace)] : []),
    ],
  };
}

/** The text, and the colophon if it stands on a page of its own. */
function detached(
  blocks: readonly Block[],
  place: ColophonPlace,
): { readonly text: readonly Block[]; readonly colophon: ColophonBlock | null } {
  const last = blocks.at(-1);
  return last?.kind === 'colophon' && place !== 'below the text'
    ? { text: blocks.slice(0, -1), colophon: last }
    : { text: blocks, colophon: null };
}

function textSection(run: PageRun, index: number, setting: Setting): ISectionOptions {
  const { margins, textBox } = setting;
  const { blocks, pages } = run;
  const isLetter = blocks.some((block) => block.kind === 'letterhead' && block.form === 'letter');
  const parts = blocks.flatMap((block, at): readonly Part[] =>
    blockParts(block, { before: blocks[at - 1], next: blocks[at + 1], beginsPage: at === 0 }, setting),
  );
  return {
    properties: {
      ...(index > 0 ? { type: SectionType.NEXT_PAGE } : {}),
      ...(isLetter ? { titlePage: true } : {}),
      page: pages === 'across' ? acrossPage(setting) : uprightPage(setting),
      grid: { type: DocumentGridType.LINES, linePitch: margins.pitch },
    },
    footers: {
      ...(pages === 'across' ? acrossFooters(setting) : pageFooters(setting)),
      ...(isLetter ? { first: letterFooter(textBox) } : {}),
    },
    children: closed(parts),
  };
}

/** A table at the end of a section would get an empty line of text after it, and that perhaps a page of its own. */
function closed(parts: readonly Part[]): readonly Part[] {
  return parts.at(-1) instanceof Table ? [...parts, styledParagraph(PARAGRAPH_STYLES.anchor, [])] : parts;
}

/** The page of the colophon bears no number where an empty one stands before it, nor does that (GB/T 9704-2012, 7.5). */
function colophonSection(colophon: ColophonBlock, setting: Setting, place: ColophonPlace): ISectionOptions {
  const { margins, pageNumbers, textBox, colophonLook } = setting;
  const noFooters = { default: emptyFooter(), ...(pageNumbers === 'outer' ? { even: emptyFooter() } : {}) };
  return {
    properties: {
      type: colophonLook === 'ruled' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
      page: uprightPage(setting),
      grid: { type: DocumentGridType.LINES, linePitch: margins.pitch },
    },
    footers: place === 'behind an empty page' ? noFooters : pageFooters(setting),
    children: colophonParagraphs(colophon, colophonLook, textBox),
  };
}

function uprightPage({ margins: { top, bottom, left, right, footer } }: Setting) {
  return { size: PAPER_TWIPS, margin: { top, bottom, left, right, footer, header: HEADER, gutter: 0 } };
}

/** The upright page turned by a quarter: its binding side is the upper edge (8). */
function acrossPage({ margins }: Setting) {
  return {
    // docx swaps the two for a page that lies across.
    size: { ...PAPER_TWIPS, orientation: PageOrientation.LANDSCAPE },
    margin: { ...ACROSS_MARGINS, top: margins.left, bottom: margins.right, footer: HEADER, header: HEADER, gutter: 0 },
  };
}

/** From the edge of the paper to header and, on pages that lie across, footer, in twips. */
const HEADER = 851;
