import { TYPE_STYLE } from '../../standard/type-style.ts';
import { type Box, freeBox } from '../box.ts';
import { horizontalRule, verticalRule } from '../frame.ts';
import { SMALL_PITCH_EM } from '../note-lines.ts';
import type { PageItem, StructureIndex } from '../page.ts';
import type { SetLine } from '../paragraph/line-setting.ts';
import { setPrepared } from '../paragraph/paragraph.ts';
import type { PreparedText } from '../paragraph/prepared-text.ts';
import type { Typesetter } from '../typesetter.ts';

/** Between a cell's rules and its text. */
export const CELL_PADDING_PT = 4;
const ROW_PADDING_PT = 3;

const OUTER_RULE_PT = 1;
const INNER_RULE_PT = 0.5;

const { sizePt: SIZE } = TYPE_STYLE.tableCell;
const PITCH_PT = SIZE * SMALL_PITCH_EM;

export interface Cell {
  readonly text: PreparedText;
  readonly align: 'left' | 'center' | 'right';
  readonly structure: StructureIndex;
}

export interface RowPlace {
  readonly position: 'head' | 'inner' | 'last';
  /** A row higher than this is broken between its lines. */
  readonly roomPt: number;
}

/** A row is one box; a row that is higher than a page is a box for each of its lines. */
export function rowBoxes(
  cells: readonly Cell[],
  columnLefts: readonly number[],
  place: RowPlace,
  setter: Typesetter,
): readonly Box[] {
  const set = cells.map((cell, column) => setCell(cell, column, columnLefts));
  const lineCount = Math.max(1, ...set.map(({ lines }) => lines.length));
  const heightPt = lineCount * PITCH_PT + 2 * ROW_PADDING_PT;
  if (heightPt <= place.roomPt) {
    const items = set.flatMap((cell) => cellItems(cell, (heightPt - cell.lines.length * PITCH_PT) / 2, setter));
    return [withRules(items, heightPt, columnLefts, edgeRules(place))];
  }
  return Array.from({ length: lineCount }, (_, index) => {
    const { top, bottom } = edgeRules(place);
    const isFirst = index === 0;
    const isLast = index === lineCount - 1;
    const topPt = isFirst ? ROW_PADDING_PT : 0;
    const slicePt = PITCH_PT + topPt + (isLast ? ROW_PADDING_PT : 0);
    const items = set.flatMap((cell) =>
      cellItems({ ...cell, lines: cell.lines.slice(index, index + 1) }, topPt, setter),
    );
    return withRules(items, slicePt, columnLefts, { top: isFirst ? top : 0, bottom: isLast ? bottom : 0 });
  });
}

interface SetCell {
  readonly lines: readonly SetLine[];
  readonly leftPt: number;
  readonly structure: StructureIndex;
}

function setCell({ text, align, structure }: Cell, column: number, columnLefts: readonly number[]): SetCell {
  const leftPt = (columnLefts[column] ?? 0) + CELL_PADDING_PT;
  const widthPt = (columnLefts[column + 1] ?? 0) - CELL_PADDING_PT - leftPt;
  return { lines: setPrepared(text, { widthPt, firstIndentPt: 0, align }), leftPt, structure };
}

function cellItems({ lines, leftPt, structure }: SetCell, topPt: number, setter: Typesetter): readonly PageItem[] {
  const firstPt = topPt + (PITCH_PT - SIZE) / 2 + setter.ascentPt(SIZE);
  return lines.flatMap((line, k) => setter.lineItems(line, { leftPt, baselinePt: firstPt + k * PITCH_PT, structure }));
}

/** Thickness of the rules above and below a row; 0 is none. */
interface EdgeRules {
  readonly top: number;
  readonly bottom: number;
}

function edgeRules({ position }: RowPlace): EdgeRules {
  return {
    top: position === 'head' ? OUTER_RULE_PT : 0,
    bottom: position === 'last' ? OUTER_RULE_PT : INNER_RULE_PT,
  };
}

function withRules(
  items: readonly PageItem[],
  heightPt: number,
  columnLefts: readonly number[],
  { top, bottom }: EdgeRules,
): Box {
  const last = columnLefts.length - 1;
  const [left = 0] = columnLefts;
  const right = columnLefts[last] ?? 0;
  const rules = [
    ...(top > 0 ? [horizontalRule(left, right, 0, top)] : []),
    ...columnLefts.map((xPt, k) =>
      verticalRule(xPt, 0, heightPt, k === 0 || k === last ? OUTER_RULE_PT : INNER_RULE_PT),
    ),
    ...(bottom > 0 ? [horizontalRule(left, right, heightPt, bottom)] : []),
  ];
  return freeBox([...rules, ...items], heightPt);
}
