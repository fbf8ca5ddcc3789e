import { diagnosticsJson } from '../diagnostic/diagnostics-json.ts';
import type { Language } from '../diagnostic/message.ts';
import { printDiagnostics } from '../diagnostic/print-diagnostics.ts';
import type { BuiltOutput } from './built-output.ts';
import type { Findings } from './findings.ts';
import type { Text } from './texts.ts';

/** Where a run writes to, and how. */
export interface TerminalOptions {
  readonly language: Language;
  /** `json` prints one object on the standard output at the end and nothing else there. */
  readonly form: 'text' | 'json';
  /** `quiet` leaves out everything but errors and warnings. */
  readonly talk: 'normal' | 'quiet';
  readonly colours: 'ansi' | 'none';
  /** True when the error output is a screen that a line can be wiped from. */
  readonly showsProgress: boolean;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** What a command found out or did, for programs. */
export interface Facts {
  readonly outputs?: readonly BuiltOutput[];
  readonly checks?: readonly object[];
  readonly lengths?: readonly object[];
}

const WIPE_LINE = '\r\u001B[K';

/** What a run says: results on the standard output, everything else on the error output. */
export class Terminal {
  readonly #options: TerminalOptions;
  #hasProgress = false;

  constructor(options: TerminalOptions) {
    this.#options = options;
  }

  get language(): Language {
    return this.#options.language;
  }

  /** A result. */
  say(text: Text): void {
    if (this.#options.form === 'json' || this.#options.talk === 'quiet') return;
    this.#wipe();
    this.#options.writeOut(`${text[this.language]}\n`);
  }

  /** The one thing that a command was asked for; printed in every form. */
  deliver(text: string): void {
    this.#wipe();
    this.#options.writeOut(text);
  }

  complain(text: Text): void {
    this.#wipe();
    this.#options.writeError(`${text[this.language]}\n`);
  }

  /** A result for programs: printed in JSON only, where `say` is silent. */
  sayJson(result: object): void {
    if (this.#options.form === 'json') this.#options.writeOut(`${JSON.stringify(result, null, 2)}\n`);
  }

  /** What is going on; the next line takes its place. */
  progress(text: Text): void {
    const { showsProgress, talk, form } = this.#options;
    if (!showsProgress || talk === 'quiet' || form === 'json') return;
    this.#options.writeError(WIPE_LINE + text[this.language]);
    this.#hasProgress = true;
  }

  /** Everything that was found. In JSON also the facts of the command (what was saved), so that a script reads one object. */
  report(findings: Findings, facts: Facts = {}): void {
    this.#wipe();
    const { diagnostics } = findings;
    const { form, language, colours, talk } = this.#options;
    if (form === 'json') {
      const ok = !findings.hasErrors;
      this.#options.writeOut(
        `${JSON.stringify({ ok, outputs: [], ...facts, diagnostics: diagnosticsJson(diagnostics) }, null, 2)}\n`,
      );
      return;
    }
    const shown = talk === 'quiet' ? findings.important : diagnostics;
    const printed = printDiagnostics(shown, { language, colours, texts: findings.texts() });
    if (printed) this.#options.writeError(printed);
  }

  /** Remarks beside a result; in JSON they are part of it, and this is silent. */
  warn(findings: Findings): void {
    if (this.#options.form === 'text') this.report(findings);
  }

  #wipe(): void {
    if (this.#hasProgress) this.#options.writeError(WIPE_LINE);
    this.#hasProgress = false;
  }
}
