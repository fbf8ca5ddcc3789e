import { lastDay, type Period, sameRange } from '../calendar/period.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import { checkReferences } from '../data-set/check-references.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose, fail, isError, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { combineIndicators, inheritedFormulas } from './combine-indicators.ts';
import { combineBudget, combineProjects } from './combine-money.ts';
import type { Combined, ValueOrigin } from './combined.ts';
import { isNextMonth } from './tiling.ts';

/**
 * A year's data set from those of its halves, or of any period from the periods that make it up: flows add, stocks take the
 * last, formulas are worked out anew. What the data set says itself wins. What cannot be combined waits to be filled in,
 * with the reason; so do rates, unless a formula makes them.
 */
export function combineParts(own: LocatedDataSet, parts: readonly LocatedDataSet[]): Outcome<LocatedDataSet> {
  const sorted = [...parts].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const at = own.locate(['report', 'parts']);
  const { period } = own.data.report;
  if (!coversPeriod(period, sorted)) {
    const found = sorted.map(({ data }) => data.report.period.code);
    return fail([diagnose('period/parts-do-not-cover', { period: period.code, found }, at)]);
  }
  const latestFirst = [...sorted].reverse();
  const indicators = combineIndicators(own, sorted);
  const derived = inheritedFormulas(own, latestFirst[0] ?? own);
  const projects = combineProjects(own, sorted);
  const budget = combineBudget(own, sorted);
  const programmes = inherited(own, latestFirst, 'programmes', ({ id }) => id);
  const tallies = inherited(own, latestFirst, 'tallies', ({ id }) => id);
  const byName = <T>(pick: (data: DataSet) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...sorted.map(({ data }) => pick(data)), pick(own.data));
  const data: DataSet = {
    ...own.data,
    sources: byName(({ sources }) => sources),
    lifecycles: byName(({ lifecycles }) => lifecycles),
    indicators: indicators.value,
    derived: derived.value,
    projects: projects.value,
    budget: budget.value,
    programmes: programmes.value,
    tallies: tallies.value,
  };
  const origins = [indicators, derived, projects, budget, programmes, tallies].flatMap((one) => one.origins);
  const located = { data, locate: locatorOf(own, origins), combination: { parts: sorted, isSum: sumsOf(origins) } };
  const refused = [...indicators.refused, ...derived.refused].map(({ id, why, span }) =>
    diagnose('period/not-combined', { id, why }, at, [span]),
  );
  const diagnostics: readonly Diagnostic[] = [...refused, ...checkReferences(data, located.locate)];
  return diagnostics.some(isError) ? fail(diagnostics) : succeed(located, diagnostics);
}

function startOf({ data }: LocatedDataSet): string {
  return data.report.period.months.first;
}

/** Whether periods follow each other without a gap, from the first month of a period to its last. */
function coversPeriod({ months }: Period, parts: readonly LocatedDataSet[]): boolean {
  const ranges = parts.map(({ data }) => data.report.period.months);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || first.first !== months.first || lastDay(last) !== lastDay(months)) return false;
  return ranges.every((range, index) => {
    const before = ranges[index - 1];
    return !sameRange(range, months) && (!before || isNextMonth(before.last, range.first));
  });
}

/** Items of a list that the data set does not have itself, each as the last part that has it says it. */
function inherited<K extends 'programmes' | 'tallies'>(
  own: LocatedDataSet,
  latestFirst: readonly LocatedDataSet[],
  section: K,
  idOf: (item: DataSet[K][number]) => string,
): Combined<DataSet[K]> {
  const value = [...own.data[section]] as DataSet[K][number][];
  const known = new Set(value.map(idOf));
  const origins: ValueOrigin[] = [];
  for (const part of latestFirst) {
    for (const [index, item] of part.data[section].entries()) {
      if (known.has(idOf(item))) continue;
      known.add(idOf(item));
      origins.push({ kind: 'taken', path: [section, value.length], part, at: [section, index] });
      value.push(item);
    }
  }
  return { value: value as DataSet[K], origins, refused: [] };
}

/** Values stand where the part that they are taken from has them; the closest place around wins. */
function locatorOf(own: LocatedDataSet, origins: readonly ValueOrigin[]): LocatedDataSet['locate'] {
  const taken = new Map(origins.flatMap((one) => (one.kind === 'taken' ? [[pathKey(one.path), one] as const] : [])));
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = taken.get(pathKey(path.slice(0, length)));
      if (origin) return origin.part.locate([...origin.at, ...path.slice(length)]);
    }
    return own.locate(path);
  };
}

function sumsOf(origins: readonly ValueOrigin[]): (path: Path) => boolean {
  const sums = new Set(origins.flatMap(({ kind, path }) => (kind === 'sum' ? [pathKey(path)] : [])));
  return (path) => sums.has(pathKey(path));
}

/** One string for a path; NUL cannot occur in a key. */
function pathKey(path: Path): string {
  return path.join('\u0000');
}
