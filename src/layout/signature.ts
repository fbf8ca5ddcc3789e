import type { SignatureBlock } from '../document/tree.ts';
import { GRID } from '../standard/page-geometry.ts';
import { STAMP_ROOM, signatureIndents } from '../standard/signature-indents.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import { type Box, emptyLines, gridBox, linkedTogether } from './box.ts';
import type { PageItem } from './page.ts';
import type { SetLine } from './paragraph/line-setting.ts';
import { setParagraph } from './paragraph/paragraph.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

/** A line of the signature, before its marks are numbered: texts with the distance of their left edge from that of the type area. */
interface SignatureLine {
  readonly texts: readonly { readonly line: SetLine; readonly leftPt: number; readonly structure: number }[];
  readonly emptyLinesAbove: number;
}

/** A text of the signature, set. */
interface SetText {
  readonly text: string;
  readonly lines: readonly SetLine[];
  readonly widthPt: number;
}

/**
 * 署名 and 成文日期 below the text, with room for what is stamped on them (GB/T 9704-2012, 7.3.5). All linked: whoever
 * puts them after the text links the text's last line too.
 */
export function layoutSignature(block: SignatureBlock, setter: Typesetter): readonly Box[] {
  const names = block.unitNames.map((name) => set(name, setter));
  const date = set(block.date, setter);
  const post = block.post === null ? null : set(block.post, setter);
  const boxes = linesOf(block, names, date, post, setter).flatMap(({ texts, emptyLinesAbove }): readonly Box[] => [
    ...emptyLines(emptyLinesAbove),
    gridBox(texts.flatMap(({ line, leftPt, structure }) => lineItems(line, leftPt, structure, setter))),
  ]);
  return linkedTogether(boxes);
}

function linesOf(
  { stampedWith }: SignatureBlock,
  names: readonly SetText[],
  date: SetText,
  post: SetText | null,
  setter: Typesetter,
): readonly SignatureLine[] {
  switch (stampedWith) {
    case 'nothing':
      return [...postLines(post, 1, setter), ...unsealedLines(names, date, post === null ? 1 : 0, setter)];
    case 'seals':
      return [...postLines(post, 1, setter), ...sealedLines(names, date, setter)];
    case 'name stamp':
      return stampLines(names, date, post, setter);
  }
}

/** Names one below the other, and the date two characters right of where they begin (7.3.5.2). */
function unsealedLines(
  names: readonly SetText[],
  date: SetText,
  emptyLinesAbove: number,
  setter: Typesetter,
): readonly SignatureLine[] {
  const namesPt = Math.max(0, ...names.map(({ widthPt }) => widthPt));
  const indents = signatureIndents(cells(namesPt), cells(date.widthPt), 'nothing');
  const fromRight = (indentCells: number, widthPt: number) => rightAlignedPt(indentCells, widthPt, setter);
  return withSpaceAbove(
    [
      ...names.flatMap((name) => textLines(name, fromRight(indents.unitName, namesPt), setter)),
      ...textLines(date, fromRight(indents.date, date.widthPt), setter),
    ],
    emptyLinesAbove,
  );
}

/**
 * Names with room for their seals: of one unit centred over the date, of several up to three on a line, evenly spread,
 * the last over the date; the date ends four characters from the edge (7.3.5.1).
 */
function sealedLines(names: readonly SetText[], date: SetText, setter: Typesetter): readonly SignatureLine[] {
  const [only] = names;
  if (names.length < 2) {
    const indents = signatureIndents(cells(only?.widthPt ?? 0), cells(date.widthPt), 'seals');
    return withSpaceAbove(
      [
        ...(only ? textLines(only, rightAlignedPt(indents.unitName, only.widthPt, setter), setter) : []),
        ...textLines(date, rightAlignedPt(indents.date, date.widthPt, setter), setter),
      ],
      STAMP_ROOM.linesAboveSealed,
    );
  }
  const { columns, centrePt } = sealColumns(names, date, setter);
  const rows: SetText[][] = [];
  for (let first = 0; first < names.length; first += columns) rows.push(names.slice(first, first + columns));
  return [
    ...rows.map((row, index): SignatureLine => {
      // The last unit stands over the date, so a row that is not full keeps to the right.
      const skipped = columns - row.length;
      return {
        texts: row.flatMap((name, column) => {
          const structure = nodeOf(name, setter);
          const leftPt = centrePt(column + skipped) - name.widthPt / 2;
          return name.lines.map((line) => ({ line, leftPt: Math.max(0, leftPt), structure }));
        }),
        emptyLinesAbove: index === 0 ? STAMP_ROOM.linesAboveSealed : STAMP_ROOM.linesBetweenSealed,
      };
    }),
    ...textLines(date, Math.max(0, centrePt(columns - 1) - date.widthPt / 2), setter),
  ];
}

/** Widest distance between the middles of two seals, in cells. */
const WIDEST_SEAL_STEP_CELLS = 13;
/** Half a seal of 4.5 cm. */
const HALF_SEAL_CELLS = 4.1;

function sealColumns(names: readonly SetText[], date: SetText, { area }: Typesetter) {
  const widestPt = Math.max(...names.map(({ widthPt }) => widthPt));
  const lastPt = area.widthPt - STAMP_ROOM.edgeCells * GRID.cellPt - Math.max(date.widthPt / 2, 0);
  const roomPt = lastPt - HALF_SEAL_CELLS * GRID.cellPt;
  const isSpread = (count: number) => count === 1 || roomPt / (count - 1) >= widestPt + GRID.cellPt;
  let columns: number = Math.min(STAMP_ROOM.sealsPerLine, names.length);
  while (!isSpread(columns)) columns -= 1;
  const stepPt = columns === 1 ? 0 : Math.min(WIDEST_SEAL_STEP_CELLS * GRID.cellPt, roomPt / (columns - 1));
  return { columns, centrePt: (column: number) => lastPt - (columns - 1 - column) * stepPt };
}

/** 职务 left of the place of the stamp, and the date an empty line below (7.3.5.3). */
function stampLines(
  names: readonly SetText[],
  date: SetText,
  post: SetText | null,
  setter: Typesetter,
): readonly SignatureLine[] {
  const { linesAboveStamp, edgeCells } = STAMP_ROOM;
  const dateLines = textLines(date, rightAlignedPt(edgeCells, date.widthPt, setter), setter);
  const above = [
    ...names.flatMap((name) => textLines(name, rightAlignedPt(edgeCells, name.widthPt, setter), setter)),
    ...postLines(post, 0, setter),
  ];
  return [...withSpaceAbove(above, linesAboveStamp), ...withSpaceAbove(dateLines, 1)];
}

function postLines(post: SetText | null, emptyLinesAbove: number, setter: Typesetter): readonly SignatureLine[] {
  const { edgeCells, stampCells, postGapCells } = STAMP_ROOM;
  if (post === null) return [];
  const leftPt = rightAlignedPt(edgeCells + stampCells + postGapCells, post.widthPt, setter);
  return withSpaceAbove(textLines(post, leftPt, setter), emptyLinesAbove);
}

function textLines(text: SetText, leftPt: number, setter: Typesetter): readonly SignatureLine[] {
  const structure = nodeOf(text, setter);
  return text.lines.map((line) => ({ texts: [{ line, leftPt, structure }], emptyLinesAbove: 0 }));
}

function withSpaceAbove(lines: readonly SignatureLine[], emptyLinesAbove: number): readonly SignatureLine[] {
  return lines.map((line, index) => (index === 0 ? { ...line, emptyLinesAbove } : line));
}

function rightAlignedPt(indentCells: number, widthPt: number, { area }: Typesetter): number {
  return Math.max(0, area.widthPt - indentCells * GRID.cellPt - widthPt);
}

function set(text: string, setter: Typesetter): SetText {
  const measure = { ...fullMeasure(setter, 'left'), widthPt: setter.area.widthPt - 4 * GRID.cellPt };
  const lines = setParagraph([styled(text, TYPE_STYLE.signature)], measure, setter.maker);
  return { text, lines, widthPt: Math.max(0, ...lines.map(({ widthPt }) => widthPt)) };
}

function nodeOf({ text }: SetText, setter: Typesetter): number {
  return setter.node({ role: 'P', parent: null, text });
}

function lineItems(line: SetLine, leftPt: number, structure: number, setter: Typesetter): readonly PageItem[] {
  const baselinePt = setter.ascentPt(TYPE_STYLE.signature.sizePt);
  return setter.lineItems(line, { leftPt: setter.area.leftPt + leftPt, baselinePt, structure });
}

function cells(widthPt: number): number {
  return widthPt / GRID.cellPt;
}
