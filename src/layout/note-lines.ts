import type { TypeStyle } from '../standard/type-style.ts';
import { type Box, freeBox } from './box.ts';
import type { StructureIndex } from './page.ts';
import type { Measure } from './paragraph/line-breaking.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

/** Line pitch of small type, in ems of its size. */
export const SMALL_PITCH_EM = 1.5;

/** Lines of small type beside a table or a picture: captions, units, notes. One box a line. */
export function noteLines(
  text: string,
  style: TypeStyle,
  align: Measure['align'],
  structure: StructureIndex,
  setter: Typesetter,
): readonly Box[] {
  const pitchPt = SMALL_PITCH_EM * style.sizePt;
  const baselinePt = (pitchPt - style.sizePt) / 2 + setter.ascentPt(style.sizePt);
  return setParagraph([styled(text, style)], fullMeasure(setter, align), setter.maker).map((line) =>
    freeBox(setter.lineItems(line, { leftPt: setter.area.leftPt, baselinePt, structure }), pitchPt),
  );
}
