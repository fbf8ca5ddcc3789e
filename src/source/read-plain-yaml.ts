import type { Span } from '../diagnostic/diagnostic.ts';
import type { MapEntry, MapNode, ScalarNode, SourceNode } from './source-node.ts';
import type { LineMap } from './text-position.ts';

/** Far below what the library may read: what is deeper or larger is for it to read, or to refuse. */
const MAX_DEPTH = 16;
const MAX_NODES = 150_000;
const MAX_KEY_LENGTH = 1000;

/** What is no text, or no key, or only behind quotes. */
const SPECIAL = new Set(['', '~', 'null', '<<', '__proto__']);

const UNUSUAL = /\t|\r(?!\n)|^(?:---|\.\.\.| {128})/m;
const TO_NEXT_LINE = /(?: *(?:#[^\n]*)?(?:\r?\n|$))* */y;
const LINE_END = / *(?:(?<= )#[^\n]*)?(?:\r?\n|$)/y;
const SPACES = / */y;
const DASH = /- +(?=[^ \r\n#])/y;
const COLON = /:(?=[ \r\n]|$)/y;
const QUOTED = /"[^"\\\r\n]*"|'[^'\r\n]*'/y;
const BLOCK_TEXT = /(?:[^ \r\n\-?:,[\]{}#&*!|>'"%@`]|[-?](?=[^ \r\n]))(?:[^ \r\n:]+| +(?=[^ \r\n#:])|:(?=[^ \r\n]))*/y;
const FLOW_TEXT =
  /(?:[^ \r\n\-?:,[\]{}#&*!|>'"%@`]|[-?](?=[^ \r\n,[\]{}]))(?:[^ \r\n:,[\]{}]+| +(?=[^ \r\n#:,[\]{}])|:(?=[^ \r\n,[\]{}]))*/y;

/**
 * Reads the YAML that data sets are mostly made of: blocks of keys and of dashes, texts on one line, brackets on one
 * line, comments. Whatever else stands in the file, a mistake above all, gives null, and the YAML library reads the
 * whole of it; what is read here is what the library would have read, at the same places, in a fraction of the time.
 */
export function readPlainYaml(path: string, text: string, lines: LineMap): SourceNode | null {
  try {
    return new PlainReader(path, text, lines).read();
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** Most maps are short: comparing their few keys is faster than collecting them. */
function hasKeyTwice(entries: readonly MapEntry[]): boolean {
  if (entries.length > 8) return new Set(entries.map(({ key }) => key)).size < entries.length;
  return entries.some(({ key }, at) => entries.findIndex((other) => other.key === key) < at);
}

/** Leaves the reader from any depth. */
class NotPlain extends Error {}

class PlainReader {
  readonly #path: string;
  readonly #text: string;
  readonly #lines: LineMap;
  #at = 0;
  /** Where the last line with a value ended: blocks end with their last line. */
  #lineEnd = 0;
  /** Where what comes next begins on its line, from 0; -1 behind the last line. */
  #column = 0;
  #nodes = 0;

  constructor(path: string, text: string, lines: LineMap) {
    this.#path = path;
    this.#text = text;
    this.#lines = lines;
  }

  read(): SourceNode {
    if (UNUSUAL.test(this.#text)) throw new NotPlain();
    this.#nextLine();
    const root = this.#block(0);
    if (this.#column !== -1) throw new NotPlain();
    return root;
  }

  /** What begins here and goes on as long as lines begin in the same column. */
  #block(depth: number): SourceNode {
    if (depth > MAX_DEPTH) throw new NotPlain();
    const start = this.#at;
    if (this.#skip(DASH)) return this.#blockList(start, depth);
    const bracket = this.#bracket(depth);
    if (bracket) return this.#endLine(bracket);
    const text = this.#scalar(BLOCK_TEXT);
    return this.#skip(COLON) ? this.#blockMap(text, depth) : this.#endLine(text);
  }

  /** The list whose first dash was read. */
  #blockList(start: number, depth: number): SourceNode {
    const column = this.#column;
    const items: SourceNode[] = [];
    do {
      this.#column = this.#columnHere();
      items.push(this.#block(depth + 1));
    } while (this.#column === column && this.#skip(DASH));
    return this.#counted({ kind: 'list', items, span: this.#span(start, this.#lineEnd) });
  }

  /** The map whose first key and colon were read. */
  #blockMap(firstKey: ScalarNode, depth: number): SourceNode {
    const column = this.#column;
    const entries: MapEntry[] = [];
    let key: ScalarNode | null = firstKey;
    while (key) {
      entries.push(this.#entry(key, this.#blockValue(column, depth + 1)));
      key = this.#column === column ? this.#scalar(BLOCK_TEXT) : null;
      if (key && !this.#skip(COLON)) throw new NotPlain();
    }
    return this.#map(entries, firstKey.span.start.offset, this.#lineEnd);
  }

  /** What stands behind the colon or on the lines below it; null when nothing does. */
  #blockValue(keyColumn: number, depth: number): SourceNode | null {
    if (this.#skip(LINE_END)) {
      this.#nextLine();
      if (this.#column > keyColumn) return this.#block(depth);
      const start = this.#at;
      return this.#column === keyColumn && this.#skip(DASH) ? this.#blockList(start, depth) : null;
    }
    this.#skip(SPACES);
    return this.#endLine(this.#bracket(depth) ?? this.#scalar(BLOCK_TEXT));
  }

  /** What stands in brackets on one line; null when no bracket opens here. */
  #bracket(depth: number): SourceNode | null {
    if (depth > MAX_DEPTH) throw new NotPlain();
    const opening = this.#text[this.#at];
    if (opening === '{') return this.#flowMap(depth);
    return opening === '[' ? this.#flowList(depth) : null;
  }

  #flowMap(depth: number): SourceNode {
    const start = this.#at;
    const entries: MapEntry[] = [];
    for (let more = this.#opened('}'); more; more = this.#another('}')) {
      const key = this.#scalar(FLOW_TEXT);
      if (!this.#skip(COLON)) throw new NotPlain();
      this.#skip(SPACES);
      entries.push(this.#entry(key, this.#flowValue(depth + 1)));
    }
    return this.#map(entries, start, this.#at);
  }

  #flowList(depth: number): SourceNode {
    const start = this.#at;
    const items: SourceNode[] = [];
    for (let more = this.#opened(']'); more; more = this.#another(']')) items.push(this.#flowValue(depth + 1));
    return this.#counted({ kind: 'list', items, span: this.#span(start, this.#at) });
  }

  #flowValue(depth: number): SourceNode {
    return this.#bracket(depth) ?? this.#scalar(FLOW_TEXT);
  }

  /** Steps into brackets, or over both when nothing is between them. */
  #opened(closing: string): boolean {
    this.#at += 1;
    this.#skip(SPACES);
    return !this.#closed(closing);
  }

  /** Steps over a comma, or over the bracket that closes. */
  #another(closing: string): boolean {
    this.#skip(SPACES);
    if (this.#closed(closing)) return false;
    if (this.#text[this.#at] !== ',') throw new NotPlain();
    this.#at += 1;
    this.#skip(SPACES);
    return true;
  }

  #closed(closing: string): boolean {
    const isClosed = this.#text[this.#at] === closing;
    if (isClosed) this.#at += 1;
    return isClosed;
  }

  #scalar(plain: RegExp): ScalarNode {
    const start = this.#at;
    const isQuoted = this.#skip(QUOTED);
    if (!isQuoted && !this.#skip(plain)) throw new NotPlain();
    const text = isQuoted ? this.#text.slice(start + 1, this.#at - 1) : this.#text.slice(start, this.#at);
    if (SPECIAL.has(text)) throw new NotPlain();
    return this.#counted({ kind: 'scalar', text, span: this.#span(start, this.#at) });
  }

  #entry(key: ScalarNode, value: SourceNode | null): MapEntry {
    if (key.text.length > MAX_KEY_LENGTH) throw new NotPlain();
    return { key: key.text, keySpan: key.span, value: value ?? { kind: 'empty', span: key.span } };
  }

  #map(entries: readonly MapEntry[], start: number, end: number): MapNode {
    if (hasKeyTwice(entries)) throw new NotPlain();
    return this.#counted({ kind: 'map', entries, span: this.#span(start, end) });
  }

  #counted<N extends SourceNode>(node: N): N {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) throw new NotPlain();
    return node;
  }

  /** The rest of the line holds nothing but a comment. */
  #endLine(node: SourceNode): SourceNode {
    if (!this.#skip(LINE_END)) throw new NotPlain();
    this.#nextLine();
    return node;
  }

  #nextLine(): void {
    this.#lineEnd = this.#at;
    this.#skip(TO_NEXT_LINE);
    this.#column = this.#at < this.#text.length ? this.#columnHere() : -1;
  }

  #columnHere(): number {
    return this.#at - this.#text.lastIndexOf('\n', this.#at - 1) - 1;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #span(start: number, end: number): Span {
    return this.#lines.span(this.#path, start, end);
  }
}
