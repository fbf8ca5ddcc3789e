import { addresseeText, headingText, paragraphText } from '../document/document-text.ts';
import { headingLabel } from '../document/heading-label.ts';
import type {
  AddresseeBlock,
  BylineBlock,
  HeadingBlock,
  ParagraphBlock,
  RunInHeading,
  TitleBlock,
} from '../document/tree.ts';
import { GRID } from '../standard/page-geometry.ts';
import { titleLines } from '../standard/title-lines.ts';
import { HEADING_STYLE, TITLE_PITCH_PT, TYPE_STYLE } from '../standard/type-style.ts';
import { type Box, freeBox, gridBox, linked, linkedTogether, withSpaceAfter } from './box.ts';
import type { Measure } from './paragraph/line-breaking.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import type { StyledText } from './paragraph/prepared-text.ts';
import { fullMeasure, styled, styledInlines, type Typesetter } from './typesetter.ts';

const BODY_INDENT_PT = 2 * GRID.cellPt;

/** Between the title and what follows under it; the grid adds up to a line. About one empty line before the text. */
const GAP_BEFORE_BYLINE_PT = 8;
const GAP_BEFORE_TEXT_PT = 30;

/** 标题: 2号小标宋, centred, its lines never parted (GB/T 9704-2012, 7.3.1). */
export function layoutTitle({ lines }: TitleBlock, below: 'byline' | 'text', setter: Typesetter): readonly Box[] {
  return layoutTitleLines({ lines, role: 'Title', below }, setter);
}

/** The lines of a title: those that somebody chose, or by its sense. */
export function layoutTitleLines(
  { lines, role, below }: { lines: readonly string[]; role: 'Title' | 'H1'; below: 'byline' | 'text' },
  setter: Typesetter,
): readonly Box[] {
  const [only] = lines;
  const chosen = lines.length === 1 && only !== undefined ? titleLines(only) : lines;
  const structure = setter.node({ role, parent: null, text: lines.join('') });
  const { sizePt } = TYPE_STYLE.title;
  const boxes = chosen
    .flatMap((text) => setParagraph([styled(text, TYPE_STYLE.title)], fullMeasure(setter, 'center'), setter.maker))
    .map((line): Box => {
      const items = setter.lineItems(line, {
        leftPt: setter.area.leftPt,
        baselinePt: setter.ascentPt(sizePt),
        structure,
      });
      return { ...freeBox(items, sizePt), advancePt: TITLE_PITCH_PT };
    });
  const gapPt = below === 'byline' ? GAP_BEFORE_BYLINE_PT : GAP_BEFORE_TEXT_PT;
  return linkedTogether(withSpaceAfter(boxes, sizePt + gapPt - TITLE_PITCH_PT));
}

/** 题下署名: centred 楷体 lines under the title, and an empty line. */
export function layoutByline({ lines }: BylineBlock, setter: Typesetter): readonly Box[] {
  const boxes = lines.flatMap((text) =>
    gridLines(
      [styled(text, TYPE_STYLE.byline)],
      fullMeasure(setter, 'center'),
      setter.node({ role: 'P', parent: null, text }),
      setter,
    ),
  );
  return [...boxes.map(linked), gridBox([])];
}

/** 主送机关: flush left, wrapped lines too, with a colon (7.3.2). */
export function layoutAddressee({ text }: AddresseeBlock, setter: Typesetter): readonly Box[] {
  const printed = addresseeText(text);
  const structure = setter.node({ role: 'P', parent: null, text: printed });
  return gridLines([styled(printed, TYPE_STYLE.addressee)], fullMeasure(setter, 'justify'), structure, setter);
}

/** A heading of its own: never the last thing on a page. */
export function layoutHeading(heading: HeadingBlock, setter: Typesetter): readonly Box[] {
  const structure = setter.node({ role: `H${heading.level}`, parent: null, text: headingText(heading) });
  return gridLines(headingTexts(heading), fullMeasure(setter, 'justify', BODY_INDENT_PT), structure, setter).map(
    linked,
  );
}

/** Body text: the first line two characters in, the others flush left (7.3.3). */
export function layoutParagraph(paragraph: ParagraphBlock, setter: Typesetter): readonly Box[] {
  const structure = setter.node({ role: 'P', parent: null, text: paragraphText(paragraph) });
  const texts = [
    ...(paragraph.runIn ? headingTexts(paragraph.runIn) : []),
    ...styledInlines(paragraph.inlines, TYPE_STYLE.body),
  ];
  return gridLines(texts, fullMeasure(setter, 'justify', BODY_INDENT_PT), structure, setter);
}

/** Lines of 3号 type on the grid. */
export function gridLines(
  texts: readonly StyledText[],
  measure: Measure,
  structure: number,
  setter: Typesetter,
): readonly Box[] {
  const baselinePt = setter.ascentPt(TYPE_STYLE.body.sizePt);
  return setParagraph(texts, measure, setter.maker).map((line) =>
    gridBox(setter.lineItems(line, { leftPt: setter.area.leftPt, baselinePt, structure })),
  );
}

function headingTexts(heading: HeadingBlock | RunInHeading): readonly StyledText[] {
  const style = HEADING_STYLE[heading.level];
  return [styled(headingLabel(heading.level, heading.ordinal), style), ...styledInlines(heading.inlines, style)];
}
