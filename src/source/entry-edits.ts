import type { YamlContent } from './write-yaml.ts';

/** Edits of the entries of one collection. */
export interface EntryEdits {
  /** Keys of a map, numbers of a list. */
  readonly removed: ReadonlySet<string | number>;
  readonly added: readonly AddedEntry[];
  /** Comments by the key or number of what they are to stand above; only for blocks. */
  readonly remarks: ReadonlyMap<string | number, string>;
}

export interface AddedEntry {
  /** Null for an item of a list. */
  readonly key: string | null;
  readonly value: YamlContent;
  readonly comment: string | null;
}
