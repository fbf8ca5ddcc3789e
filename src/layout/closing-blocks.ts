import { ATTACHMENT_LABEL, attendanceText, remarkText } from '../document/document-text.ts';
import type { AttachmentNoteBlock, AttendanceBlock, RemarkBlock } from '../document/tree.ts';
import { GRID } from '../standard/page-geometry.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import { type Box, gridBox, linkedTogether } from './box.ts';
import { hangingLines } from './hanging-lines.ts';
import { gridLines } from './text-blocks.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

const INDENT_PT = 2 * GRID.cellPt;

/**
 * 附件说明: an empty line below the text, two characters in, the titles under each other and their further lines under
 * the first character of the title (GB/T 9704-2012, 7.3.4).
 */
export function layoutAttachmentNote({ titles }: AttachmentNoteBlock, setter: Typesetter): readonly Box[] {
  const baselinePt = setter.ascentPt(TYPE_STYLE.body.sizePt);
  const lines = titles.flatMap((title, index) => {
    const number = titles.length === 1 ? '' : `${index + 1}.`;
    const structure = setter.node({
      role: 'P',
      parent: null,
      text: (index === 0 ? ATTACHMENT_LABEL : '') + number + title,
    });
    // The numbers of the second title and those after it stand under the first.
    const label = (index === 0 ? ATTACHMENT_LABEL : '') + number;
    const leftPt = INDENT_PT + (index === 0 ? 0 : ATTACHMENT_LABEL.length * GRID.cellPt);
    const hanging = {
      label: [styled(label, TYPE_STYLE.body)],
      text: [styled(title, TYPE_STYLE.body)],
      leftPt,
      rightPt: 0,
    };
    return hangingLines(hanging, baselinePt, structure, setter);
  });
  return linkedTogether([gridBox([]), ...lines.map(gridBox)]);
}

/** 出席, 请假 and 列席: the label in 黑体, two characters in, the names under each other (10.3). */
export function layoutAttendance(block: AttendanceBlock, setter: Typesetter): readonly Box[] {
  const structure = setter.node({ role: 'P', parent: null, text: attendanceText(block) });
  const hanging = {
    label: [styled(block.label, TYPE_STYLE.attendanceLabel), styled('：', TYPE_STYLE.body)],
    text: [styled(block.names.join('，'), TYPE_STYLE.body)],
    leftPt: INDENT_PT,
    rightPt: 0,
  };
  return hangingLines(hanging, setter.ascentPt(TYPE_STYLE.body.sizePt), structure, setter).map(gridBox);
}

/** 附注 in brackets, two characters in, directly below the date (7.3.6). */
export function layoutRemark({ text }: RemarkBlock, setter: Typesetter): readonly Box[] {
  const printed = remarkText(text);
  const structure = setter.node({ role: 'P', parent: null, text: printed });
  const measure = fullMeasure(setter, 'justify', INDENT_PT);
  return linkedTogether(gridLines([styled(printed, TYPE_STYLE.body)], measure, structure, setter));
}
