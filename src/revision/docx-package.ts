import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { folderOf, relationshipsOf } from '../read/docx/relationships.ts';
import { type Parts, unzipParts } from '../read/docx/unzip-parts.ts';
import { attributeOf, childOf, childrenOf, parsePart, type XmlElement } from '../read/docx/xml.ts';
import { type PictureKey, readStory } from './read-story.ts';
import type { Story } from './story.ts';

/** A DOCX taken apart: its entries as they are, and what is read and patched of it. */
export interface DocxPackage {
  readonly entries: Readonly<Record<string, Uint8Array>>;
  /** XML parts as text, by their names in lower case. */
  readonly parts: Parts;
  /** The main part, in lower case: word/document.xml. */
  readonly mainPart: string;
  readonly story: Story;
  /** Of the pictures that the main part shows. */
  readonly pictureKey: PictureKey;
  /** The styles part, in lower case; null when there is none. */
  readonly stylesPart: string | null;
}

/** Tells pictures apart by their content: equal bytes have equal keys in every package read with the same keys. */
export class PictureKeys {
  readonly #known: Uint8Array[] = [];

  keyOf(bytes: Uint8Array): string {
    const index = this.#known.findIndex((one) => isEqual(one, bytes));
    return `picture ${index >= 0 ? index : this.#known.push(bytes) - 1}`;
  }
}

/** Everything of a package together, unpacked, its pictures included. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** Any local time would do; this one is the same for everybody. */
const ZIP_TIME = '1980-01-01T00:00:00';

/** Opens a DOCX of any origin, within the bounds of the reader. */
export function openPackage(bytes: Uint8Array, pictures: PictureKeys): Outcome<DocxPackage> {
  const parts = unzipParts(bytes);
  if (!(parts instanceof Map)) return fail([parts as Diagnostic]);
  const entries = unzipAll(bytes);
  if (!entries) return fail([diagnose('docx/unpacks-too-large', { limitMb: MAX_UNPACKED_BYTES / 1024 ** 2 })]);
  const root = relationshipsOf(parsed(parts, '_rels/.rels'), '');
  const mainPart = root.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const xml = parts.get(mainPart);
  if (xml === undefined) return fail([diagnose('docx/missing-part', { part: mainPart })]);
  const relations = relationshipsOf(parsed(parts, relationsPart(mainPart)), folderOf(mainPart));
  const byName = new Map(Object.entries(entries).map(([name, data]) => [name.toLowerCase(), data]));
  const pictureKey = (id: string): string | null => {
    const data = byName.get(relations.find((one) => one.id === id)?.target ?? '');
    return data ? pictures.keyOf(data) : null;
  };
  const story = storyOf(xml, pictureKey);
  if (!story && parsePart(xml)) return fail([diagnose('docx/missing-part', { part: 'w:body' })]);
  if (!story) return fail([diagnose('docx/broken-part', { part: mainPart })]);
  return succeed({
    entries,
    parts,
    mainPart,
    story,
    pictureKey,
    stylesPart: relations.find(({ type }) => type === 'styles')?.target ?? null,
  });
}

/** The story of a main part; null when it is not well formed or has no body. */
export function storyOf(xml: string, pictureKey: PictureKey): Story | null {
  const body = childOf(parsePart(xml), 'w:body');
  return body && readStory(xml, body, pictureKey);
}

/** A package with some of its parts changed and some added; names in lower case find the entry whatever its case. */
export function repack({ entries }: DocxPackage, changed: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const names = new Map(Object.keys(entries).map((name) => [name.toLowerCase(), name]));
  const all = new Map(Object.entries(entries));
  for (const [part, content] of changed) {
    all.set(names.get(part.toLowerCase()) ?? part, typeof content === 'string' ? encoded(content) : content);
  }
  return zipSync(
    Object.fromEntries(
      [...all].map(([name, data]) => [
        name,
        [data, { level: /\.(?:png|jpe?g|gif)$/i.test(name) ? 0 : 6, mtime: ZIP_TIME }],
      ]),
    ),
  );
}

/** word/_rels/document.xml.rels of word/document.xml. */
export function relationsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

export function parsed(parts: Parts, part: string): XmlElement | null {
  const text = parts.get(part);
  return text === undefined ? null : parsePart(text);
}

/** The styles of a package: each with its XML. */
export function stylesOf({ parts, stylesPart }: DocxPackage): readonly PackageStyle[] {
  const root = stylesPart === null ? null : parsed(parts, stylesPart);
  return childrenOf(root, 'w:style').map((element) => ({
    element,
    id: attributeOf(element, 'w:styleId') ?? '',
    type: attributeOf(element, 'w:type') ?? 'paragraph',
    name: attributeOf(childOf(element, 'w:name'), 'w:val') ?? '',
  }));
}

export interface PackageStyle {
  readonly element: XmlElement;
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** Null when the sizes that the package declares go beyond the bound; fflate unpacks no more than is declared. */
function unzipAll(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  let total = 0;
  const filter = ({ originalSize }: UnzipFileInfo): boolean => {
    total += originalSize;
    return total <= MAX_UNPACKED_BYTES;
  };
  try {
    const entries = unzipSync(bytes, { filter });
    return total <= MAX_UNPACKED_BYTES ? entries : null;
  } catch {
    // fflate says by an exception that an archive is damaged.
    return null;
  }
}

/** Parts are written as UTF-8, whatever they were. */
function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2'));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
