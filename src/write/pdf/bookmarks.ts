import type { StructureNode } from '../../layout/page.ts';
import type { PdfFile } from './pdf-file.ts';

/** Adds bookmarks while the pages are drawn: each points at the page that is open. */
export interface Bookmarks {
  /** Tells that the first mark of a node is about to be drawn, its upper edge `topPt` below the edge of the page. */
  readonly begin: (node: StructureNode, topPt: number) => void;
}

interface Entry {
  readonly level: number;
  readonly outline: PDFKit.PDFOutline;
}

/** Bookmarks for headings, nested as they are and all unfolded. */
export function bookmarksOf(pdf: PdfFile): Bookmarks {
  const open: Entry[] = [];
  return {
    begin: ({ role, text }, topPt) => {
      const level = ['H1', 'H2', 'H3', 'H4'].indexOf(role);
      if (level < 0) return;
      while ((open.at(-1)?.level ?? -1) >= level) open.pop();
      const ancestors = [pdf.outline, ...open.map(({ outline }) => outline)];
      for (const ancestor of ancestors) countDescendant(ancestor);
      const parent = open.at(-1)?.outline ?? pdf.outline;
      // The types know `expanded` alone; `left` is measured from the right edge.
      const place = { fit: false, top: topPt, left: pdf.page.width, zoom: 0, expanded: false };
      open.push({ level, outline: parent.addItem(text, place) });
    },
  };
}

/** An unfolded entry says how many it holds at all depths (PDF 1.7, 12.3.3); pdfkit's `expanded` counts its children only. */
function countDescendant(outline: PDFKit.PDFOutline): void {
  const { outlineData } = outline as unknown as { readonly outlineData: { Count?: number } };
  outlineData.Count = (outlineData.Count ?? 0) + 1;
}
