import { markLines, SIGNER_LABEL } from '../document/document-text.ts';
import type { LetterheadBlock } from '../document/tree.ts';
import {
  JOINT_GAP_EM,
  JOINT_PITCH_EM,
  LETTER_RULES,
  LETTERHEAD_PLACES,
  markType,
  RED,
  RED_RULE,
} from '../standard/letterhead.ts';
import { GRID } from '../standard/page-geometry.ts';
import { SIZE_PT, TYPE_STYLE, type TypeStyle } from '../standard/type-style.ts';
import { mmToPt } from '../standard/units.ts';
import { type Box, freeBox } from './box.ts';
import { doubleRule, horizontalRule } from './frame.ts';
import { advancePt } from './hanging-lines.ts';
import type { PageItem } from './page.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import type { StyledText } from './paragraph/prepared-text.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

/** Marks of a part of the letterhead, and where it ends: points from the top of the type area. */
interface Part {
  readonly items: readonly PageItem[];
  readonly bottomPt: number;
}

/** From the foot of a line to the head of the next but two: two lines stay empty. */
const TWO_EMPTY_LINES_PT = 3 * GRID.pitchPt - SIZE_PT.三号;
/** 签发人 and 发文字号 of a document that goes upwards stand one character in (GB/T 9704-2012, 7.2.5). */
const INSET_PT = GRID.cellPt;
const SIGNERS_PER_LINE = 2;

/**
 * 版头 at the top of the first page, down to where the title begins: every part at the height the standard lays down
 * (GB/T 9704-2012, 7.2 and 10).
 */
export function layoutLetterhead(block: LetterheadBlock, setter: Typesetter): readonly Box[] {
  const place = LETTERHEAD_PLACES[block.form];
  const markTopPt = mmToPt(place.markTopMm) - setter.area.topPt;
  const parts = block.form === 'letter' ? letterParts(block, markTopPt, setter) : headParts(block, markTopPt, setter);
  const bottomPt = Math.max(0, ...parts.map((part) => part.bottomPt)) + place.linesBelow * GRID.pitchPt;
  return [
    freeBox(
      parts.flatMap(({ items }) => items),
      bottomPt,
    ),
  ];
}

/** 文件格式, 命令格式 and 纪要格式: items in the upper left, the mark, the number, and a red rule under all but orders. */
function headParts(block: LetterheadBlock, markTopPt: number, setter: Typesetter): readonly Part[] {
  const items = headItems(block, 0, setter);
  const mark = markPart(block, Math.max(markTopPt, items.bottomPt), setter);
  const number = numberPart(block, mark.bottomPt + TWO_EMPTY_LINES_PT, 'center', setter);
  return [items, mark, number, ...(block.form === 'order' ? [] : [redRule(number.bottomPt, setter)])];
}

/** 信函格式: the mark, a double rule, and under it the items at the left and the number at the right (10.1). */
function letterParts(block: LetterheadBlock, markTopPt: number, setter: Typesetter): readonly Part[] {
  const mark = markPart(block, markTopPt, setter);
  const rule = doubleRule(setter.area, mark.bottomPt + mmToPt(LETTER_RULES.gapMm), 'thick above');
  const underPt = rule.bottomPt + (GRID.pitchPt - SIZE_PT.三号);
  const items = headItems(block, underPt, setter);
  return [mark, rule, items, numberPart(block, underPt, 'right', setter)];
}

/**
 * 份号, 密级和保密期限 and 紧急程度, flush left, a line each, one below the other; 密级 has the second line even where there
 * is no 份号 (7.2.1 to 7.2.3).
 */
function headItems(block: LetterheadBlock, topPt: number, setter: Typesetter): Part {
  const { copyNumber, classification, urgency } = block;
  const lines: readonly (readonly [string | null, TypeStyle])[] = [
    [copyNumber ?? (classification === null ? null : ''), TYPE_STYLE.body],
    [classification, TYPE_STYLE.security],
    [urgency, TYPE_STYLE.security],
  ];
  const items: PageItem[] = [];
  let bottomPt = topPt;
  for (const [text, style] of lines) {
    if (text === null) continue;
    const line = linePart([styled(text, style)], bottomPt, { align: 'left', insetPt: 0 }, setter);
    items.push(...line.items);
    bottomPt = line.bottomPt + GRID.pitchPt - SIZE_PT.三号;
  }
  return { items, bottomPt };
}

/** 发文机关标志 in red; of a joint issue the names under each other, as wide as the longest, with 文件 beside them (7.2.4). */
function markPart(block: LetterheadBlock, topPt: number, setter: Typesetter): Part {
  const { namePt, suffixPt } = markType(block.mark, block.markSuffix);
  if (block.mark.length < 2) {
    const style = { ...TYPE_STYLE.mark, sizePt: namePt };
    const text = markLines(block).join('');
    return linePart([styled(text, style)], topPt, { align: 'center', insetPt: 0, color: RED }, setter);
  }
  const style = { ...TYPE_STYLE.mark, sizePt: namePt };
  const lines = block.mark.map((name) => ({ name, widthPt: widthPt([styled(name, style)], setter) }));
  const namesPt = Math.max(...lines.map((line) => line.widthPt));
  const suffixStyle = { ...TYPE_STYLE.mark, sizePt: suffixPt };
  const suffix = block.markSuffix === null ? [] : [styled(block.markSuffix, suffixStyle)];
  const wholePt = namesPt + (suffix.length > 0 ? JOINT_GAP_EM * namePt + widthPt(suffix, setter) : 0);
  const leftPt = Math.max(0, (setter.area.widthPt - wholePt) / 2);
  const pitchPt = JOINT_PITCH_EM * namePt;
  const heightPt = (block.mark.length - 1) * pitchPt + namePt;
  const names = lines.map(({ name, ...line }, index) => {
    const gaps = [...name].length - 1;
    const spreadPt = gaps > 0 ? (namesPt - line.widthPt) / gaps : 0;
    const place = { align: 'left', insetPt: leftPt, color: RED, spreadPt } as const;
    return linePart([styled(name, style)], topPt + index * pitchPt, place, setter);
  });
  const beside = linePart(
    suffix,
    topPt + (heightPt - suffixPt) / 2,
    { align: 'left', insetPt: leftPt + namesPt + JOINT_GAP_EM * namePt, color: RED },
    setter,
  );
  const all = [...names, beside];
  return {
    items: all.flatMap(({ items }) => items),
    bottomPt: Math.max(topPt + heightPt, ...all.map(({ bottomPt }) => bottomPt)),
  };
}

/** 发文字号 in the middle, in a letter at the right; on a document that goes upwards at the left, with 签发人 at the right (7.2.5, 7.2.6). */
function numberPart(
  { documentNumber, signers }: LetterheadBlock,
  topPt: number,
  align: LineStyle['align'],
  setter: Typesetter,
): Part {
  const number = documentNumber === null ? [] : [styled(documentNumber, TYPE_STYLE.body)];
  if (signers.length === 0) return linePart(number, topPt, { align, insetPt: 0 }, setter);
  const rows = Array.from({ length: Math.ceil(signers.length / SIGNERS_PER_LINE) }, (_, row) =>
    signers.slice(row * SIGNERS_PER_LINE, (row + 1) * SIGNERS_PER_LINE),
  );
  const texts = rows.map((row) => [styled(row.join('　'), TYPE_STYLE.signer)]);
  const namesPt = Math.max(...texts.map((text) => widthPt(text, setter)));
  const label = [styled(SIGNER_LABEL, TYPE_STYLE.body)];
  const namesLeftPt = Math.max(0, setter.area.widthPt - INSET_PT - namesPt);
  const labelLeftPt = Math.max(0, namesLeftPt - advancePt(label, setter));
  const lastTopPt = topPt + (rows.length - 1) * GRID.pitchPt;
  const parts = [
    linePart(number, lastTopPt, { align: 'left', insetPt: INSET_PT }, setter),
    linePart(label, topPt, { align: 'left', insetPt: labelLeftPt }, setter),
    ...texts.map((text, row) =>
      linePart(text, topPt + row * GRID.pitchPt, { align: 'left', insetPt: namesLeftPt }, setter),
    ),
  ];
  return {
    items: parts.flatMap(({ items }) => items),
    bottomPt: Math.max(lastTopPt + SIZE_PT.三号, ...parts.map(({ bottomPt }) => bottomPt)),
  };
}

/** The rule between 版头 and 主体 (7.2.7). */
function redRule(abovePt: number, { area }: Typesetter): Part {
  const yPt = abovePt + mmToPt(RED_RULE.gapMm) + RED_RULE.thicknessPt / 2;
  const rule = horizontalRule(area.leftPt, area.leftPt + area.widthPt, yPt, RED_RULE.thicknessPt, RED);
  return { items: [rule], bottomPt: yPt };
}

interface LineStyle {
  readonly align: 'left' | 'center' | 'right';
  /** From the edge of the type area that the line is set from. */
  readonly insetPt: number;
  readonly color?: typeof RED;
  /** Added between the characters. */
  readonly spreadPt?: number;
}

/** A text from `topPt` down, usually one line. */
function linePart(texts: readonly StyledText[], topPt: number, style: LineStyle, setter: Typesetter): Part {
  const { align, insetPt, color, spreadPt = 0 } = style;
  const text = texts.map((one) => one.text).join('');
  const sizePt = texts[0]?.look.sizePt ?? SIZE_PT.三号;
  if (text === '') return { items: [], bottomPt: topPt + sizePt };
  const structure = setter.node({ role: 'P', parent: null, text });
  const measure = { ...fullMeasure(setter, align), widthPt: Math.max(sizePt, setter.area.widthPt - insetPt) };
  const leftPt = setter.area.leftPt + (align === 'right' ? 0 : insetPt);
  const spread = texts.map((one) => ({ ...one, look: { ...one.look, trackingPt: one.look.trackingPt + spreadPt } }));
  const lines = setParagraph(spread, { ...measure, widthPt: measure.widthPt + spreadPt }, setter.maker);
  const items = lines.flatMap((line, index) => {
    const baselinePt = topPt + index * (sizePt + GRID.pitchPt - SIZE_PT.三号) + setter.ascentPt(sizePt);
    return setter.lineItems(line, { leftPt, baselinePt, structure });
  });
  const bottomPt = topPt + Math.max(0, lines.length - 1) * (sizePt + GRID.pitchPt - SIZE_PT.三号) + sizePt;
  return { items: color ? items.map((item) => ({ ...item, color }) as PageItem) : items, bottomPt };
}

/** Width of a text on one line. */
function widthPt(texts: readonly StyledText[], setter: Typesetter): number {
  const [line] = setParagraph(texts, { ...fullMeasure(setter, 'left') }, setter.maker);
  return line?.widthPt ?? 0;
}
