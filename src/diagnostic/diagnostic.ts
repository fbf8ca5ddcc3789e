import { catalogue, type DiagnosticCode, type DiagnosticParams } from './catalogue.ts';
import type { Severity } from './message.ts';

/** A place in a text file: line and column count from 1, the column in UTF-16 units; offset counts from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a file that a user wrote: YAML or template. `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** One thing to tell the user. What it says stands in the catalogue, keyed by `code`; `params` fill the sentence. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C;
  readonly params: DiagnosticParams<C>;
  /** Where it is, in a file that the user wrote. Absent only when no such place exists. */
  readonly span?: Span;
  /** The other places: the first definition, the parts of a total. */
  readonly related?: readonly Span[];
  /** The check that found it, by the name that 检查设置 calls it. Absent for what no data set can weigh. */
  readonly check?: string;
  /** What the data set makes of it; absent for what the catalogue says. */
  readonly severity?: Severity;
}

/** What a stage gives back: its value, if it could make one, and everything there is to say about its input. */
export interface Outcome<T> {
  /** Null when the input has errors that leave nothing to go on with. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a diagnostic whose params are checked against its code. */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams<C>,
  span?: Span | null,
  related: readonly Span[] = [],
): Diagnostic {
  return {
    code,
    params,
    ...(span ? { span } : {}),
    ...(related.length > 0 ? { related } : {}),
  } as Diagnostic;
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return diagnostic.severity ?? catalogue[diagnostic.code].severity;
}

/** True for what leaves a stage without a usable value. */
export function isError(diagnostic: Diagnostic): boolean {
  return severityOf(diagnostic) === 'error';
}

/** An outcome that has a value and perhaps remarks. */
export function succeed<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}

/** An outcome without a value. */
export function fail(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: null, diagnostics };
}

/** Marks a branch that types prove unreachable; a new variant then fails to compile here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
