import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { captionText } from '../../document/document-text.ts';
import type * as tree from '../../document/tree.ts';
import { PARAGRAPH_STYLES, TABLE_STYLE } from './paragraph-styles.ts';
import { type Cohesion, styledParagraph } from './paragraphs.ts';
import { inlineRuns, textRuns } from './runs.ts';

/** A column of the grid, with its width in twips. */
interface GridColumn extends tree.TableColumn {
  readonly width: number;
}

/**
 * A table with its title and unit above and its notes below, as wide as the text. Its head is repeated on every page
 * and never stands there with fewer than two rows; rows are not split.
 */
export function tableBlock(
  table: tree.TableBlock,
  textWidth: number,
  { keepNext }: Cohesion,
): readonly (Paragraph | Table)[] {
  const { unitNote, rows, notes } = table;
  const columns = gridColumns(table.columns, textWidth);
  const last = rows.length - 1;
  // Neither the first row nor the last stands alone on a page.
  const staysWithNext = (row: number) => (row === last ? notes.length > 0 || keepNext : row === 0 || row === last - 1);
  return [
    styledParagraph(PARAGRAPH_STYLES.tableCaption, textRuns(captionText(table))),
    ...(unitNote === null ? [] : [styledParagraph(PARAGRAPH_STYLES.unitNote, textRuns(unitNote))]),
    new Table({
      style: TABLE_STYLE.id,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: columns.map(({ width }) => width),
      rows: [headRow(columns), ...rows.map((row, index) => bodyRow(row, columns, { keepNext: staysWithNext(index) }))],
    }),
    ...noteParagraphs(notes, { keepNext }),
  ];
}

/** 注：… and 来源：… below a table or a picture, all on one page. */
export function noteParagraphs(notes: readonly string[], { keepNext }: Cohesion): readonly Paragraph[] {
  return notes.map((note, index) =>
    styledParagraph(PARAGRAPH_STYLES.note, textRuns(note), { keepNext: keepNext || index < notes.length - 1 }),
  );
}

/** Shares the width by weight; rounding never adds up to another width. */
function gridColumns(columns: readonly tree.TableColumn[], textWidth: number): readonly GridColumn[] {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  let weightSoFar = 0;
  let edge = 0;
  return columns.map((column) => {
    weightSoFar += column.weight;
    const start = edge;
    edge = Math.round((textWidth * weightSoFar) / total);
    return { ...column, width: edge - start };
  });
}

function headRow(columns: readonly GridColumn[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header, width }) =>
      tableCell(width, styledParagraph(PARAGRAPH_STYLES.tableHeader, textRuns(header))),
    ),
  });
}

function bodyRow(row: tree.TableRow, columns: readonly GridColumn[], { keepNext }: Cohesion): TableRow {
  const look = row.emphasis ? { bold: true } : {};
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align, width }, index) =>
      tableCell(
        width,
        new Paragraph({
          style: PARAGRAPH_STYLES.tableCell.id,
          alignment: align,
          ...(keepNext ? { keepNext } : {}),
          children: inlineRuns(row.cells[index] ?? [], look),
        }),
      ),
    ),
  });
}

function tableCell(width: number, paragraph: Paragraph): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph],
  });
}
