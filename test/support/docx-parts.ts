import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The XML parts of a DOCX by their paths. */
export type DocxParts = Readonly<Record<string, string>>;

export function docxParts(docx: Uint8Array): DocxParts {
  const entries = Object.entries(unzipSync(docx)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return Object.fromEntries(entries.map(([path, data]) => [path, strFromU8(data)]));
}

export function part(parts: DocxParts, path: string): string {
  const xml = parts[path];
  if (xml === undefined) throw new Error(`the package has no ${path}, only ${Object.keys(parts).join(', ')}`);
  return xml;
}

/** Every element of this name with what is in it; for elements that do not hold themselves. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? [];
}

/** The attributes of the first element of this name, by their names without the prefix; null if there is none. */
export function attributes(xml: string, name: string): Readonly<Record<string, string>> | null {
  const tag = new RegExp(`<${name}((?: [^>]*?)?)/?>`).exec(xml);
  if (!tag) return null;
  const pairs = [...(tag[1] ?? '').matchAll(/ (?:\w+:)?(\w+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescapeXml(value)]));
}

/** The value of an element whose only attribute is w:val; null if it is not there. */
export function valueAt(xml: string, name: string): string | null {
  return attributes(xml, name)?.val ?? null;
}

/** The names of an element's own children, in order. */
export function childNames(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = -1;
  for (const [, close, name = '', selfClosed] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close) depth -= 1;
    else {
      if (depth === 0) names.push(name);
      if (!selfClosed) depth += 1;
    }
  }
  return names;
}

/** A paragraph of the body or of a cell. */
export interface DocxParagraph {
  readonly style: string | null;
  /** Its lines, parted by line breaks. */
  readonly lines: readonly string[];
  readonly xml: string;
}

export function docxParagraphs(parts: DocxParts, path = 'word/document.xml'): readonly DocxParagraph[] {
  return elements(part(parts, path), 'w:p').map((xml) => ({
    style: valueAt(xml, 'w:pStyle'),
    lines: runText(xml).split('\n'),
    xml,
  }));
}

/** What is printed, paragraph by paragraph, line breaks taken out; empty paragraphs left out. */
export function docxText(docx: Uint8Array): readonly string[] {
  return docxParagraphs(docxParts(docx))
    .map(({ lines }) => lines.join(''))
    .filter((text) => text !== '');
}

function runText(xml: string): string {
  const pieces = xml.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
  return [...pieces].map(([tag, text]) => (tag === '<w:br/>' ? '\n' : unescapeXml(text ?? ''))).join('');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The same package with its text edited, as by a word processor. */
export function withDocumentXml(docx: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const entries = unzipSync(docx);
  const path = 'word/document.xml';
  return zipSync({ ...entries, [path]: strToU8(edit(strFromU8(entries[path] ?? new Uint8Array()))) });
}
