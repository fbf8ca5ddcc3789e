import { GRID } from '../../standard/page-geometry.ts';
import { cellsOf, signatureIndents } from '../../standard/signature-indents.ts';
import { blankLines, lineDifference } from './blank-lines.ts';
import {
  type DocxCheck,
  filledBefore,
  finding,
  hasLetterhead,
  hasRole,
  type InspectedDocx,
  paragraphsOf,
  placeOf,
  violation,
} from './check.ts';
import { firstLineCells, freeAtRight, rightIndent } from './looks.ts';
import type { RoledParagraph } from './roles.ts';

const CELL = GRID.cellPt * 20;

/** 署名 and 成文日期 (GB/T 9704-2012, 7.3.5; numbers 50 and 52 of the checklist). */
export const signatureChecks: readonly DocxCheck[] = [
  {
    rule: violation(
      'signature/place',
      '7.3.5',
      '署名在正文或附件说明下空一行（加盖印章的，印章不压正文）',
      'one line is left between the text and the signature; more where a seal needs it',
    ),
    applies: (docx) => hasRole(docx, 'signatureUnit', 'signatureDate'),
    run: signaturePlaceFindings,
  },
  {
    rule: violation(
      'signature/indent',
      '7.3.5.3',
      '署名、日期右空的字数合乎规定：不盖章的首字错开二字、右空二字，盖章的日期右空四字',
      'name and date are as far from the right edge as the standard says, without or with a seal',
    ),
    applies: (docx) => hasRole(docx, 'signatureUnit') && hasRole(docx, 'signatureDate'),
    run: signatureIndentFindings,
  },
];

function signaturePlaceFindings(docx: InspectedDocx) {
  const [first] = paragraphsOf(docx, 'signatureUnit', 'signatureDate');
  const above = first && filledBefore(docx, first);
  if (!first || !above || !['body', 'attachmentNote'].includes(above.role)) return [];
  const found = blankLines(docx, above, first);
  // A seal wants room for its 4 cm: two or three lines more.
  const most = hasLetterhead(docx) ? 4 : 1;
  return found >= 1 && found <= most ? [] : [finding(placeOf(first), lineDifference(found, 1))];
}

function signatureIndentFindings(docx: InspectedDocx) {
  const dates = paragraphsOf(docx, 'signatureDate');
  return dates.flatMap((date) => {
    const unit = docx.paragraphs[date.number - 2];
    if (unit?.role !== 'signatureUnit') return [];
    const [unitCells, dateCells] = [cellsOf(unit.words), cellsOf(date.words)];
    const plain = signatureIndents(unitCells, dateCells, 'nothing');
    const sealed = signatureIndents(unitCells, dateCells, 'seals');
    const allowed = hasLetterhead(docx) ? [plain, sealed] : [plain];
    const fits = allowed.some((indents) => ends(unit, indents.unitName) && ends(date, indents.date));
    if (fits) return [];
    const [wanted = plain] = allowed;
    return [
      finding(placeOf(unit), {
        found: cellsText(cellsAtRight(unit), cellsAtRight(date)),
        expected: cellsText(wanted.unitName, wanted.date),
      }),
    ];
  });
}

/** In cells of the grid or in characters of 16 pt; where spaces place the line, half a character is as near as one gets. */
function ends(paragraph: RoledParagraph, cells: number): boolean {
  const found = twipsAtRight(paragraph);
  const tolerance = isPlacedFromRight(paragraph) ? 20 : CELL / 2;
  return found >= cells * CELL - tolerance && found <= cells * 320 + tolerance;
}

function cellsAtRight(paragraph: RoledParagraph): number {
  return twipsAtRight(paragraph) / CELL;
}

function twipsAtRight(paragraph: RoledParagraph): number {
  if (!isPlacedFromRight(paragraph)) {
    if (paragraph.look.align !== 'center') return freeAtRight(paragraph, paragraph.words);
    return (8844 - cellsOf(paragraph.words) * CELL) / 2 - (firstLineCells(paragraph) * CELL) / 2;
  }
  // A page break behind the words takes no room.
  const text = paragraph.text.replace(/[\n\f]/g, '');
  const spaces = text.length - text.trimEnd().length;
  return rightIndent(paragraph) + spaces * CELL;
}

function isPlacedFromRight({ look }: RoledParagraph): boolean {
  return look.align === 'right';
}

function cellsText(unit: number, date: number): { readonly zh: string; readonly en: string } {
  const said = (cells: number): string => String(Math.round(cells * 10) / 10);
  return {
    zh: `署名右空 ${said(unit)} 字，日期右空 ${said(date)} 字`,
    en: `name ${said(unit)} characters from the right, date ${said(date)}`,
  };
}
