import { editBetweenBrackets } from './edit-between-brackets.ts';
import type { AddedEntry, EntryEdits } from './entry-edits.ts';
import { insert, insertLines, lineEnd, lineStart, remove, type Splice, withoutBreak } from './splice.ts';
import {
  blockEntry,
  blockItem,
  blockScalar,
  blockValue,
  flowEntry,
  flowValue,
  INDENT_STEP,
  type QuoteStyle,
  scalarText,
  type YamlContent,
} from './write-yaml.ts';
import type { Collection, Entry, Slot, WrittenValue } from './yaml-anatomy.ts';

/** Puts another value into a slot. A text keeps the quoting of the text before it, where it can; the same text changes nothing. */
export function setValue(text: string, slot: Slot, content: YamlContent): readonly Splice[] {
  const { value, inFlow, after } = slot;
  if (!value && inFlow) return [insert(after, slot.before + flowValue(content))];
  if (!value) return fillSlot(slot, content, (lines) => insertLines(text, lineEnd(text, after), lines));
  if (value.text !== null && value.text === content) return [];
  const isPlain = value.token.type === 'scalar';
  if (typeof content === 'string' && !value.collection && !(content.includes('\n') && isPlain && !inFlow))
    return setText(slot, value, content);
  const { start, end } = value;
  if (inFlow || value.collection?.style === 'flow') return [{ start, end, text: flowValue(content) }];
  const firstLine = lineStart(text, start);
  if (firstLine > after) {
    const gone = remove(firstLine, lineEnd(text, end));
    // What stands between the key and the lines below it must not become part of a literal text.
    if (typeof content === 'string') return [gone, insert(after, ` ${scalarText(content, 'plain', 'block')}`)];
    return [gone, ...fillSlot(slot, content, (lines) => insertLines(text, firstLine, lines))];
  }
  return [
    remove(after, withoutBreak(text, end)),
    ...fillSlot(slot, content, (lines) => insertLines(text, lineEnd(text, end), lines)),
  ];
}

/** Takes entries out of the collection in a slot and adds others behind its last. */
export function editCollection(text: string, slot: Slot, edits: EntryEdits): readonly Splice[] {
  const collection = slot.value?.collection ?? null;
  const isEmptyBrackets =
    collection?.style === 'flow' &&
    collection.entries.length === 0 &&
    !slot.inFlow &&
    !text.slice(collection.open, collection.close).includes('#');
  if (!collection || isEmptyBrackets) return fillEmpty(text, slot, edits);
  if (collection.style === 'flow') return editBetweenBrackets(text, collection, edits);
  return [
    // What stands above the first entry of a file is the heading of the file.
    ...removeLines(text, collection, edits, slot.indent < 0 ? collection.open : slot.after),
    ...remarkLines(text, collection, edits, slot.after),
    ...addLines(text, collection, edits),
  ];
}

function setText(slot: Slot, { token, start, end }: WrittenValue, content: string): readonly Splice[] {
  const context = slot.inFlow ? 'flow' : 'block';
  if (token.type !== 'block-scalar')
    return [{ start, end, text: scalarText(content, QUOTES[token.type] ?? 'plain', context) }];
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  const headerText = header && 'source' in header ? header.source : '';
  const written = blockScalar(content, headerText.startsWith('>') ? 'folded' : 'literal', slot.indent);
  return [
    { start, end: start + headerText.length, text: written?.header ?? scalarText(content, 'plain', context) },
    { start: end - token.source.length, end, text: written?.body ?? '' },
  ];
}

const QUOTES: Readonly<Record<string, QuoteStyle>> = {
  'single-quoted-scalar': 'single',
  'double-quoted-scalar': 'double',
};

/** Writes a value behind a dash or a colon of a block, and what does not fit in its line where `below` puts it. */
function fillSlot(slot: Slot, content: YamlContent, below: (lines: string) => Splice): readonly Splice[] {
  const [inLine = '', ...lines] = blockValue(content, slot.indent).split('\n');
  return lines.length === 0 ? [insert(slot.after, inLine)] : [insert(slot.after, inLine), below(lines.join('\n'))];
}

/** Entries where there was nothing, or only empty brackets. */
function fillEmpty(text: string, slot: Slot, { added }: EntryEdits): readonly Splice[] {
  if (added.length === 0) return [];
  const isRoot = slot.indent < 0;
  const clear = slot.value ? [remove(isRoot ? slot.value.start : slot.after, slot.value.end)] : [];
  if (slot.inFlow) {
    const entries = added.map(({ key, value }) => (key === null ? flowValue(value) : flowEntry(key, value))).join(', ');
    return [...clear, insert(slot.after, slot.before + (added[0]?.key === null ? `[${entries}]` : `{${entries}}`))];
  }
  const lines = added.map((entry) => addedLines(entry, isRoot ? 0 : slot.indent + INDENT_STEP, 'block')).join('\n');
  return [...clear, insertLines(text, isRoot ? text.length : lineEnd(text, slot.value?.end ?? slot.after), lines)];
}

function addLines(text: string, { entries, indent }: Collection, { added }: EntryEdits): readonly Splice[] {
  const last = entries.at(-1);
  if (added.length === 0 || !last) return [];
  const style = last.key === null && last.slot.value?.collection?.style === 'flow' ? 'flow' : 'block';
  const gap = standsApart(text, entries) ? '\n' : '';
  const lines = added.map((entry) => gap + addedLines(entry, indent, style)).join('\n');
  return [insertLines(text, lineEnd(text, last.end), lines)];
}

function remarkLines(text: string, { entries }: Collection, { remarks }: EntryEdits, bound: number): readonly Splice[] {
  return entries.flatMap(({ key, start }, index) => {
    const comment = remarks.get(key ?? index);
    if (comment === undefined) return [];
    const at = lineStart(text, start);
    const own = text.slice(ownStart(text, start, entries[index - 1]?.end ?? bound), at).replaceAll('\r\n', '\n');
    const lines = remarkText(comment, start - at);
    return own.includes(lines) ? [] : [insert(at, lines)];
  });
}

function remarkText(comment: string, indent: number): string {
  return `${comment.replace(/^/gm, `${' '.repeat(indent)}# `)}\n`;
}

function addedLines({ key, value, comment }: AddedEntry, indent: number, style: 'block' | 'flow'): string {
  const remark = comment === null ? '' : remarkText(comment, indent);
  return remark + (key === null ? blockItem(value, indent, style) : blockEntry(key, value, indent));
}

/** Whether a blank line keeps the last two entries apart. */
function standsApart(text: string, entries: readonly Entry[]): boolean {
  const [before, last] = entries.slice(-2);
  if (!before || !last || before === last) return false;
  return /\n[ \t]*\r?\n/.test(text.slice(withoutBreak(text, before.end), last.start));
}

/** `bound` is where comments above the first entry may begin. */
function removeLines(text: string, { entries }: Collection, { removed }: EntryEdits, bound: number): readonly Splice[] {
  const isRemoved = entries.map(({ key }, index) => removed.has(key ?? index));
  const isAll = !isRemoved.includes(false);
  return entries.flatMap(({ start, end }, index) => {
    if (!isRemoved[index]) return [];
    const isFirstInLine = text.slice(lineStart(text, start), start).trim() === '';
    if (isFirstInLine) return [remove(ownStart(text, start, entries[index - 1]?.end ?? bound), lineEnd(text, end))];
    if (isAll) return [remove(start, withoutBreak(text, end))];
    // Behind the dash of an item: the next entry moves up.
    const next = lineEnd(text, end);
    if (isRemoved[index + 1]) return [{ start, end: next, text: '\n' }];
    return [remove(start, next + (/^ */.exec(text.slice(next))?.[0].length ?? 0))];
  });
}

/** Where the comments right above a line begin that are indented as it is; never before `bound`. */
function ownStart(text: string, start: number, bound: number): number {
  let from = lineStart(text, start);
  const margin = text.slice(from, start);
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (above < bound || !text.slice(above, from).startsWith(`${margin}#`)) break;
    from = above;
  }
  return from;
}
