import type { Paragraph, Table } from 'docx';
import { unreachable } from '../../diagnostic/diagnostic.ts';
import type { SignatureBlock } from '../../document/tree.ts';
import { cellsOf, STAMP_ROOM, signatureIndents } from '../../standard/signature-indents.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLine, blankLines, type Cohesion, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { sealedLines, sealedNames } from './sealed-names.ts';

const TOGETHER: Cohesion = { keepNext: true };

/**
 * 署名 and 成文日期 with the room for what is put on them by hand, never alone on a page (GB/T 9704-2012, 7.3.5); `cell` is
 * the width of a character in twips.
 */
export function signatureBlock(block: SignatureBlock, cell: number, end: Cohesion): readonly (Paragraph | Table)[] {
  const { post } = block;
  switch (block.stampedWith) {
    case 'nothing':
      return [blankLine(TOGETHER), ...postLine(post, cell), ...unsealed(block, cell, end)];
    case 'seals':
      return [
        ...blankLines(STAMP_ROOM.linesAboveSealed, TOGETHER),
        ...postLine(post, cell),
        ...sealed(block, cell, end),
      ];
    case 'name stamp':
      return stamped(block, cell, end);
    default:
      return unreachable(block.stampedWith);
  }
}

/** Lines of names with a seal each; a name that is alone on the last line is centred on the date (7.3.5.1). */
function sealed(block: SignatureBlock, cell: number, end: Cohesion): readonly (Paragraph | Table)[] {
  const lines = sealedLines(block.unitNames);
  const last = lines.at(-1) ?? [];
  return [
    ...lines.slice(0, -1).flatMap((names) => sealedNames(names, null, cell, TOGETHER)),
    ...(last.length > 1
      ? sealedNames(last, block.date, cell, end)
      : unsealed({ ...block, unitNames: last }, cell, end)),
  ];
}

/** Names one below the other, the host first, all beginning where the longest begins; the date by that one. */
function unsealed({ unitNames, date, stampedWith }: SignatureBlock, cell: number, end: Cohesion): readonly Paragraph[] {
  const widest = Math.max(0, ...unitNames.map(cellsOf));
  const indents = signatureIndents(widest, cellsOf(date), stampedWith);
  return [
    ...unitNames.map((name) => signatureLine(name, indents.unitName + widest - cellsOf(name), cell, TOGETHER)),
    signatureLine(date, indents.date, cell, end),
  ];
}

/** An order: 职务 left of the room for the stamp, the date a line below it (7.3.5.3). */
function stamped({ post, unitNames, date }: SignatureBlock, cell: number, end: Cohesion): readonly Paragraph[] {
  return [
    ...blankLines(STAMP_ROOM.linesAboveStamp, TOGETHER),
    ...postLine(post, cell),
    ...unitNames.map((name) => signatureLine(name, STAMP_CELLS, cell, TOGETHER)),
    blankLine(TOGETHER),
    signatureLine(date, STAMP_ROOM.edgeCells, cell, end),
  ];
}

const STAMP_CELLS = STAMP_ROOM.edgeCells + STAMP_ROOM.stampCells + STAMP_ROOM.postGapCells;

function postLine(post: string | null, cell: number): readonly Paragraph[] {
  return post === null ? [] : [signatureLine(post, STAMP_CELLS, cell, TOGETHER)];
}

function signatureLine(text: string, rightCells: number, cell: number, { keepNext }: Cohesion): Paragraph {
  return styledParagraph(PARAGRAPH_STYLES.signature, textRuns(text), {
    indent: { right: Math.round(rightCells * cell) },
    keepNext,
  });
}
