import { strFromU8, unzipSync } from 'fflate';
import {
  attributeOf,
  childOf,
  childrenOf,
  parsePart,
  settingOf,
  textOf,
  type XmlElement,
} from '../../src/read/docx/xml.ts';

/** What a reader does with every tracked change. */
export type Decision = 'accept' | 'reject';

/**
 * What a document says once every tracked change is decided, a line for each paragraph: its style and its text; pictures
 * by the hash of what they show. Rows of tables stand between marks.
 */
export function decided(docx: Uint8Array, decision: Decision): readonly string[] {
  const entries = unzipSync(docx);
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array(0));
  const body = childOf(parsePart(xml), 'w:body');
  const relations = strFromU8(entries['word/_rels/document.xml.rels'] ?? new Uint8Array(0));
  const picture = (id: string): string => {
    const [, target = ''] = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations) ?? [];
    const bytes = entries[`word/${target}`] ?? new Uint8Array(0);
    return `${bytes.length}-${bytes.reduce((sum, byte, at) => (sum * 31 + byte + at) % 1_000_003, 7)}`;
  };
  return body ? new Deciding(decision, picture).lines(body) : [];
}

/** How many tracked changes a document holds. */
export function trackedChangeCount(docx: Uint8Array): number {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array(0));
  return (xml.match(/<w:(?:ins|del|pPrChange) /g) ?? []).length;
}

class Deciding {
  readonly #gone: 'w:ins' | 'w:del';
  readonly #isRejected: boolean;
  readonly #picture: (id: string) => string;

  constructor(decision: Decision, picture: (id: string) => string) {
    this.#isRejected = decision === 'reject';
    this.#gone = this.#isRejected ? 'w:ins' : 'w:del';
    this.#picture = picture;
  }

  lines(parent: XmlElement): readonly string[] {
    const lines: string[] = [];
    let pending = '';
    for (const element of childrenOf(parent)) {
      if (element.name === 'w:p') {
        const text = pending + this.#text(element);
        const isJoined = childOf(childOf(childOf(element, 'w:pPr'), 'w:rPr'), this.#gone) !== null;
        pending = isJoined ? text : '';
        if (!isJoined) lines.push(`${this.#style(element)}: ${text}`);
        continue;
      }
      if (pending !== '') lines.push(`lost: ${pending}`);
      pending = '';
      if (element.name === 'w:tbl') lines.push(...this.#table(element));
      else if (element.name === 'w:sdt') lines.push(...this.lines(childOf(element, 'w:sdtContent') ?? element));
    }
    return pending === '' ? lines : [...lines, `lost: ${pending}`];
  }

  #table(table: XmlElement): readonly string[] {
    const rows = childrenOf(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), this.#gone));
    if (rows.length === 0) return [];
    return [
      '⌈',
      ...rows.map((row) =>
        childrenOf(row, 'w:tc')
          .map((cell) => this.lines(cell).join('¶'))
          .join(' | '),
      ),
      '⌋',
    ];
  }

  #style(paragraph: XmlElement): string {
    const properties = childOf(paragraph, 'w:pPr');
    const former = childOf(childOf(properties, 'w:pPrChange'), 'w:pPr');
    return settingOf(this.#isRejected && former ? former : properties, 'w:pStyle') ?? '';
  }

  #text(element: XmlElement): string {
    return childrenOf(element)
      .map((child): string => {
        if (child.name === this.#gone || child.name === 'w:pPr' || child.name === 'w:rPr') return '';
        if (child.name === 'w:t' || child.name === 'w:delText') return textOf(child);
        if (child.name === 'w:tab') return '\t';
        if (child.name === 'w:br') return '\n';
        if (child.name === 'a:blip') return `[${this.#picture(attributeOf(child, 'r:embed') ?? '')}]`;
        return this.#text(child);
      })
      .join('');
  }
}
