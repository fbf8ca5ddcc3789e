import type { DocxTable } from '../../read/docx/docx-facts.ts';
import { mmToTwips } from '../../standard/units.ts';
import type { Rule } from '../inspection.ts';
import {
  type Difference,
  type DocxCheck,
  finding,
  type InspectedDocx,
  inMm,
  inPt,
  paragraphCheck,
  paragraphsOf,
  placeOf,
} from './check.ts';
import { mainSizePt } from './looks.ts';

const TYPE_AREA_WIDTH = mmToTwips(156);

/** Tables: the standard only speaks of landscape ones (8), so these are house practice (numbers 24 and 54 of the checklist). */
export const tableChecks: readonly DocxCheck[] = [
  tableCheck(
    {
      id: 'table/header-row',
      clause: 'house practice',
      grade: 'advice',
      asks: { zh: '表头行在每页重复', en: 'the head of a table is repeated on every page' },
    },
    ({ rows }) =>
      rows.length < 2 || rows[0]?.isHeader
        ? null
        : {
            found: { zh: '首行不重复', en: 'the first row is not repeated' },
            expected: { zh: '“重复标题行”', en: 'a repeated first row' },
          },
  ),
  tableCheck(
    {
      id: 'table/whole-rows',
      clause: 'house practice',
      grade: 'advice',
      asks: { zh: '一行不跨两页', en: 'a row stands on one page' },
    },
    ({ rows }) =>
      rows.every(({ cantSplit }) => cantSplit)
        ? null
        : {
            found: { zh: '允许跨页断行', en: 'rows may be split' },
            expected: { zh: '不允许', en: 'rows that are not split' },
          },
  ),
  tableCheck(
    {
      id: 'table/width',
      clause: 'GB/T 9704-2012, 5.2.1',
      grade: 'deviation',
      asks: { zh: '表格不宽于版心', en: 'a table is not wider than the type area' },
    },
    (table, docx) => {
      const room = roomFor(table, docx);
      const width = table.width ?? sum(table.gridWidths);
      return width <= room + 20 ? null : { found: inMm(width), expected: inMm(room) };
    },
  ),
  tableCheck(
    {
      id: 'table/column-widths',
      clause: 'house practice',
      grade: 'advice',
      asks: {
        zh: '列宽写明，合计等于表宽；不写时 WPS 不显示表格',
        en: 'column widths are given and add up to the width of the table',
      },
    },
    ({ gridWidths, width }) => {
      const total = sum(gridWidths);
      if (total > 0 && (width === null || Math.abs(total - width) <= 20)) return null;
      return { found: inMm(total), expected: inMm(width ?? TYPE_AREA_WIDTH) };
    },
  ),
  paragraphCheck(
    {
      id: 'table/text-size',
      clause: 'house practice',
      grade: 'deviation',
      asks: { zh: '表内文字五号至四号', en: 'text in tables is 五号 to 四号 (10.5 to 14 pt)' },
    },
    ['tableHeader', 'tableCell'],
    (paragraph) => {
      const size = mainSizePt(paragraph);
      return paragraph.words === '' || (size >= 10.5 && size <= 14)
        ? null
        : { found: `${size} pt`, expected: '10.5–14 pt' };
    },
  ),
  paragraphCheck(
    {
      id: 'table/line-pitch',
      clause: 'house practice',
      grade: 'deviation',
      asks: { zh: '表内行距不照正文的固定值', en: 'lines in tables are closer than those of the text' },
    },
    ['tableHeader', 'tableCell'],
    ({ look, words }) =>
      words === '' || look.lineRule === 'auto' || look.line <= 440
        ? null
        : {
            found: { zh: `${inPt(look.line)} 磅`, en: `${inPt(look.line)} pt` },
            expected: { zh: '不超过 22 磅', en: 'at most 22 pt' },
          },
  ),
];

function tableCheck(rule: Rule, judge: (table: DocxTable, docx: InspectedDocx) => Difference | null): DocxCheck {
  return {
    rule,
    applies: (docx) => dataTables(docx).length > 0,
    run: (docx) =>
      dataTables(docx).flatMap((table) => {
        const difference = judge(table, docx);
        const first = docx.paragraphs[table.firstParagraph - 1];
        return difference && first ? [finding(placeOf(first), difference)] : [];
      }),
  };
}

/** Tables that hold data; those that only place a 版头 or a 版记 are no tables to a reader. */
function dataTables(docx: InspectedDocx): readonly DocxTable[] {
  const withCells = new Set(paragraphsOf(docx, 'tableCell').map(({ cell }) => cell?.table));
  return docx.facts.tables.filter(({ isNested }, index) => !isNested && withCells.has(index));
}

/** The width of the text where the table stands. */
function roomFor({ firstParagraph }: DocxTable, { facts, paragraphs }: InspectedDocx): number {
  const section = facts.sections[paragraphs[firstParagraph - 1]?.section ?? 0];
  if (!section || section.width <= section.height) return TYPE_AREA_WIDTH;
  return section.width - section.margins.left - section.margins.right;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
