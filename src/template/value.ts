import type { Span } from '../diagnostic/diagnostic.ts';
import type { Inline } from '../document/tree.ts';
import type { UnnumberedBlock } from './markup.ts';

/** What a template can hold: words of people, ready inlines, tables and charts, and maps and lists of these. */
export type Value = null | boolean | number | string | Prose | Words | BlockValue | readonly Value[] | ViewMap;

/** A text that a person typed into the data: may hold 【指标】 references, and knows where it stands. */
export interface Prose {
  readonly kind: 'prose';
  readonly text: string;
  readonly span: Span;
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

/** YAML folds a line break into a space; between Chinese characters there is none. */
export function joinFolded(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。、；：？！）】》”])[ \t]+(?=[\p{Script=Han}（【《“])/gu, '');
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** What `{{#if}}` asks: is there something? Zero is something; an empty list, text or null is nothing. */
export function isPresent(value: Value): boolean {
  if (value === null || value === false || value === '') return false;
  if (isList(value)) return value.length > 0;
  if (typeof value === 'object' && value.kind === 'words') return value.inlines.length > 0;
  return true;
}

export function isMap(value: Value | undefined): value is ViewMap {
  return typeof value === 'object' && value !== null && !isList(value) && value.kind === 'map';
}
