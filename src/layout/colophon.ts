import { colophonLists } from '../document/document-text.ts';
import type { ColophonBlock } from '../document/tree.ts';
import { COLOPHON_RULES } from '../standard/letterhead.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import { mmToPt } from '../standard/units.ts';
import { type Box, freeBox, linkedTogether } from './box.ts';
import { horizontalRule } from './frame.ts';
import { hangingLines } from './hanging-lines.ts';
import type { PageItem } from './page.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

const { sizePt: SIZE_PT } = TYPE_STYLE.colophon;
/** A line is a character high and seven eighths more (GB/T 9704-2012, 3.2). */
const PITCH_PT = SIZE_PT * (1 + 7 / 8);
/** One character in from both sides (7.4.2, 7.4.3). */
const INSET_PT = SIZE_PT;

/**
 * 版记 from its first rule to its last, to be put at the foot of a page: 主送 and 抄送, then 印发机关 and 印发日期 on one
 * line (7.4). The colophon of a letter has no rules (10.1).
 */
export function layoutColophon(block: ColophonBlock, rules: 'ruled' | 'unruled', setter: Typesetter): readonly Box[] {
  const lists = colophonLists(block).flatMap(({ label, text }) => {
    const structure = setter.node({ role: 'P', parent: null, text: label + text });
    const hanging = {
      label: [styled(label, TYPE_STYLE.colophon)],
      text: [styled(text, TYPE_STYLE.colophon)],
      leftPt: INSET_PT,
      rightPt: INSET_PT,
    };
    return hangingLines(hanging, baselinePt(setter), structure, setter);
  });
  const printing = block.printing ? printingLines(block.printing, setter) : [];
  const lines = [...lists, ...printing];
  return linkedTogether(
    lines.map((items, index) => {
      if (rules === 'unruled') return freeBox(items, PITCH_PT);
      const above = index === 0 ? ruleItems(0, 'outer', setter) : [];
      const isSeam = index === lists.length && index > 0;
      const between = isSeam ? ruleItems(0, 'inner', setter) : [];
      const below = index === lines.length - 1 ? ruleItems(PITCH_PT, 'outer', setter) : [];
      return freeBox([...above, ...between, ...items, ...below], PITCH_PT);
    }),
  );
}

function baselinePt(setter: Typesetter): number {
  return (PITCH_PT - SIZE_PT) / 2 + setter.ascentPt(SIZE_PT);
}

/** 印发机关 at the left, 印发日期 at the right; on lines of their own when one line cannot hold both. */
function printingLines(
  { unitName, date }: NonNullable<ColophonBlock['printing']>,
  setter: Typesetter,
): readonly (readonly PageItem[])[] {
  const { area, maker } = setter;
  const set = (text: string, align: 'left' | 'right'): readonly (readonly PageItem[])[] => {
    const measure = { ...fullMeasure(setter, align), widthPt: area.widthPt - 2 * INSET_PT };
    const structure = setter.node({ role: 'P', parent: null, text });
    return setParagraph([styled(text, TYPE_STYLE.colophon)], measure, maker).map((line) =>
      setter.lineItems(line, { leftPt: area.leftPt + INSET_PT, baselinePt: baselinePt(setter), structure }),
    );
  };
  const widthPt = (text: string): number =>
    setParagraph([styled(text, TYPE_STYLE.colophon)], fullMeasure(setter, 'left'), maker).reduce(
      (sumPt, line) => sumPt + line.widthPt,
      0,
    );
  const together = widthPt(unitName) + widthPt(date) + SIZE_PT <= area.widthPt - 2 * INSET_PT;
  const [name = [], ...moreNames] = set(unitName, 'left');
  const [day = [], ...moreDays] = set(date, 'right');
  return together ? [[...name, ...day]] : [name, ...moreNames, day, ...moreDays];
}

/** A rule as wide as the type area; the outer ones end at the edge that they mark. */
function ruleItems(yPt: number, weight: 'outer' | 'inner', { area }: Typesetter): readonly PageItem[] {
  const thicknessPt = mmToPt(weight === 'outer' ? COLOPHON_RULES.outerMm : COLOPHON_RULES.innerMm);
  const insetPt = weight === 'inner' ? 0 : yPt === 0 ? thicknessPt / 2 : -thicknessPt / 2;
  return [horizontalRule(area.leftPt, area.leftPt + area.widthPt, yPt + insetPt, thicknessPt)];
}
