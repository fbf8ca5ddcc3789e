/** Who changed something, and when: what a word processor shows beside a tracked change. */
export interface Reviser {
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Writes the marks of tracked changes (ISO/IEC 29500-1, 17.13.5), each with a number of its own in the part. */
export class TrackedMarks {
  readonly #attributes: string;
  #next: number;

  constructor({ author, date }: Reviser, xml: string) {
    this.#attributes = `w:author="${escapeXml(author)}" w:date="${date}T00:00:00Z"`;
    this.#next = 1 + Math.max(0, ...[...xml.matchAll(/ \w+:id="(\d{1,9})"/g)].map(([, id]) => Number(id)));
  }

  inserted(content: string): string {
    return content && `<w:ins ${this.#identified()}>${content}</w:ins>`;
  }

  deleted(content: string): string {
    return content && `<w:del ${this.#identified()}>${content}</w:del>`;
  }

  /** Says of the mark of a paragraph, or of a row, that it came or went. */
  sign(kind: 'ins' | 'del'): string {
    return `<w:${kind} ${this.#identified()}/>`;
  }

  /** Says what the properties of a paragraph were. */
  formerProperties(content: string): string {
    return `<w:pPrChange ${this.#identified()}><w:pPr>${content}</w:pPr></w:pPrChange>`;
  }

  #identified(): string {
    const id = this.#next;
    this.#next += 1;
    return `w:id="${id}" ${this.#attributes}`;
  }
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
