import type { YamlContent } from './write-yaml.ts';

/** The way to a value from the root of a file: keys as they are written there, items of lists by number from 0. */
export type YamlPath = readonly (string | number)[];

/**
 * One change. Paths are those before any change. A `comment` stands on lines of its own above what is added to a block;
 * between brackets there is no place for one.
 */
export type YamlEdit =
  /** Replaces a value, or adds the last key of the path to the map before it. */
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: YamlContent; readonly comment?: string }
  /** Adds an item behind the last one of a list, or makes a list where there is nothing. */
  | { readonly kind: 'append'; readonly path: YamlPath; readonly value: YamlContent; readonly comment?: string }
  /** Takes away an entry or an item, with the comment in its line and those right above it. */
  | { readonly kind: 'remove'; readonly path: YamlPath }
  /** Puts a comment above an entry or an item of a block, unless it stands there already. */
  | { readonly kind: 'remark'; readonly path: YamlPath; readonly comment: string };
