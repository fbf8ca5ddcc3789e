import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** What there is to say of a template. A loop meets the same mistake again and again; it is told once. */
export class Problems {
  readonly #seen = new Set<string>();
  readonly #list: Diagnostic[] = [];

  add(diagnostic: Diagnostic): void {
    const { code, params, span } = diagnostic;
    const key = JSON.stringify([code, params, span?.file, span?.start.offset]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#list.push(diagnostic);
  }

  addAll(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.add(diagnostic);
  }

  get list(): readonly Diagnostic[] {
    return this.#list;
  }
}
