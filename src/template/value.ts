import type { Span } from '../diagnostic/diagnostic.ts';
import type { Inline } from '../document/tree.ts';
import type { PlanText } from '../plan/plan-text.ts';
import type { UnnumberedBlock } from './markup.ts';

/** What a template can hold: words of people, ready inlines, tables and charts, and maps and lists of these. */
export type Value = null | boolean | number | string | Prose | Mixed | Words | BlockValue | readonly Value[] | ViewMap;

/** A text that a person typed into the data: may hold 【指标】 references, and knows where it stands. */
export interface Prose {
  readonly kind: 'prose';
  readonly text: string;
  readonly span: Span;
}

/** A text that is partly typed and partly made. */
export interface Mixed {
  readonly kind: 'mixed';
  readonly text: PlanText;
}

/** Words made by a helper: text and figures. */
export interface Words {
  readonly kind: 'words';
  readonly inlines: readonly Inline[];
}

export interface BlockValue {
  readonly kind: 'block';
  readonly block: UnnumberedBlock;
}

/** Named values. Every key that may occur is there, with null when there is nothing. */
export interface ViewMap {
  readonly kind: 'map';
  readonly entries: { readonly [key: string]: Value };
}

export function viewMap(entries: { readonly [key: string]: Value }): ViewMap {
  return { kind: 'map', entries };
}

export function prose(text: string | null, span: Span): Prose | null {
  return text === null ? null : { kind: 'prose', text: joinFolded(text), span };
}

/** The paragraphs of a text that a person typed: one for each line that has something in it. */
export function paragraphs(text: string, span: Span): readonly Prose[] {
  return text.split(/\n+/).flatMap((line) => prose(line.trim() || null, span) ?? []);
}

/** YAML folds a line break into a space; between Chinese characters there is none, and no break within a sentence. */
export function joinFolded(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：？！）】》”])[ \t\n]+(?=[\p{Script=Han}（【《“])/gu, '')
    .replace(/[ \t]*\n[ \t\n]*/g, ' ');
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** What `{{#if}}` asks: is there something? Zero is something; an empty list, text or null is nothing. */
export function isPresent(value: Value): boolean {
  if (value === null || value === false || value === '') return false;
  if (isList(value)) return value.length > 0;
  if (typeof value === 'object' && value.kind === 'words') return value.inlines.length > 0;
  if (typeof value === 'object' && value.kind === 'mixed') return value.text.length > 0;
  return true;
}

export function isMap(value: Value | undefined): value is ViewMap {
  return typeof value === 'object' && value !== null && !isList(value) && value.kind === 'map';
}

/** How much there is of a value: items of a list, cells of a table, pieces of a sentence. */
export function sizeOf(value: Value): number {
  if (isList(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  if (value.kind === 'words') return value.inlines.length;
  return value.kind === 'block' ? blockSize(value.block) : 1;
}

function blockSize(block: UnnumberedBlock): number {
  switch (block.kind) {
    case 'table':
      return block.rows.length * block.columns.length;
    case 'chart':
      return CHART_SIZE;
    case 'annex':
      return 1;
  }
}

/** A chart is measured and validated when it is made, which takes as long as so many cells. */
const CHART_SIZE = 500;
