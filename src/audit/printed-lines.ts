import type { ChartSpec } from '../chart/spec.ts';
import { type Span, unreachable } from '../diagnostic/diagnostic.ts';
import { attachmentNoteLines, captionText } from '../document/document-text.ts';
import { headingLabel } from '../document/heading-label.ts';
import type { Block, ChartBlock, Document, Inline, RunInHeading, TableBlock, TableColumn } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';
import { documentRoleTexts, type PrintedText } from '../wording/document-role-texts.ts';
import type { TextRole } from '../wording/role-text.ts';

/** What a line of a document is: the role of a text, or a word of a picture. */
export type LineRole = TextRole | 'chartLabel';

/** A piece of a line that comes from one place. */
export interface LinePiece {
  readonly text: string;
  /** The figure that it says, or the figures of the picture whose label it is; empty for plain words. */
  readonly figures: readonly Figure[];
  /** Where a person typed these words; null for figures and for words of the template. */
  readonly typed: Span | null;
  /** True for numbers that the product itself counts: of headings, tables, pictures, attachments and rows. */
  readonly counted: boolean;
}

/** A paragraph, a cell or a label as printed, not broken into lines of the page. */
export interface PrintedLine {
  /** Counts the blocks of the document from 1: title, headings, paragraphs, tables and pictures. */
  readonly paragraph: number;
  readonly role: LineRole;
  /** The row of a table that a cell stands in, from 1; 0 is its head, null what is no cell. */
  readonly row: number | null;
  /** In order; together they are the text. */
  readonly pieces: readonly LinePiece[];
  /** The line of the template that made it. */
  readonly origin: Span | null;
}

/** Everything that a document prints but its page numbers, in reading order, with what each piece comes from. */
export function printedLines(document: Document): readonly PrintedLine[] {
  return document.blocks.flatMap((block, index) => {
    const lines = blockLines(block) ?? documentRoleTexts({ ...document, blocks: [block] }).map(frameLine);
    return lines.map((line) => ({ row: null, ...line, paragraph: index + 1 }));
  });
}

/** The text of a line. */
export function lineText({ pieces }: Pick<PrintedLine, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('');
}

type Draft = Omit<PrintedLine, 'paragraph' | 'row'> & { readonly row?: number };

/** Lines of a block that holds figures or numbers of its own; null for what stands round the text. */
function blockLines(block: Block): readonly Draft[] | null {
  switch (block.kind) {
    case 'heading':
      return [{ role: `heading${block.level}`, pieces: headingPieces(block), origin: block.origin }];
    case 'paragraph': {
      const { runIn, inlines, origin } = block;
      const heading: readonly Draft[] = runIn ? [{ role: 'runIn', pieces: headingPieces(runIn), origin }] : [];
      return [...heading, { role: 'body', pieces: inlines.flatMap(inlinePieces), origin }];
    }
    case 'table':
      return tableLines(block);
    case 'chart':
      return chartLines(block);
    case 'attachmentNote':
      return attachmentNoteLines(block.titles).map((line, index) => {
        const at = line.length - (block.titles[index] ?? '').length;
        return { role: 'attachmentNote', pieces: [counted(line.slice(0, at)), words(line.slice(at))], origin: null };
      });
    case 'annex': {
      const { label, lines, origin } = block;
      const title: Draft = {
        role: label === null ? 'title' : 'attachmentTitle',
        pieces: [words(lines.join(''))],
        origin,
      };
      return label === null ? [title] : [{ role: 'attachmentLabel', pieces: [counted(label)], origin }, title];
    }
    case 'letterhead':
    case 'title':
    case 'byline':
    case 'addressee':
    case 'attendance':
    case 'signature':
    case 'remark':
    case 'colophon':
      return null;
    default:
      return unreachable(block);
  }
}

/** A heading with its number. */
export function headingPieces({ level, ordinal, inlines }: RunInHeading): readonly LinePiece[] {
  return [counted(headingLabel(level, ordinal)), ...inlines.flatMap(inlinePieces)];
}

function tableLines(table: TableBlock): readonly Draft[] {
  const { origin } = table;
  const line = (role: LineRole, ...pieces: readonly LinePiece[]): Draft => ({ role, pieces, origin });
  const isNumbering = table.columns.map(isNumberColumn);
  return [
    captionLine(table),
    ...(table.unitNote === null ? [] : [line('note', words(table.unitNote))]),
    ...table.columns.map(({ header }) => ({ ...line('tableCell', words(header)), row: 0 })),
    ...table.rows.flatMap(({ cells }, index) =>
      cells.map((cell, at) => {
        const pieces = cell.flatMap(inlinePieces).map((piece) => ({ ...piece, counted: isNumbering[at] ?? false }));
        return { ...line('tableCell', ...pieces), row: index + 1 };
      }),
    ),
    ...table.notes.map((note) => line('note', words(note))),
  ];
}

/** True for a column of numbers that the product itself counts or computes. */
export function isNumberColumn({ header, ownNumbers }: TableColumn): boolean {
  return ownNumbers ?? header === '序号';
}

function chartLines(chart: ChartBlock): readonly Draft[] {
  const { origin, spec, notes } = chart;
  const line = (role: LineRole, piece: LinePiece): Draft => ({ role, pieces: [piece], origin });
  return [
    ...(spec ? specTexts(spec).words : []).map((text) => line('chartLabel', words(text))),
    ...valueLabels(chart).map((piece) => line('chartLabel', piece)),
    captionLine(chart),
    ...notes.map((note) => line('note', words(note))),
  ];
}

/** The labels of a picture that say values, series after series, each with its figures; missing ones are left out. */
export function valueLabels({ spec, figures = [] }: ChartBlock): readonly LinePiece[] {
  const labels = spec ? specTexts(spec).values : [];
  const count = labels.length;
  // One figure for each label in the same order, or, where a label says two, all the first ones before all the second.
  const figuresOf = (index: number): readonly Figure[] =>
    figures.length % count === 0 ? figures.filter((_, at) => at % count === index) : figures;
  return labels.map((text, index) => ({ ...words(text), figures: figuresOf(index) }));
}

/** The words of a picture, and the labels that say values. */
function specTexts(spec: ChartSpec): { readonly words: readonly string[]; readonly values: readonly string[] } {
  switch (spec.type) {
    case 'bars':
    case 'lines': {
      const values = spec.series.flatMap(({ labels }) => labels.filter((label) => label !== null));
      return { words: [spec.unit, ...spec.categories, ...spec.series.map(({ name }) => name)], values };
    }
    case 'doughnut':
      return { words: spec.slices.map(({ name }) => name), values: spec.slices.map(({ label }) => label) };
    case 'stages':
      return { words: [...spec.stages, ...spec.rows.flatMap(({ name, label }) => [name, label])], values: [] };
    case 'milestones': {
      const rows = spec.rows.flatMap(({ name, marks }) => [name, ...marks.map(({ label }) => label)]);
      return { words: [...spec.months, ...rows], values: [] };
    }
    default:
      return unreachable(spec);
  }
}

function captionLine(block: TableBlock | ChartBlock): Draft {
  const text = captionText(block);
  const [label = ''] = /^[表图]\d+/.exec(text) ?? [];
  return { role: 'caption', pieces: [counted(label), words(text.slice(label.length))], origin: block.origin };
}

/** What an inline prints, piece by piece. */
export function inlinePieces(inline: Inline): readonly LinePiece[] {
  switch (inline.kind) {
    case 'text':
      return [{ ...words(inline.text), typed: inline.origin ?? null }];
    case 'figure':
      return [{ ...words(inline.text), figures: [inline.figure] }];
    case 'strong':
      return inline.inlines.flatMap(inlinePieces);
    default:
      return unreachable(inline);
  }
}

/** A piece of plain words. */
export function words(text: string): LinePiece {
  return { text, figures: [], typed: null, counted: false };
}

function counted(text: string): LinePiece {
  return { ...words(text), counted: true };
}

function frameLine({ role, text, origin }: PrintedText): Draft {
  return { role, pieces: [words(text)], origin };
}
