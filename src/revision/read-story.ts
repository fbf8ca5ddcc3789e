import { printedText } from '../read/docx/printed-text.ts';
import { unwrappedChildren, wrappedContent } from '../read/docx/wrappers.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../read/docx/xml.ts';
import type { Piece, Story, StoryBlock, StoryCell, StoryParagraph, StoryRow, StoryTable } from './story.ts';

/** What a thing in the line is told by: the picture behind a relationship, by its content. Null when it is not there. */
export type PictureKey = (relationshipId: string) => string | null;

/** Stands in the text for a thing that is no text. */
export const THING = '\uFFFC';

/**
 * Reads the body of a main part. Tracked changes count as accepted: inserted text is text, deleted text is not, and a
 * paragraph of which nothing is left does not count.
 */
export function readStory(xml: string, body: XmlElement, pictureKey: PictureKey): Story {
  const reader = new Reader(pictureKey);
  return { xml, body: { element: body, blocks: reader.blocks(body) } };
}

class Reader {
  readonly #pictureKey: PictureKey;
  #paragraphs = 0;

  constructor(pictureKey: PictureKey) {
    this.#pictureKey = pictureKey;
  }

  blocks(parent: XmlElement): readonly StoryBlock[] {
    return childrenOf(parent).flatMap((element): readonly StoryBlock[] => {
      if (element.name === 'w:p') return this.#paragraph(element);
      if (element.name === 'w:tbl') return [this.#table(element)];
      const content = wrappedContent(element);
      return content ? this.blocks(content) : [];
    });
  }

  #table(element: XmlElement): StoryTable {
    const rows = unwrappedChildren(element, 'w:tr').map(
      (row): StoryRow => ({
        kind: 'row',
        element: row,
        blocks: unwrappedChildren(row, 'w:tc').map(
          (cell): StoryCell => ({ kind: 'cell', element: cell, blocks: this.blocks(cell) }),
        ),
      }),
    );
    return { kind: 'table', element, blocks: rows };
  }

  #paragraph(element: XmlElement): readonly StoryParagraph[] {
    const properties = childOf(element, 'w:pPr');
    const pieces = new PieceReader(this.#pictureKey).read(element);
    const text = pieces.map((piece) => piece.text).join('');
    const isGone = text === '' && childOf(childOf(properties, 'w:rPr'), 'w:del') !== null;
    if (isGone) return [];
    this.#paragraphs += 1;
    return [{ kind: 'paragraph', element, properties, text, pieces, number: this.#paragraphs }];
  }
}

/** Runs hold text, and fields whose instruction does not print. */
class PieceReader {
  readonly #pieces: Piece[] = [];
  readonly #pictureKey: PictureKey;
  #length = 0;
  /** For each open field whether its result has begun. */
  readonly #fields: boolean[] = [];

  constructor(pictureKey: PictureKey) {
    this.#pictureKey = pictureKey;
  }

  read(parent: XmlElement): readonly Piece[] {
    for (const element of childrenOf(parent)) {
      const content = element.name === 'w:fldSimple' ? element : wrappedContent(element);
      if (content) this.read(content);
      else if (element.name === 'w:r') this.#run(element);
    }
    return this.#pieces;
  }

  #run(run: XmlElement): void {
    const look = childOf(run, 'w:rPr');
    for (const content of childrenOf(run)) {
      if (content.name === 'w:fldChar') this.#field(attributeOf(content, 'w:fldCharType'));
      if (this.#fields.includes(false)) continue;
      const text = textOfContent(content);
      if (text === '') continue;
      const thing = text === THING ? this.#thing(content) : null;
      this.#pieces.push({ text, at: this.#length, content, run, look, thing });
      this.#length += text.length;
    }
  }

  #field(type: string | null): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  /** Pictures are told by their content, text boxes by their words, everything else by what it is. */
  #thing(content: XmlElement): string {
    const words = descendantsOf(content, 'w:t').map(textOf).join('');
    const pictures = descendantsOf(content, 'a:blip').map((blip) => {
      const id = attributeOf(blip, 'r:embed') ?? '';
      return this.#pictureKey(id) ?? id;
    });
    return [content.name, words, ...pictures].join('|');
  }
}

function textOfContent(content: XmlElement): string {
  switch (content.name) {
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'w:sym':
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'mc:AlternateContent':
      return THING;
    default:
      return printedText(content);
  }
}
