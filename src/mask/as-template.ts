import { digitsWithoutFigure } from '../audit/other-digits.ts';
import {
  headingPieces,
  inlinePieces,
  isNumberColumn,
  type LinePiece,
  type LineRole,
  words,
} from '../audit/printed-lines.ts';
import type { ChartSpec } from '../chart/spec.ts';
import { unreachable } from '../diagnostic/diagnostic.ts';
import type { Block, ChartBlock, Document, Inline, RunInHeading, TableBlock } from '../document/tree.ts';
import { digitShape } from './digit-shape.ts';

/**
 * The document as a form to be filled in: each figure keeps the shape of its digits (174.18万元 is XXX.XX万元), and so does
 * each number that somebody typed into a title, a sentence, a table or a picture; no picture tells a value. Digits that by
 * their look are none (dates, ordinals, numbers and titles of documents, names) stay, and so does what stands round the
 * text: letterhead, addressee, signature, colophon. 固定数字 are amounts of this period and do not stay. Nothing in the tree
 * holds a figure any more, so no writer and no record can give one away.
 */
export function asTemplate({ meta, blocks }: Document): Document {
  return { meta: { ...meta, title: shapeOf('title', meta.title) }, blocks: blocks.map(blockShape) };
}

function blockShape(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return headingShape(`heading${block.level}`, block);
    case 'paragraph':
      return {
        ...block,
        runIn: block.runIn && headingShape('runIn', block.runIn),
        inlines: refilled(block.inlines, lineShape('body', block.inlines.flatMap(inlinePieces))),
      };
    case 'table':
      return tableShape(block);
    case 'chart':
      return chartShape(block);
    case 'title':
      return { ...block, lines: titleShape('title', block.lines) };
    case 'annex':
      return { ...block, lines: titleShape('attachmentTitle', block.lines) };
    case 'attachmentNote':
      return { ...block, titles: shapesOf('attachmentTitle', block.titles) };
    case 'letterhead':
    case 'byline':
    case 'addressee':
    case 'attendance':
    case 'signature':
    case 'remark':
    case 'colophon':
      return block;
    default:
      return unreachable(block);
  }
}

function shapeOf(role: LineRole, text: string): string {
  return lineShape(role, [words(text)]).join('');
}

function shapesOf(role: LineRole, texts: readonly string[]): readonly string[] {
  return texts.map((text) => shapeOf(role, text));
}

/** Lines of one title. */
function titleShape(role: LineRole, lines: readonly string[]): readonly string[] {
  return lineShape(role, lines.map(words));
}

function headingShape<T extends RunInHeading>(role: LineRole, heading: T): T {
  const [, ...texts] = lineShape(role, headingPieces(heading));
  return { ...heading, inlines: refilled(heading.inlines, texts) };
}

function tableShape(table: TableBlock): TableBlock {
  const { caption, unitNote, columns, rows, notes } = table;
  const isCounted = columns.map(isNumberColumn);
  const shapedCell = (cell: readonly Inline[], at: number): readonly Inline[] => {
    const pieces = cell.flatMap(inlinePieces).map((piece) => ({ ...piece, counted: isCounted[at] ?? false }));
    return refilled(cell, lineShape('tableCell', pieces));
  };
  return {
    ...table,
    caption: shapeOf('caption', caption),
    unitNote: unitNote === null ? null : shapeOf('note', unitNote),
    columns: columns.map((column) => ({ ...column, header: shapeOf('tableCell', column.header) })),
    rows: rows.map(({ cells, emphasis }) => ({ cells: cells.map(shapedCell), emphasis })),
    notes: shapesOf('note', notes),
  };
}

/** The picture with marks of one size, labels without digits and an axis without numbers. */
function chartShape({ figures, ...chart }: ChartBlock): ChartBlock {
  const caption = shapeOf('caption', chart.caption);
  const saysValues = figures !== undefined && figures.length > 0;
  return {
    ...chart,
    caption,
    altText: saysValues ? `${caption}（数字已隐去）` : shapeOf('chartLabel', chart.altText),
    spec: chart.spec && specShape(chart.spec),
    placeholder: chart.placeholder === null ? null : shapeOf('note', chart.placeholder),
    notes: shapesOf('note', chart.notes),
  };
}

function specShape(spec: ChartSpec): ChartSpec {
  const label = (text: string): string => shapeOf('chartLabel', text);
  switch (spec.type) {
    case 'bars':
    case 'lines': {
      const axis = {
        unit: label(spec.unit),
        categories: spec.categories.map(label),
        series: equalMarks(spec.series).map((one) => ({ ...one, name: label(one.name) })),
        axis: 'unmarked',
      } as const;
      return spec.type === 'bars' ? { ...spec, ...axis, maximum: null } : { ...spec, ...axis };
    }
    case 'doughnut': {
      const slices = spec.slices.map((slice) => ({
        name: label(slice.name),
        value: 1,
        label: digitShape(slice.label),
      }));
      return { ...spec, slices };
    }
    case 'stages': {
      const rows = spec.rows.map((row) => ({ ...row, name: label(row.name), label: label(row.label) }));
      return { ...spec, stages: spec.stages.map(label), rows };
    }
    case 'milestones': {
      const rows = spec.rows.map((row) => ({
        ...row,
        name: label(row.name),
        marks: row.marks.map((mark) => ({ ...mark, label: label(mark.label) })),
      }));
      return { ...spec, rows };
    }
    default:
      return unreachable(spec);
  }
}

/** The texts of the pieces of a line, with X for each digit that says a value. */
function lineShape(role: LineRole, pieces: readonly LinePiece[]): readonly string[] {
  const numbers = digitsWithoutFigure({ role, pieces }, []).filter(({ as }) => as === null);
  let start = 0;
  return pieces.map(({ text, figures }) => {
    const own = start;
    start += text.length;
    if (figures.length > 0) return digitShape(text);
    return numbers.reduce((shaped, { words: number, offset }) => {
      const at = offset - own;
      if (at < 0 || at >= text.length) return shaped;
      return shaped.slice(0, at) + number.replaceAll(/\d/g, 'X') + shaped.slice(at + number.length);
    }, text);
  });
}

/** Inlines with other texts, one for each that is no emphasis, and without figures. */
function refilled(inlines: readonly Inline[], texts: readonly string[]): readonly Inline[] {
  const left = [...texts];
  const refill = (inline: Inline): Inline => {
    if (inline.kind === 'strong') return { ...inline, inlines: inline.inlines.map(refill) };
    const text = left.shift() ?? '';
    return inline.kind === 'text' ? { ...inline, text } : { kind: 'text', text };
  };
  return inlines.map(refill);
}

type Series = Extract<ChartSpec, { type: 'bars' | 'lines' }>['series'];

function equalMarks(series: Series): Series {
  return series.map(({ name, values, labels }) => ({
    name,
    values: values.map((value) => (value === null ? null : 1)),
    labels: labels.map((label) => (label === null ? null : digitShape(label))),
  }));
}
