import type { SignatureBlock } from '../document/tree.ts';
import { GRID, TYPE_AREA } from '../standard/page-geometry.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import { type Box, gridBox, linked, linkedTogether } from './box.ts';
import type { SetLine } from './paragraph/line-setting.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

/** The longer of the two stands two characters from the right; the date begins two characters right of the name. */
const INSET_PT = 2 * GRID.cellPt;

/**
 * 署名 and 成文日期 without a seal (GB/T 9704-2012, 7.3.5.2): an empty line, the name, the date under it. All linked:
 * whoever puts them after the text links the text's last line too.
 */
export function layoutSignature({ unitNames, date }: SignatureBlock, setter: Typesetter): readonly Box[] {
  const unitName = unitNames.join('　');
  const measure = { ...fullMeasure('left'), widthPt: TYPE_AREA.widthPt - 2 * INSET_PT };
  const nameLines = setParagraph([styled(unitName, TYPE_STYLE.signature)], measure, setter.maker);
  const dateLines = setParagraph([styled(date, TYPE_STYLE.signature)], measure, setter.maker);
  const namePt = widestPt(nameLines);
  const datePt = widestPt(dateLines);
  // Where each begins, counted from the right edge of the type area.
  const nameFromRightPt = datePt > namePt ? datePt + 2 * INSET_PT : namePt + INSET_PT;
  const dateFromRightPt = nameFromRightPt - INSET_PT;
  return linkedTogether([
    linked(gridBox([])),
    ...signatureLines(nameLines, nameFromRightPt, unitName, setter),
    ...signatureLines(dateLines, dateFromRightPt, date, setter),
  ]);
}

function signatureLines(
  lines: readonly SetLine[],
  fromRightPt: number,
  text: string,
  setter: Typesetter,
): readonly Box[] {
  const structure = setter.node({ role: 'P', parent: null, text });
  const baselinePt = setter.ascentPt(TYPE_STYLE.signature.sizePt);
  const leftPt = TYPE_AREA.rightPt - fromRightPt;
  return lines.map((line) => gridBox(setter.lineItems(line, { leftPt, baselinePt, structure })));
}

function widestPt(lines: readonly SetLine[]): number {
  return Math.max(0, ...lines.map(({ widthPt }) => widthPt));
}
