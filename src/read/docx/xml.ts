import { XmlElement as ParsedElement, type XmlNode as ParsedNode, parseXml, XmlText } from '@rgrove/parse-xml';

/** An element of a part. Names carry the prefix that the specification uses, whatever the file calls its namespaces. */
export interface XmlElement {
  readonly name: string;
  /** Attributes of no namespace have no prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and stretches of text, in order; comments and instructions are left out. */
  readonly children: readonly (XmlElement | string)[];
  /** Where it stands in the text of the part, in UTF-16 units: from its `<` to behind its last `>`. */
  readonly start: number;
  readonly end: number;
}

/** No word processor nests deeper; what does is made to exhaust the stack. */
const MAX_DEPTH = 256;

/** Names of namespaces in force at one place; a word processor declares some forty. */
const MAX_PREFIXES = 256;

/** Namespaces of both editions of ISO/IEC 29500, transitional and strict, by the prefix that its text uses. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** What stands for a namespace that the product knows nothing of. */
const UNKNOWN_PREFIX = 'x';

/**
 * The root of a well-formed part; null when it is not well formed, nests too deep or names an entity of its own.
 * Entities are never expanded: the format has no document type.
 */
export function parsePart(text: string): XmlElement | null {
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return root && convert(root, new Map([['xml', 'xml']]), 0);
  } catch {
    // The parser says by an exception that a text is not XML, and a hundred thousand open tags exhaust its stack.
    return null;
  }
}

/** Most elements have none, and share it. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Made to exhaust the machine. */
class Excess extends Error {}

/** The first child element of this name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return null;
}

/** The child elements, in order; all of them or those of one name. */
export function childrenOf(element: XmlElement | null, name: string | null = null): readonly XmlElement[] {
  const elements = (element?.children ?? []).filter((child) => typeof child !== 'string');
  return name === null ? elements : elements.filter((child) => child.name === name);
}

/** Every element of this name below the given one, in order; what is inside a found one is not looked at. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}

/** The `w:val` of the first child of this name. */
export function settingOf(element: XmlElement | null, name: string): string | null {
  return attributeOf(childOf(element, name), 'w:val');
}

/** The text inside an element, all levels. */
export function textOf(element: XmlElement | null): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function convert(parsed: ParsedElement, outer: ReadonlyMap<string, string>, depth: number): XmlElement {
  if (depth > MAX_DEPTH) throw new Excess();
  const prefixes = prefixesIn(parsed, outer);
  const own = Object.entries(parsed.attributes).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  const attributes =
    own.length === 0
      ? NO_ATTRIBUTES
      : new Map(own.map(([name, value]) => [name.includes(':') ? canonical(name, prefixes) : name, value]));
  const children = parsed.children.flatMap((child: ParsedNode): readonly (XmlElement | string)[] => {
    if (child instanceof XmlText) return [child.text];
    return child instanceof ParsedElement ? [convert(child, prefixes, depth + 1)] : [];
  });
  const { start, end } = parsed;
  return { name: canonical(parsed.name, prefixes), attributes, children, start, end };
}

/** The prefixes of the file that are in force within an element, each with that of the specification. */
function prefixesIn({ attributes }: ParsedElement, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  if (outer.size + declared.length > MAX_PREFIXES) throw new Excess();
  return new Map([
    ...outer,
    ...declared.map(([name, uri]) => [name.slice('xmlns:'.length), PREFIXES.get(uri) ?? UNKNOWN_PREFIX] as const),
  ]);
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? prefixes.get('') : prefixes.get(name.slice(0, colon));
  const local = name.slice(colon + 1);
  return prefix === undefined ? (colon < 0 ? local : `${UNKNOWN_PREFIX}:${local}`) : `${prefix}:${local}`;
}
