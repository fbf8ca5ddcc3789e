import { formatMonthRange } from '../calendar/period.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Project } from '../data-set/schema/data-set-schema.ts';
import { valueAt } from '../data-set/value-at.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import type { DataSets } from '../figure/derive-figures.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { type DeclaredAs, declaredWords } from './declared-digits.ts';
import { figuresSaid } from './figures-said.ts';
import { indicatorOf } from './open-items.ts';
import { digitsWithoutFigure } from './other-digits.ts';
import { type LineRole, lineText, printedLines } from './printed-lines.ts';

/** Where words stand in a document. */
export interface PrintedPlace {
  /** Counts the blocks of the document from 1: title, headings, paragraphs, tables and pictures. */
  readonly paragraph: number;
  readonly role: LineRole;
  /** The line, as a place in the lines of the provenance. */
  readonly line: number;
  /** The words as printed. */
  readonly words: string;
  /** Where they begin in their paragraph, cell or label, in UTF-16 units. */
  readonly offset: number;
  /** The whole paragraph, cell or label. */
  readonly text: string;
}

/** A figure that a document prints. `figure` is an index into the figures of the provenance. */
export interface PrintedFigure extends PrintedPlace {
  readonly figure: number;
  /** The page of the PDF that was read beside its provenance, from 1; absent where none was, or where it is not found. */
  readonly page?: number;
}

/** Digits that say no figure, and what they are; null when nobody has declared them. */
export interface OtherDigits extends PrintedPlace {
  readonly as: DeclaredAs | null;
  /** `file:line:column` where a person typed them, or null. */
  readonly typedAt: string | null;
}

/** A paragraph, a cell or a label as printed. */
export interface ProvenanceLine extends Omit<PrintedPlace, 'line' | 'words' | 'offset'> {
  /** The row of a table that a cell stands in, from 1; 0 is its head, null what is no cell. */
  readonly row: number | null;
}

/** What a document says, and where every digit of it comes from. Plain data: it can be written to a file and read again. */
export interface Provenance {
  readonly title: string;
  /** In reading order. */
  readonly lines: readonly ProvenanceLine[];
  readonly figures: readonly FigureRecord[];
  readonly printed: readonly PrintedFigure[];
  readonly others: readonly OtherDigits[];
}

/** A figure with its origin; what it is computed from is named by index. */
export interface FigureRecord {
  readonly id: string;
  readonly name: string;
  /** As it prints without a usage: 174.18万元. */
  readonly value: string;
  /** 2026年1—6月 of a flow, `YYYY-MM-DD` of a stock. */
  readonly time: string | null;
  readonly scope: string | null;
  /** The data set that it is of: the one reported on, or one that it is compared with. */
  readonly of: keyof DataSets;
  readonly origin: WrittenRecord | DerivedRecord;
}

export interface WrittenRecord {
  readonly kind: 'written';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Canonical key path: indicators.低保.人数.value. */
  readonly key: string;
  readonly source: SourceOfFigure | null;
  readonly department: string | null;
}

export interface DerivedRecord {
  readonly kind: 'derived';
  readonly formula: string;
  readonly inputs: readonly number[];
}

/** The source record that stands behind a typed figure. */
export interface SourceOfFigure {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly file: string | null;
  readonly cell: string | null;
  readonly date: string | null;
  readonly confirmedBy: string | null;
}

/** Traces every digit of a document: to a figure and from there to its line in the data, or to a rule that declares it. */
export function provenanceOf(document: Document, { dataSets, figures: book }: TracedReport): Provenance {
  const recorder = new Recorder(dataSets);
  const printed: PrintedFigure[] = [];
  const others: OtherDigits[] = [];
  const lines: ProvenanceLine[] = [];
  const declared = declaredWords(dataSets);
  for (const line of printedLines(document)) {
    const text = lineText(line);
    if (text === '') continue;
    const about = { paragraph: line.paragraph, role: line.role, line: lines.length, text };
    lines.push({ paragraph: line.paragraph, role: line.role, row: line.row, text });
    let start = 0;
    for (const piece of line.pieces) {
      const own = start;
      start += piece.text.length;
      for (const { words, offset, figure } of figuresSaid(piece, book))
        printed.push({ ...about, words, offset: own + offset, figure: recorder.indexOf(figure) });
    }
    for (const { words, offset, as, typed } of digitsWithoutFigure(line, declared))
      others.push({ ...about, words, offset, as, typedAt: typed && placeText(typed) });
  }
  return { title: document.meta.title, lines, figures: recorder.records, printed, others };
}

/** What a document was made from. */
export interface TracedReport {
  readonly dataSets: DataSets;
  readonly figures: FigureBook;
}

/** The record of each figure, in their order; what they are computed from is named by index among all that were recorded. */
export function figureRecords(figures: readonly Figure[], dataSets: DataSets): readonly FigureRecord[] {
  const recorder = new Recorder(dataSets);
  return figures.flatMap((figure) => recorder.records[recorder.indexOf(figure)] ?? []);
}

/** Every figure of a data set with what it is computed from; inputs are named by index. */
export function bookRecords({ dataSets, figures }: TracedReport): readonly FigureRecord[] {
  const recorder = new Recorder(dataSets);
  for (const figure of figures.figures.values()) recorder.indexOf(figure);
  return recorder.records;
}

function placeText({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Records each figure once, its inputs before it. */
class Recorder {
  readonly records: FigureRecord[] = [];
  readonly #known = new Map<Figure, number>();
  readonly #projects = new Map<LocatedDataSet, ReadonlyMap<string, Project>>();
  readonly #equal = new Map<string, number>();
  readonly #dataSets: DataSets;

  constructor(dataSets: DataSets) {
    this.#dataSets = dataSets;
  }

  indexOf(figure: Figure): number {
    const known = this.#known.get(figure);
    if (known !== undefined) return known;
    const record = this.#record(figure);
    const key = JSON.stringify(record);
    const index = this.#equal.get(key) ?? this.records.push(record) - 1;
    this.#equal.set(key, index);
    this.#known.set(figure, index);
    return index;
  }

  #record(figure: Figure): FigureRecord {
    const { id, name, quantity, window, asOf, scope, origin } = figure;
    const about = {
      id: id.replace(/\|$/, ''),
      name,
      value: quantity.literal,
      time: window ? formatMonthRange(window) : asOf,
      scope,
    };
    if (origin.kind === 'derived') {
      const inputs = origin.inputs.map((input) => this.indexOf(input));
      return { ...about, of: this.#ofInputs(inputs), origin: { kind: 'derived', formula: origin.formula, inputs } };
    }
    const { span, path, source } = origin;
    const dataSet = this.#dataSetOf(span);
    return {
      ...about,
      of: this.#roleOf(dataSet),
      origin: {
        kind: 'written',
        file: span.file,
        line: span.start.line,
        column: span.start.column,
        key: path,
        ...this.#behind(id, source, dataSet),
      },
    };
  }

  #roleOf(dataSet: LocatedDataSet): FigureRecord['of'] {
    const { lastYear, previous } = this.#dataSets;
    if (dataSet === lastYear) return 'lastYear';
    return dataSet === previous ? 'previous' : 'current';
  }

  /** What is computed from any figure of the period is of the period. */
  #ofInputs(inputs: readonly number[]): FigureRecord['of'] {
    const [first = 'current', ...rest] = inputs.flatMap((input) => this.records[input]?.of ?? []);
    return rest.every((one) => one === first) ? first : 'current';
  }

  /** The source record of a figure, or of the project that it belongs to, and who delivers it. */
  #behind(id: string, named: string | null, dataSet: LocatedDataSet): Pick<WrittenRecord, 'source' | 'department'> {
    const { data } = dataSet;
    const project = this.#projectOf(id, dataSet);
    const sourceId = named ?? project?.source ?? null;
    const record = sourceId === null ? null : valueAt(data.sources, sourceId);
    const source =
      sourceId === null || !record
        ? null
        : {
            id: sourceId,
            name: record.name,
            department: record.department,
            file: record.file,
            cell: record.cell,
            date: record.date,
            confirmedBy: record.confirmedBy,
          };
    const [, bare = ''] = /^([^|]*)/.exec(id) ?? [];
    const own = indicatorOf(bare, data.indicators)?.department ?? project?.department ?? null;
    return { source, department: own ?? source?.department ?? null };
  }

  /** The project of a figure: 服务站 of 服务站.资金.自治区财政.预算. */
  #projectOf(id: string, dataSet: LocatedDataSet): Project | null {
    const byId = this.#projects.get(dataSet) ?? new Map(dataSet.data.projects.map((one) => [one.id, one]));
    this.#projects.set(dataSet, byId);
    for (let end = id.indexOf('.'); end >= 0; end = id.indexOf('.', end + 1)) {
      const project = byId.get(id.slice(0, end));
      if (project) return project;
    }
    return null;
  }

  /** The data set that a place belongs to: the one whose report stands in the same file, or in the same folder. */
  #dataSetOf({ file }: Span): LocatedDataSet {
    const { current, lastYear, previous } = this.#dataSets;
    const all = [current, lastYear, previous].filter((one) => one !== null);
    const reportFile = ({ locate }: LocatedDataSet): string => locate(['report']).file;
    return (
      all.find((one) => reportFile(one) === file) ??
      all.find((one) => folderOf(reportFile(one)) === folderOf(file)) ??
      current
    );
  }
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
