import { type Diagnostic, diagnose, type Span, unreachable } from '../diagnostic/diagnostic.ts';
import {
  addresseeText,
  blockText,
  captionText,
  headingText,
  markLines,
  paragraphText,
  SIGNER_LABEL,
} from '../document/document-text.ts';
import { inlineText } from '../document/inline-segments.ts';
import type { Block, ChartBlock, Document, Inline, LetterheadBlock, TableBlock } from '../document/tree.ts';
import { stretchOf } from '../source/text-position.ts';
import { HEADING_STYLE, TYPE_STYLE } from '../standard/type-style.ts';
import type { Face, FontBook } from './font-book.ts';

const faceNames: Readonly<Record<Face, string>> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
  xiaobiaosong: '小标宋',
};

/** A string that is to be set in a face. */
interface SetText {
  readonly face: Face;
  readonly text: string;
}

/**
 * Every character of a document that no font of its face's chain draws: told once for each face, where a person first typed
 * it or else at the line of the template, with the other places as related ones. Without this a PDF would show empty boxes, or nothing, in silence.
 */
export function missingGlyphs(document: Document, fonts: FontBook): readonly Diagnostic[] {
  const missing = new Map<string, { readonly char: string; readonly face: Face; readonly places: Span[] }>();
  for (const block of document.blocks) {
    for (const { face, text } of setTexts(block)) {
      for (const char of new Set(text)) {
        if (fonts.resolve(face, char)) continue;
        const key = `${face} ${char}`;
        const entry = missing.get(key) ?? { char, face, places: [] };
        missing.set(key, entry);
        const origin = typedPlace(block, char) ?? ('origin' in block ? block.origin : null);
        if (origin && !entry.places.some((place) => isSamePlace(place, origin))) entry.places.push(origin);
      }
    }
  }
  return [...missing.values()].map(({ char, face, places: [first, ...others] }) =>
    diagnose('font/missing-glyph', { char, codePoint: codePointName(char), face: faceNames[face] }, first, others),
  );
}

/** Where a person typed a character that stands in a block; null when it came in by a figure or a template. */
function typedPlace(block: Block, char: string): Span | null {
  for (const { text, origin } of typedTexts(inlinesOf(block))) {
    const at = text.indexOf(char);
    if (at >= 0) return stretchOf(origin, text, at, char.length);
  }
  return null;
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
      return block.inlines;
    case 'paragraph':
      return [...(block.runIn?.inlines ?? []), ...block.inlines];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat());
    default:
      return [];
  }
}

function typedTexts(inlines: readonly Inline[]): readonly { readonly text: string; readonly origin: Span }[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'strong') return typedTexts(inline.inlines);
    return inline.kind === 'text' && inline.origin ? [{ text: inline.text, origin: inline.origin }] : [];
  });
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.file === b.file && a.start.offset === b.start.offset;
}

/** U+2611, U+20BB7. */
function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function setTexts(block: Block): readonly SetText[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadTexts(block);
    case 'title':
      return block.lines.map((text) => ({ face: TYPE_STYLE.title.face, text }));
    case 'byline':
      return block.lines.map((text) => ({ face: TYPE_STYLE.byline.face, text }));
    case 'addressee':
      return [{ face: TYPE_STYLE.addressee.face, text: addresseeText(block.text) }];
    case 'heading':
      return [{ face: HEADING_STYLE[block.level].face, text: headingText(block) }];
    case 'paragraph':
      return [
        ...(block.runIn ? [{ face: HEADING_STYLE[block.runIn.level].face, text: headingText(block.runIn) }] : []),
        { face: TYPE_STYLE.body.face, text: paragraphText({ ...block, runIn: null }) },
      ];
    case 'table':
      return tableTexts(block);
    case 'chart':
      return chartTexts(block);
    case 'attendance':
      return [
        { face: TYPE_STYLE.attendanceLabel.face, text: block.label },
        { face: TYPE_STYLE.body.face, text: block.names.join('，') },
      ];
    case 'annex':
      return [
        { face: TYPE_STYLE.annexLabel.face, text: block.label ?? '' },
        { face: TYPE_STYLE.title.face, text: block.lines.join('') },
      ];
    case 'attachmentNote':
    case 'signature':
    case 'remark':
    case 'colophon':
      return [{ face: TYPE_STYLE.body.face, text: blockText(block).join('') }];
    default:
      return unreachable(block);
  }
}

function letterheadTexts(block: LetterheadBlock): readonly SetText[] {
  const { copyNumber, classification, urgency, documentNumber, signers } = block;
  return [
    { face: TYPE_STYLE.mark.face, text: markLines(block).join('') },
    { face: TYPE_STYLE.security.face, text: (classification ?? '') + (urgency ?? '') },
    { face: TYPE_STYLE.signer.face, text: signers.join('') },
    { face: TYPE_STYLE.body.face, text: (copyNumber ?? '') + (documentNumber ?? '') + SIGNER_LABEL },
  ];
}

function tableTexts(table: TableBlock): readonly SetText[] {
  return [
    { face: TYPE_STYLE.tableCaption.face, text: captionText(table) },
    { face: TYPE_STYLE.tableHeader.face, text: table.columns.map(({ header }) => header).join('') },
    { face: TYPE_STYLE.tableCell.face, text: table.rows.flatMap(({ cells }) => cells.map(inlineText)).join('') },
    { face: TYPE_STYLE.note.face, text: (table.unitNote ?? '') + table.notes.join('') },
  ];
}

function chartTexts(chart: ChartBlock): readonly SetText[] {
  const printed: string[] = [];
  collectStrings(chart.spec, printed);
  return [
    { face: TYPE_STYLE.chartCaption.face, text: captionText(chart) },
    { face: 'heiti', text: printed.join('') },
    { face: TYPE_STYLE.note.face, text: (chart.placeholder ?? '') + chart.notes.join('') },
  ];
}

/** Names, units and labels: whatever a chart writes stands as a string somewhere in its specification. */
function collectStrings(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collectStrings(part, strings);
  }
}
