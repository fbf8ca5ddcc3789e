import { diagnose } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Helper, HelperContext } from './helper.ts';
import type { Problems } from './problems.ts';
import type { TemplateCursor } from './template-cursor.ts';
import { isMap, type Value } from './value.ts';

/** Names that a template may use at a place: those of the view, of loops around it and of a partial's options. */
export type Scope = ReadonlyMap<string, Value>;

type Options = Readonly<Record<string, Value>>;

/** Values of names and helper calls. An expression that has been reported has the value undefined. */
export class Expressions {
  readonly #helpers: ReadonlyMap<string, Helper>;
  readonly #cursor: TemplateCursor;
  readonly #problems: Problems;
  readonly #contextAt: (node: hbs.AST.Node) => HelperContext;
  /** While checking, a null stands for a map whose names are not known: what is below it is not reported. */
  readonly #nullIsUnknown: boolean;

  constructor(parts: {
    readonly helpers: ReadonlyMap<string, Helper>;
    readonly cursor: TemplateCursor;
    readonly problems: Problems;
    readonly contextAt: (node: hbs.AST.Node) => HelperContext;
    readonly nullIsUnknown: boolean;
  }) {
    this.#helpers = parts.helpers;
    this.#cursor = parts.cursor;
    this.#problems = parts.problems;
    this.#contextAt = parts.contextAt;
    this.#nullIsUnknown = parts.nullIsUnknown;
  }

  /** What `{{…}}` stands for: a helper's result, or the value of a name. */
  ofMustache(statement: hbs.AST.MustacheStatement, scope: Scope): Value | undefined {
    const isCall = statement.params.length > 0 || statement.hash !== undefined;
    return isCall ? this.#call(statement, scope) : this.of(statement.path, scope);
  }

  of(expression: hbs.AST.Expression, scope: Scope): Value | undefined {
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
        return this.#name(expression as hbs.AST.PathExpression, scope);
      default:
        return this.#unsupported(expression.type, expression);
    }
  }

  /** `name=value …` behind a helper or a partial. */
  options(hash: hbs.AST.Hash | undefined, scope: Scope): Options {
    return Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, this.of(value, scope) ?? null]));
  }

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): Value | undefined {
    const name = nameOf(call.path);
    const helper = this.#helpers.get(name);
    if (!helper) {
      const suggestion = suggest(name, this.#helpers.keys());
      this.#problems.add(diagnose('template/unknown-helper', { name, suggestion }, this.#cursor.span(call.path.loc)));
      return undefined;
    }
    const args = call.params.map((param) => this.of(param, scope));
    const options = this.options(call.hash, scope);
    if (!this.#knowsOptions(helper, call.hash)) return undefined;
    if (args.length !== helper.parameters.length) {
      const expected = helper.parameters.join('、') || '不带内容';
      this.#problems.add(diagnose('template/bad-argument', { helper: name, expected }, this.#cursor.span(call.loc)));
      return undefined;
    }
    const known = args.filter((argument) => argument !== undefined);
    return known.length === args.length ? helper.run(known, options, this.#contextAt(call)) : undefined;
  }

  #knowsOptions({ name, options }: Helper, hash: hbs.AST.Hash | undefined): boolean {
    const unknown = (hash?.pairs ?? []).filter(({ key }) => !options.includes(key));
    for (const { key, loc } of unknown) {
      const params = { helper: name, name: key, suggestion: suggest(key, options) };
      this.#problems.add(diagnose('template/unknown-option', params, this.#cursor.span(loc)));
    }
    return unknown.length === 0;
  }

  #name(path: hbs.AST.PathExpression, scope: Scope): Value | undefined {
    const [first, ...rest] = path.parts;
    if (path.depth > 0 || first === undefined || path.original.startsWith('./')) {
      return this.#unsupported(path.original || 'this', path);
    }
    const name = path.data ? `@${first}` : first;
    if (!scope.has(name)) return this.#unknown(path, name, [...scope.keys()]);
    let value = scope.get(name) ?? null;
    for (const part of rest) {
      if (value === null && this.#nullIsUnknown) return null;
      if (!isMap(value) || !Object.hasOwn(value.entries, part)) {
        return this.#unknown(path, part, isMap(value) ? Object.keys(value.entries) : []);
      }
      value = value.entries[part] ?? null;
    }
    return value;
  }

  #unknown({ original, loc }: hbs.AST.PathExpression, part: string, names: readonly string[]): undefined {
    const known = names.filter((name) => !name.startsWith('@'));
    const params = { name: original, suggestion: suggest(part, [...known, ...this.#helpers.keys()]), known };
    this.#problems.add(diagnose('template/unknown-name', params, this.#cursor.span(loc)));
    return undefined;
  }

  #unsupported(found: string, node: hbs.AST.Node): undefined {
    this.#problems.add(diagnose('template/unsupported', { found }, this.#cursor.span(node.loc)));
    return undefined;
  }
}

export function nameOf(expression: hbs.AST.Expression): string {
  return (expression as hbs.AST.PathExpression).original ?? '';
}
