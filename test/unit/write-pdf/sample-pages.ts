import type { DocumentMeta } from '../../../src/document/tree.ts';
import type { Face } from '../../../src/font/font-book.ts';
import type { OpenedFontBook } from '../../../src/font/open-font-book.ts';
import type { Page, PageItem, Pagination, StructureNode, TextItem } from '../../../src/layout/page.ts';

export const meta: DocumentMeta = {
  title: '关于A&B片区老旧小区改造的工作总结<2026年>',
  unitName: '永安县住房和城乡建设局',
  issueDate: '2026-07-15',
  language: 'zh-CN',
};

export interface Paragraph {
  readonly role: StructureNode['role'];
  readonly face: Face;
  readonly sizePt: number;
  readonly text: string;
}

const leftPt = 79.37;
const topPt = 104.882;
const pitchPt = 29.6093;
const linesPerPage = 22;
const charactersPerLine = 28;

/** Sets paragraphs on pages, 28 characters a line and 22 lines a page: enough to test the writer, and no more. */
export function samplePagination(fonts: OpenedFontBook, paragraphs: readonly Paragraph[]): Pagination {
  const lines = paragraphs.flatMap((paragraph, structure) =>
    chunks(Array.from(paragraph.text), charactersPerLine).map((chars) => ({ ...paragraph, structure, chars })),
  );
  const pages = chunks(lines, linesPerPage).map((pageLines, index): Page => {
    const items = pageLines.flatMap((line, row) =>
      textItems(fonts, line, leftPt, topPt + row * pitchPt + 0.88 * 16, row),
    );
    return { widthPt: 595.276, heightPt: 841.89, items: [...items, ...pageNumber(fonts, index + 1)], sideways: [] };
  });
  return {
    pages,
    structure: paragraphs.map(({ role, text }) => ({ role, text, parent: null, altText: null })),
  };
}

interface Line extends Paragraph {
  readonly structure: number | null;
  readonly chars: readonly string[];
}

/** One line of text, cut where its characters need another font. */
export function textItems(
  fonts: OpenedFontBook,
  { face, sizePt, chars, structure }: Pick<Line, 'face' | 'sizePt' | 'chars' | 'structure'>,
  xPt: number,
  baselinePt: number,
  line: number,
): readonly TextItem[] {
  const items: TextItem[] = [];
  let x = xPt;
  for (const char of chars) {
    const font = fonts.resolve(face, char);
    if (!font) throw new Error(`no font has ${char}`);
    const last = items.at(-1);
    if (last && last.font === font) items[items.length - 1] = { ...last, text: last.text + char };
    else {
      items.push({
        kind: 'text',
        xPt: x,
        baselinePt,
        text: char,
        font,
        sizePt,
        characterSpacingPt: -0.207,
        color: '#000000',
        structure,
        line,
      });
    }
    x += font.advanceEm(char) * sizePt - 0.207;
  }
  return items;
}

function pageNumber(fonts: OpenedFontBook, number: number): readonly PageItem[] {
  const chars = Array.from(`— ${number} —`);
  return textItems(fonts, { face: 'songti', sizePt: 14, chars, structure: null }, 450, 768, linesPerPage);
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
