import { groupBy } from '../group-by.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import { isKnown } from '../quantity/quantity.ts';
import type { FigureRecord, PrintedFigure, Provenance } from './provenance.ts';

/** What of a document is to be traced; null asks for everything. */
export interface TraceRequest {
  /** A number as printed or as written (174.18万元), or an id (低保.资金). */
  readonly figure: string | null;
  /** Counts the blocks of the document from 1. */
  readonly paragraph: number | null;
  /** Counts the pages of a PDF from 1. */
  readonly page: number | null;
}

/** A figure with every place where a document prints it. */
export interface FigureTrace {
  readonly index: number;
  readonly record: FigureRecord;
  readonly places: readonly PrintedFigure[];
}

/** The figures asked for, in the order in which they are first printed. */
export function traceFigures(
  { figures, printed }: Provenance,
  { figure, paragraph, page }: TraceRequest,
): readonly FigureTrace[] {
  const isWanted = figure === null ? () => true : matcher(figure.trim());
  const wanted = printed.filter((place) => {
    const record = figures[place.figure];
    const isThere = (paragraph === null || place.paragraph === paragraph) && (page === null || place.page === page);
    return isThere && record !== undefined && isWanted(record, place.words);
  });
  return [...groupBy(wanted, (place) => place.figure)].flatMap(([index, places]) => {
    const record = figures[index];
    return record ? [{ index, record, places }] : [];
  });
}

/** By id, by the words, or by the value in whatever unit. */
function matcher(wanted: string): (record: FigureRecord, words: string) => boolean {
  const parsed = parseQuantity(wanted);
  const quantity = parsed.ok && isKnown(parsed.quantity) ? parsed.quantity : null;
  return ({ id, value }, words) => {
    if (id === wanted || value === wanted || words === wanted) return true;
    if (!quantity) return false;
    if (hasNumber(words, wanted)) return true;
    const own = parseQuantity(value);
    return (
      own.ok &&
      isKnown(own.quantity) &&
      own.quantity.value.equals(quantity.value) &&
      own.quantity.unit.base === quantity.unit.base &&
      own.quantity.unit.per === quantity.unit.per
    );
  };
}

/** 26人 is in 共26人, not in 726人. */
function hasNumber(words: string, wanted: string): boolean {
  const at = words.indexOf(wanted);
  return at >= 0 && !/[\d.]/.test(words.charAt(at - 1)) && !/[\d.]/.test(words.charAt(at + wanted.length));
}
