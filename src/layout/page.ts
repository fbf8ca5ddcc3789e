import type { ChartSpec } from '../chart/spec.ts';
import type { Font } from '../font/font-book.ts';

/**
 * Finished pages: every mark has its place, in points from the top left corner of the paper, y downwards.
 * Whoever draws them decides nothing.
 */
export interface Page {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly items: readonly PageItem[];
  /**
   * What lies on its side, with places as read: x from the foot of the upright page upwards, y from its left edge to the
   * right. Empty on most pages.
   */
  readonly sideways: readonly PageItem[];
}

export type PageItem = TextItem | RuleItem | FillItem | ChartItem;

/** Marks belong to the paragraph, cell or picture with this index in `Pagination.structure`; null is decoration (page numbers, rules). */
export type StructureIndex = number | null;

/** A run of characters of one font and size on one baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly xPt: number;
  readonly baselinePt: number;
  readonly text: string;
  readonly font: Font;
  readonly sizePt: number;
  /** Added after every character but the last. */
  readonly characterSpacingPt: number;
  readonly color: Color;
  readonly structure: StructureIndex;
  /**
   * The line it belongs to, a number unique within its page. The items of a line follow one another, and their texts
   * joined are the line's text: what extraction should yield, however the glyphs were squeezed.
   */
  readonly line: number;
}

export interface RuleItem {
  readonly kind: 'rule';
  readonly x1Pt: number;
  readonly y1Pt: number;
  readonly x2Pt: number;
  readonly y2Pt: number;
  readonly thicknessPt: number;
  readonly color: Color;
}

/** A filled rectangle: the mark behind a missing value, the shade of a table head. */
export interface FillItem {
  readonly kind: 'fill';
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly color: Color;
}

export interface ChartItem {
  readonly kind: 'chart';
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly spec: ChartSpec;
  readonly structure: StructureIndex;
}

/** `#RRGGBB`. */
export type Color = `#${string}`;

/** What the marks are, in reading order, for tagged PDF and for bookmarks. */
export interface StructureNode {
  readonly role:
    | 'Title'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'H4'
    | 'P'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Caption'
    | 'Figure'
    | 'Note';
  /** Index of the enclosing node (a cell's row, a row's table), or null at the top. */
  readonly parent: number | null;
  /** For Figure: what a reader who cannot see it is told. */
  readonly altText: string | null;
  /** The whole text, unbroken: bookmarks and extraction use it. */
  readonly text: string;
}

export interface Pagination {
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
}
