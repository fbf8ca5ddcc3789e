import {
  AlignmentType,
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { GRID } from '../../standard/page-geometry.ts';
import { STAMP_ROOM } from '../../standard/signature-indents.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLines, type Cohesion, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/**
 * The names of a joint issue side by side, with room for a seal on each, and below the last of them the date (GB/T
 * 9704-2012, 7.3.5.1). A table without borders shares the line equally, whatever the names; `date` is null where
 * another line of names follows.
 */
export function sealedNames(
  names: readonly string[],
  date: string | null,
  cell: number,
  end: Cohesion,
): readonly (Paragraph | Table)[] {
  const width = Math.round((cell * GRID.charactersPerLine) / names.length);
  const rows = [names, ...(date === null ? [] : [[...names.slice(1).map(() => ''), date]])];
  return [
    new Table({
      width: { size: width * names.length, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: names.map(() => width),
      borders: TableBorders.NONE,
      rows: rows.map((texts, index) => sealedRow(texts, width, { keepNext: index < rows.length - 1 || end.keepNext })),
    }),
    ...(date === null ? blankLines(STAMP_ROOM.linesBetweenSealed, { keepNext: true }) : []),
  ];
}

/** Names in lines of as many as can bear a seal side by side. */
export function sealedLines(unitNames: readonly string[]): readonly (readonly string[])[] {
  const { sealsPerLine } = STAMP_ROOM;
  return unitNames.flatMap((_, index) =>
    index % sealsPerLine === 0 ? [unitNames.slice(index, index + sealsPerLine)] : [],
  );
}

function sealedRow(texts: readonly string[], width: number, { keepNext }: Cohesion): TableRow {
  return new TableRow({
    cantSplit: true,
    children: texts.map(
      (text) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          children: [
            styledParagraph(PARAGRAPH_STYLES.signature, textRuns(text), {
              alignment: AlignmentType.CENTER,
              keepNext,
            }),
          ],
        }),
    ),
  });
}
