import type { Span } from '../diagnostic/diagnostic.ts';
import type { Inline } from '../document/tree.ts';
import { type Markup, type MarkupValue, markValue, type UnnumberedBlock } from './markup.ts';

/** Collects markup, and which template line made each of its lines. */
export class MarkupWriter {
  readonly #parts: string[] = [];
  readonly #values: MarkupValue[] = [];
  readonly #lineOrigins: Span[] = [];
  #lineOrigin: Span | null = null;

  /** Template text: Markdown as the template author wrote it. */
  text(text: string, origin: Span): void {
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) this.#endLine(origin);
      if (line !== '') this.#lineOrigin ??= origin;
    });
    this.#parts.push(text);
  }

  inlines(inlines: readonly Inline[], origin: Span): void {
    if (inlines.length > 0) this.#value({ kind: 'inlines', inlines }, origin);
  }

  block(block: UnnumberedBlock, origin: Span): void {
    this.#value({ kind: 'block', block }, origin);
  }

  finish(end: Span): Markup {
    this.#endLine(end);
    return { text: this.#parts.join(''), values: this.#values, lineOrigins: this.#lineOrigins };
  }

  #value(value: MarkupValue, origin: Span): void {
    this.#lineOrigin ??= origin;
    this.#parts.push(markValue(this.#values.length));
    this.#values.push(value);
  }

  #endLine(origin: Span): void {
    this.#lineOrigins.push(this.#lineOrigin ?? origin);
    this.#lineOrigin = null;
  }
}
