import * as z from 'zod';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { MapEntry, MapNode, SourceNode } from '../source/source-node.ts';
import type { FieldMeta } from './schema/field.ts';

/** Plain data under canonical keys, as zod reads it. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where a value stands in the user's files, and what stands in it. */
export interface Place {
  readonly value: Span;
  /** The key before it, or the value again for a list item. */
  readonly key: Span;
  /** By canonical key, or by index. */
  readonly within: ReadonlyMap<string | number, Place>;
}

export interface CanonicalTree {
  readonly plain: Plain;
  readonly place: Place;
  readonly diagnostics: readonly Diagnostic[];
}

export type Path = readonly (string | number)[];

/** The place of the value at a path; null when nothing was written there. */
export function placeAt(root: Place, path: Path): Place | null {
  const { place, depth } = nearestPlace(root, path);
  return depth === path.length ? place : null;
}

/** The innermost place on the way along a path, and how many steps lead to it. */
export function nearestPlace(root: Place, path: Path): { readonly place: Place; readonly depth: number } {
  let place = root;
  for (const [depth, step] of path.entries()) {
    const inner = place.within.get(step);
    if (!inner) return { place, depth };
    place = inner;
  }
  return { place, depth: path.length };
}

/** What a schema is at heart, without defaults and transforms, and what is known of it on the way. */
interface Shape {
  readonly schema: z.ZodType;
  readonly meta: FieldMeta;
}

/** Schemas never change, and large data sets meet the same one thousands of times. */
const shapes = new WeakMap<z.ZodType, Shape>();
const fieldsBySchema = new WeakMap<z.ZodObject, Fields>();

export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = findShape(schema);
  shapes.set(schema, shape);
  return shape;
}

function findShape(schema: z.ZodType): Shape {
  const meta = (schema.meta() ?? {}) as FieldMeta;
  const inner = innerOf(schema);
  if (!inner) return { schema, meta };
  const shape = shapeOf(inner);
  return { schema: shape.schema, meta: { ...shape.meta, ...meta } };
}

function innerOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return null;
}

/** Fields of an object schema by English key, with the alias of each, and the English key that an alias stands for. */
interface Fields {
  readonly byKey: ReadonlyMap<string, { readonly schema: z.ZodType; readonly alias: string }>;
  readonly keyByAlias: ReadonlyMap<string, string>;
}

export function fieldsOf(schema: z.ZodObject): Fields {
  const known = fieldsBySchema.get(schema);
  if (known) return known;
  const fields = findFields(schema);
  fieldsBySchema.set(schema, fields);
  return fields;
}

function findFields(schema: z.ZodObject): Fields {
  const fields = Object.entries(schema.shape).map(([key, field]) => {
    const type = field as z.ZodType;
    return [key, { schema: type, alias: shapeOf(type).meta.alias ?? key }] as const;
  });
  return { byKey: new Map(fields), keyByAlias: new Map(fields.map(([key, { alias }]) => [alias, key])) };
}

/**
 * Turns a tree as written into plain data under canonical keys: Chinese keys become English ones, a bare text becomes
 * the map it is short for, a single item becomes a list. Unknown and doubled keys are reported, and every value's place
 * is kept.
 */
export function canonicalize(node: SourceNode, schema: z.ZodType): CanonicalTree {
  const diagnostics: Diagnostic[] = [];

  /** A value in canonical form; its place is kept under a step of the places around it. */
  const visit = (current: SourceNode, type: z.ZodType, around: Places, step: string | number, key: Span): Plain => {
    const { schema: shape, meta } = shapeOf(type);
    const isLeaf = !(shape instanceof z.ZodObject || shape instanceof z.ZodRecord || shape instanceof z.ZodArray);
    const within: Places = isLeaf ? NOTHING_WITHIN : new Map();
    around.set(step, { value: current.span, key, within });
    if (shape instanceof z.ZodObject) return visitObject(current, shape, meta, within, key);
    if (shape instanceof z.ZodRecord) return visitRecord(current, shape, within);
    if (shape instanceof z.ZodArray) return visitArray(current, shape, within);
    if (current.kind === 'scalar') return current.text;
    if (current.kind !== 'empty')
      diagnostics.push(diagnose('data/wrong-shape', { expected: 'text', found: current.kind }, current.span));
    return null;
  };

  const visitObject = (
    current: SourceNode,
    shape: z.ZodObject,
    meta: FieldMeta,
    within: Places,
    keySpan: Span,
  ): Plain => {
    if (current.kind === 'scalar' && meta.shorthand) {
      const field = shape.shape[meta.shorthand] as z.ZodType;
      return { [meta.shorthand]: visit(current, field, within, meta.shorthand, keySpan) };
    }
    if (current.kind === 'empty') return {};
    if (current.kind !== 'map') return reject(current, meta.shorthand ? 'text' : 'map');
    const { byKey, keyByAlias } = fieldsOf(shape);
    const seen = new Map<string, MapEntry>();
    const result: Record<string, Plain> = {};
    for (const entry of current.entries) {
      const key = byKey.has(entry.key) ? entry.key : keyByAlias.get(entry.key);
      const field = key === undefined ? undefined : byKey.get(key);
      if (key === undefined || !field) {
        const known = [...byKey.keys(), ...keyByAlias.keys()];
        const suggestion = suggest(entry.key, known);
        diagnostics.push(
          diagnose('data/unknown-key', { key: entry.key, suggestion, known: [...keyByAlias.keys()] }, entry.keySpan),
        );
        continue;
      }
      const earlier = seen.get(key);
      if (earlier) {
        diagnostics.push(
          diagnose('data/key-under-both-names', { key, alias: field.alias }, entry.keySpan, [earlier.keySpan]),
        );
        continue;
      }
      seen.set(key, entry);
      if (entry.value.kind === 'empty') continue;
      result[key] = visit(entry.value, field.schema, within, key, entry.keySpan);
    }
    return result;
  };

  const visitRecord = (current: SourceNode, shape: z.ZodRecord, within: Places): Plain => {
    if (current.kind === 'empty') return {};
    if (current.kind !== 'map') return reject(current, 'map');
    const type = shape.valueType as z.ZodType;
    return Object.fromEntries(
      current.entries.map(({ key, keySpan, value }) => [key, visit(value, type, within, key, keySpan)] as const),
    );
  };

  const visitArray = (current: SourceNode, shape: z.ZodArray, within: Places): Plain => {
    const items = current.kind === 'list' ? current.items : current.kind === 'empty' ? [] : [current];
    return items.map((item, index) => visit(item, shape.element as z.ZodType, within, index, item.span));
  };

  const reject = (current: SourceNode, expected: 'map' | 'text'): null => {
    const found = current.kind === 'scalar' ? 'text' : current.kind;
    diagnostics.push(diagnose('data/wrong-shape', { expected, found }, current.span));
    return null;
  };

  const root: Places = new Map();
  const plain = visit(node, schema, root, 0, node.span);
  return { plain, place: root.get(0) ?? { value: node.span, key: node.span, within: root }, diagnostics };
}

type Places = Map<string | number, Place>;

/** Most values hold no others, and share it. */
const NOTHING_WITHIN: Places = new Map();

/**
 * The root maps of several files as one: sections of the same name are joined, lists one after another. A root's keys
 * are known by their English names, each at most once a file.
 */
export function mergeRoots(roots: readonly MapNode[], schema: z.ZodObject): MergedRoot {
  const diagnostics: Diagnostic[] = [];
  const { byKey, keyByAlias } = fieldsOf(schema);
  const nameOf = (key: string): string => keyByAlias.get(key) ?? key;
  const rootEntries = ({ entries }: MapNode): readonly MapEntry[] => {
    const seen = new Map<string, MapEntry>();
    for (const entry of entries) {
      const key = nameOf(entry.key);
      const field = byKey.get(key);
      const earlier = seen.get(key);
      if (!earlier) {
        const isList = field !== undefined && shapeOf(field.schema).schema instanceof z.ZodArray;
        seen.set(key, isList ? { ...entry, value: asList(entry.value) } : entry);
      } else {
        const params = { key, alias: field?.alias ?? key };
        diagnostics.push(diagnose('data/key-under-both-names', params, entry.keySpan, [earlier.keySpan]));
      }
    }
    return [...seen.values()];
  };
  const merge = (a: SourceNode, b: SourceNode, key: string): SourceNode => {
    if (b.kind === 'empty') return a;
    if (a.kind === 'empty') return b;
    if (a.kind === 'map' && b.kind === 'map')
      return { ...a, entries: mergeEntries(a.entries, b.entries, (key) => key) };
    if (a.kind === 'list' && b.kind === 'list') return { ...a, items: [...a.items, ...b.items] };
    if (!sameContent(a, b)) diagnostics.push(diagnose('data/conflicting-values', { key }, b.span, [a.span]));
    return a;
  };
  const mergeEntries = (
    first: readonly MapEntry[],
    second: readonly MapEntry[],
    name: (key: string) => string,
  ): readonly MapEntry[] => {
    const merged = new Map(first.map((entry) => [name(entry.key), entry]));
    for (const entry of second) {
      const earlier = merged.get(name(entry.key));
      merged.set(
        name(entry.key),
        earlier ? { ...earlier, value: merge(earlier.value, entry.value, entry.key) } : entry,
      );
    }
    return [...merged.values()];
  };
  const [first, ...rest] = roots;
  if (!first) return { root: null, diagnostics };
  const entries = rest.reduce((all, root) => mergeEntries(all, rootEntries(root), nameOf), rootEntries(first));
  return { root: { ...first, entries }, diagnostics };
}

export interface MergedRoot {
  readonly root: MapNode | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A single item stands for a list of one. */
function asList(node: SourceNode): SourceNode {
  return node.kind === 'list' || node.kind === 'empty' ? node : { kind: 'list', items: [node], span: node.span };
}

function sameContent(a: SourceNode, b: SourceNode): boolean {
  return a.kind === 'scalar' && b.kind === 'scalar' && a.text.trim() === b.text.trim();
}
