import type { DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts';
import { isError, severityOf } from '../diagnostic/diagnostic.ts';
import type { FileUse } from '../disk/made-from.ts';
import type { SourceFile } from '../source/source-node.ts';

/** Remarks that are no fault of a draft, and no part of a final version. */
const OPEN_CODES: ReadonlySet<DiagnosticCode> = new Set(['figure/gap', 'figure/check-not-run']);

/** A file that was read, and what for. */
export interface InputFile extends SourceFile {
  readonly use: FileUse;
}

/** What a run has read, and what there is to say about it. */
export class Findings {
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #files: InputFile[] = [];

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** Errors and warnings. */
  get important(): readonly Diagnostic[] {
    return this.diagnostics.filter((diagnostic) => severityOf(diagnostic) !== 'info');
  }

  /** What stands in the way of a final version: every error and warning, every gap, every check that could not run. */
  get unsettled(): readonly Diagnostic[] {
    return this.diagnostics.filter(
      (diagnostic) => severityOf(diagnostic) !== 'info' || OPEN_CODES.has(diagnostic.code),
    );
  }

  /** The errors alone, with the files that they stand in. */
  get onlyErrors(): Findings {
    const errors = new Findings();
    errors.keep(this.#files);
    errors.add(this.diagnostics.filter(isError));
    return errors;
  }

  get files(): readonly InputFile[] {
    return this.#files;
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(isError);
  }

  /** What two documents have in common is said once. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }

  /** The value of an outcome, if it has one; what it says is kept. */
  take<T>({ value, diagnostics }: Outcome<T>): T | null {
    this.add(diagnostics);
    return value;
  }

  /** Files whose lines may have to be shown. */
  keep(files: readonly InputFile[]): void {
    this.#files.push(...files);
  }

  /** The text of every file by its path. What is not UTF-8 is left out: its lines would be gibberish. */
  texts(): ReadonlyMap<string, string> {
    return new Map(
      this.#files.flatMap(({ path, bytes }) => {
        const text = new TextDecoder().decode(bytes);
        return text.includes('\uFFFD') ? [] : [[path, text] as const];
      }),
    );
  }
}
