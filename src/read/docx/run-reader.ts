import type { DocxRun, RunLook } from './docx-facts.ts';
import { printedText } from './printed-text.ts';
import { type DrawnShape, drawingShape, pictShape } from './shapes.ts';
import { wrappedContent } from './wrappers.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

interface ReadingOptions {
  readonly fields: FieldTracker;
  readonly lookOf: (properties: XmlElement | null) => RunLook;
}

/** The runs of a paragraph and what is drawn in it. Deleted text is left out; empty runs too. */
export function readRuns(
  paragraph: XmlElement,
  { fields, lookOf }: ReadingOptions,
): { readonly runs: readonly DocxRun[]; readonly shapes: readonly DrawnShape[] } {
  const runs: DocxRun[] = [];
  const shapes: DrawnShape[] = [];

  const add = (text: string, look: () => RunLook): void => {
    if (!fields.isPrinting) return;
    if (text !== '') runs.push({ text, field: fields.name || null, look: look() });
  };

  /** A field without a result still stands where it is. */
  const endField = (look: () => RunLook): void => {
    fields.separate();
    if (fields.isPrinting && fields.name && runs.at(-1)?.field !== fields.name) {
      runs.push({ text: '', field: fields.name, look: look() });
    }
    fields.end();
  };

  const walk = (parent: XmlElement): void => {
    for (const element of childrenOf(parent)) {
      const content = wrappedContent(element);
      if (content) walk(content);
      else if (element.name === 'w:r') run(element);
      else if (element.name === 'w:fldSimple') {
        fields.begin(attributeOf(element, 'w:instr') ?? '');
        fields.separate();
        walk(element);
        endField(() => lookOf(null));
      } else if (element.name === 'm:oMath' || element.name === 'm:oMathPara')
        add(mathText(element), () => lookOf(null));
    }
  };

  const run = (element: XmlElement): void => {
    const properties = childOf(element, 'w:rPr');
    const look = once(() => lookOf(properties));
    let text = '';
    const flush = (): void => {
      add(text, look);
      text = '';
    };
    const content = (child: XmlElement): void => {
      if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') {
        const shape = child.name === 'w:drawing' ? drawingShape(child) : pictShape(child);
        if (shape) shapes.push(shape);
      } else if (wrappedContent(child)) {
        for (const each of childrenOf(wrappedContent(child))) content(each);
      } else if (child.name === 'w:fldChar') {
        flush();
        const type = attributeOf(child, 'w:fldCharType');
        if (type === 'begin') fields.begin('');
        else if (type === 'separate') fields.separate();
        else if (type === 'end') endField(look);
      } else if (child.name === 'w:instrText') fields.instruct(textOf(child));
      else text += printedText(child);
    };
    for (const child of childrenOf(element)) content(child);
    if (text !== '') flush();
  };

  walk(paragraph);
  return { runs: joined(runs), shapes };
}

/** Follows fields through the runs: what is instruction and what is printed (17.16.18). Fields may span paragraphs. */
export class FieldTracker {
  readonly #open: { readonly instruction: string[]; name: string | null }[] = [];
  #instructing = 0;

  get isPrinting(): boolean {
    return this.#instructing === 0;
  }

  /** The first word of the innermost field's instruction. */
  get name(): string | null {
    return this.#open.at(-1)?.name ?? null;
  }

  begin(instruction: string): void {
    this.#open.push({ instruction: [instruction], name: null });
    this.#instructing += 1;
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last?.name === null) last.instruction.push(text);
  }

  separate(): void {
    const last = this.#open.at(-1);
    if (last?.name !== null || last === undefined) return;
    last.name = /^\s*(\S*)/.exec(last.instruction.join(''))?.[1]?.toUpperCase() ?? '';
    this.#instructing -= 1;
  }

  /** Ends the innermost field; one without a result is an instruction to the last. */
  end(): void {
    this.separate();
    this.#open.pop();
  }
}

function mathText(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => (child.name === 'm:t' ? textOf(child) : mathText(child)))
    .join('');
}

/** Word cuts text wherever somebody once typed: stretches of one look are one run again. */
function joined(runs: readonly DocxRun[]): readonly DocxRun[] {
  const result: DocxRun[] = [];
  let key = '';
  for (const run of runs) {
    const last = result.at(-1);
    const ownKey = JSON.stringify([run.field, run.look]);
    if (last && key === ownKey) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
    key = ownKey;
  }
  return result;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
