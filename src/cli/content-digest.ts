import { sha256 } from '../disk/build-record.ts';
import type { Document } from '../document/tree.ts';

/** Where words and values come from: no writer sees it. */
const ORIGINS: ReadonlySet<string> = new Set(['origin', 'figure', 'figures']);

/** Digest of all that a document prints. Documents that differ only in the lines their data stand in have the same. */
export function contentDigest(document: Document): string {
  return sha256(JSON.stringify(document, (key, value: unknown) => (ORIGINS.has(key) ? undefined : value)));
}
