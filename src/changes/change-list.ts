import type { LineRole } from '../audit/printed-lines.ts';
import type { FigureRecord } from '../audit/provenance.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Variant } from '../data-set/schema/variant.ts';
import type { DifferencePiece } from './word-differences.ts';

/** What is different between two data sets, two documents, or a data set and a document. Plain data, sorted. */
export interface ChangeList {
  /** The two sides as the user named them. */
  readonly from: string;
  readonly to: string;
  /** Typed figures first, then those that follow from them. */
  readonly figures: readonly FigureChange[];
  /** Tasks, projects and places; empty when a side is a document, which does not tell of them. */
  readonly items: readonly ItemChange[];
  readonly paragraphs: readonly ParagraphChange[];
}

/** `came` and `went` have one side only. */
export type ChangeKind = 'changed' | 'came' | 'went';

/** A figure whose value differs. */
export interface FigureChange {
  readonly change: ChangeKind;
  readonly id: string;
  readonly name: string;
  /** The data set that it is of: the one reported on, or one that it is compared with. */
  readonly of: FigureRecord['of'];
  readonly old: FigureState | null;
  readonly now: FigureState | null;
  /** How much more or less, without a sign: 5人, 0.3个百分点; null where the two cannot be set against each other. */
  readonly difference: FigureDifference | null;
  /** The typed figures that it follows, as far as they changed; empty for a typed one. */
  readonly because: readonly string[];
  /** Where it is printed now; where it was printed if it went. */
  readonly printed: readonly PlaceInDocument[];
}

export interface FigureDifference {
  readonly direction: 'more' | 'less';
  readonly amount: string;
}

/** A figure on one side. */
export interface FigureState {
  readonly value: string;
  /** 2026年1—6月 of a flow, `YYYY-MM-DD` of a stock. */
  readonly time: string | null;
  /** `file:line` where it was typed; null when it is computed. */
  readonly place: string | null;
  /** How it is computed; null when it was typed. */
  readonly formula: string | null;
}

/** A place of a document that prints a figure. */
export interface PlaceInDocument {
  readonly document: DocumentKind;
  readonly variant: Variant;
  /** Counts the blocks of the document from 1: title, headings, paragraphs, tables and pictures. */
  readonly paragraph: number;
  /** 表2 or 图2 where it stands in one, else null. */
  readonly label: string | null;
}

/** What of a data set may come, go or move on besides figures. */
export type ItemKind = 'task' | 'project' | 'place';

export interface ItemChange {
  readonly change: ChangeKind;
  readonly kind: ItemKind;
  /** Id of the task or project, 服务站.仁和 of a place. */
  readonly id: string;
  readonly name: string;
  /** `file:line` on each side; null where there is none. */
  readonly old: string | null;
  readonly now: string | null;
  /** What is said of it otherwise than before. Empty unless it changed. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: ItemField;
  /** Null where nothing was said. */
  readonly old: string | null;
  readonly now: string | null;
}

/** What is compared of a task, a project or a place, in the order in which it is told. */
export const ITEM_FIELDS = [
  'name',
  'stage',
  'do',
  'section',
  'by',
  'strength',
  'phases',
  'department',
  'with',
  'person',
  'closed',
  'obstacle',
] as const;

export type ItemField = (typeof ITEM_FIELDS)[number];

/** A paragraph, cell or label that reads differently. */
export interface ParagraphChange {
  readonly change: ChangeKind;
  readonly document: DocumentKind;
  readonly variant: Variant;
  readonly old: ChangedLine | null;
  readonly now: ChangedLine | null;
  /** The words that stayed, went and came. */
  readonly pieces: readonly DifferencePiece[];
}

export interface ChangedLine {
  readonly paragraph: number;
  readonly label: string | null;
  readonly role: LineRole;
  readonly text: string;
}
