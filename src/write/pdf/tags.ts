import { unreachable } from '../../diagnostic/diagnostic.ts';
import type { PageItem, StructureIndex, StructureNode } from '../../layout/page.ts';
import { bookmarksOf } from './bookmarks.ts';
import type { PdfFile } from './pdf-file.ts';

/** Ties what is drawn to what it means. */
export interface Tags {
  /** Draws items that belong to one structure node, or to none: decoration, which screen readers skip. */
  readonly mark: (structure: StructureIndex, items: readonly PageItem[], draw: () => void) => void;
  /** Hangs the marks into the tree that screen readers follow; after the last page, when all marks of a node are known. */
  readonly finish: () => void;
}

type Element = PDFKit.PDFStructureElement;

/** Left, top, right, bottom in points from the top left corner of the page. */
type Box = [number, number, number, number];

interface DrawnNode {
  readonly contents: PDFKit.PDFStructureContent[];
  /** Where a picture stands. */
  readonly box: Box | null;
}

/** Begins the tags and bookmarks of a file. */
export function tagsOf(pdf: PdfFile, structure: readonly StructureNode[]): Tags {
  const drawn = new Map<number, DrawnNode>();
  const bookmarks = bookmarksOf(pdf);

  const begin = (index: number, items: readonly PageItem[]): void => {
    const node = structure[index];
    if (!node) throw new Error(`no structure node ${index}`);
    const known = drawn.get(index);
    const marks = known ?? { contents: [], box: boxOf(items) };
    if (!known) {
      bookmarks.begin(node, Math.min(...items.map(topOf)));
      drawn.set(index, marks);
    }
    marks.contents.push(pdf.markStructureContent(node.role));
  };

  return {
    mark: (index, items, draw) => {
      if (index === null) pdf.markContent('Artifact');
      else begin(index, items);
      draw();
      pdf.endMarkedContent();
    },
    finish: () => writeTree(pdf, structure, drawn),
  };
}

function writeTree(pdf: PdfFile, structure: readonly StructureNode[], drawn: ReadonlyMap<number, DrawnNode>): void {
  const rootData: object = pdf.getStructTreeRoot().data;
  // A title is no role of PDF 1.7: readers are told to take it for a paragraph.
  Object.assign(rootData, { RoleMap: { Title: 'P' } });
  const root = pdf.struct('Document');
  const elements: Element[] = [];
  for (const [index, node] of structure.entries()) {
    const marks = drawn.get(index);
    const element = pdf.struct(node.role, elementOptions(node, marks?.box ?? null));
    for (const content of marks?.contents ?? []) element.add(content);
    const parent = node.parent === null ? root : elements[node.parent];
    if (!parent) throw new Error(`structure node ${index} stands before its parent`);
    parent.add(element);
    elements.push(element);
  }
  pdf.addStructure(root);
}

function elementOptions({ role, altText }: StructureNode, box: Box | null): PDFKit.Mixins.StructureElementOptions {
  const options = {
    ...(altText === null ? {} : { alt: altText }),
    ...(role === 'TH' ? { scope: 'Column' } : {}),
    ...(box ? { bbox: box } : {}),
  };
  return options;
}

function boxOf(items: readonly PageItem[]): Box | null {
  const chart = items.find((item) => item.kind === 'chart');
  return chart ? [chart.xPt, chart.yPt, chart.xPt + chart.widthPt, chart.yPt + chart.heightPt] : null;
}

function topOf(item: PageItem): number {
  switch (item.kind) {
    case 'text':
      return item.baselinePt - item.sizePt;
    case 'rule':
      return Math.min(item.y1Pt, item.y2Pt);
    case 'fill':
    case 'chart':
      return item.yPt;
    default:
      return unreachable(item);
  }
}
