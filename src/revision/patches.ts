import type { XmlElement } from '../read/docx/xml.ts';

/** Another text in the place of a stretch of a part; an empty stretch is an insertion. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string | Moved;
}

/** A stretch of the same part, with the patches that lie in it. */
interface Moved {
  readonly start: number;
  readonly end: number;
}

/** Changes of a part of a package, collected and then made at once: what no patch touches stays byte for byte. */
export class Patches {
  readonly xml: string;
  readonly #patches: Patch[] = [];

  constructor(xml: string) {
    this.xml = xml;
  }

  /** Insertions at one place stand in the order in which they were made. */
  insert(at: number, text: string): void {
    if (text !== '') this.#patches.push({ start: at, end: at, text });
  }

  replace({ start, end }: Moved, text: string): void {
    this.#patches.push({ start, end, text });
  }

  /** Takes an element away from its place, with whatever else is changed in it, and puts it at another. */
  move({ start, end }: XmlElement, at: number): void {
    this.#patches.push({ start, end, text: '' }, { start: at, end: at, text: { start, end } });
  }

  /** Puts content behind what an element holds; `before` is the child that it must precede, if it is there. */
  append(element: XmlElement, content: string, before: XmlElement | null = null): void {
    if (before) this.insert(before.start, content);
    else if (this.xml.endsWith('/>', element.end) && isSelfClosing(this.xml, element)) {
      const { start, end } = element;
      const [, name = ''] = /^<([^\s/>]+)/.exec(this.xml.slice(start, end)) ?? [];
      this.replace({ start: end - 2, end }, `>${content}</${name}>`);
    } else this.insert(this.xml.lastIndexOf('<', element.end - 1), content);
  }

  /** Puts content before what an element holds. */
  prepend(element: XmlElement, content: string): void {
    if (isSelfClosing(this.xml, element)) this.append(element, content);
    else this.insert(startTagEnd(this.xml, element), content);
  }

  /** The part with every change made. */
  result(): string {
    return this.#patched(0, this.xml.length);
  }

  /** A stretch of the part with the changes in it. */
  slice(from: number, to: number): string {
    return this.#patched(from, to);
  }

  /** What a paragraph holds behind its properties; empty where it holds nothing. */
  contentRange(element: XmlElement, properties: XmlElement | null): { readonly start: number; readonly end: number } {
    if (isSelfClosing(this.xml, element)) return { start: element.end, end: element.end };
    const start = properties?.end ?? startTagEnd(this.xml, element);
    return { start, end: this.xml.lastIndexOf('<', element.end - 1) };
  }

  #patched(from: number, to: number): string {
    const own = this.#patches
      .filter(({ start, end }) => start >= from && end <= to && !isAround({ start, end }, from, to))
      .map((patch, order) => ({ ...patch, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let result = '';
    let at = from;
    for (const { start, end, text } of own) {
      if (start < at) continue;
      result += this.xml.slice(at, start) + (typeof text === 'string' ? text : this.#patched(text.start, text.end));
      at = end;
    }
    return result + this.xml.slice(at, to);
  }
}

/** Where the start tag of an element ends. An attribute may hold a `>`. */
export function startTagEnd(xml: string, { start }: XmlElement): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}

/** True for what stands before or behind a stretch, or in the place of all of it, and not in it. */
function isAround({ start, end }: Moved, from: number, to: number): boolean {
  return (start === from && end === to) || (start === end && (start === from || end === to));
}

function isSelfClosing(xml: string, element: XmlElement): boolean {
  return startTagEnd(xml, element) === element.end;
}
