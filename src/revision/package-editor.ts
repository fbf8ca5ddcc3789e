import { folderOf, relationshipsOf } from '../read/docx/relationships.ts';
import { childOf, parsePart } from '../read/docx/xml.ts';
import { type DocxPackage, type PackageStyle, relationsPart, repack, stylesOf } from './docx-package.ts';
import { Patches } from './patches.ts';
import { escapeXml } from './tracked-marks.ts';

const IMAGE_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** What an edited package gets from a newly generated one beside text: styles that it has not, and pictures. */
export class PackageEditor {
  readonly #edited: DocxPackage;
  readonly #source: DocxPackage;
  readonly #sourceStyles: ReadonlyMap<string, PackageStyle>;
  /** Ids of the edited package by type and name: word processors rename ids, not names. */
  readonly #ownIds: Map<string, string>;
  readonly #addedStyles: string[] = [];
  readonly #pictures = new Map<string, string>();
  readonly #addedMedia = new Map<string, Uint8Array>();
  readonly #addedRelations: string[] = [];
  #drawings: number;

  constructor(edited: DocxPackage, source: DocxPackage) {
    this.#edited = edited;
    this.#source = source;
    this.#sourceStyles = new Map(stylesOf(source).map((style) => [style.id, style]));
    this.#ownIds = new Map(stylesOf(edited).map((style) => [nameKey(style), style.id]));
    const drawings = [...edited.story.xml.matchAll(/<wp:docPr [^>]*?\bid="(\d{1,9})"/g)];
    this.#drawings = Math.max(0, ...drawings.map(([, id]) => Number(id)));
  }

  /** The id that a style of the generated package has in the edited one, which gets it if need be. Null drops it. */
  styleFor(id: string): string | null {
    const style = this.#sourceStyles.get(id);
    if (!style || this.#edited.stylesPart === null) return null;
    const own = this.#ownIds.get(nameKey(style));
    return own ?? this.#addStyle(style);
  }

  /** The name of a style of the generated package; null when there is none. */
  styleName(id: string): string | null {
    return this.#sourceStyles.get(id)?.name ?? null;
  }

  /** The relationship by which the edited package holds a picture of the generated one. */
  pictureFor(id: string): string {
    const known = this.#pictures.get(id);
    if (known !== undefined) return known;
    const data = mediaOf(this.#source, id);
    if (!data) return id;
    const number = this.#addedMedia.size + 1;
    const folder = folderOf(this.#edited.mainPart);
    const name = freeName(number, (path) => this.#edited.entries[folder + path] !== undefined);
    const own = freeId(this.#relationsXml(), number);
    this.#addedMedia.set(folder + name, data);
    this.#addedRelations.push(`<Relationship Id="${own}" Type="${IMAGE_TYPE}" Target="${name}"/>`);
    this.#pictures.set(id, own);
    return own;
  }

  /** A number for a drawing that no other drawing of the document has. */
  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }

  /** The edited package with a new main part, and with others that changed. */
  packed(mainXml: string, others: ReadonlyMap<string, string>): Uint8Array {
    const { mainPart, stylesPart, parts } = this.#edited;
    const changed = new Map<string, string | Uint8Array>([...this.#addedMedia, ...others]);
    changed.set(mainPart, withNamespaces(mainXml, this.#source.story.xml));
    if (this.#addedRelations.length > 0) {
      changed.set(relationsPart(mainPart), beforeEnd(this.#relationsXml(), this.#addedRelations.join('')));
      changed.set('[content_types].xml', withPngType(parts.get('[content_types].xml') ?? ''));
    }
    if (stylesPart !== null && this.#addedStyles.length > 0) {
      changed.set(stylesPart, beforeEnd(parts.get(stylesPart) ?? '', this.#addedStyles.join('')));
    }
    return repack(this.#edited, changed);
  }

  #relationsXml(): string {
    const empty =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    return this.#edited.parts.get(relationsPart(this.#edited.mainPart)) ?? empty;
  }

  #addStyle(style: PackageStyle): string {
    const taken = new Set(this.#ownIds.values());
    const id = taken.has(style.id) ? freshId(style.id, taken) : style.id;
    this.#ownIds.set(nameKey(style), id);
    const xml = this.#source.parts.get(this.#source.stylesPart ?? '') ?? '';
    const { start, end } = style.element;
    const definition = xml
      .slice(start, end)
      .replace(/ w:default="[^"]*"/, '')
      .replace(/ w:styleId="[^"]*"/, ` w:styleId="${escapeXml(id)}"`)
      .replace(/<w:(basedOn|next|link) w:val="([^"]*)"\/>/g, (_, element, other) => {
        const own = this.styleFor(other);
        return own === null ? '' : `<w:${element} w:val="${escapeXml(own)}"/>`;
      });
    this.#addedStyles.push(definition);
    return id;
  }
}

function nameKey({ type, name }: PackageStyle): string {
  return `${type} ${name.toLowerCase()}`;
}

function freshId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${id}${number}`)) return `${id}${number}`;
}

function freeName(from: number, isTaken: (path: string) => boolean): string {
  for (let number = from; ; number += 1) if (!isTaken(`media/chart${number}.png`)) return `media/chart${number}.png`;
}

function freeId(relations: string, from: number): string {
  for (let number = from; ; number += 1) if (!relations.includes(`"rIdChart${number}"`)) return `rIdChart${number}`;
}

function mediaOf({ entries, parts, mainPart }: DocxPackage, id: string): Uint8Array | null {
  const relations = relationshipsOf(parsePart(parts.get(relationsPart(mainPart)) ?? ''), folderOf(mainPart));
  const target = relations.find((one) => one.id === id)?.target;
  return Object.entries(entries).find(([name]) => name.toLowerCase() === target)?.[1] ?? null;
}

function withPngType(types: string): string {
  const isKnown = /<Default\b[^>]*\bExtension="png"/i.test(types);
  return isKnown
    ? types
    : types.replace(
        /<(\w+:)?Types\b[^>]*>/,
        (open, prefix = '') => `${open}<${prefix}Default Extension="png" ContentType="image/png"/>`,
      );
}

/** Content before the end tag of the root. */
function beforeEnd(xml: string, content: string): string {
  const root = parsePart(xml);
  if (!root) return xml;
  const patches = new Patches(xml);
  patches.append(root, content);
  return patches.result();
}

/** Names of namespaces that patches may use and that the part has not declared. */
function withNamespaces(xml: string, source: string): string {
  const root = childOf(parsePart(xml), 'w:body');
  const open = /<(?!\?)[^>]*>/.exec(xml)?.[0] ?? '';
  if (!root || open === '') return xml;
  const used = new Set([...xml.matchAll(/[<\s](\w+):\w/g)].map(([, prefix]) => prefix));
  const missing = [...source.matchAll(/ xmlns:(\w+)="([^"]*)"/g)].filter(
    ([, prefix = '']) => used.has(prefix) && !open.includes(` xmlns:${prefix}=`),
  );
  const declared = [...new Map(missing.map(([declaration, prefix]) => [prefix, declaration])).values()];
  return declared.length === 0 ? xml : xml.replace(open, () => open.replace(/\s*>$/, `${declared.join('')}>`));
}
