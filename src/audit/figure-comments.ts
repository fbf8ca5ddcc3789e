import { formatDate } from '../calendar/period.ts';
import type { Document, FigureInline, Inline } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';
import { figuresSaid } from './figures-said.ts';
import { type FigureRecord, figureRecords, type SourceOfFigure, type TracedReport } from './provenance.ts';

/**
 * The document with a comment at each figure where it first stands: the line of the data, the source record, or the formula
 * with what it is computed from. For whoever checks a draft; only a DOCX prints them.
 */
export function withFigureComments(document: Document, report: TracedReport): Document {
  const told = new Set<string>();
  let number = 0;
  const commented = (inline: FigureInline): FigureInline => {
    const figures = figuresOf(inline, report).filter(({ id }) => !told.has(id));
    if (figures.length === 0) return inline;
    for (const { id } of figures) told.add(id);
    number += 1;
    const lines = figureRecords(figures, report.dataSets).flatMap((record, index) =>
      commentLines(record, figures[index], report),
    );
    return { ...inline, comment: { number, lines } };
  };
  const visit = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline): Inline => {
      if (inline.kind === 'strong') return { ...inline, inlines: visit(inline.inlines) };
      return inline.kind === 'figure' ? commented(inline) : inline;
    });
  const blocks = document.blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, inlines: visit(block.inlines) };
    if (block.kind !== 'table') return block;
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(visit) })) };
  });
  return { ...document, blocks };
}

/** The figures that the words say, each once. */
function figuresOf({ text, figure }: FigureInline, { figures: book }: TracedReport): readonly Figure[] {
  const said = figuresSaid({ text, figures: [figure], typed: null, counted: false }, book);
  return [...new Map(said.map((one) => [one.figure.id, one.figure])).values()];
}

function commentLines({ name, value, scope, origin }: FigureRecord, figure: Figure | undefined, report: TracedReport) {
  const about = scope === null ? [] : [`口径：${scope}`];
  if (origin.kind === 'written') {
    const { file, line, source, department } = origin;
    return [
      `${name}：${value}`,
      `数据：${fileName(file)} 第${line}行`,
      ...(source ? [`来源：${sourceWords(source)}`] : []),
      ...(department === null ? [] : [`责任单位：${department}`]),
      ...about,
    ];
  }
  const inputs = figure?.origin.kind === 'derived' ? figure.origin.inputs.slice(0, MOST_INPUTS) : [];
  const from = figureRecords(inputs, report.dataSets).map(
    (input) => `　${input.name}：${input.value}${placeOf(input)}`,
  );
  return [`${name}：${value}`, `公式：${origin.formula}`, ...from, ...about];
}

/** More are in the table of sources. */
const MOST_INPUTS = 12;

function placeOf({ origin }: FigureRecord): string {
  return origin.kind === 'written' ? `（${fileName(origin.file)} 第${origin.line}行）` : '';
}

function sourceWords({ name, file, cell, date, confirmedBy }: SourceOfFigure): string {
  const confirmed = confirmedBy === null ? null : `${confirmedBy}确认`;
  return [name, file, cell, date === null ? null : formatDate(date), confirmed]
    .filter((part) => part !== null)
    .join('，');
}

/** Without the folders of this computer. */
function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
