import { formatDate } from '../calendar/period.ts';
import type { Document, Inline, TableBlock, TableColumn } from '../document/tree.ts';
import { WORKING_ANNEX_TITLES } from '../document/working-annex-head.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { figuresSaid } from './figures-said.ts';
import { printedLines } from './printed-lines.ts';
import { type FigureRecord, figureRecords, type SourceOfFigure, type TracedReport } from './provenance.ts';
import type { WorkingAnnex } from './working-annexes.ts';

/**
 * 附 数据来源表: each figure that the document prints, with its source record or formula and who delivers it. Null for a
 * document without figures.
 */
export function sourcesAnnex(document: Document, report: TracedReport): WorkingAnnex | null {
  const figures = printedFigures(document, report);
  if (figures.length === 0) return null;
  const records = figureRecords(figures, report.dataSets);
  return { title: TITLE, tables: (number) => [sourcesTable(figures, records, report.figures, number)] };
}

const TITLE = WORKING_ANNEX_TITLES.sources;

/**
 * Each figure of the data once, in the order in which it is first printed. Comparisons (同比, 完成率) follow from them and
 * have no row of their own.
 */
function printedFigures(document: Document, { figures: book }: TracedReport): readonly Figure[] {
  const figures = new Map<string, Figure>();
  for (const { pieces } of printedLines(document)) {
    for (const piece of pieces) {
      for (const { figure } of figuresSaid(piece, book)) {
        const own = book.figures.get(figure.id);
        if (own?.quantity.literal === figure.quantity.literal) figures.set(figure.id, own);
      }
    }
  }
  return [...figures.values()];
}

function sourcesTable(
  figures: readonly Figure[],
  records: readonly FigureRecord[],
  book: FigureBook,
  number: number,
): TableBlock {
  return {
    kind: 'table',
    number,
    caption: TITLE,
    unitNote: null,
    columns: COLUMNS,
    rows: figures.map((figure, index) => ({
      cells: rowCells(figure, nameOf(figure, book), records[index], index),
      emphasis: false,
    })),
    wide: true,
    notes: ['注：同比、完成率、占比等由本表和上年同期的数据算出，不另列。'],
    origin: null,
  };
}

const COLUMNS: readonly TableColumn[] = [
  { header: '序号', align: 'center', weight: 0.5 },
  { header: '指标', align: 'left', weight: 2 },
  { header: '数据', align: 'right', weight: 1.2 },
  { header: '来源', align: 'left', weight: 2.6 },
  { header: '口径、公式', align: 'left', weight: 2.4 },
  { header: '责任单位', align: 'center', weight: 1.2 },
];

function rowCells(
  figure: Figure,
  name: string,
  record: FigureRecord | undefined,
  index: number,
): readonly (readonly Inline[])[] {
  const { quantity } = figure;
  const origin = record?.origin;
  const source = origin?.kind === 'written' && origin.source ? sourceWords(origin.source) : null;
  const method = origin?.kind === 'derived' ? origin.formula : (record?.scope ?? null);
  const department = origin?.kind === 'written' ? origin.department : null;
  return [
    cell(String(index + 1)),
    cell(name),
    [{ kind: 'figure', text: quantity.literal, figure, gap: quantity.value === null }],
    cell(source ?? (origin?.kind === 'derived' ? '计算' : null)),
    cell(method),
    cell(department),
  ];
}

/** A part's name says little without its whole: 城乡低保对象：城市. */
function nameOf({ id, name }: Figure, book: FigureBook): string {
  const { whole } = book.comparands(id);
  return whole && id.startsWith(`${whole.id}.`) ? `${whole.name}：${name}` : name;
}

function sourceWords({ name, file, cell: place, date }: SourceOfFigure): string {
  return [name, file, place, date === null ? null : formatDate(date)].filter((part) => part !== null).join('，');
}

function cell(text: string | null): readonly Inline[] {
  return [{ kind: 'text', text: text ?? '—' }];
}
