import type { Variant } from '../data-set/schema/variant.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { Expressions, nameOf, type Scope } from './expressions.ts';
import { FigureSpeaker } from './figure-speaker.ts';
import type { Helper, HelperContext, ReportSource } from './helper.ts';
import type { Markup } from './markup.ts';
import { MarkupWriter } from './markup-writer.ts';
import type { Template, TemplatePack } from './pack.ts';
import { Printer } from './printer.ts';
import { Problems } from './problems.ts';
import { TemplateCursor } from './template-cursor.ts';
import { isList, isPresent, type Value, type ViewMap } from './value.ts';

/** More than any real document takes; a template that needs more is a mistake or an attack. */
const MAX_STEPS = 500_000;
const MAX_DEPTH = 24;

/** `render` follows the data; `check` visits every branch of a template once. */
export type EvaluationMode = 'render' | 'check';

/** What a template is evaluated over. */
export interface EvaluationInput {
  readonly pack: TemplatePack;
  readonly template: Template;
  readonly view: ViewMap;
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly source: ReportSource;
  readonly variant: Variant;
  readonly mode: EvaluationMode;
}

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

/**
 * Evaluates a template over a view. The syntax tree is Handlebars' own, but it is walked here rather than compiled:
 * every name is then strict everywhere (arguments, conditions, loops, partials) and has its own place, figures stay
 * figures until the document tree, nothing of a template becomes JavaScript, no property of a prototype can be reached,
 * and steps are counted.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  return new Evaluator(input).run();
}

class Evaluator {
  readonly #writer = new MarkupWriter();
  readonly #problems = new Problems();
  readonly #narratives = new Set<string>();
  readonly #partials = new Set<string>();
  readonly #input: EvaluationInput;
  readonly #root: Scope;
  readonly #cursor: TemplateCursor;
  readonly #speaker: FigureSpeaker;
  readonly #lastSpeaker: FigureSpeaker;
  readonly #printer: Printer;
  readonly #expressions: Expressions;
  #depth = 0;
  #steps = 0;
  #stopped = false;

  constructor(input: EvaluationInput) {
    this.#input = input;
    this.#root = new Map(Object.entries(input.view.entries));
    this.#cursor = new TemplateCursor(input.template);
    this.#speaker = new FigureSpeaker(input.source.figures, this.#problems);
    this.#lastSpeaker = new FigureSpeaker(input.source.plan.last?.figures ?? input.source.figures, this.#problems);
    this.#printer = new Printer(this.#writer, this.#speaker, this.#cursor, this.#problems);
    this.#expressions = new Expressions({
      helpers: input.helpers,
      cursor: this.#cursor,
      problems: this.#problems,
      contextAt: (node) => this.#context(this.#cursor.span(node.loc)),
      spend: (steps, node) => this.#spend(steps, node),
      nullIsUnknown: input.mode === 'check',
    });
  }

  run(): Evaluation {
    const { program } = this.#input.template;
    this.#program(program, this.#root);
    const markup = this.#writer.finish(this.#cursor.start);
    const used = { figures: this.#speaker.used, narratives: this.#narratives, partials: this.#partials };
    return { markup, diagnostics: this.#problems.list, used };
  }

  get #visitsAll(): boolean {
    return this.#input.mode === 'check';
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope): void {
    if (!program || this.#stopped) return;
    this.#depth += 1;
    for (const statement of program.body) this.#statement(statement, scope);
    this.#depth -= 1;
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (!this.#spend(1, statement)) return;
    switch (statement.type) {
      case 'ContentStatement':
        this.#printer.content(statement as hbs.AST.ContentStatement);
        break;
      case 'MustacheStatement':
        this.#mustache(statement as hbs.AST.MustacheStatement, scope);
        break;
      case 'BlockStatement':
        if (this.#mayDescend(statement)) this.#block(statement as hbs.AST.BlockStatement, scope);
        break;
      case 'PartialStatement':
        if (this.#mayDescend(statement)) this.#partial(statement as hbs.AST.PartialStatement, scope);
        break;
      case 'CommentStatement':
        break;
      default:
        this.#unsupported(UNSUPPORTED[statement.type] ?? statement.type, statement);
    }
  }

  /** Counts work; false when the template has had its share. */
  #spend(steps: number, node: hbs.AST.Node): boolean {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS)
      this.#stop(diagnose('template/too-long', { limit: MAX_STEPS }, this.#cursor.span(node.loc)));
    return !this.#stopped;
  }

  #mayDescend(statement: hbs.AST.Statement): boolean {
    if (this.#depth >= MAX_DEPTH)
      this.#stop(diagnose('template/too-deep', { limit: MAX_DEPTH }, this.#cursor.span(statement.loc)));
    return !this.#stopped;
  }

  #mustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!statement.escaped) {
      this.#unsupported('{{{ }}}', statement);
      return;
    }
    const value = this.#expressions.ofMustache(statement, scope);
    if (value !== undefined) this.#printer.value(value, nameOf(statement.path), this.#cursor.span(statement.loc));
  }

  #block(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(statement.path);
    const [argument] = statement.params;
    if (!BLOCKS.includes(name)) {
      const suggestion = suggest(name, BLOCKS);
      const span = this.#cursor.span(statement.path.loc);
      this.#problems.add(diagnose('template/unknown-helper', { name: `#${name}`, suggestion }, span));
      return;
    }
    if (statement.params.length !== 1 || !argument || statement.hash) {
      this.#badArgument(`#${name}`, '一个名称或一个（功能 …）', statement);
      return;
    }
    const value = this.#expressions.of(argument, scope);
    if (name === 'each') this.#each(value, statement, scope);
    else if (name === 'with') this.#with(value, statement, scope);
    else this.#branch(isPresent(value ?? null) === (name === 'if'), statement, scope);
  }

  #branch(condition: boolean, statement: hbs.AST.BlockStatement, scope: Scope): void {
    if (condition || this.#visitsAll) this.#program(statement.program, scope);
    if (!condition || this.#visitsAll) this.#program(statement.inverse, scope);
  }

  #each(value: Value | undefined, statement: hbs.AST.BlockStatement, scope: Scope): void {
    const [itemName, indexName] = blockParameters(statement);
    if (!itemName) {
      this.#unsupported('{{#each}} 没有 as |名|', statement);
      return;
    }
    if (value !== undefined && value !== null && !isList(value)) {
      this.#badArgument('#each', '一个列表', statement);
      return;
    }
    const items = value ?? [];
    const visited: readonly (Value | undefined)[] = this.#visitsAll ? [items[0]] : items;
    visited.forEach((item, index) => {
      if (!this.#spend(1, statement)) return;
      const inner = new Map(scope).set(itemName, item);
      if (indexName) inner.set(indexName, index);
      inner
        .set('@first', index === 0)
        .set('@last', index === items.length - 1)
        .set('@index', index);
      this.#program(statement.program, inner);
    });
    if (items.length === 0 || this.#visitsAll) this.#program(statement.inverse, scope);
  }

  #with(value: Value | undefined, statement: hbs.AST.BlockStatement, scope: Scope): void {
    const [name] = blockParameters(statement);
    if (!name) {
      this.#unsupported('{{#with}} 没有 as |名|', statement);
      return;
    }
    const present = isPresent(value ?? null);
    if (present || this.#visitsAll) this.#program(statement.program, new Map(scope).set(name, value));
    if (!present || this.#visitsAll) this.#program(statement.inverse, scope);
  }

  #partial(statement: hbs.AST.PartialStatement, scope: Scope): void {
    if (statement.name.type !== 'PathExpression' || statement.params.length > 0) {
      this.#unsupported('{{> (…)}}', statement);
      return;
    }
    const name = nameOf(statement.name);
    const partial = this.#input.pack.partials.get(name);
    if (!partial) {
      const suggestion = suggest(name, this.#input.pack.partials.keys());
      const span = this.#cursor.span(statement.name.loc);
      this.#problems.add(diagnose('template/unknown-partial', { name, suggestion }, span));
      return;
    }
    this.#partials.add(name);
    for (const { key, loc } of statement.hash?.pairs ?? []) {
      if (!partial.names.has(key)) this.#expressions.reportUnknownOption(`> ${name}`, key, [...partial.names], loc);
    }
    const given = Object.entries(this.#expressions.options(statement.hash, scope));
    const inner = new Map([...this.#root, ...given]);
    this.#cursor.within(partial, () => this.#program(partial.program, inner));
  }

  #context(span: Span): HelperContext {
    return {
      source: this.#input.source,
      view: this.#input.view,
      variant: this.#input.variant,
      isExemplar: this.#visitsAll,
      span,
      say: (id, usage) => this.#speaker.say(id, usage, span),
      canSay: (id, usage) => this.#speaker.canSay(id, usage, span),
      expand: (text, at) => this.#speaker.expand(text, at),
      tellRefusal: (figure, usage, refused) => this.#speaker.tellRefusal(figure, usage, refused, span),
      expandLast: (text, at) => this.#lastSpeaker.expand(text, at),
      report: (code, params) => this.#problems.add(diagnose(code, params, span)),
      markNarrativeUsed: (name) => this.#narratives.add(name),
      markFigureUsed: (id) => this.#speaker.used.add(id),
    };
  }

  #badArgument(helper: string, expected: string, node: hbs.AST.Node): void {
    this.#problems.add(diagnose('template/bad-argument', { helper, expected }, this.#cursor.span(node.loc)));
  }

  #unsupported(found: string, node: hbs.AST.Node): void {
    this.#problems.add(diagnose('template/unsupported', { found }, this.#cursor.span(node.loc)));
  }

  #stop(diagnostic: Diagnostic): void {
    if (!this.#stopped) this.#problems.add(diagnostic);
    this.#stopped = true;
  }
}

const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'];

/** Statements that Handlebars knows and this language does not, as their author wrote them. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  PartialBlockStatement: '{{#> }}',
  Decorator: '{{* }}',
  DecoratorBlock: '{{#* }}',
};

/** The names between | | of a block; none for a block that has only an else part. */
function blockParameters({ program }: hbs.AST.BlockStatement): readonly string[] {
  return (program as hbs.AST.Program | undefined)?.blockParams ?? [];
}
