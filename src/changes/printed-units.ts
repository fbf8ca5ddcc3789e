import type { LineRole } from '../audit/printed-lines.ts';
import type { Provenance } from '../audit/provenance.ts';
import type { DocxFacts } from '../read/docx/docx-facts.ts';
import { alignLines, type LinePair } from './align-lines.ts';

/** What a word processor shows as one paragraph: a line of a document, with the heading that is run into it. */
export interface PrintedUnit {
  /** Counts the blocks of the document from 1. */
  readonly paragraph: number;
  readonly role: LineRole;
  /** The row of a table, from 1; 0 is its head, null what is no cell. */
  readonly row: number | null;
  readonly text: string;
  /** The lines that it is made of, as places in the lines of the provenance, each with where it begins in the text. */
  readonly lines: readonly { readonly line: number; readonly start: number }[];
}

/** The lines of a document as a word processor shows them, in reading order. */
export function printedUnits({ lines }: Pick<Provenance, 'lines'>): readonly PrintedUnit[] {
  const units: PrintedUnit[] = [];
  for (const [line, { paragraph, role, row, text }] of lines.entries()) {
    const last = units.at(-1);
    if (last?.role === 'runIn' && last.paragraph === paragraph && role === 'body') {
      const joined = { line, start: last.text.length };
      units[units.length - 1] = { ...last, role, text: last.text + text, lines: [...last.lines, joined] };
    } else units.push({ paragraph, role, row, text, lines: [{ line, start: 0 }] });
  }
  return units;
}

/** The words of each paragraph and cell of a DOCX, those in text boxes included, without its breaks and with a space for a tab; what is empty is left out. */
export function docxTexts({ paragraphs }: Pick<DocxFacts, 'paragraphs'>): readonly string[] {
  return paragraphs.flatMap(({ text, label }) => {
    const words = `${label ?? ''}${text}`
      .replaceAll('\t', '　')
      .replace(/[\n\f]/g, '')
      .trim();
    return words === '' ? [] : [words];
  });
}

/** Which text of a document as it reads now is which of the units that were printed. Pictures hold no text, so their labels are left out. */
export function unitPairs(units: readonly PrintedUnit[], texts: readonly string[]): readonly LinePair[] {
  const readable = [...units.keys()].filter((at) => units[at]?.role !== 'chartLabel');
  const pairs = alignLines(
    readable.map((at) => units[at]?.text.trim() ?? ''),
    texts,
  );
  return pairs.map((pair) => (pair.old === null ? pair : { ...pair, old: readable[pair.old] ?? 0 }));
}

/** The units of a document as it reads after somebody has edited it. What is new bears the numbers of what stands before it. */
export function unitsToday(units: readonly PrintedUnit[], texts: readonly string[]): readonly PrintedUnit[] {
  const today: PrintedUnit[] = [];
  let next = 0;
  const keepLabels = (end: number): void => {
    for (; next < end; next += 1) {
      const unit = units[next];
      if (unit?.role === 'chartLabel') today.push(unit);
    }
  };
  for (const { old, now } of unitPairs(units, texts)) {
    const was = old === null ? undefined : units[old];
    if (old !== null) {
      keepLabels(old);
      next = old + 1;
    }
    const text = now === null ? undefined : texts[now];
    if (text === undefined) continue;
    if (was?.text.trim() === text) today.push(was);
    else if (was) today.push({ ...was, text, lines: [] });
    else {
      const { paragraph = 1, row = null } = today.at(-1) ?? {};
      today.push({ paragraph, role: row === null ? 'body' : 'tableCell', row, text, lines: [] });
    }
  }
  keepLabels(units.length);
  return today;
}
