import { Paragraph } from 'docx';
import type { SignatureBlock } from '../../document/tree.ts';
import { cellsOf, signatureIndents } from '../../standard/signature-indents.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { blankLine, type Cohesion } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/** 署名 and 成文日期, one line below the text and never alone on a page; `cell` is the width of a character in twips. */
export function signatureBlock({ unitNames, date }: SignatureBlock, cell: number): readonly Paragraph[] {
  const unitName = unitNames.join('　');
  const indents = signatureIndents(cellsOf(unitName), cellsOf(date), 'nothing');
  return [
    blankLine({ keepNext: true }),
    signatureLine(unitName, indents.unitName * cell, { keepNext: true }),
    signatureLine(date, indents.date * cell, { keepNext: false }),
  ];
}

function signatureLine(text: string, right: number, { keepNext }: Cohesion): Paragraph {
  return new Paragraph({
    style: PARAGRAPH_STYLES.signature.id,
    indent: { right: Math.round(right) },
    ...(keepNext ? { keepNext } : {}),
    children: textRuns(text),
  });
}
