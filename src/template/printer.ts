import { diagnose, type Span } from '../diagnostic/diagnostic.ts';
import type { FigureSpeaker } from './figure-speaker.ts';
import { planInlines } from './inlines.ts';
import type { MarkupWriter } from './markup-writer.ts';
import type { Problems } from './problems.ts';
import { splitReferences } from './reference.ts';
import type { TemplateCursor } from './template-cursor.ts';
import { isList, type Value } from './value.ts';

/** Braces that were meant as a tag: typed with a Chinese keyboard, escaped, or left over. */
const BRACES = /｛｛|｝｝|\{\{|\}\}/g;

/** Writes template text and values into markup. */
export class Printer {
  readonly #writer: MarkupWriter;
  readonly #speaker: FigureSpeaker;
  readonly #cursor: TemplateCursor;
  readonly #problems: Problems;

  constructor(writer: MarkupWriter, speaker: FigureSpeaker, cursor: TemplateCursor, problems: Problems) {
    this.#writer = writer;
    this.#speaker = speaker;
    this.#cursor = cursor;
    this.#problems = problems;
  }

  /** Text of the template, its 【指标】 references said. */
  content(statement: hbs.AST.ContentStatement): void {
    const origin = this.#cursor.span(statement.loc);
    for (const { 0: found, index } of statement.value.matchAll(BRACES)) {
      const span = this.#cursor.spanInContent(statement, index, found.length);
      this.#problems.add(diagnose('template/unsupported', { found }, span));
    }
    let paragraph = origin;
    for (const piece of splitReferences(statement.value)) {
      if (piece.kind === 'words') {
        if (piece.text.includes('\n\n')) paragraph = this.#cursor.spanInContent(statement, piece.at, 1);
        this.#writer.text(piece.text, origin);
        continue;
      }
      const span = this.#cursor.spanInContent(statement, piece.at, piece.length);
      const inline = this.#speaker.say(piece.id, piece.usage, span, paragraph);
      if (inline) this.#writer.inlines([inline], origin);
    }
  }

  /** A value; those of a list become paragraphs. `name` is what messages call it. */
  value(value: Value, name: string, span: Span): void {
    if (isList(value)) {
      value.forEach((item, index) => {
        if (index > 0) this.#writer.text('\n\n', span);
        this.value(item, name, span);
      });
    } else if (value === null || value === '') {
      this.#problems.add(diagnose('template/nothing-to-print', { name }, span));
    } else if (typeof value === 'string' || typeof value === 'number') {
      this.#writer.inlines([{ kind: 'text', text: String(value) }], span);
    } else if (typeof value === 'boolean' || value.kind === 'map') {
      this.#problems.add(diagnose('template/not-printable', { name }, span));
    } else if (value.kind === 'prose') {
      this.#writer.inlines(this.#speaker.expand(value.text, value.span), span);
    } else if (value.kind === 'mixed') {
      this.#writer.inlines(
        planInlines(value.text, (text, at) => this.#speaker.expand(text, at)),
        span,
      );
    } else if (value.kind === 'words') {
      this.#writer.inlines(value.inlines, span);
    } else {
      this.#writer.block(value.block, span);
    }
  }
}
