import { diagnose } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Helper, HelperContext } from './helper.ts';
import type { Problems } from './problems.ts';
import type { TemplateCursor } from './template-cursor.ts';
import { isMap, sizeOf, type Value } from './value.ts';

/**
 * Names that a template may use at a place: those of the view, of loops around it and of a partial's options. What is
 * wrong with an undefined one has been reported; nothing more is said about it.
 */
export type Scope = ReadonlyMap<string, Value | undefined>;

type Options = Readonly<Record<string, Value | undefined>>;

/** What expressions need of the evaluation around them. */
interface Surroundings {
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly cursor: TemplateCursor;
  readonly problems: Problems;
  readonly contextAt: (node: hbs.AST.Node) => HelperContext;
  /** Counts work; false when the template has had its share. */
  readonly spend: (steps: number, node: hbs.AST.Node) => boolean;
  /** While checking, a null stands for a map whose names are not known: what is below it is not reported. */
  readonly nullIsUnknown: boolean;
}

/** A call costs so many steps, and one more for each thing in what it is given and gives. */
const STEPS_PER_CALL = 10;

/** Values of names and helper calls. An expression that has been reported has the value undefined. */
export class Expressions {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What `{{…}}` stands for: a helper's result, or the value of a name. */
  ofMustache(statement: hbs.AST.MustacheStatement, scope: Scope): Value | undefined {
    const name = nameOf(statement.path);
    const isBareCall = this.#around.helpers.has(name) && !scope.has(name);
    const isCall = statement.params.length > 0 || statement.hash !== undefined || isBareCall;
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
        return this.#unsupported(nameOf(expression), expression);
    }
  }

  /** `name=value …` behind a helper or a partial. */
  options(hash: hbs.AST.Hash | undefined, scope: Scope): Options {
    return Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, this.of(value, scope)]));
  }

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): Value | undefined {
    const { helpers, cursor, problems, contextAt, spend } = this.#around;
    const name = nameOf(call.path);
    const helper = helpers.get(name);
    if (!helper) {
      const suggestion = suggest(name, helpers.keys());
      problems.add(diagnose('template/unknown-helper', { name, suggestion }, cursor.span(call.path.loc)));
      return undefined;
    }
    const args = call.params.map((param) => this.of(param, scope));
    const options = this.options(call.hash, scope);
    if (!this.#knowsOptions(helper, call.hash)) return undefined;
    if (args.length !== helper.parameters.length) {
      const expected = helper.parameters.join('、') || '不带内容';
      problems.add(diagnose('template/bad-argument', { helper: name, expected }, cursor.span(call.loc)));
      return undefined;
    }
    const known = args.filter((argument) => argument !== undefined);
    if (known.length < args.length || !isKnown(options)) return undefined;
    if (!spend(STEPS_PER_CALL + sum(known.map(sizeOf)), call)) return undefined;
    const value = helper.run(known, options, contextAt(call));
    return value === undefined || !spend(sizeOf(value), call) ? undefined : value;
  }

  #knowsOptions({ name, options }: Helper, hash: hbs.AST.Hash | undefined): boolean {
    const unknown = (hash?.pairs ?? []).filter(({ key }) => !options.includes(key));
    for (const { key, loc } of unknown) this.reportUnknownOption(name, key, options, loc);
    return unknown.length === 0;
  }

  reportUnknownOption(helper: string, name: string, known: readonly string[], loc: hbs.AST.SourceLocation): void {
    const params = { helper, name, suggestion: suggest(name, known) };
    this.#around.problems.add(diagnose('template/unknown-option', params, this.#around.cursor.span(loc)));
  }

  #name(path: hbs.AST.PathExpression, scope: Scope): Value | undefined {
    const [first, ...rest] = path.parts;
    if (path.depth > 0 || first === undefined || /^(?:\.|this)[./]/.test(path.original)) {
      return this.#unsupported(path.original || 'this', path);
    }
    const name = path.data ? `@${first}` : first;
    if (!scope.has(name)) return this.#unknown(path, name, [...scope.keys()]);
    let value = scope.get(name);
    for (const part of rest) {
      if (value === undefined || (value === null && this.#around.nullIsUnknown)) return undefined;
      if (!isMap(value) || !Object.hasOwn(value.entries, part)) {
        return this.#unknown(path, part, isMap(value) ? Object.keys(value.entries) : []);
      }
      value = value.entries[part];
    }
    return value;
  }

  #unknown({ original, loc }: hbs.AST.PathExpression, part: string, names: readonly string[]): undefined {
    const { helpers, cursor, problems } = this.#around;
    const known = names.filter((name) => !name.startsWith('@') || part.startsWith('@'));
    const params = { name: original, suggestion: suggest(part, [...known, ...helpers.keys()]), known };
    problems.add(diagnose('template/unknown-name', params, cursor.span(loc)));
    return undefined;
  }

  #unsupported(found: string, node: hbs.AST.Node): undefined {
    this.#around.problems.add(diagnose('template/unsupported', { found }, this.#around.cursor.span(node.loc)));
    return undefined;
  }
}

export function nameOf(expression: hbs.AST.Expression): string {
  return String((expression as hbs.AST.PathExpression).original ?? '');
}

function isKnown(options: Options): options is Readonly<Record<string, Value>> {
  return Object.values(options).every((value) => value !== undefined);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
