import { diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import { decodeText } from './decode-text.ts';
import { editCollection, setValue } from './edit-collection.ts';
import { isEdited } from './edited-tree.ts';
import type { AddedEntry, EntryEdits } from './entry-edits.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceFile, SourceNode } from './source-node.ts';
import { lineStart, type Splice, splice } from './splice.ts';
import { spanIn } from './text-position.ts';
import { dissectYaml, type Entry, entryAt, type Slot } from './yaml-anatomy.ts';
import type { YamlEdit, YamlPath } from './yaml-edit.ts';

/**
 * Changes values of a YAML file and leaves every other byte as it is: comments, order, quoting, indentation, line ends.
 * Either all edits are made and the file reads as they say, or the diagnostics tell why not and there is no value. When
 * there is nothing to change, the value is the file itself.
 */
export function editYaml(file: SourceFile, edits: readonly YamlEdit[]): Outcome<SourceFile> {
  const before = parseYaml(file);
  const decoded = decodeText(file.path, file.bytes);
  if (before.value === null || decoded.value === null) return fail(before.diagnostics);
  const text = decoded.value;
  const tree = before.value;
  const refuse = (reason: RefusedEdit, { path }: YamlEdit) =>
    fail([diagnose('edit/refused', { reason, place: path.join('.') }, nearestSpan(tree, path))]);

  const root = dissectYaml(text);
  const changes: Change[] = [];
  for (const edit of edits) {
    const place = placeOf(text, root, edit);
    if ('reason' in place) return refuse(place.reason, edit);
    const known = place.isWhole ? undefined : changes.find((change) => !change.isWhole && change.slot === place.slot);
    if (known) known.edits.push(edit);
    else changes.push({ ...place, edits: [edit] });
  }
  const [firstEdit] = edits;
  if (!firstEdit) return succeed(file);
  // Of lines that are added at one place, the innermost come first.
  const splices = changes.sort((a, b) => b.depth - a.depth).flatMap((change) => splicesOf(text, change));
  const edited = splice(text, splices);
  if (edited === null) return refuse('overlap', firstEdit);
  if (edited === text) return succeed(file);
  const result = { path: file.path, bytes: encoded(edited, file.bytes) };
  const after = parseYaml(result);
  return after.value && isEdited(tree, edits, after.value) ? succeed(result) : refuse('unsafe', firstEdit);
}

/** The way to the value that stands at a place, or to the entry whose key stands there; null when nothing does. */
export function yamlPathAt(root: SourceNode, span: Span): YamlPath | null {
  const isAt = (other: Span) => other.start.offset === span.start.offset && other.end.offset === span.end.offset;
  const steps =
    root.kind === 'map'
      ? root.entries.map(({ key, keySpan, value }) => ({ step: key, keySpan, value }))
      : root.kind === 'list'
        ? root.items.map((value, step) => ({ step, keySpan: value.span, value }))
        : [];
  if (isAt(root.span)) return [];
  for (const { step, keySpan, value } of steps) {
    if (isAt(keySpan)) return [step];
    if (value.span.start.offset > span.start.offset || value.span.end.offset < span.end.offset) continue;
    const rest = yamlPathAt(value, span);
    if (rest) return [step, ...rest];
  }
  return null;
}

/** Edits that go together: of one value (`isWhole`), or of the entries of the collection in one slot. */
interface Change extends Place {
  readonly edits: YamlEdit[];
}

interface Place {
  readonly slot: Slot;
  readonly isWhole: boolean;
  /** Steps from the root to the slot. */
  readonly depth: number;
}

export type RefusedEdit = 'no-such-place' | 'not-a-collection' | 'overlap' | 'unsafe';

function placeOf(text: string, root: Slot, { kind, path }: YamlEdit): Place | { readonly reason: RefusedEdit } {
  const way = kind === 'append' ? path : path.slice(0, -1);
  const last = path.at(-1);
  const holder = slotAt(root, way);
  if (!holder || (kind !== 'append' && last === undefined)) return { reason: 'no-such-place' };
  const collection = holder.value?.collection ?? null;
  if (holder.value && holder.value.text !== null) return { reason: 'not-a-collection' };
  const place = { slot: holder, isWhole: false, depth: way.length };
  if (kind === 'append' || last === undefined)
    return collection && collection.kind !== 'list' ? { reason: 'not-a-collection' } : place;
  const entry = collection ? entryAt(collection, last) : null;
  if (kind === 'set' && entry) return { slot: entry.slot, isWhole: true, depth: path.length };
  if (collection?.style === 'pair') return { reason: 'not-a-collection' };
  if (kind === 'remark' && entry && !(collection?.style === 'block' && startsLine(text, entry)))
    return { reason: 'unsafe' };
  const isAddable = kind === 'set' && typeof last === 'string' && collection?.kind !== 'list';
  return entry || isAddable ? place : { reason: 'no-such-place' };
}

function startsLine(text: string, { start }: Entry): boolean {
  return text.slice(lineStart(text, start), start).trim() === '';
}

function splicesOf(text: string, { slot, isWhole, edits }: Change): readonly Splice[] {
  if (!isWhole) return editCollection(text, slot, entryEdits(edits));
  return edits.flatMap((edit) => (edit.kind === 'set' ? setValue(text, slot, edit.value) : []));
}

function slotAt(root: Slot, path: YamlPath): Slot | null {
  let slot: Slot | null = root;
  for (const step of path) {
    const collection: NonNullable<Slot['value']>['collection'] = slot?.value?.collection ?? null;
    slot = collection ? (entryAt(collection, step)?.slot ?? null) : null;
  }
  return slot;
}

function entryEdits(edits: readonly YamlEdit[]): EntryEdits {
  const removed = new Set<string | number>();
  const added: AddedEntry[] = [];
  const remarks = new Map<string | number, string>();
  for (const edit of edits) {
    const last = edit.path.at(-1);
    if (edit.kind === 'remove' && last !== undefined) removed.add(last);
    if (edit.kind === 'remark' && last !== undefined) remarks.set(last, edit.comment);
    if (edit.kind === 'remove' || edit.kind === 'remark') continue;
    const key = edit.kind === 'set' ? String(last) : null;
    added.push({ key, value: edit.value, comment: edit.comment ?? null });
  }
  return { removed, added, remarks };
}

function encoded(text: string, original: Uint8Array): Uint8Array {
  const hasMark = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
  return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
}

/** The place of the deepest value on a way that exists. */
function nearestSpan(root: SourceNode, path: YamlPath): Span {
  let node = root;
  let { span } = root;
  for (const step of path) {
    const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === step) : undefined;
    const next = entry?.value ?? (node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined);
    if (!next) break;
    node = next;
    span = entry?.keySpan ?? next.span;
  }
  return node === root ? spanIn(span.file, '', 0, 0) : span;
}
