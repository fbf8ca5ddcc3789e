import type { PageItem, StructureIndex } from './page.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { prepareText, type StyledText } from './paragraph/prepared-text.ts';
import type { Typesetter } from './typesetter.ts';

/** A label, and a text beside it whose further lines begin under its first character: 抄送：… */
export interface HangingText {
  readonly label: readonly StyledText[];
  readonly text: readonly StyledText[];
  /** From the left and the right edge of the type area. */
  readonly leftPt: number;
  readonly rightPt: number;
}

/** A label wider than this share of the measure runs on with its text. */
const WIDEST_LABEL_SHARE = 1 / 2;

/** The marks of each line, on a baseline `baselinePt` below the top of the line. */
export function hangingLines(
  { label, text, leftPt, rightPt }: HangingText,
  baselinePt: number,
  structure: StructureIndex,
  setter: Typesetter,
): readonly (readonly PageItem[])[] {
  const { area, maker } = setter;
  const widthPt = area.widthPt - leftPt - rightPt;
  const measure = { widthPt, firstIndentPt: 0, align: 'left' as const };
  const [labelLine, ...more] = setParagraph(label, measure, maker);
  const labelPt = advancePt(label, setter);
  const place = (fromPt: number) => ({ leftPt: area.leftPt + leftPt + fromPt, baselinePt, structure });
  if (more.length > 0 || labelPt > WIDEST_LABEL_SHARE * widthPt) {
    return setParagraph([...label, ...text], measure, maker).map((line) => setter.lineItems(line, place(0)));
  }
  const beside = setParagraph(text, { ...measure, widthPt: widthPt - labelPt, align: 'justify' }, maker);
  const labelItems = labelLine ? setter.lineItems(labelLine, place(0)) : [];
  if (beside.length === 0) return [labelItems];
  return beside.map((line, index) => [...(index === 0 ? labelItems : []), ...setter.lineItems(line, place(labelPt))]);
}

/** Width of a text that more text follows: the blank half of its last mark counts. */
export function advancePt(texts: readonly StyledText[], { maker }: Typesetter): number {
  return prepareText(texts, maker).originPt.at(-1) ?? 0;
}
