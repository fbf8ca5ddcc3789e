import type { Span } from '../diagnostic/diagnostic.ts';
import type { Template } from './pack.ts';

/** The template being read, so that places in it can be told. */
export class TemplateCursor {
  #template: Template;

  constructor(template: Template) {
    this.#template = template;
  }

  /** Does something within a partial. */
  within(partial: Template, action: () => void): void {
    const outer = this.#template;
    this.#template = partial;
    action();
    this.#template = outer;
  }

  /** Where the template begins. */
  get start(): Span {
    const { lines, path } = this.#template;
    return lines.span(path, 0, 0);
  }

  span({ start, end }: hbs.AST.SourceLocation): Span {
    const { lines, path } = this.#template;
    return lines.span(path, lines.offset(start.line, start.column), lines.offset(end.line, end.column));
  }

  /** Place of a stretch within template text, of which Handlebars may have stripped the blank start. */
  spanInContent({ original, value, loc }: hbs.AST.ContentStatement, at: number, length: number): Span {
    const { lines, path } = this.#template;
    const skipped = Math.max(0, String(original).indexOf(value));
    const offset = lines.offset(loc.start.line, loc.start.column) + skipped + at;
    return lines.span(path, offset, offset + length);
  }
}
