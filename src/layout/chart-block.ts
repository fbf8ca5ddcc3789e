import { captionText } from '../document/document-text.ts';
import type { ChartBlock } from '../document/tree.ts';
import { SPACE_BELOW_TABLE_OR_CHART_PT, TYPE_STYLE } from '../standard/type-style.ts';
import { mmToPt } from '../standard/units.ts';
import { type Box, freeBox, linked, linkedTogether, totalHeightPt, withSpaceAfter } from './box.ts';
import { frame } from './frame.ts';
import { noteLines } from './note-lines.ts';
import type { PageItem } from './page.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

/** Between the picture and its caption. */
const GAP_ABOVE_CAPTION_PT = 3;
/** The frame that stands for a picture whose data are missing. */
const PLACEHOLDER = { heightPt: mmToPt(40), thicknessPt: 0.75, paddingPt: 12 } as const;
/** However long a caption is, the picture keeps this much of the page. */
const LEAST_PICTURE_SHARE = 1 / 2;

/** A picture in the middle with its caption under it, on one page. */
export function layoutChart(chart: ChartBlock, setter: Typesetter): readonly Box[] {
  const figure = setter.node({ role: 'Figure', parent: null, text: chart.placeholder ?? '', altText: chart.altText });
  const caption = setter.node({ role: 'Caption', parent: null, text: captionText(chart) });
  const captionLines = noteLines(captionText(chart), TYPE_STYLE.chartCaption, 'center', caption, setter);
  const notes = chart.notes.flatMap((text) =>
    noteLines(text, TYPE_STYLE.note, 'justify', setter.node({ role: 'Note', parent: null, text }), setter),
  );
  const roomPt = Math.max(
    LEAST_PICTURE_SHARE * setter.area.heightPt,
    setter.area.heightPt - GAP_ABOVE_CAPTION_PT - totalHeightPt(captionLines),
  );
  const picture = chart.spec
    ? pictureBoxes(chart.spec, roomPt, figure, setter)
    : placeholderBoxes(chart.placeholder ?? chart.altText, figure, setter);
  const whole = linkedTogether([...withSpaceAfter(picture, GAP_ABOVE_CAPTION_PT), ...captionLines]);
  return withSpaceAfter(notes.length > 0 ? [...whole.map(linked), ...notes] : whole, SPACE_BELOW_TABLE_OR_CHART_PT);
}

/** The picture; one that is too high for the page with its caption is made smaller, in proportion. */
function pictureBoxes(
  spec: NonNullable<ChartBlock['spec']>,
  roomPt: number,
  structure: number,
  setter: Typesetter,
): readonly Box[] {
  const scale = Math.min(1, roomPt / mmToPt(spec.heightMm));
  const widthPt = mmToPt(spec.widthMm) * scale;
  const heightPt = mmToPt(spec.heightMm) * scale;
  const xPt = setter.area.leftPt + (setter.area.widthPt - widthPt) / 2;
  return [freeBox([{ kind: 'chart', xPt, yPt: 0, widthPt, heightPt, spec, structure }], heightPt)];
}

/** The words that say what is missing, in a frame that nobody overlooks. */
function placeholderBoxes(text: string, structure: number, setter: Typesetter): readonly Box[] {
  const { sizePt } = TYPE_STYLE.note;
  const pitchPt = sizePt * 1.5;
  const measure = { ...fullMeasure(setter, 'center'), widthPt: setter.area.widthPt - 2 * PLACEHOLDER.paddingPt };
  const lines = setParagraph([styled(text, TYPE_STYLE.note)], measure, setter.maker);
  const linesPt = lines.length * pitchPt;
  const heightPt = Math.max(PLACEHOLDER.heightPt, linesPt + 2 * PLACEHOLDER.paddingPt);
  const leftPt = setter.area.leftPt + PLACEHOLDER.paddingPt;
  const firstPt = (heightPt - linesPt) / 2 + setter.ascentPt(sizePt);
  const items: readonly PageItem[] = [
    ...frame(setter.area.leftPt, 0, setter.area.widthPt, heightPt, PLACEHOLDER.thicknessPt),
    ...lines.flatMap((line, k) => setter.lineItems(line, { leftPt, baselinePt: firstPt + k * pitchPt, structure })),
  ];
  return [freeBox(items, heightPt)];
}
