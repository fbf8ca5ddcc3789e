import type { SourceNode } from './source-node.ts';
import type { YamlContent } from './write-yaml.ts';
import type { YamlEdit, YamlPath } from './yaml-edit.ts';

/** What was read, without places. */
type Plain = string | null | readonly Plain[] | ReadonlyMap<string, Plain>;

/** Whether a file reads as another one with edits made: same keys in the same order, same texts. Empty collections count as nothing. */
export function isEdited(before: SourceNode, edits: readonly YamlEdit[], after: SourceNode): boolean {
  return comparable(edited(plainOf(before), edits, [])) === comparable(plainOf(after));
}

function plainOf(node: SourceNode): Plain {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  if (node.kind === 'map') return new Map(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  return null;
}

/** The value at a path with the edits made that lie there or below; every path begins with `at`. */
function edited(value: Plain, edits: readonly YamlEdit[], at: YamlPath): Plain {
  const own = edits.filter(({ kind, path }) => path.length === at.length + (kind === 'append' ? 0 : 1));
  const appended = own.flatMap((edit) => (edit.kind === 'append' ? [plainContent(edit.value)] : []));
  const child = (step: string | number, before: Plain): readonly Plain[] => {
    const here = own.filter(({ kind, path }) => kind !== 'append' && kind !== 'remark' && path.at(-1) === step);
    if (here.some(({ kind }) => kind === 'remove')) return [];
    const set = here.find((edit) => edit.kind === 'set');
    if (set?.kind === 'set') return [plainContent(set.value)];
    const below = edits.filter((edit) => !own.includes(edit) && edit.path[at.length] === step);
    return [below.length > 0 ? edited(before, below, [...at, step]) : before];
  };
  if (isList(value)) return [...value.flatMap((item, index) => child(index, item)), ...appended];
  if (appended.length > 0) return appended;
  const before = value instanceof Map ? [...value] : [];
  const kept = before.flatMap(([key, entry]) => child(key, entry).map((after) => [key, after] as const));
  const added = own.flatMap((edit) => {
    const key = String(edit.path.at(-1));
    const isNew = edit.kind === 'set' && !before.some(([known]) => known === key);
    return isNew ? [[key, plainContent(edit.value)] as const] : [];
  });
  return new Map([...kept, ...added]);
}

function plainContent(content: YamlContent): Plain {
  if (typeof content === 'string') return content;
  if (isList(content)) return content.map(plainContent);
  return new Map(Object.entries(content).map(([key, value]) => [key, plainContent(value)]));
}

function comparable(value: Plain): string {
  return JSON.stringify(value, (_key, part: Plain) => {
    if (part instanceof Map) return part.size === 0 ? null : { entries: [...part] };
    return isList(part) && part.length === 0 ? null : part;
  });
}

function isList<T>(value: unknown): value is readonly T[] {
  return Array.isArray(value);
}
