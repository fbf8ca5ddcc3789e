import type { FigureRecord } from '../audit/provenance.ts';
import { formatQuantity, upTo } from '../quantity/format-quantity.ts';
import { parseQuantity, parseUnit } from '../quantity/parse-quantity.ts';
import { isKnown, type Unit } from '../quantity/quantity.ts';
import type { FigureChange, FigureDifference, FigureState, PlaceInDocument } from './change-list.ts';
import type { Edition } from './edition.ts';
import { blockLabels } from './places-in-document.ts';

/**
 * The figures whose value is another one, that came or that went: typed ones first, then those that follow from them, each
 * in the order of the new side. Beside a document only what documents print is compared.
 */
export function figureChanges(old: Edition, now: Edition): readonly FigureChange[] {
  const isWhole = old.dataSet !== null && now.dataSet !== null;
  const before = figuresOf(old, isWhole);
  const after = figuresOf(now, isWhole);
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const changed = new Set(ids.filter((id) => isOtherValue(before.get(id), after.get(id))));
  const causes = [new Causes(before, changed), new Causes(after, changed)];
  const printedBefore = printedPlaces(old);
  const printedNow = printedPlaces(now);
  const changes = [...changed].flatMap((id): readonly FigureChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const record = is?.record ?? was?.record;
    if (!record || ((!was || !is) && !isOwn(record))) return [];
    const because = new Set(causes.flatMap((one) => [...one.of(id)]));
    return [
      {
        change: !was ? 'came' : !is ? 'went' : 'changed',
        id: record.id,
        name: record.name,
        of: record.of,
        old: was ? stateOf(was.record) : null,
        now: is ? stateOf(is.record) : null,
        difference: was && is ? differenceOf(was.record, is.record) : null,
        because: [...because].flatMap((cause) => (after.get(cause) ?? before.get(cause))?.record.id ?? []),
        printed: (is ? printedNow : printedBefore).get(id) ?? [],
      },
    ];
  });
  const isTyped = ({ old: was, now: is }: FigureChange): boolean => (is ?? was)?.formula === null;
  return [...changes.filter(isTyped), ...changes.filter((change) => !isTyped(change))];
}

/** A figure with what it is computed from, by the ids that tell figures apart. */
interface ComparedFigure {
  readonly record: FigureRecord;
  readonly inputs: readonly string[];
}

type Figures = ReadonlyMap<string, ComparedFigure>;

/** One id may be a figure of the period, of last year and of the period before. */
function keyOf({ of, id }: FigureRecord): string {
  return `${of} ${id}`;
}

function figuresOf({ figures, documents }: Edition, isWhole: boolean): Figures {
  const all = new Map<string, ComparedFigure>();
  for (const records of [...(isWhole ? [figures] : []), ...documents.map(({ provenance }) => provenance.figures)]) {
    for (const record of records) {
      const key = keyOf(record);
      if (all.has(key)) continue;
      const inputs = record.origin.kind === 'derived' ? record.origin.inputs : [];
      all.set(key, { record, inputs: inputs.flatMap((input) => (records[input] ? [keyOf(records[input])] : [])) });
    }
  }
  return all;
}

function isOtherValue(was: ComparedFigure | undefined, is: ComparedFigure | undefined): boolean {
  return was?.record.value !== is?.record.value;
}

/** A figure of the period itself. Comparisons come and go with the words that say them. */
function isOwn({ of, id }: FigureRecord): boolean {
  return of === 'current' && !id.includes('|');
}

/** Which typed figures a figure follows from, among those that changed. */
class Causes {
  readonly #figures: Figures;
  readonly #changed: ReadonlySet<string>;
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(figures: Figures, changed: ReadonlySet<string>) {
    this.#figures = figures;
    this.#changed = changed;
  }

  of(key: string): ReadonlySet<string> {
    const known = this.#known.get(key);
    if (known) return known;
    const causes = new Set<string>();
    this.#known.set(key, causes);
    for (const input of this.#figures.get(key)?.inputs ?? []) {
      if (this.#changed.has(input) && this.#figures.get(input)?.record.origin.kind === 'written') causes.add(input);
      for (const cause of this.of(input)) causes.add(cause);
    }
    return causes;
  }
}

function stateOf({ value, time, origin }: FigureRecord): FigureState {
  return origin.kind === 'written'
    ? { value, time, place: `${origin.file}:${origin.line}`, formula: null }
    : { value, time, place: null, formula: origin.formula };
}

/** Refused, as everywhere, for estimates, gaps, other units, another scope and another stretch of the year. */
function differenceOf(was: FigureRecord, is: FigureRecord): FigureDifference | null {
  const [before, after] = [parseQuantity(was.value), parseQuantity(is.value)];
  if (!before.ok || !after.ok || was.scope !== is.scope || !isSameStretch(was.time, is.time)) return null;
  const [from, to] = [before.quantity, after.quantity];
  if (!isKnown(from) || !isKnown(to) || from.approximation !== 'exact' || to.approximation !== 'exact') return null;
  if (from.unit.base !== to.unit.base || from.unit.per !== to.unit.per) return null;
  const difference = to.value.minus(from.value);
  if (difference.isZero()) return null;
  const places = difference.div(to.unit.scale).decimalPlaces();
  return {
    direction: difference.isNegative() ? 'less' : 'more',
    amount: formatQuantity(difference.abs(), differenceUnit(to.unit), upTo(places)),
  };
}

/** A flow of 1—6月 is not set against one of 1—5月; days of count may differ. */
function isSameStretch(was: string | null, is: string | null): boolean {
  const [before, after] = [was, is].map((time) => time?.replace(/^\d{4}年/, '') ?? null);
  const isDay = (time: string | null | undefined): boolean => /^\d{4}-/.test(time ?? '');
  return before === after || (isDay(before) && isDay(after));
}

/** Percentages differ by points. */
function differenceUnit(unit: Unit): Unit {
  if (unit.text === '%') return parseUnit('个百分点');
  return unit.text === '‰' ? parseUnit('个千分点') : unit;
}

/** Where the documents of a side print each figure, a place of each paragraph. */
function printedPlaces({ documents }: Edition): ReadonlyMap<string, readonly PlaceInDocument[]> {
  const places = new Map<string, PlaceInDocument[]>();
  for (const { kind, variant, provenance } of documents) {
    const labels = blockLabels(provenance);
    for (const { figure, paragraph } of provenance.printed) {
      const record = provenance.figures[figure];
      if (!record) continue;
      const own = places.get(keyOf(record)) ?? [];
      places.set(keyOf(record), own);
      const isSame = (place: PlaceInDocument): boolean => place.document === kind && place.variant === variant;
      if (own.some((place) => isSame(place) && place.paragraph === paragraph)) continue;
      own.push({ document: kind, variant, paragraph, label: labels.get(paragraph) ?? null });
    }
  }
  return places;
}
