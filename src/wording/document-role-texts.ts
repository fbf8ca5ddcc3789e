import { type Span, unreachable } from '../diagnostic/diagnostic.ts';
import {
  addresseeText,
  attachmentNoteLines,
  attendanceText,
  captionText,
  colophonLists,
  markLines,
  remarkText,
  SIGNER_LABEL,
} from '../document/document-text.ts';
import { headingLabel } from '../document/heading-label.ts';
import type { Block, Document, Inline, LetterheadBlock, RunInHeading } from '../document/tree.ts';
import type { RoleText, TextRole } from './role-text.ts';

/** A piece of a text that comes from one place. */
export interface Piece {
  readonly text: string;
  /** Where a person wrote it; null where only the whole block has a place. */
  readonly origin: Span | null;
  /** True for a value that is still missing: that is known already. */
  readonly gap: boolean;
}

/** A text of a composed document, its role, and where its pieces come from. */
export interface PrintedText extends RoleText {
  /** In order; together they are the text. */
  readonly pieces: readonly Piece[];
  /** The line of the template that made the block. */
  readonly origin: Span | null;
}

/** Every text of a composed document in reading order, with its role. Pictures and page numbers have none. */
export function documentRoleTexts(document: Document): readonly PrintedText[] {
  return document.blocks.flatMap((block, index) =>
    blockTexts(block).map(({ role, pieces, origin }) => ({
      role,
      text: pieces.length === 1 && pieces[0] ? pieces[0].text : pieces.map(({ text }) => text).join(''),
      place: { page: null, paragraph: index + 1, text: null },
      pieces,
      origin,
    })),
  );
}

type Draft = Pick<PrintedText, 'role' | 'pieces' | 'origin'>;

function blockTexts(block: Block): readonly Draft[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadTexts(block);
    case 'title':
      return [words('title', block.lines.join(''))];
    case 'byline':
      return block.lines.map((line) => words(line.startsWith('（') ? 'date' : 'signature', line));
    case 'addressee':
      return [words('addressee', addresseeText(block.text))];
    case 'heading':
      return [{ role: `heading${block.level}`, pieces: headingPieces(block), origin: block.origin }];
    case 'paragraph':
      return [
        ...(block.runIn ? [{ role: 'runIn' as const, pieces: headingPieces(block.runIn), origin: block.origin }] : []),
        { role: 'body', pieces: piecesOf(block.inlines), origin: block.origin },
      ];
    case 'table':
      return [
        words('caption', captionText(block), block.origin),
        ...block.columns.map(({ header }) => words('tableCell', header, block.origin)),
        ...block.rows.flatMap(({ cells }) =>
          cells.map((cell): Draft => ({ role: 'tableCell', pieces: piecesOf(cell), origin: block.origin })),
        ),
        ...block.notes.map((note) => words('note', note, block.origin)),
      ];
    case 'chart':
      return [
        words('caption', captionText(block), block.origin),
        ...block.notes.map((note) => words('note', note, block.origin)),
      ];
    case 'attendance':
      return [words('other', attendanceText(block))];
    case 'attachmentNote':
      return attachmentNoteLines(block.titles).map((line) => words('attachmentNote', line));
    case 'signature':
      return [
        ...(block.post === null ? [] : [words('other', block.post)]),
        ...block.unitNames.map((name) => words('signature', name)),
        words('date', block.date),
      ];
    case 'remark':
      return [words('remark', remarkText(block.text))];
    case 'annex':
      return block.label === null
        ? [words('title', block.lines.join(''), block.origin)]
        : [
            words('attachmentLabel', block.label, block.origin),
            words('attachmentTitle', block.lines.join(''), block.origin),
          ];
    case 'colophon':
      return [
        ...colophonLists(block).map(({ label, text }) => words('copies', label + text)),
        ...(block.printing ? [words('printer', `${block.printing.unitName}　${block.printing.date}`)] : []),
      ];
    default:
      return unreachable(block);
  }
}

function letterheadTexts(block: LetterheadBlock): readonly Draft[] {
  const { copyNumber, classification, urgency, documentNumber, signers } = block;
  const item = (role: TextRole, text: string | null): readonly Draft[] => (text === null ? [] : [words(role, text)]);
  return [
    ...item('copyNumber', copyNumber),
    ...item('classification', classification),
    ...item('urgency', urgency),
    ...markLines(block).map((line) => words('mark', line)),
    ...item('documentNumber', documentNumber),
    ...(signers.length > 0 ? [words('signer', SIGNER_LABEL + signers.join('　'))] : []),
  ];
}

function words(role: TextRole, text: string, origin: Span | null = null): Draft {
  return { role, pieces: [{ text, origin: null, gap: false }], origin };
}

function headingPieces({ level, ordinal, inlines }: RunInHeading): readonly Piece[] {
  return [{ text: headingLabel(level, ordinal), origin: null, gap: false }, ...piecesOf(inlines)];
}

function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.kind) {
      case 'text':
        return [{ text: inline.text, origin: inline.origin ?? null, gap: false }];
      case 'figure': {
        const { origin } = inline.figure;
        return [{ text: inline.text, origin: origin.kind === 'written' ? origin.span : null, gap: inline.gap }];
      }
      case 'strong':
        return piecesOf(inline.inlines);
      default:
        return unreachable(inline);
    }
  });
}
