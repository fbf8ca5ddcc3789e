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

/**
 * In the order in which they print: 版头 (letterhead), 主体 (title to annexes), 版记 (colophon) (GB/T 9704-2012, 7.1). What
 * follows an annex belongs to it.
 */
export type Block =
  | LetterheadBlock
  | TitleBlock
  | BylineBlock
  | AddresseeBlock
  | AttendanceBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | ChartBlock
  | AttachmentNoteBlock
  | SignatureBlock
  | RemarkBlock
  | AnnexBlock
  | ColophonBlock;

/** 文件格式 with a red head, 信函格式, 命令格式, 纪要格式 (7.2 and 10). A document without a letterhead is a plain report. */
export type LetterheadForm = 'document' | 'letter' | 'order' | 'minutes';

/** 版头: who issues the document, under which number (7.2). What is null does not print. */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly form: LetterheadForm;
  /** 份号: six digits. */
  readonly copyNumber: string | null;
  /** 密级和保密期限: 秘密★1年. */
  readonly classification: string | null;
  /** 紧急程度: 特急, 加急. */
  readonly urgency: string | null;
  /** 发文机关标志: the name of the issuing unit; several in a joint issue, the host first. */
  readonly mark: readonly string[];
  /** 文件 behind the name, or behind all of them. */
  readonly markSuffix: string | null;
  /** 发文字号 永民报〔2026〕15号; of an order 第15号. */
  readonly documentNumber: string | null;
  /** 签发人: who signed a document that goes upwards; none on others. */
  readonly signers: readonly string[];
}

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

/** 出席, 请假 or 列席 of minutes, with the names (10.3). */
export interface AttendanceBlock {
  readonly kind: 'attendance';
  readonly label: string;
  readonly names: readonly string[];
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
  /** Printed across the page, on pages of its own, because it has more columns than an upright page can hold (8). */
  readonly wide: boolean;
  /** 注：… and 来源：… below the table. */
  readonly notes: readonly string[];
  readonly origin: Span | null;
}

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width, relative to the other columns; 1 is usual. */
  readonly weight: number;
  /** Present where the product itself counts or computes what stands here, so that the digits say no figure of the data. */
  readonly ownNumbers?: true;
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
  /** The figures whose values the labels of the picture print: the spec itself holds only words. Absent where it prints none. */
  readonly figures?: readonly Figure[];
  readonly origin: Span | null;
}

/** 附件说明: the titles of the attachments, in the order of their annexes (7.3.4). */
export interface AttachmentNoteBlock {
  readonly kind: 'attachmentNote';
  readonly titles: readonly string[];
}

/** 署名 and 成文日期 at the end of the text (7.3.5). */
export interface SignatureBlock {
  readonly kind: 'signature';
  /** The units that issue the document, the host first. */
  readonly unitNames: readonly string[];
  /** The date as printed: 2026年7月15日. */
  readonly date: string;
  /**
   * What is put on it by hand: nothing, the units' seals, or the stamp with the name of whoever signs an order. Room is
   * left for it; the program draws none.
   */
  readonly stampedWith: 'nothing' | 'seals' | 'name stamp';
  /** 职务 of whoever signs an order, left of the stamp; null elsewhere. */
  readonly post: string | null;
}

/** 附注: printed in brackets below the date, without them here (7.3.6). */
export interface RemarkBlock {
  readonly kind: 'remark';
  readonly text: string;
}

/** An attachment, or the text that a notice issues: it begins a new page with its title (7.3.7). */
export interface AnnexBlock {
  readonly kind: 'annex';
  /** 附件 or 附件1 as printed; null for a text that is issued and not attached. */
  readonly label: string | null;
  /** Its title: its lines as they are to be broken; one line when nobody said. */
  readonly lines: readonly string[];
  readonly origin: Span | null;
}

/** 版记: at the foot of the last page (7.4). What is empty or null does not print. */
export interface ColophonBlock {
  readonly kind: 'colophon';
  /** 主送机关 that found no room on the first page. */
  readonly addressees: readonly string[];
  /** 抄送机关. */
  readonly copies: readonly string[];
  /** 印发机关 and 印发日期 as printed: 2026年7月15日印发. */
  readonly printing: { readonly unitName: string; readonly date: string } | null;
}

export type Inline = TextInline | StrongInline | FigureInline;

export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  /** Where a person typed these words into the data; absent for words of a template or of the product. */
  readonly origin?: Span;
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
  /** What whoever checks the draft is told of it at its side; absent in most documents. */
  readonly comment?: FigureComment;
}

/** A comment in the margin of a draft. */
export interface FigureComment {
  /** Counts the comments of the document from 1, in reading order. */
  readonly number: number;
  /** A paragraph each. */
  readonly lines: readonly string[];
}
