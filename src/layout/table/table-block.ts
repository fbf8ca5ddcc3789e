import { captionText } from '../../document/document-text.ts';
import type { TableBlock } from '../../document/tree.ts';
import { SPACE_BELOW_TABLE_OR_CHART_PT, TYPE_STYLE } from '../../standard/type-style.ts';
import { type Box, linked, linkedTogether, totalHeightPt, withSpaceAfter } from '../box.ts';
import { noteLines } from '../note-lines.ts';
import type { StructureIndex } from '../page.ts';
import { naturalWidthPt } from '../paragraph/line-breaking.ts';
import { BREAK, type PreparedText, prepareText } from '../paragraph/prepared-text.ts';
import { styled, styledInlines, type Typesetter } from '../typesetter.ts';
import { type ColumnWish, columnWidths } from './column-widths.ts';
import { CELL_PADDING_PT, type Cell, type RowPlace, rowBoxes } from './table-row.ts';

const CONTINUED = '（续）';
const GAP_ABOVE_TABLE_PT = 2;
/** A head higher than this is not repeated: it would leave no room for the rows. */
const HIGHEST_REPEATED_HEAD_SHARE = 1 / 2;
/** At the foot of a page stand at least so many rows under the head. */
const ROWS_WITH_HEAD = 2;
/** The last row never stands alone on a page. */
const ROWS_AT_END = 2;

/**
 * A table as wide as the type area: caption and unit above, rules, notes below. The head is printed again on every
 * further page, with 续 in the caption.
 */
export function layoutTable(table: TableBlock, setter: Typesetter): readonly Box[] {
  const { heightPt } = setter.area;
  const node = setter.node({ role: 'Table', parent: null, text: captionText(table) });
  const columnLefts = leftEdges(table, setter);
  const caption = setter.node({ role: 'Caption', parent: node, text: captionText(table) });
  const unit = table.unitNote === null ? null : setter.node({ role: 'Note', parent: node, text: table.unitNote });
  const headRow = setter.node({ role: 'TR', parent: node, text: '' });
  const headCells = table.columns.map(({ header }) => ({
    text: prepareText([styled(header, TYPE_STYLE.tableHeader)], setter.maker),
    align: 'center' as const,
    structure: setter.node({ role: 'TH', parent: headRow, text: header }),
  }));

  const head = [
    ...above(table, captionText(table), caption, unit, setter),
    ...rowBoxes(headCells, columnLefts, { position: 'head', roomPt: heightPt }, setter),
  ];
  const repeated = [
    ...above(table, captionText(table) + CONTINUED, null, null, setter),
    ...rowBoxes(
      headCells.map((cell) => ({ ...cell, structure: null })),
      columnLefts,
      { position: 'head', roomPt: heightPt },
      setter,
    ),
  ];
  const repeatedHead = totalHeightPt(repeated) <= HIGHEST_REPEATED_HEAD_SHARE * heightPt ? repeated : [];
  const roomPt = heightPt - totalHeightPt(repeatedHead);

  const rows = table.rows.flatMap((_, index) => {
    const position = index === table.rows.length - 1 ? 'last' : 'inner';
    const boxes = bodyRow(table, index, node, columnLefts, { position, roomPt }, setter);
    const staysWithNext = index < ROWS_WITH_HEAD - 1 || index === table.rows.length - ROWS_AT_END;
    const row = staysWithNext ? linkedTogether(boxes).map(linked) : boxes;
    return row.map((box) => ({ ...box, repeatedHead }));
  });
  const notes = table.notes.flatMap((text) =>
    noteLines(text, TYPE_STYLE.note, 'justify', setter.node({ role: 'Note', parent: null, text }), setter),
  );
  return withSpaceAfter(joined([...head.map(linked), ...rows], notes), SPACE_BELOW_TABLE_OR_CHART_PT);
}

/** Caption and unit. */
function above(
  table: TableBlock,
  captionLine: string,
  caption: StructureIndex,
  unit: StructureIndex,
  setter: Typesetter,
): readonly Box[] {
  const captionLines = noteLines(captionLine, TYPE_STYLE.tableCaption, 'center', caption, setter);
  const unitLines = table.unitNote === null ? [] : noteLines(table.unitNote, TYPE_STYLE.note, 'right', unit, setter);
  return withSpaceAfter([...captionLines, ...unitLines], GAP_ABOVE_TABLE_PT);
}

function bodyRow(
  table: TableBlock,
  index: number,
  parent: number,
  columnLefts: readonly number[],
  place: RowPlace,
  setter: Typesetter,
): readonly Box[] {
  const row = setter.node({ role: 'TR', parent, text: '' });
  const cells = cellTexts(table, index, setter).map(
    (text, column): Cell => ({
      text,
      align: table.columns[column]?.align ?? 'left',
      structure: setter.node({ role: 'TD', parent: row, text: text.glyphs.map(({ char }) => char).join('') }),
    }),
  );
  return rowBoxes(cells, columnLefts, place, setter);
}

function cellTexts(table: TableBlock, index: number, setter: Typesetter): readonly PreparedText[] {
  const row = table.rows[index];
  const { sizePt, face } = TYPE_STYLE.tableCell;
  const style = { sizePt, face: row?.emphasis ? TYPE_STYLE.tableHeader.face : face };
  return (row?.cells ?? []).map((inlines) => prepareText(styledInlines(inlines, style), setter.maker));
}

/** Left edge of every column, and the table's right edge. */
function leftEdges(table: TableBlock, setter: Typesetter): readonly number[] {
  const heads = table.columns.map(({ header }) => prepareText([styled(header, TYPE_STYLE.tableHeader)], setter.maker));
  const rows = table.rows.map((_, index) => cellTexts(table, index, setter));
  const wishes = table.columns.map(({ weight }, column): ColumnWish => {
    const texts = [heads, ...rows].flatMap((texts) => texts[column] ?? []);
    return {
      leastPt: Math.max(0, ...texts.map(longestWordPt)) + 2 * CELL_PADDING_PT,
      naturalPt: Math.max(0, ...texts.map((text) => naturalWidthPt(text, 0, text.glyphs.length))) + 2 * CELL_PADDING_PT,
      weight,
    };
  });
  let edgePt = setter.area.leftPt;
  const edges = [edgePt];
  for (const widthPt of columnWidths(wishes, setter.area.widthPt)) {
    edgePt += widthPt;
    edges.push(edgePt);
  }
  return edges;
}

function longestWordPt(text: PreparedText): number {
  let longestPt = 0;
  let start = 0;
  for (let end = 1; end <= text.glyphs.length; end += 1) {
    if (end < text.glyphs.length && text.breaks[end] !== BREAK.free) continue;
    longestPt = Math.max(longestPt, naturalWidthPt(text, start, end));
    start = end;
  }
  return longestPt;
}

/** The table and its notes; the last row keeps the first line of the notes. */
function joined(rows: readonly Box[], notes: readonly Box[]): readonly Box[] {
  const last = rows.at(-1);
  const [first, ...others] = notes;
  if (!last || !first) return rows;
  const spaced = { ...last, advancePt: last.advancePt + GAP_ABOVE_TABLE_PT };
  return [...rows.slice(0, -1), linked(spaced), first, ...others];
}
