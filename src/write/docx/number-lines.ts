import { AlignmentType, type Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { SIGNER_LABEL } from '../../document/document-text.ts';
import type { LetterheadBlock } from '../../document/tree.ts';
import type { MarginProfile } from '../../standard/page-geometry.ts';
import { cellsOf } from '../../standard/signature-indents.ts';
import { PARAGRAPH_STYLES, WORD_STYLES } from './paragraph-styles.ts';
import { styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { cellWidth, textWidth } from './setting.ts';

/** 发文字号 alone in the middle; with 签发人 one character in from the left, and they one in from the right (7.2.5, 7.2.6). */
export function numberLines(
  { documentNumber, signers }: Pick<LetterheadBlock, 'documentNumber' | 'signers'>,
  margins: MarginProfile,
): readonly Paragraph[] {
  if (signers.length === 0) {
    return documentNumber === null ? [] : [styledParagraph(PARAGRAPH_STYLES.documentNumber, textRuns(documentNumber))];
  }
  const cell = cellWidth(margins);
  const nameCells = Math.max(...signers.map(cellsOf));
  const perLine = Math.min(signers.length, SIGNERS_PER_LINE);
  const namesAt = textWidth(margins) - cell * (1 + nameCells * perLine + (perLine - 1));
  const tabStops = [
    { type: TabStopType.LEFT, position: Math.round(namesAt - cell * cellsOf(SIGNER_LABEL)) },
    ...Array.from({ length: perLine }, (_, place) => ({
      type: TabStopType.LEFT,
      position: Math.round(namesAt + place * cell * (nameCells + 1)),
    })),
  ];
  return linesOfSigners(signers).map((names, line, { length }) =>
    styledParagraph(
      PARAGRAPH_STYLES.documentNumber,
      [
        ...(line === length - 1 ? textRuns(documentNumber ?? '') : []),
        tab(),
        // The label is as wide as the way to the first name, so that no tab stands between the two.
        ...(line === 0 ? textRuns(SIGNER_LABEL) : [tab()]),
        ...names.flatMap((name, place) => [
          ...(place > 0 ? [tab()] : []),
          ...textRuns(name, { style: WORD_STYLES.signer.id }),
        ]),
      ],
      { alignment: AlignmentType.LEFT, indent: { left: Math.round(cell) }, tabStops },
    ),
  );
}

/** 7.2.6: two names a line. */
const SIGNERS_PER_LINE = 2;

function linesOfSigners(signers: readonly string[]): readonly (readonly string[])[] {
  return signers.flatMap((_, index) =>
    index % SIGNERS_PER_LINE === 0 ? [signers.slice(index, index + SIGNERS_PER_LINE)] : [],
  );
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
