import type { FigureRecord } from '../audit/provenance.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { groupBy } from '../group-by.ts';
import { Decimal } from '../quantity/decimal.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import { isKnown, type Quantity } from '../quantity/quantity.ts';
import type { FigureSeen } from './document-edits.ts';
import { distinctNames, joinedNames } from './place-names.ts';
import type { Proposal, PullList } from './proposal.ts';

/** What the figures of edited documents ask for. A figure must say the same in every place that prints it. */
export function figureProposals(seen: readonly FigureSeen[], book: FigureBook): PullList {
  const proposals: Proposal[] = [];
  const left: Diagnostic[] = [];
  const byFigure = groupBy(seen, ({ record }) => `${record.of} ${record.id}`);
  for (const places of byFigure.values()) {
    const edited = places.filter(({ words, printed }) => words !== printed.words);
    const [first] = edited;
    if (!first) continue;
    const result = proposalFor(first, edited, places, book);
    if (result && 'code' in result) left.push(result);
    else if (result) proposals.push(result);
  }
  return { proposals, left };
}

function proposalFor(
  first: FigureSeen,
  edited: readonly FigureSeen[],
  places: readonly FigureSeen[],
  book: FigureBook,
): Proposal | Diagnostic | null {
  const { record, printed, words, place } = first;
  const { id, value } = record;
  const edit = { place, id, old: printed.words, now: words };
  const figure = currentFigure(record, book);
  if (record.origin.kind === 'derived') {
    return diagnose(
      'pull/computed',
      { ...edit, formula: record.origin.formula },
      null,
      typedInputs(record, first.records, book),
    );
  }
  if (record.of !== 'current') return diagnose('pull/other-data', edit, spanOf(figure));
  if (!figure || figure.quantity.literal !== value) {
    const isDone = figure && edited.every((one) => wantedLiteral(one) === figure.quantity.literal);
    if (isDone) return null;
    return diagnose('pull/moved-on', { ...edit, value: figure?.quantity.literal ?? '—' }, spanOf(figure));
  }
  const span = spanOf(figure);
  const literals = edited.map(wantedLiteral);
  const [literal] = literals;
  if (!span || literal === null || literal === undefined || literals.includes(null)) {
    return diagnose('pull/other-form', { ...edit, value }, span);
  }
  // Places that say it in another form follow by themselves.
  const others = places.filter((one) => !edited.includes(one) && wantedLiteral(one) !== null);
  const values = new Set([...literals.flatMap((one) => one ?? []), ...others.map(() => value)]);
  if (values.size > 1) {
    const all = [...edited, ...others].map((one) => one.place);
    return diagnose('pull/conflict', { id, values: [...values], places: joinedNames(all) }, span);
  }
  if (!isSameKind(figure.quantity, literal))
    return diagnose('pull/other-kind', { place, id, now: literal, value }, span);
  return {
    what: 'figure',
    name: id,
    old: value,
    now: literal,
    span,
    places: distinctNames(edited.map((one) => one.place)),
    alsoIn: [],
  };
}

/** The figure of the data as they are now, also one that stands beside another: its target, its value of last year. */
function currentFigure({ id, of }: FigureRecord, book: FigureBook): Figure | null {
  if (of !== 'current') return book.comparands(id)[of];
  const own = book.figures.get(id);
  if (own) return own;
  const [base = ''] = id.split('|');
  const { lastYear, previous, target, peers } = book.comparands(base);
  return [lastYear, previous, target, ...peers].find((one) => one?.id === id) ?? null;
}

function spanOf(figure: Figure | null): Span | null {
  return figure?.origin.kind === 'written' ? figure.origin.span : null;
}

/** More say nothing to a person. */
const MOST_INPUTS = 20;

/** Where the typed figures stand that a computed one follows from. */
function typedInputs(record: FigureRecord, records: readonly FigureRecord[], book: FigureBook): readonly Span[] {
  const spans: Span[] = [];
  const seen = new Set<FigureRecord>();
  const visit = (one: FigureRecord): void => {
    if (seen.has(one) || spans.length >= MOST_INPUTS) return;
    seen.add(one);
    const span = one.origin.kind === 'written' ? spanOf(currentFigure(one, book)) : null;
    if (span) spans.push(span);
    if (one.origin.kind === 'derived') {
      for (const input of one.origin.inputs) if (records[input]) visit(records[input]);
    }
  };
  visit(record);
  return spans;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/;

/**
 * What the data must say so that a place prints what stands there now: the words themselves where it printed the value as
 * written, the value with its number exchanged where it printed that with other decimals (41.20万元) or without its unit.
 * Null where the words are another form of it.
 */
function wantedLiteral({ record: { value: literal }, printed: { words: old }, words: now }: FigureSeen): string | null {
  if (old === literal) return now;
  const [own, was, is] = [literal, old, now].map((words) => NUMBER.exec(words)?.[0]);
  if (own === undefined || was === undefined || is === undefined) return null;
  const around = old.replace(was, '');
  const isForm = around === '' || around === literal.replace(own, '');
  if (!isForm || now.replace(is, '') !== around || !numberOf(own).equals(numberOf(was))) return null;
  return literal.replace(own, own === was ? is : numberOf(is).toFixed());
}

function numberOf(words: string): Decimal {
  return new Decimal(words.replaceAll(',', ''));
}

/** The same unit and the same 约 or 余. A gap without a unit takes any. */
function isSameKind(old: Quantity, literal: string): boolean {
  const parsed = parseQuantity(literal);
  if (!parsed.ok || !isKnown(parsed.quantity)) return false;
  const { unit, approximation } = parsed.quantity;
  if (!isKnown(old) && old.unit.text === '') return approximation === 'exact';
  return unit.text === old.unit.text && approximation === old.approximation;
}
