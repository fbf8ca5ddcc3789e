import type { DocxParagraph, DocxTable, RunLook, Shape } from './docx-facts.ts';
import type { ListNumbers } from './list-numbers.ts';
import { paragraphLook } from './paragraph-look.ts';
import { FieldTracker, readRuns } from './run-reader.ts';
import type { DrawnShape } from './shapes.ts';
import type { Style, StyleSheet } from './style-sheet.ts';
import { tableOf } from './tables.ts';
import { unwrappedChildren, wrappedContent } from './wrappers.ts';
import { childOf, childrenOf, settingOf, type XmlElement } from './xml.ts';

/** What the text of a document is read with. */
export interface ReadingContext {
  readonly styles: StyleSheet;
  readonly numbers: ListNumbers;
}

/** Where a paragraph stands. */
interface Surroundings {
  readonly cell: DocxParagraph['cell'];
  readonly textBox: number | null;
  readonly tableStyle: Style | null;
}

const IN_TEXT: Surroundings = { cell: null, textBox: null, tableStyle: null };

/** The cells of tables count. A thousand pages have fewer. */
export const MAX_PARAGRAPHS = 20_000;

/** Reads a story, the body or a footer: its paragraphs in reading order, with its tables and shapes. */
export class StoryReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly tables: DocxTable[] = [];
  readonly shapes: Shape[] = [];
  /** The section properties met, each with the number of the last paragraph before it. */
  readonly sections: { readonly element: XmlElement; readonly lastParagraph: number }[] = [];
  /** There is more, which was not read. */
  isTooLong = false;
  readonly #context: ReadingContext;
  readonly #fields = new FieldTracker();

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  read(story: XmlElement): this {
    this.#blocks(story, IN_TEXT);
    return this;
  }

  #blocks(parent: XmlElement, surroundings: Surroundings): void {
    for (const element of childrenOf(parent)) {
      this.isTooLong ||= this.paragraphs.length >= MAX_PARAGRAPHS;
      if (this.isTooLong) return;
      this.#block(element, surroundings);
    }
  }

  #block(element: XmlElement, surroundings: Surroundings): void {
    const content = wrappedContent(element);
    if (content) this.#blocks(content, surroundings);
    else if (element.name === 'w:p') this.#paragraph(element, surroundings);
    else if (element.name === 'w:tbl') this.#table(element, surroundings);
    else if (element.name === 'w:sectPr') this.sections.push({ element, lastParagraph: this.paragraphs.length });
  }

  #paragraph(element: XmlElement, { cell, textBox, tableStyle }: Surroundings): void {
    const { styles, numbers } = this.#context;
    const properties = childOf(element, 'w:pPr');
    const style = styles.style('paragraph', settingOf(properties, 'w:pStyle'));
    const layers = [tableStyle, style];
    const mark = childOf(properties, 'w:rPr');
    const drawn = readRuns(element, { fields: this.#fields, lookOf: (run) => this.#runLook(layers, run) });
    const text = drawn.runs.map((run) => run.text).join('');
    // A paragraph whose end was deleted is no paragraph of its own any more.
    if (text === '' && childOf(mark, 'w:del') && drawn.shapes.length === 0) return;
    const item = numbers.next(childOf(properties, 'w:numPr') ?? style?.numbering ?? null);
    const number = this.paragraphs.length + 1;
    this.paragraphs.push({
      number,
      styleId: style?.id ?? null,
      styleName: style?.name ?? null,
      label: item?.label ?? null,
      text,
      runs: drawn.runs,
      look: styles.paragraph(layers, [item?.look ?? {}, paragraphLook(properties)]),
      markLook: styles.run(layers, styles.directRun(mark)),
      section: this.sections.length,
      cell,
      textBox,
      directProperties: childrenOf(properties).map(({ name }) => name),
    });
    for (const shape of drawn.shapes) this.#shape(shape, number);
    const section = childOf(properties, 'w:sectPr');
    if (section) this.sections.push({ element: section, lastParagraph: this.paragraphs.length });
  }

  #runLook(layers: readonly (Style | null)[], properties: XmlElement | null): RunLook {
    const { styles } = this.#context;
    const id = settingOf(properties, 'w:rStyle');
    const character = id === null ? null : styles.style('character', id);
    return styles.run([...layers, character], styles.directRun(properties));
  }

  #shape({ shape, boxes }: DrawnShape, paragraph: number): void {
    const index = this.shapes.push({ ...shape, paragraph }) - 1;
    for (const box of boxes) this.#blocks(box, { ...IN_TEXT, textBox: index });
  }

  #table(element: XmlElement, surroundings: Surroundings): void {
    const style = this.#context.styles.style('table', settingOf(childOf(element, 'w:tblPr'), 'w:tblStyle'));
    const rows = unwrappedChildren(element, 'w:tr');
    const table =
      this.tables.push(
        tableOf(element, rows, { firstParagraph: this.paragraphs.length + 1, isNested: surroundings.cell !== null }),
      ) - 1;
    for (const [row, rowElement] of rows.entries()) {
      for (const [column, cell] of unwrappedChildren(rowElement, 'w:tc').entries()) {
        this.#blocks(cell, { cell: { table, row, column }, textBox: surroundings.textBox, tableStyle: style });
      }
    }
  }
}
