import { CST, Parser } from 'yaml';

/** A map or a list with the place of its brackets, dashes, colons and entries, as offsets in the text. */
export interface Collection {
  readonly kind: 'map' | 'list';
  /** `pair` is the map in `[键: 值]`, which has no brackets of its own. */
  readonly style: 'block' | 'flow' | 'pair';
  /** Columns before the entries of a block. */
  readonly indent: number;
  readonly entries: readonly Entry[];
  /** Where the first entry of a flow may begin, and where its closing bracket stands. */
  readonly open: number;
  readonly close: number;
  /** After the comma that nothing follows, or null. */
  readonly afterLastComma: number | null;
}

export interface Entry {
  /** Null for the item of a list. */
  readonly key: string | null;
  /** Where its dash, key or value begins. */
  readonly start: number;
  /** Behind its value, comments aside. */
  readonly end: number;
  readonly slot: Slot;
}

/** The place that a value has: behind a colon or a dash, between commas, or the whole file. */
export interface Slot {
  /** Behind the dash or the colon; behind the key when there is no colon. */
  readonly after: number;
  /** What must stand between `after` and a value that is put there. */
  readonly before: '' | ' ' | ': ';
  readonly inFlow: boolean;
  /** Columns of the block around it; −1 for the whole file. */
  readonly indent: number;
  readonly value: WrittenValue | null;
}

/** A value that was written, and how. */
export interface WrittenValue {
  readonly token: CST.Token;
  readonly start: number;
  readonly end: number;
  readonly collection: Collection | null;
  /** What a scalar says; null for a collection, and for `~` and `null`, which say nothing. */
  readonly text: string | null;
}

/** The anatomy of a text that `parseYaml` has read without an error. */
export function dissectYaml(text: string): Slot {
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue;
    return { after: 0, before: '', inFlow: false, indent: -1, value: writtenValue(token.value, false) };
  }
  return { after: 0, before: '', inFlow: false, indent: -1, value: null };
}

/** The entry with a key, or the item of a number, from 0. */
export function entryAt(collection: Collection, step: string | number): Entry | null {
  const { entries, kind } = collection;
  if (kind === 'list') return typeof step === 'number' ? (entries[step] ?? null) : null;
  return entries.find(({ key }) => key === step) ?? null;
}

function writtenValue(token: CST.Token | null | undefined, inFlow: boolean): WrittenValue | null {
  if (!token || ('source' in token && token.source === '' && token.type === 'scalar')) return null;
  const collection = collectionOf(token, inFlow);
  const end = collection?.style === 'block' ? (collection.entries.at(-1)?.end ?? token.offset) : endOf(token);
  const isNothing = token.type === 'scalar' && (token.source === '~' || token.source === 'null');
  const text = isNothing ? null : (CST.resolveAsScalar(token)?.value ?? null);
  return { token, start: token.offset, end, collection, text };
}

function collectionOf(token: CST.Token, inFlow: boolean): Collection | null {
  if (token.type === 'flow-collection') {
    const items: readonly CST.CollectionItem[] = token.items;
    const isMap = token.start.type === 'flow-map-start';
    const entries = items.flatMap((item) => (isMap ? pairEntry(item, 0, true) : flowItem(item)));
    const close = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')?.offset;
    const last = items.at(-1);
    const comma = last && !last.key && !last.value ? last.start.find(({ type }) => type === 'comma') : undefined;
    return {
      kind: isMap ? 'map' : 'list',
      style: 'flow',
      indent: 0,
      entries,
      open: token.offset + 1,
      close: close ?? token.offset + 1,
      afterLastComma: comma ? comma.offset + 1 : null,
    };
  }
  if (token.type !== 'block-map' && token.type !== 'block-seq') return null;
  const items: readonly CST.CollectionItem[] = token.items;
  const { indent, offset } = token;
  const isMap = token.type === 'block-map';
  const entries = items.flatMap((item) => (isMap ? pairEntry(item, indent, inFlow) : blockItem(item, indent)));
  return {
    kind: isMap ? 'map' : 'list',
    style: 'block',
    indent,
    entries,
    open: offset,
    close: offset,
    afterLastComma: null,
  };
}

/** What stands behind the last entry of a collection, comments or a comma, is an item of the library without content. */
function pairEntry(item: CST.CollectionItem, indent: number, inFlow: boolean): readonly Entry[] {
  const { key, sep, value, start } = item;
  if (!key) return [];
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  const keyEnd = endOf(key);
  const after = colon ? colon.offset + 1 : keyEnd;
  const written = writtenValue(value, inFlow);
  const slot: Slot = { after, before: colon ? ' ' : ': ', inFlow, indent, value: written };
  const begins = start.find(({ type }) => type === 'explicit-key-ind')?.offset ?? key.offset;
  return [{ key: CST.resolveAsScalar(key)?.value ?? '', start: begins, end: written?.end ?? after, slot }];
}

function blockItem(item: CST.CollectionItem, indent: number): readonly Entry[] {
  const dash = item.start.find(({ type }) => type === 'seq-item-ind');
  if (!dash) return [];
  const after = dash.offset + 1;
  const value = writtenValue(item.value, false);
  return [
    {
      key: null,
      start: dash.offset,
      end: value?.end ?? after,
      slot: { after, before: ' ', inFlow: false, indent, value },
    },
  ];
}

function flowItem(item: CST.CollectionItem): readonly Entry[] {
  const [pair] = pairEntry(item, 0, true);
  if (pair && item.key) {
    const { start, end } = pair;
    const collection: Collection = {
      kind: 'map',
      style: 'pair',
      indent: 0,
      entries: [pair],
      open: start,
      close: end,
      afterLastComma: null,
    };
    const value: WrittenValue = { token: item.key, start, end, collection, text: null };
    return [{ key: null, start, end, slot: { after: start, before: '', inFlow: true, indent: 0, value } }];
  }
  const value = writtenValue(item.value, true);
  if (!value) return [];
  const { start, end } = value;
  return [{ key: null, start, end, slot: { after: start, before: '', inFlow: true, indent: 0, value } }];
}

/** Behind a scalar or a closing bracket. Blocks end with their last entry. */
function endOf(token: CST.Token): number {
  if (token.type === 'flow-collection') return (token.end[0]?.offset ?? token.offset) + 1;
  if (token.type === 'block-scalar')
    return (
      token.props.reduce((length, prop) => length + CST.stringify(prop).length, token.offset) + token.source.length
    );
  return 'source' in token ? token.offset + token.source.length : token.offset;
}
