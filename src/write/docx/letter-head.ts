import { AlignmentType, Footer, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { markLines } from '../../document/document-text.ts';
import type { LetterheadBlock } from '../../document/tree.ts';
import { LETTER_RULES, LETTERHEAD_PLACES, markType } from '../../standard/letterhead.ts';
import { PAPER } from '../../standard/page-geometry.ts';
import { SIZE_PT } from '../../standard/type-style.ts';
import { mmToTwips, ptToMm } from '../../standard/units.ts';
import { numberLines } from './number-lines.ts';
import { markLeadingBelow, markPitch, PARAGRAPH_STYLES, WORD_STYLES } from './paragraph-styles.ts';
import { styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { type Setting, textWidth } from './setting.ts';
import type { TextBoxWriter } from './text-box.ts';

/**
 * The head of 信函格式: the mark above the type area, under it the first double rule, under that 份号, 密级 and 紧急程度 at
 * the left and 发文字号 at the right (GB/T 9704-2012, 10.1). The mark hangs on a paragraph that holds its place in the text.
 */
export function letterHead(head: LetterheadBlock, setting: Setting): readonly Paragraph[] {
  const { margins, textBox } = setting;
  const { namePt } = markType(head.mark, head.markSuffix);
  const names = markLines(head);
  const markHeightMm = names.length * ptToMm(markPitch(namePt) / 20);
  const { markTopMm } = LETTERHEAD_PLACES.letter;
  const gap = mmToTwips(LETTER_RULES.gapMm) - markLeadingBelow(namePt);
  const ruleBottomMm = markTopMm + markHeightMm + ptToMm(gap / 20 + RULE_HEIGHT_PT);
  const textTop = Math.round(mmToTwips(ruleBottomMm) + NUMBER_GAP - halfLeading(margins.pitch));
  const box = textBox({
    name: '发文机关标志',
    leftMm: RULE_LEFT_MM,
    topMm: markTopMm,
    widthMm: LETTER_RULES.widthMm,
    heightMm: ruleBottomMm - markTopMm + BOX_SLACK_MM,
    stands: 'at the top',
    reads: 'across',
    clearsText: false,
    children: [
      ...names.map((line) =>
        styledParagraph(PARAGRAPH_STYLES.mark, textRuns(line, { size: namePt * 2 }), {
          spacing: { line: markPitch(namePt), lineRule: 'exact' },
        }),
      ),
      styledParagraph(PARAGRAPH_STYLES.letterRule, [], {
        spacing: { before: gap - HAIR_TWIPS, line: HAIR_TWIPS, lineRule: 'exact' },
      }),
    ],
  });
  return [
    styledParagraph(PARAGRAPH_STYLES.anchor, [box], {
      spacing: { line: Math.max(HAIR_TWIPS, textTop - margins.top), lineRule: 'exact' },
    }),
    ...itemLines(head, textWidth(margins)),
    // A letter goes to an equal and names nobody who signed; if one does, they stand below.
    ...(head.signers.length > 0 ? numberLines({ documentNumber: null, signers: head.signers }, margins) : []),
  ];
}

/** The foot of a letter's first page: the second double rule, and no page number (10.1). */
export function letterFooter(textBox: TextBoxWriter): Footer {
  const heightMm = 5;
  const rule = textBox({
    name: '信函下双线',
    leftMm: RULE_LEFT_MM,
    topMm: PAPER.heightMm - LETTER_RULES.fromBottomMm - heightMm,
    widthMm: LETTER_RULES.widthMm,
    heightMm,
    stands: 'at the bottom',
    reads: 'across',
    clearsText: false,
    children: [styledParagraph(PARAGRAPH_STYLES.letterFootRule, [])],
  });
  return new Footer({ children: [new Paragraph({ style: PARAGRAPH_STYLES.anchor.id, children: [rule] })] });
}

const RULE_LEFT_MM = (PAPER.widthMm - LETTER_RULES.widthMm) / 2;
const RULE_HEIGHT_PT = LETTER_RULES.thickPt + LETTER_RULES.betweenPt + LETTER_RULES.thinPt;
const HAIR_TWIPS = PARAGRAPH_STYLES.letterRule.pitch;
/** So that no line of the box is cut off. */
const BOX_SLACK_MM = 3;
/** 7/8 of a character of 3号, in twips. */
const NUMBER_GAP = (SIZE_PT.三号 * 20 * 7) / 8;

/** What an exact line leaves above its characters. */
function halfLeading(pitch: number): number {
  return (pitch - SIZE_PT.三号 * 20) / 2;
}

/** The first element at the left shares its line with 发文字号. */
function itemLines(head: LetterheadBlock, width: number): readonly Paragraph[] {
  const { copyNumber, classification, urgency, documentNumber } = head;
  const [first, ...rest] = [copyNumber, classification, urgency].filter((item) => item !== null);
  const others = rest.map((item) => styledParagraph(PARAGRAPH_STYLES.headItem, textRuns(item)));
  if (documentNumber === null) {
    return first === undefined ? [] : [styledParagraph(PARAGRAPH_STYLES.headItem, textRuns(first)), ...others];
  }
  if (first === undefined) {
    return [
      styledParagraph(PARAGRAPH_STYLES.documentNumber, textRuns(documentNumber), { alignment: AlignmentType.RIGHT }),
    ];
  }
  return [
    styledParagraph(
      PARAGRAPH_STYLES.documentNumber,
      [
        ...textRuns(first, { style: WORD_STYLES.headItem.id }),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(documentNumber),
      ],
      { alignment: AlignmentType.LEFT, tabStops: [{ type: TabStopType.RIGHT, position: width }] },
    ),
    ...others,
  ];
}
