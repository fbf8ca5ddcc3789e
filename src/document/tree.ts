import type { ChartSpec } from '../chart/spec.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from '../figure/figure.ts';

/**
 * The document tree: what a document says, with no word about type or millimetres.
 * Writers and layout know this tree and the standard, and nothing else.
 */
export interface Document {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
}

/** What the file says of itself, and the day it is dated. */
export interface DocumentMeta {
  readonly title: string;
  readonly unitName: string;
  /** `YYYY-MM-DD`: the date of issue (成文日期); it is also the creation date in the file, so that same input gives same bytes. */
  readonly issueDate: string;
  readonly language: 'zh-CN';
}

export type Block =
  | TitleBlock
  | BylineBlock
  | AddresseeBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | ChartBlock
  | SignatureBlock;

/** 标题: its lines as they are to be broken; one line when nobody said. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly lines: readonly string[];
}

/** 题下署名: unit and date under the title of a plain report, each a line. */
export interface BylineBlock {
  readonly kind: 'byline';
  readonly lines: readonly string[];
}

/** 主送机关, without the closing colon. */
export interface AddresseeBlock {
  readonly kind: 'addressee';
  readonly text: string;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading that stands alone. Its printed number (一、（一）1.（1）) follows from level and ordinal: see `headingLabel`. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** Counts from 1 among the headings of the same parent. */
  readonly ordinal: number;
  readonly inlines: readonly Inline[];
  readonly origin: Span | null;
}

/** A paragraph of body text; with `runIn`, a heading that is its first sentence. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runIn: RunInHeading | null;
  readonly inlines: readonly Inline[];
  readonly origin: Span | null;
}

/** 段首标题: a heading set in the first line of its paragraph; ends with 。 */
export interface RunInHeading {
  readonly level: HeadingLevel;
  readonly ordinal: number;
  readonly inlines: readonly Inline[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** 表n, counted through the document from 1. */
  readonly number: number;
  readonly caption: string;
  /** `单位：万元` above the table at the right, or null. */
  readonly unitNote: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** 注：… and 来源：… below the table. */
  readonly notes: readonly string[];
  readonly origin: Span | null;
}

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width, relative to the other columns; 1 is usual. */
  readonly weight: number;
}

export interface TableRow {
  /** One entry for each column. */
  readonly cells: readonly (readonly Inline[])[];
  /** A total or subtotal row is set in bold (合计). */
  readonly emphasis: boolean;
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** 图n, counted through the document from 1. */
  readonly number: number;
  readonly caption: string;
  /** What a reader who cannot see the picture is told. */
  readonly altText: string;
  /** Null when the data are missing: the writers print `placeholder` in a visible frame. */
  readonly spec: ChartSpec | null;
  readonly placeholder: string | null;
  readonly notes: readonly string[];
  readonly origin: Span | null;
}

/** 署名 and 成文日期 at the end of the text; the date as printed (2026年7月15日). */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly unitName: string;
  readonly date: string;
}

export type Inline = TextInline | StrongInline | FigureInline;

export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
}

export interface StrongInline {
  readonly kind: 'strong';
  readonly inlines: readonly Inline[];
}

/** Words that say a figure: a value or a comparison. Keeps the figure's identity down to the writers. */
export interface FigureInline {
  readonly kind: 'figure';
  readonly text: string;
  readonly figure: Figure;
  /** True when a value is still missing (待填): printed highlighted, and no final document may hold it. */
  readonly gap: boolean;
}
