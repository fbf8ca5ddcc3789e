import { diagnose, type Diagnostic, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Inline } from '../document/tree.ts';
import { isUsage, sayFigure, usageNames } from '../figure/say-figure.ts';
import type { Helper, HelperContext, ReportSource } from './helper.ts';
import { MarkupWriter } from './markup-writer.ts';
import type { Markup } from './markup.ts';
import type { Template, TemplatePack } from './pack.ts';
import { splitReferences } from './reference.ts';
import { isList, isPresent, type Value, type ViewMap } from './value.ts';

/** More than any real document takes; a template that needs more is a mistake or an attack. */
const MAX_STEPS = 200_000;
const MAX_DEPTH = 24;

/** `render` follows the data; `check` visits every branch of a template once. */
export type EvaluationMode = 'render' | 'check';

export interface Evaluation {
  readonly markup: Markup;
  readonly diagnostics: readonly Diagnostic[];
  readonly used: UsedNames;
}

/** What a template has touched. */
export interface UsedNames {
  readonly figures: ReadonlySet<string>;
  readonly narratives: ReadonlySet<string>;
  readonly partials: ReadonlySet<string>;
}

type Scope = ReadonlyMap<string, Value>;

/**
 * Evaluates a template over a view. The syntax tree is Handlebars' own, but it is walked here rather than compiled:
 * every name is then strict everywhere (arguments, conditions, loops, partials) and has its own place, figures stay
 * figures until the document tree, nothing of a template becomes JavaScript, no property of a prototype can be reached,
 * and steps are counted.
 */
export function evaluate(
  pack: TemplatePack,
  template: Template,
  view: ViewMap,
  helpers: ReadonlyMap<string, Helper>,
  source: ReportSource,
  mode: EvaluationMode = 'render',
): Evaluation {
  const evaluator = new Evaluator(pack, template, view, helpers, source, mode);
  return evaluator.run();
}

class Evaluator {
  readonly #writer = new MarkupWriter();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();
  readonly #used = { figures: new Set<string>(), narratives: new Set<string>(), partials: new Set<string>() };
  readonly #pack: TemplatePack;
  readonly #view: ViewMap;
  readonly #root: Scope;
  readonly #helpers: ReadonlyMap<string, Helper>;
  readonly #source: ReportSource;
  readonly #mode: EvaluationMode;
  #template: Template;
  #depth = 0;
  #steps = 0;
  #stopped = false;

  constructor(
    pack: TemplatePack,
    template: Template,
    view: ViewMap,
    helpers: ReadonlyMap<string, Helper>,
    source: ReportSource,
    mode: EvaluationMode,
  ) {
    this.#pack = pack;
    this.#template = template;
    this.#view = view;
    this.#root = new Map(Object.entries(view.entries));
    this.#helpers = helpers;
    this.#source = source;
    this.#mode = mode;
  }

  run(): Evaluation {
    this.#program(this.#template.program, this.#root);
    const markup = this.#writer.finish(this.#span(this.#template.program.loc));
    return { markup, diagnostics: this.#diagnostics, used: this.#used };
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope): void {
    if (!program || this.#stopped) return;
    if (this.#depth >= MAX_DEPTH) {
      this.#stop(diagnose('template/too-deep', { limit: MAX_DEPTH }, this.#span(program.loc)));
      return;
    }
    this.#depth += 1;
    for (const statement of program.body) this.#statement(statement, scope);
    this.#depth -= 1;
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) this.#stop(diagnose('template/too-long', { limit: MAX_STEPS }, this.#span(statement.loc)));
    if (this.#stopped) return;
    switch (statement.type) {
      case 'ContentStatement':
        return this.#content(statement as hbs.AST.ContentStatement);
      case 'MustacheStatement':
        return this.#mustache(statement as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement, scope);
      case 'PartialStatement':
        return this.#partial(statement as hbs.AST.PartialStatement, scope);
      case 'CommentStatement':
        return;
      default:
        this.#unsupported(statement.type, statement);
    }
  }

  #content(statement: hbs.AST.ContentStatement): void {
    const origin = this.#span(statement.loc);
    if (/｛｛|｝｝/.test(statement.value)) this.#unsupported('｛｛ ｝｝', statement);
    for (const piece of splitReferences(statement.value)) {
      if (piece.kind === 'words') this.#writer.text(piece.text, origin);
      else {
        const inline = this.#say(piece.id, piece.usage, this.#spanInContent(statement, piece.at, piece.length));
        if (inline) this.#writer.inlines([inline], origin);
      }
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!statement.escaped) return this.#unsupported('{{{ }}}', statement);
    const isCall = statement.params.length > 0 || statement.hash !== undefined || this.#isHelperName(statement.path, scope);
    const value = isCall ? this.#call(statement, scope) : this.#value(statement.path, scope);
    this.#print(value, nameOf(statement.path), this.#span(statement.loc));
  }

  /** A bare name is a helper's only when no value of that name is in scope. */
  #isHelperName(path: hbs.AST.Expression, scope: Scope): boolean {
    const name = nameOf(path);
    return this.#helpers.has(name) && !scope.has(name);
  }

  #print(value: Value | undefined, name: string, span: Span): void {
    if (value === undefined) return;
    if (isList(value)) {
      value.forEach((item, index) => {
        if (index > 0) this.#writer.text('\n\n', span);
        this.#print(item, name, span);
      });
      return;
    }
    if (value === null || value === '') {
      if (this.#mode === 'render') this.#add(diagnose('template/nothing-to-print', { name }, span));
    } else if (typeof value === 'string' || typeof value === 'number') {
      this.#writer.inlines([{ kind: 'text', text: String(value) }], span);
    } else if (typeof value === 'boolean' || value.kind === 'map') {
      this.#add(diagnose('template/not-printable', { name }, span));
    } else if (value.kind === 'prose') {
      this.#writer.inlines(this.#expand(value.text, value.span), span);
    } else if (value.kind === 'words') {
      this.#writer.inlines(value.inlines, span);
    } else {
      this.#writer.block(value.block, span);
    }
  }

  #block(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(statement.path);
    const [argument] = statement.params;
    if (statement.params.length !== 1 || !argument || statement.hash) {
      this.#add(diagnose('template/bad-argument', { helper: `#${name}`, expected: '一个名称或一个（功能 …）' }, this.#span(statement.loc)));
      return;
    }
    const value = this.#value(argument, scope);
    switch (name) {
      case 'if':
        return this.#branch(isPresent(value ?? null), statement, scope);
      case 'unless':
        return this.#branch(!isPresent(value ?? null), statement, scope);
      case 'each':
        return this.#each(value, statement, scope);
      case 'with':
        return this.#with(value, statement, scope);
      default:
        this.#add(diagnose('template/unknown-helper', { name: `#${name}`, suggestion: suggest(name, ['if', 'unless', 'each', 'with']) }, this.#span(statement.path.loc)));
    }
  }

  #branch(condition: boolean, statement: hbs.AST.BlockStatement, scope: Scope): void {
    if (condition || this.#mode === 'check') this.#program(statement.program, scope);
    if (!condition || this.#mode === 'check') this.#program(statement.inverse, scope);
  }

  #each(value: Value | undefined, statement: hbs.AST.BlockStatement, scope: Scope): void {
    const [itemName, indexName] = statement.program.blockParams ?? [];
    if (!itemName) return this.#unsupported('{{#each}} 没有 as |名|', statement);
    if (value !== undefined && value !== null && !isList(value)) {
      this.#add(diagnose('template/bad-argument', { helper: '#each', expected: '一个列表' }, this.#span(statement.loc)));
      return;
    }
    const items = value ?? [];
    const visited = this.#mode === 'check' ? items.slice(0, 1) : items;
    visited.forEach((item, index) => {
      const inner = new Map(scope).set(itemName, item);
      if (indexName) inner.set(indexName, index);
      inner.set('@first', index === 0).set('@last', index === items.length - 1).set('@index', index);
      this.#program(statement.program, inner);
    });
    if (items.length === 0 || this.#mode === 'check') this.#program(statement.inverse, scope);
  }

  #with(value: Value | undefined, statement: hbs.AST.BlockStatement, scope: Scope): void {
    const [name] = statement.program.blockParams ?? [];
    if (!name) return this.#unsupported('{{#with}} 没有 as |名|', statement);
    if (isPresent(value ?? null)) this.#program(statement.program, new Map(scope).set(name, value ?? null));
    if (!isPresent(value ?? null) || this.#mode === 'check') this.#program(statement.inverse, scope);
  }

  #partial(statement: hbs.AST.PartialStatement, scope: Scope): void {
    if (statement.name.type !== 'PathExpression' || statement.params.length > 0) return this.#unsupported('{{> (…)}}', statement);
    const name = nameOf(statement.name);
    const partial = this.#pack.partials.get(name);
    if (!partial) {
      const suggestion = suggest(name, this.#pack.partials.keys());
      this.#add(diagnose('template/unknown-partial', { name, suggestion }, this.#span(statement.name.loc)));
      return;
    }
    this.#used.partials.add(name);
    const given = Object.entries(this.#options(statement.hash, scope));
    const outer = this.#template;
    this.#template = partial;
    this.#program(partial.program, new Map([...this.#root, ...given]));
    this.#template = outer;
  }

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): Value | undefined {
    const name = nameOf(call.path);
    const helper = this.#helpers.get(name);
    const span = this.#span(call.path.loc);
    if (!helper) {
      this.#add(diagnose('template/unknown-helper', { name, suggestion: suggest(name, this.#helpers.keys()) }, span));
      return undefined;
    }
    const args = call.params.map((param) => this.#value(param, scope));
    const options = this.#options(call.hash, scope);
    for (const pair of call.hash?.pairs ?? []) {
      if (helper.options.includes(pair.key)) continue;
      const suggestion = suggest(pair.key, helper.options);
      this.#add(diagnose('template/unknown-option', { helper: name, name: pair.key, suggestion }, this.#span(pair.loc)));
      return undefined;
    }
    if (args.length !== helper.parameters.length) {
      const expected = helper.parameters.join('、') || '不带内容';
      this.#add(diagnose('template/bad-argument', { helper: name, expected }, this.#span(call.loc)));
      return undefined;
    }
    const known = args.filter((argument) => argument !== undefined);
    return known.length === args.length ? helper.run(known, options, this.#context(this.#span(call.loc))) : undefined;
  }

  #options(hash: hbs.AST.Hash | undefined, scope: Scope): Readonly<Record<string, Value>> {
    return Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value, scope) ?? null]));
  }

  /** The value of an expression; undefined when it has already been reported. */
  #value(expression: hbs.AST.Expression, scope: Scope): Value | undefined {
    switch (expression.type) {
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return (expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value;
      case 'NullLiteral':
        return null;
      case 'SubExpression':
        return this.#call(expression as hbs.AST.SubExpression, scope);
      case 'PathExpression':
        return this.#resolve(expression as hbs.AST.PathExpression, scope);
      default:
        this.#unsupported(expression.type, expression);
        return undefined;
    }
  }

  #resolve(path: hbs.AST.PathExpression, scope: Scope): Value | undefined {
    const [first, ...rest] = path.parts;
    if (path.depth > 0 || first === undefined || path.original.startsWith('./')) {
      this.#unsupported(path.original || 'this', path);
      return undefined;
    }
    const name = path.data ? `@${first}` : first;
    if (!scope.has(name)) {
      if (rest.length === 0 && this.#helpers.get(name)?.parameters.length === 0) return this.#call(bareCall(path), scope);
      return this.#unknownName(path.original, name, [...scope.keys()], path);
    }
    let value = scope.get(name) ?? null;
    for (const part of rest) {
      if (value === null && this.#mode === 'check') return null;
      if (value === null || typeof value !== 'object' || isList(value) || value.kind !== 'map' || !Object.hasOwn(value.entries, part)) {
        const known = value !== null && typeof value === 'object' && !isList(value) && value.kind === 'map' ? Object.keys(value.entries) : [];
        return this.#unknownName(path.original, part, known, path);
      }
      value = value.entries[part] ?? null;
    }
    return value;
  }

  #unknownName(original: string, part: string, known: readonly string[], node: hbs.AST.Node): undefined {
    const visible = known.filter((name) => !name.startsWith('@'));
    const suggestion = suggest(part, visible);
    this.#add(diagnose('template/unknown-name', { name: original, suggestion, known: visible }, this.#span(node.loc)));
    return undefined;
  }

  #context(span: Span): HelperContext {
    return {
      source: this.#source,
      view: this.#view,
      span,
      say: (id, usage, at = span) => this.#say(id, usage, at),
      expand: (text, at) => this.#expand(text, at),
      report: (code, params, at = span) => this.#add(diagnose(code, params, at)),
      markNarrativeUsed: (name) => this.#used.narratives.add(name),
      markFigureUsed: (id) => this.#used.figures.add(id),
    };
  }

  #expand(text: string, span: Span): readonly Inline[] {
    return splitReferences(text).flatMap((piece): readonly Inline[] => {
      if (piece.kind === 'words') return [{ kind: 'text', text: piece.text }];
      const inline = this.#say(piece.id, piece.usage, span);
      return inline ? [inline] : [];
    });
  }

  #say(id: string, usage: string, span: Span): Inline | null {
    const { figures } = this.#source;
    const figure = figures.figures.get(id);
    this.#used.figures.add(id);
    if (usage !== '' && !isUsage(usage)) {
      this.#add(diagnose('figure/unknown-usage', { usage, suggestion: suggest(usage, usageNames), known: usageNames }, span));
      return null;
    }
    if (!figure) {
      if (this.#mode === 'render' || figures.figures.size > 0) {
        this.#add(diagnose('figure/unknown', { id, suggestion: suggest(id, figures.figures.keys()) }, span));
      }
      return null;
    }
    const saying = sayFigure(figure, usage, figures);
    if (saying.ok) return { kind: 'figure', ...saying.said };
    this.#add(diagnose('figure/no-comparison', { id, usage, reason: saying.refusal }, span));
    return { kind: 'figure', text: `〔${usage}待核〕`, figure, gap: true };
  }

  #unsupported(found: string, node: hbs.AST.Node): void {
    this.#add(diagnose('template/unsupported', { found }, this.#span(node.loc)));
  }

  /** A loop meets the same mistake again and again; it is told once. */
  #add(diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${diagnostic.span?.file} ${diagnostic.span?.start.offset} ${JSON.stringify(diagnostic.params)}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#diagnostics.push(diagnostic);
  }

  #stop(diagnostic: Diagnostic): void {
    if (!this.#stopped) this.#add(diagnostic);
    this.#stopped = true;
  }

  #span({ start, end }: hbs.AST.SourceLocation): Span {
    const { lines, path } = this.#template;
    return lines.span(path, lines.offset(start.line, start.column), lines.offset(end.line, end.column));
  }

  /** Place of a stretch within template text, of which Handlebars may have stripped the blank start. */
  #spanInContent(statement: hbs.AST.ContentStatement, at: number, length: number): Span {
    const { lines, path } = this.#template;
    const { start } = statement.loc;
    const skipped = Math.max(0, String(statement.original).indexOf(statement.value));
    const offset = lines.offset(start.line, start.column) + skipped + at;
    return lines.span(path, offset, offset + length);
  }
}

function nameOf(expression: hbs.AST.Expression): string {
  return (expression as hbs.AST.PathExpression).original ?? '';
}

function bareCall(path: hbs.AST.PathExpression): hbs.AST.SubExpression {
  return { type: 'SubExpression', path, params: [], loc: path.loc } as unknown as hbs.AST.SubExpression;
}

