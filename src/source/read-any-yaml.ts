import {
  type Alias,
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { type Diagnostic, diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import type { MapEntry, SourceNode } from './source-node.ts';
import type { LineMap } from './text-position.ts';

const MAX_DEPTH = 32;
const MAX_NODES = 200_000;

/** Reports at most so many syntax errors of one file: most of them follow from the first. */
const MAX_SYNTAX_ERRORS = 20;

/** Reads a text with the YAML library: what a data set may say of YAML, or every mistake with its place. */
export function readAnyYaml(path: string, text: string, lines: LineMap): Outcome<SourceNode> {
  const { tokens, tooDeepAt } = syntaxTokens(text);
  if (tooDeepAt !== null) {
    return fail([diagnose('data/too-deep', { limit: MAX_DEPTH }, lines.span(path, tooDeepAt, tooDeepAt + 1))]);
  }
  const directive = /^%.*/m.exec(text);
  if (directive) {
    const span = lines.span(path, directive.index, directive.index + directive[0].length);
    return fail([diagnose('data/unsupported-yaml', { found: directive[0].trim() }, span)]);
  }
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
  });
  const documents = [...composer.compose(tokens)];
  const [document, second] = documents;
  const converter = new Converter(path, text, lines);
  const problems = documents.flatMap((parsed) => [...parsed.errors, ...parsed.warnings]);
  const syntax = converter.syntaxErrors(problems.slice(0, MAX_SYNTAX_ERRORS));
  if (second) {
    const at = second.range?.[0] ?? 0;
    syntax.push(diagnose('data/several-documents', {}, converter.span(at, at)));
  }
  if (syntax.length > 0) return fail(syntax);
  if (!document) return succeed({ kind: 'empty', span: lines.span(path, 0, 0) });
  const root = converter.convert(document.contents, 0);
  return converter.diagnostics.length > 0 ? fail(converter.diagnostics) : succeed(root);
}

/**
 * The tokens of a text, or the offset at which nesting passes the limit. Lexer and parser are iterative; the composer
 * behind them recurses, and a kilobyte of brackets can end the process, so the depth is measured on the way to it.
 */
function syntaxTokens(text: string): { readonly tokens: readonly CST.Token[]; readonly tooDeepAt: number | null } {
  const indent = /^( {128,})(?=[^ \r\n])/m.exec(text);
  if (indent) return { tokens: [], tooDeepAt: indent.index + (indent[1]?.length ?? 0) };
  const parser = new Parser();
  const depth = new DepthGauge();
  const tokens: CST.Token[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (depth.after(lexeme) > MAX_DEPTH) return { tokens, tooDeepAt: offset };
    offset += isControl(lexeme) ? 0 : lexeme.length;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  return { tokens: [...tokens, ...parser.end()], tooDeepAt: null };
}

/** Marks that the lexer puts between lexemes; they stand for no text. */
function isControl(lexeme: string): boolean {
  return lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
}

/** How deep brackets, or dashes of one line, are nested. */
class DepthGauge {
  #brackets = 0;
  #dashes = 0;
  #atLineStart = true;

  after(lexeme: string): number {
    if (lexeme === '[' || lexeme === '{') this.#brackets += 1;
    else if (lexeme === ']' || lexeme === '}') this.#brackets -= 1;
    if (lexeme.startsWith('\n') || lexeme === '\r\n') this.#atLineStart = true;
    else if (this.#atLineStart) {
      if (lexeme === '-' || lexeme === '?') this.#dashes += 1;
      else if (!isControl(lexeme) && lexeme.trim() !== '') {
        this.#atLineStart = false;
        this.#dashes = 0;
      }
    }
    return Math.max(this.#brackets, this.#dashes);
  }
}

/** Turns the library's nodes into ours and collects what is not allowed. */
class Converter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: string;
  readonly #text: string;
  readonly #lines: LineMap;
  #nodes = 0;

  constructor(path: string, text: string, lines: LineMap) {
    this.#path = path;
    this.#text = text;
    this.#lines = lines;
  }

  span(start: number, end: number) {
    return this.#lines.span(this.#path, start, end);
  }

  /**
   * Each mistake once: what a full-width colon breaks on two lines is one, and so is what follows a broken bracket, token
   * after token, on its own line and the next.
   */
  syntaxErrors(errors: readonly YAMLError[]): Diagnostic[] {
    if (errors.length === 0) return [];
    const lines = this.#text.split('\n');
    const found = new Map<string, Diagnostic>();
    for (const error of errors) {
      const diagnostic = this.#syntaxError(error, lines);
      found.set(`${diagnostic.code} ${diagnostic.span?.start.offset}`, diagnostic);
    }
    let brokenLine = Number.NEGATIVE_INFINITY;
    return [...found.values()].filter(({ code, span }) => {
      const line = span?.start.line ?? 0;
      if (code !== 'data/yaml-syntax') return true;
      const follows = line - brokenLine <= 1;
      brokenLine = line;
      return !follows;
    });
  }

  #syntaxError(error: YAMLError, lines: readonly string[]): Diagnostic {
    const [start, end] = error.pos;
    const span = this.span(start, Math.max(end, start + 1));
    if (error.code === 'TAG_RESOLVE_FAILED')
      return diagnose('data/unsupported-yaml', { found: this.#text.slice(start, end) }, span);
    const { line } = span.start;
    if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(lines[line - 1] ?? '')) return diagnose('data/tab', {}, span);
    for (const suspect of [line, line - 1]) {
      const slip = punctuationSlip(lines[suspect - 1] ?? '');
      if (slip) return this.#slip(slip.code, this.#lines.offset(suspect, slip.column));
    }
    return diagnose('data/yaml-syntax', { reason: error.code, detail: error.message }, span);
  }

  #slip(code: PunctuationSlip, at: number): Diagnostic {
    return diagnose(code, {}, this.span(at, at + 1));
  }

  convert(node: Node | null, depth: number): SourceNode {
    if (!node) return { kind: 'empty', span: this.span(0, 0) };
    const [start, end] = node.range ?? [0, 0];
    const span = this.span(start, end);
    this.#nodes += 1;
    if (this.#nodes === MAX_NODES) this.diagnostics.push(diagnose('data/too-many-nodes', { limit: MAX_NODES }, span));
    if (this.#nodes >= MAX_NODES) return { kind: 'empty', span };
    if (depth > MAX_DEPTH) {
      this.diagnostics.push(diagnose('data/too-deep', { limit: MAX_DEPTH }, span));
      return { kind: 'empty', span };
    }
    if (isAlias(node)) return this.#refuse(`*${(node as Alias).source}`, span);
    if (node.anchor) return this.#refuse(`&${node.anchor}`, span);
    if (node.tag) return this.#refuse(node.tag, span);
    if (isMap(node)) {
      const entries = this.#entries(node.items as readonly Pair<Node, Node | null>[], depth);
      return { kind: 'map', entries, span: node.flow ? span : this.#wholeLines(span, entries.at(-1)?.value) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node | null, depth + 1));
      return { kind: 'list', items, span: node.flow ? span : this.#wholeLines(span, items.at(-1)) };
    }
    if (isScalar(node)) return this.#scalar(node, span);
    return { kind: 'empty', span };
  }

  #scalar(node: Scalar, span: Span): SourceNode {
    const text = String(node.value ?? '');
    const isPlain = node.type === 'PLAIN' || node.type === undefined;
    if (isPlain && (text === '' || text === '~' || text === 'null')) return { kind: 'empty', span };
    return { kind: 'scalar', text, span };
  }

  #entries(pairs: readonly Pair<Node, Node | null>[], depth: number): readonly MapEntry[] {
    const entries: MapEntry[] = [];
    const first = new Map<string, MapEntry>();
    for (const pair of pairs) {
      const reported = this.diagnostics.length;
      const key = this.convert(pair.key, depth + 1);
      if (key.kind !== 'scalar' || key.text === '__proto__') {
        if (this.diagnostics.length === reported) this.diagnostics.push(diagnose('data/bad-key', {}, key.span));
        continue;
      }
      const slip = pair.value ? null : punctuationSlip(key.text);
      if (slip) {
        this.diagnostics.push(this.#slip(slip.code, key.span.start.offset + slip.column));
        continue;
      }
      if (key.text === '<<') {
        this.#refuse('<<', key.span);
        continue;
      }
      const value = pair.value ? this.convert(pair.value, depth + 1) : ({ kind: 'empty', span: key.span } as const);
      const entry: MapEntry = {
        key: key.text,
        keySpan: key.span,
        value: value.kind === 'empty' ? { ...value, span: key.span } : value,
      };
      const earlier = first.get(entry.key);
      if (earlier)
        this.diagnostics.push(diagnose('data/duplicate-key', { key: entry.key }, entry.keySpan, [earlier.keySpan]));
      else first.set(entry.key, entry);
      entries.push(entry);
    }
    return entries;
  }

  /** A block ends with the line of its last value; the library has some end behind the remarks that follow. */
  #wholeLines(block: Span, last: SourceNode | undefined): Span {
    const end = last?.span.end.offset ?? block.end.offset;
    if (this.#text[end - 1] === '\n') return this.span(block.start.offset, end);
    return this.span(block.start.offset, this.#text.indexOf('\n', end) + 1 || this.#text.length);
  }

  #refuse(found: string, span: Span): SourceNode {
    this.diagnostics.push(diagnose('data/unsupported-yaml', { found }, span));
    return { kind: 'empty', span };
  }
}

type PunctuationSlip = 'data/full-width-colon' | 'data/no-space-after-colon' | 'data/full-width-comma';

/** What a Chinese keyboard makes of `值: 726人` and of `{值: 726人, 类型: 时点数}`, and where on the line (from 0). */
function punctuationSlip(line: string): { readonly code: PunctuationSlip; readonly column: number } | null {
  const [, before, colon] = /^(\s*(?:- )?[^\s:：，"'#{[]{1,40})(：|:(?=\S))/.exec(line) ?? [];
  if (before !== undefined)
    return { code: colon === '：' ? 'data/full-width-colon' : 'data/no-space-after-colon', column: before.length };
  const column = /[{[].*?，/.exec(line) ? line.indexOf('，') : -1;
  return column >= 0 ? { code: 'data/full-width-comma', column } : null;
}
