import { type InlineSegment, inlineSegments } from '../document/inline-segments.ts';
import type { Inline } from '../document/tree.ts';
import type { FontBook } from '../font/font-book.ts';
import { type Area, GRID, TYPE_AREA } from '../standard/page-geometry.ts';
import { GAP_HIGHLIGHT, SIZE_PT, type TypeStyle } from '../standard/type-style.ts';
import type { Color, PageItem, StructureIndex, StructureNode } from './page.ts';
import { type GlyphMaker, glyphMaker } from './paragraph/glyph.ts';
import type { Measure } from './paragraph/line-breaking.ts';
import type { SetLine } from './paragraph/line-setting.ts';
import type { StyledText } from './paragraph/prepared-text.ts';

/** Everything is printed black (GB/T 9704-2012, 5.2.4). */
export const INK: Color = '#000000';

/** What the setting of one document shares: its glyphs, its structure, the numbers of its lines; and where it sets. */
export interface Typesetter {
  /** Upright, or that of a page that lies on its side. */
  readonly area: Area;
  readonly maker: GlyphMaker;
  readonly structure: readonly StructureNode[];
  /** Adds a node in reading order and gives its index. */
  readonly node: (node: Omit<StructureNode, 'altText'> & { readonly altText?: string }) => number;
  /** The marks of a line whose measure begins at `leftPt`. */
  readonly lineItems: (line: SetLine, at: LinePlace) => readonly PageItem[];
  /** From the top of the em box down to the baseline. One for all faces, so that faces share their baseline. */
  readonly ascentPt: (sizePt: number) => number;
}

export interface LinePlace {
  readonly leftPt: number;
  readonly baselinePt: number;
  readonly structure: StructureIndex;
}

export function typesetter(fonts: FontBook): Typesetter {
  const structure: StructureNode[] = [];
  const ascentEm = fonts.font('fangsong').ascentEm;
  let lines = 0;
  return {
    area: TYPE_AREA,
    maker: glyphMaker(fonts),
    structure,
    node: (node) => structure.push({ altText: null, ...node }) - 1,
    ascentPt: (sizePt) => ascentEm * sizePt,
    lineItems: (line, { leftPt, baselinePt, structure: node }) => {
      lines += 1;
      const number = lines;
      const sizePt = line.runs[0]?.sizePt ?? 0;
      const marks = line.highlights.map(
        ({ xPt, widthPt }): PageItem => ({
          kind: 'fill',
          xPt: leftPt + xPt,
          yPt: baselinePt - ascentEm * sizePt,
          widthPt,
          heightPt: sizePt,
          color: GAP_HIGHLIGHT,
        }),
      );
      const runs = line.runs.map(
        (run): PageItem => ({
          kind: 'text',
          ...run,
          xPt: leftPt + run.xPt,
          baselinePt,
          color: INK,
          structure: node,
          line: number,
        }),
      );
      return [...marks, ...runs];
    },
  };
}

/** Text of one style. */
export function styled(text: string, style: TypeStyle): StyledText {
  return { text, look: { ...style, trackingPt: trackingPt(style), highlighted: false } };
}

/**
 * Inlines in a style. 仿宋 has no bold, and a thickened one clogs in print: what is strong is set in 黑体, the face
 * that the standard itself uses to stand out.
 */
export function styledInlines(inlines: readonly Inline[], style: TypeStyle): readonly StyledText[] {
  return inlineSegments(inlines).map((segment) => styledSegment(segment, style));
}

/** The whole width of the type area. */
export function fullMeasure({ area }: Typesetter, align: Measure['align'], firstIndentPt = 0): Measure {
  return { widthPt: area.widthPt, firstIndentPt, align };
}

function styledSegment({ text, strong, gap }: InlineSegment, style: TypeStyle): StyledText {
  const face = strong ? 'heiti' : style.face;
  return { text, look: { face, sizePt: style.sizePt, trackingPt: trackingPt(style), highlighted: gap } };
}

/** Body type is drawn together a little, so that 28 characters fill a line. */
function trackingPt({ sizePt }: TypeStyle): number {
  return sizePt === SIZE_PT.三号 ? GRID.cellPt - sizePt : 0;
}
