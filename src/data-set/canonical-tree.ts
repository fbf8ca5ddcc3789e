import { type Diagnostic, diagnose, type Span, unreachable } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { MapEntry, MapNode, SourceNode } from '../source/source-node.ts';
import type * as z from '../zod.ts';
import {
  type ListShape,
  type ObjectShape,
  objectShape,
  type RecordShape,
  type Shape,
  shapeOf,
} from './schema-shape.ts';

/** Plain data under canonical keys, as zod reads it. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where a value stands in the user's files. */
export interface Place {
  readonly value: Span;
  /** The key before it, or the value again for a list item. */
  readonly key: Span;
}

export interface CanonicalTree {
  readonly plain: Plain;
  /** The place of the value at a path, or of the innermost one on the way that was written, and how many steps lead to it. */
  readonly nearestPlace: (path: Path) => { readonly place: Place; readonly depth: number };
  readonly diagnostics: readonly Diagnostic[];
}

export type Path = readonly (string | number)[];

/** The place of the value at a path; null when nothing was written there. */
export function placeAt({ nearestPlace }: Pick<CanonicalTree, 'nearestPlace'>, path: Path): Place | null {
  const { place, depth } = nearestPlace(path);
  return depth === path.length ? place : null;
}

/**
 * Turns a tree as written into plain data under canonical keys: Chinese keys become English ones, a bare text becomes
 * the map it is short for, a single item becomes a list. Unknown and doubled keys are reported. Where a value stands is
 * looked up when someone asks.
 */
export function canonicalize(node: SourceNode, schema: z.AnySchema): CanonicalTree {
  const diagnostics: Diagnostic[] = [];

  const visit = (current: SourceNode, shape: Shape): Plain => {
    if (shape.kind === 'object') return visitObject(current, shape);
    if (shape.kind === 'record') return visitRecord(current, shape);
    if (shape.kind === 'list') return visitList(current, shape);
    if (current.kind === 'scalar') return current.text;
    if (current.kind !== 'empty')
      diagnostics.push(diagnose('data/wrong-shape', { expected: 'text', found: current.kind, keys: [] }, current.span));
    return null;
  };

  const visitObject = (current: SourceNode, { fields, keyByAlias, meta: { shorthand } }: ObjectShape): Plain => {
    const short = shorthand === undefined ? undefined : fields.get(shorthand);
    if (current.kind === 'scalar' && shorthand !== undefined && short)
      return { [shorthand]: visit(current, short.shape) };
    if (current.kind === 'empty') return {};
    if (current.kind !== 'map') return reject(current, short ? 'text' : 'map', [...keyByAlias.keys()]);
    const seen = new Map<string, MapEntry>();
    const result: Record<string, Plain> = {};
    for (const entry of current.entries) {
      const key = fields.has(entry.key) ? entry.key : keyByAlias.get(entry.key);
      const field = key === undefined ? undefined : fields.get(key);
      if (key === undefined || !field) {
        const suggestion = suggest(entry.key, [...fields.keys(), ...keyByAlias.keys()]);
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
      result[key] = visit(entry.value, field.shape);
    }
    return result;
  };

  const visitRecord = (current: SourceNode, { values }: RecordShape): Plain => {
    if (current.kind === 'empty') return {};
    if (current.kind !== 'map') return reject(current, 'map', []);
    return Object.fromEntries(current.entries.map(({ key, value }) => [key, visit(value, values)] as const));
  };

  const visitList = (current: SourceNode, { items }: ListShape): Plain =>
    itemsOf(current).map((item) => visit(item, items));

  const reject = (current: SourceNode, expected: 'map' | 'text', known: readonly string[]): null => {
    const found = current.kind === 'scalar' ? 'text' : current.kind;
    // 名称:甲 is a map whose colon is not one.
    const keys = current.kind === 'scalar' && /[:：]/.test(current.text) ? [] : known;
    diagnostics.push(diagnose('data/wrong-shape', { expected, found, keys }, current.span));
    return null;
  };

  const shape = shapeOf(schema);
  return { plain: visit(node, shape), nearestPlace: placeFinder(node, shape), diagnostics };
}

/** A single item stands for a list of one. */
function itemsOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'empty' ? [] : [node];
}

/** A value as written, what it is to be, and the place of its key. */
interface Written {
  readonly node: SourceNode;
  readonly shape: Shape;
  readonly key: Span;
}

/** Follows paths through a tree as `canonicalize` does. */
function placeFinder(root: SourceNode, shape: Shape): CanonicalTree['nearestPlace'] {
  const indexes = new Map<MapNode, ReadonlyMap<string, MapEntry>>();

  const indexOf = (map: MapNode): ReadonlyMap<string, MapEntry> => {
    const index = indexes.get(map) ?? new Map(map.entries.map((entry) => [entry.key, entry]));
    indexes.set(map, index);
    return index;
  };

  const inner = ({ node, shape, key }: Written, step: string | number): Written | null => {
    switch (shape.kind) {
      case 'object':
        return innerOfObject(node, shape, { step: String(step), key });
      case 'record': {
        const entry = node.kind === 'map' ? indexOf(node).get(String(step)) : undefined;
        return entry ? { node: entry.value, shape: shape.values, key: entry.keySpan } : null;
      }
      case 'list': {
        const item = itemsOf(node)[Number(step)];
        return item ? { node: item, shape: shape.items, key: item.span } : null;
      }
      case 'text':
        return null;
      default:
        return unreachable(shape);
    }
  };

  return (path) => {
    let written: Written = { node: root, shape, key: root.span };
    let depth = 0;
    for (const step of path) {
      const next = inner(written, step);
      if (!next) break;
      written = next;
      depth += 1;
    }
    return { place: { value: written.node.span, key: written.key }, depth };
  };
}

function innerOfObject(
  node: SourceNode,
  { fields, meta }: ObjectShape,
  { step, key }: { readonly step: string; readonly key: Span },
): Written | null {
  const field = fields.get(step);
  if (!field) return null;
  if (node.kind === 'scalar' && step === meta.shorthand) return { node, shape: field.shape, key };
  const entries = node.kind === 'map' ? node.entries : [];
  const entry = entries.find((one) => one.key === step || one.key === field.alias);
  if (!entry || entry.value.kind === 'empty') return null;
  return { node: entry.value, shape: field.shape, key: entry.keySpan };
}

/**
 * The root maps of several files as one: sections of the same name are joined, lists one after another. A root's keys
 * are known by their English names, each at most once a file.
 */
export function mergeRoots(roots: readonly MapNode[], schema: z.$ZodObject): MergedRoot {
  const diagnostics: Diagnostic[] = [];
  const { fields, keyByAlias } = objectShape(schema);
  const nameOf = (key: string): string => keyByAlias.get(key) ?? key;
  const rootEntries = ({ entries }: MapNode): readonly MapEntry[] => {
    const seen = new Map<string, MapEntry>();
    for (const entry of entries) {
      const key = nameOf(entry.key);
      const field = fields.get(key);
      const earlier = seen.get(key);
      if (!earlier) {
        seen.set(key, field?.shape.kind === 'list' ? { ...entry, value: asList(entry.value) } : entry);
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

function asList(node: SourceNode): SourceNode {
  return node.kind === 'list' || node.kind === 'empty' ? node : { kind: 'list', items: itemsOf(node), span: node.span };
}

function sameContent(a: SourceNode, b: SourceNode): boolean {
  return a.kind === 'scalar' && b.kind === 'scalar' && a.text.trim() === b.text.trim();
}
