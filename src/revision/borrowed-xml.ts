import { childOf } from '../read/docx/xml.ts';
import type { PackageEditor } from './package-editor.ts';
import { Patches } from './patches.ts';
import { paragraphsIn, type StoryBlock, type StoryParagraph, type StoryRow } from './story.ts';
import type { TrackedMarks } from './tracked-marks.ts';

/**
 * Takes XML of the newly generated document over into another package: styles by their names, pictures with their bytes,
 * numbers of drawings anew, without the comments of the office.
 */
export class BorrowedXml {
  readonly #xml: string;
  readonly #editor: PackageEditor;
  readonly #marks: TrackedMarks;

  constructor(xml: string, editor: PackageEditor, marks: TrackedMarks) {
    this.#xml = xml;
    this.#editor = editor;
    this.#marks = marks;
  }

  /** A piece of XML as it can stand in the other package. */
  adapted(xml: string): string {
    return xml
      .replace(
        /<w:commentRange(?:Start|End) [^>]*\/>|<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:commentReference [^>]*\/><\/w:r>/gs,
        '',
      )
      .replace(/<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"\/>/g, (_, element, id) => {
        const own = this.#editor.styleFor(id);
        return own === null ? '' : `<w:${element} w:val="${own}"/>`;
      })
      .replace(/<w:(?:footer|header)Reference [^>]*\/>/g, '')
      .replace(/ r:embed="([^"]*)"/g, (_, id) => ` r:embed="${this.#editor.pictureFor(id)}"`)
      .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${this.#editor.nextDrawing()}"`);
  }

  /** The relationship by which the other package holds a picture of the generated one. */
  picture(id: string): string {
    return this.#editor.pictureFor(id);
  }

  /** A stretch of the generated part, adapted. */
  slice({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.adapted(this.#xml.slice(start, end));
  }

  /** A block, adapted. */
  block(block: StoryBlock): string {
    return this.slice(block.element);
  }

  /** A block, adapted, as something that the reviser inserted. */
  trackedBlock(block: StoryBlock): string {
    const { start, end } = block.element;
    const patches = new Patches(this.#xml);
    for (const row of rowsIn(block)) markRow(row, this.#marks.sign('ins'), patches);
    for (const paragraph of paragraphsIn(block)) this.#insertParagraph(paragraph, patches);
    return this.adapted(patches.slice(start, end));
  }

  #insertParagraph(paragraph: StoryParagraph, patches: Patches): void {
    markParagraph(paragraph, this.#marks.sign('ins'), patches);
    const content = patches.contentRange(paragraph.element, paragraph.properties);
    if (content.end === content.start) return;
    const [open = '', close = ''] = this.#marks.inserted('\u0000').split('\u0000');
    patches.insert(content.start, open);
    patches.insert(content.end, close);
  }
}

/** Says of a paragraph's end that it was inserted or deleted (17.13.5.16, 17.13.5.15). */
export function markParagraph({ element, properties }: StoryParagraph, sign: string, patches: Patches): void {
  if (!properties) {
    patches.prepend(element, `<w:pPr><w:rPr>${sign}</w:rPr></w:pPr>`);
    return;
  }
  const look = childOf(properties, 'w:rPr');
  if (look) patches.prepend(look, sign);
  else
    patches.append(
      properties,
      `<w:rPr>${sign}</w:rPr>`,
      childOf(properties, 'w:sectPr') ?? childOf(properties, 'w:pPrChange'),
    );
}

/** Says of a row that it was inserted or deleted (17.13.5.17, 17.13.5.12). */
export function markRow({ element }: StoryRow, sign: string, patches: Patches): void {
  const properties = childOf(element, 'w:trPr');
  if (properties) patches.append(properties, sign, childOf(properties, 'w:trPrChange'));
  else {
    const exception = childOf(element, 'w:tblPrEx');
    if (exception) patches.insert(exception.end, `<w:trPr>${sign}</w:trPr>`);
    else patches.prepend(element, `<w:trPr>${sign}</w:trPr>`);
  }
}

/** The rows of a table, a row itself; those of tables within cells too. */
export function rowsIn(block: StoryBlock): readonly StoryRow[] {
  if (block.kind === 'paragraph') return [];
  return [...(block.kind === 'row' ? [block] : []), ...block.blocks.flatMap((inner: StoryBlock) => rowsIn(inner))];
}
