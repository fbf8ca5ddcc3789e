import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import type { Document, Inline } from '../document/tree.ts';
import type { Figure } from '../figure/figure.ts';
import { declaredWords } from './declared-digits.ts';
import { type FigureIndex, figureIndex, type IndexedValue, unitsOf } from './figure-index.ts';
import { nearNumbers } from './near-numbers.ts';
import { printedLines } from './printed-lines.ts';
import type { TracedReport } from './provenance.ts';
import { type Remainder, remainderRemark, remaindersOf } from './remainder-remark.ts';
import { type CountedProjects, countedProjects, siteCountRemark } from './site-count.ts';
import { isDirectlyNamed, subjectOf } from './subject.ts';
import { twoValuesRemarks } from './two-values.ts';
import { type SpokenNumber, spokenNumbers } from './typed-numbers.ts';

/**
 * Numbers that people typed into sentences, held against the figures: values that a 【编号】 would keep true, slips of the
 * keyboard, values of last year or of the last period, counts of places, and one thing with two numbers in one document.
 * A number is taken for a figure only where its sentence names it; what is doubtful is left alone.
 */
export function typedNumberRemarks(
  documents: readonly Document[],
  { dataSets, figures: book }: TracedReport,
): readonly Diagnostic[] {
  const { data } = dataSets.current;
  const declared = declaredWords(dataSets);
  const units = new Set([...unitsOf(book), ...PLACE_UNITS]);
  const spoken = documents.flatMap((document) => {
    const lines = printedLines(withWordsOnly(document));
    const typed = lines.filter(({ pieces }) => pieces.some((piece) => piece.typed && /\d/.test(piece.text)));
    return spokenNumbers(typed, units, declared).some(isTyped) ? [spokenNumbers(lines, units, declared)] : [];
  });
  if (spoken.length === 0) return [];
  const known: Known = {
    index: figureIndex(book, spoken.flat().filter(isTyped)),
    projects: countedProjects(data.projects),
    remainders: remaindersOf(data),
  };
  return spoken.flatMap((numbers) => {
    const alone = numbers.filter(isTyped).flatMap((number) => remarkOf(number, number.typedAt, known));
    return [...alone, ...twoValuesRemarks(numbers, book)];
  });
}

function isTyped(number: SpokenNumber): number is SpokenNumber & { readonly typedAt: Span } {
  return number.typedAt !== null;
}

/** The document without its pictures and without tables in which nobody typed a digit: there is nothing to hold. */
function withWordsOnly(document: Document): Document {
  const hasTyped = (inlines: readonly Inline[]): boolean =>
    inlines.some((one) =>
      one.kind === 'strong' ? hasTyped(one.inlines) : one.kind === 'text' && one.origin && /\d/.test(one.text),
    );
  const blocks = document.blocks.filter(
    (block) =>
      block.kind !== 'chart' && (block.kind !== 'table' || block.rows.some(({ cells }) => cells.some(hasTyped))),
  );
  return { ...document, blocks };
}

/** Counting words that no figure may have, but that sentences count places with. */
const PLACE_UNITS = ['个', '处', '所', '家', '座', '项'] as const;

/** What typed numbers are held against. */
interface Known {
  readonly index: FigureIndex;
  readonly projects: CountedProjects;
  readonly remainders: readonly Remainder[];
}

function remarkOf(number: SpokenNumber, span: Span, { index, projects, remainders }: Known): readonly Diagnostic[] {
  const other = siteCountRemark(number, span, projects) ?? remainderRemark(number, span, remainders);
  if (other) return [other];
  const equal = index.equal(number);
  if (equal.length > 0) return equalRemark(number, span, equal);
  const near = nearFigure(number, index);
  return near ? [diagnose('audit/near-miss', about(number, near), span, placeOf(near))] : [];
}

/** A number that is the value of some figure, now or before. */
function equalRemark(number: SpokenNumber, span: Span, equal: readonly IndexedValue[]): readonly Diagnostic[] {
  const meant = equal.filter(({ figure }) => isMeant(figure, number));
  const now = equal.filter(({ when }) => when === 'now').map(({ figure }) => figure);
  const [figure] = mostTelling(meant.filter(({ when }) => when === 'now').map((one) => one.figure));
  const suggested = figure ?? (digitCount(number) >= LONG && now.length === 1 ? now[0] : undefined);
  if (suggested) return [diagnose('audit/typed-value', about(number, suggested), span)];
  if (now.length > 0 || OTHER_TIME.test(number.before) || number.isVague) return [];
  const [old] = mostTelling(meant.map((one) => one.figure));
  const when = meant.find((one) => one.figure === old)?.when;
  if (!old || (when !== 'lastYear' && when !== 'previous') || digitCount(number) < 2) return [];
  return [diagnose('audit/old-value', { ...about(number, old), when }, span, placeOf(old))];
}

/** The figure that a slip of the keyboard makes of a number; null when none is meant. */
function nearFigure(number: SpokenNumber, index: FigureIndex): Figure | null {
  if (number.isVague || OTHER_TIME.test(number.before) || OTHER_TIME.test(number.after.slice(0, 8))) return null;
  const count = digitCount(number);
  const candidates = nearNumbers(number.digits)
    .flatMap((digits) => index.printing(digits, number.unit))
    .filter(({ kind, quantity }) => kind !== 'criterion' && quantity.approximation === 'exact')
    .filter(({ quantity }) => !number.text.includes(quantity.literal))
    .filter((figure) => {
      if (count >= LONG) return subjectOf(figure, number) !== 'no';
      if (!isMeant(figure, number)) return false;
      const { clause } = number;
      return !OTHER_THING.test(isDirectlyNamed(figure, number) ? clause.replace(/^其中/u, '') : clause);
    });
  return mostTelling(candidates)[0] ?? null;
}

/** Short numbers are often near each other by chance, and a paragraph names many things: the name must stand directly beside. */
function isMeant(figure: Figure, number: SpokenNumber): boolean {
  const subject = subjectOf(figure, number);
  if (subject === 'no') return false;
  return isDirectlyNamed(figure, number) || (subject === 'named' && digitCount(number) > SHORT);
}

const SHORT = 3;

/** So many digits are hardly ever equal by chance. */
const LONG = 5;

/** Sentences of another time, of an aim, or of a change: the number is meant to differ. */
const OTHER_TIME =
  /上年|去年|前年|往年|历年|同期|上期|此前|原来?|由|从|较|基数|目标|任务|计划|指标数|力争|争取|预计|拟|达标|20\d\d年(?!以来)/;

/** Clauses that speak of a part, of an addition or of each one. */
const OTHER_THING =
  /中有|中的|新增|增加|减少|净增|其中|平均|人均|户均|每|另|其余|剩余|尚有|同比|环比|占|提高|下降|超过|以上/;

/** Figures whose names say most, first: 城市低保对象 before 低保对象. */
function mostTelling(figures: readonly Figure[]): readonly Figure[] {
  return [...figures].sort((a, b) => b.id.split('.').length - a.id.split('.').length || b.name.length - a.name.length);
}

function digitCount({ digits }: SpokenNumber): number {
  return digits.replace(/\D/g, '').length;
}

function about({ words }: SpokenNumber, { id, quantity }: Figure) {
  return { found: words, id, value: quantity.literal };
}

function placeOf({ origin }: Figure): readonly Span[] {
  return origin.kind === 'written' ? [origin.span] : [];
}
