import { unreachable } from '../../diagnostic/diagnostic.ts';
import {
  addresseeText,
  attachmentNoteLines,
  attendanceText,
  headingText,
  paragraphText,
  remarkText,
} from '../../document/document-text.ts';
import { inlineText } from '../../document/inline-segments.ts';
import type { Block, LetterheadBlock, SignatureBlock, TableBlock } from '../../document/tree.ts';
import { JOINT_PITCH_EM, LETTERHEAD_PLACES, markType } from '../../standard/letterhead.ts';
import { GRID } from '../../standard/page-geometry.ts';
import { cellsOf, STAMP_ROOM } from '../../standard/signature-indents.ts';
import { titleLines } from '../../standard/title-lines.ts';
import { TYPE_STYLE } from '../../standard/type-style.ts';
import { mmToTwips } from '../../standard/units.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';

/** A stretch of a page that is not parted, with its height in twips. */
export interface Strip {
  readonly height: number;
  /** Stays on the page of the strip below it. */
  readonly keepNext: boolean;
}

/** What a block fills, about: lines are counted by the widths of their characters, without the rules of line breaking. */
export function blockStrips(block: Block, next: Block | undefined, pitch: number, textWidth: number): readonly Strip[] {
  const lines = (text: string, cells: number = GRID.charactersPerLine) => strips(lineCount(text, cells), pitch);
  const blank = strips(1, pitch);
  switch (block.kind) {
    case 'letterhead':
      return [{ height: letterheadHeight(block, pitch), keepNext: false }];
    case 'title':
      return [...titleStrips(block.lines), ...(next?.kind === 'byline' ? [] : blank)];
    case 'byline':
      return strips(block.lines.length + 1, pitch);
    case 'addressee':
      return lines(addresseeText(block.text));
    case 'attendance':
      return [...blank, ...lines(attendanceText(block), GRID.charactersPerLine - 5)];
    case 'heading':
      return lines(`　　${headingText(block)}`).map(kept);
    case 'paragraph': {
      const own = lines(`　　${paragraphText(block)}`);
      return next?.kind === 'signature' || next?.kind === 'attachmentNote' ? own.map(kept) : own;
    }
    case 'table':
      return tableStrips(block, pitch, textWidth);
    case 'chart':
      return [
        { height: CHART_ROOM + mmToTwips(Math.min(200, block.spec?.heightMm ?? 10)), keepNext: block.notes.length > 0 },
      ];
    case 'attachmentNote':
      return [...blank, ...attachmentNoteLines(block.titles).flatMap((line) => lines(line, ATTACHMENT_CELLS))].map(
        kept,
      );
    case 'signature':
      return [{ height: signatureLines(block) * pitch, keepNext: next?.kind === 'remark' }];
    case 'remark':
      return lines(`　　${remarkText(block.text)}`);
    case 'annex':
      return [...(block.label === null ? [] : strips(2, pitch)), ...titleStrips(block.lines), ...blank].map(kept);
    case 'colophon':
      return [];
    default:
      return unreachable(block);
  }
}

/** The space above a picture and the caption below it. */
const CHART_ROOM = PARAGRAPH_STYLES.chart.spaceBefore + PARAGRAPH_STYLES.chartCaption.pitch;
const ATTACHMENT_CELLS = GRID.charactersPerLine - 3;

function strips(count: number, height: number): readonly Strip[] {
  return Array.from({ length: count }, () => ({ height, keepNext: false }));
}

function kept({ height }: Strip): Strip {
  return { height, keepNext: true };
}

/** Word processors set a quarter of a character between Han characters and digits. */
function lineCount(text: string, cells: number): number {
  const edges = text.match(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu)?.length ?? 0;
  return Math.max(1, Math.ceil((cellsOf(text) + edges / 4) / cells));
}

function titleStrips(lines: readonly string[]): readonly Strip[] {
  const [only] = lines;
  const broken = lines.length === 1 && only !== undefined ? titleLines(only) : lines;
  return strips(broken.length, PARAGRAPH_STYLES.title.pitch).map(kept);
}

/** From the upper edge of the type area to what follows the letterhead. */
function letterheadHeight(head: LetterheadBlock, pitch: number): number {
  const { markTopMm, linesBelowMark, linesBelow } = LETTERHEAD_PLACES[head.form];
  const { namePt } = markType(head.mark, head.markSuffix);
  const mark = head.mark.length * namePt * 20 * (head.mark.length > 1 ? JOINT_PITCH_EM : 1);
  const numberLines = Math.max(1, Math.ceil(head.signers.length / 2));
  return mmToTwips(markTopMm - TYPE_AREA_TOP_MM) + mark + (linesBelowMark + numberLines + linesBelow) * pitch + RULE;
}

const TYPE_AREA_TOP_MM = 37;
/** A red rule and the space above it. */
const RULE = PARAGRAPH_STYLES.redRule.pitch + PARAGRAPH_STYLES.redRule.spaceBefore;

function signatureLines({ stampedWith, unitNames }: SignatureBlock): number {
  switch (stampedWith) {
    case 'nothing':
      return unitNames.length + 2;
    case 'seals': {
      const lines = Math.ceil(unitNames.length / STAMP_ROOM.sealsPerLine);
      return STAMP_ROOM.linesAboveSealed + lines + Math.max(0, lines - 1) * STAMP_ROOM.linesBetweenSealed + 1;
    }
    case 'name stamp':
      return STAMP_ROOM.linesAboveStamp + 3;
    default:
      return unreachable(stampedWith);
  }
}

/** Above and below the text of a row, with its line. */
const ROW_ROOM = 90;
const CELL_SIDES = 160;

function tableStrips(
  { columns, rows, unitNote, notes }: TableBlock,
  pitch: number,
  textWidth: number,
): readonly Strip[] {
  const em = TYPE_STYLE.tableCell.sizePt * 20;
  const shares = columns.reduce((sum, { weight }) => sum + weight, 0);
  const rowHeight = (texts: readonly string[]) => {
    const counts = texts.map((text, index) => {
      const width = (textWidth * (columns[index]?.weight ?? 1)) / shares - CELL_SIDES;
      return lineCount(text, Math.max(1, width / em));
    });
    return counts.reduce((most, count) => Math.max(most, count), 1) * PARAGRAPH_STYLES.tableCell.pitch + ROW_ROOM;
  };
  return [
    { height: pitch + (unitNote === null ? 0 : PARAGRAPH_STYLES.unitNote.pitch), keepNext: true },
    { height: rowHeight(columns.map(({ header }) => header)), keepNext: true },
    ...rows.map(({ cells }, index) => ({ height: rowHeight(cells.map(inlineText)), keepNext: index === 0 })),
    ...notes.flatMap((note) => strips(lineCount(note, textWidth / em), PARAGRAPH_STYLES.note.pitch)),
  ];
}
