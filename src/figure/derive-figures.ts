import { lastDay, sameMonthsLastYear } from '../calendar/period.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { valueAt } from '../data-set/value-at.ts';
import { type Diagnostic, diagnose, fail, isError, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { upTo } from '../quantity/format-quantity.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { fromFormula, pendingQuantity, roundedQuantity } from './arithmetic.ts';
import { checkFigures } from './checks/check-figures.ts';
import { formulaValue } from './checks/judge.ts';
import { collectFigures, type FigureCollection, kindOf } from './collect-figures.ts';
import { type Expression, evaluate, figuresIn, parseExpression } from './expression.ts';
import type { Figure } from './figure.ts';
import { type Comparands, type FigureBook, NO_COMPARANDS } from './figure-book.ts';

/** The data set reported on, and those it is compared with. */
export interface DataSets {
  readonly current: LocatedDataSet;
  /** The same period of last year, or null. */
  readonly lastYear: LocatedDataSet | null;
  /** The period before, or null. */
  readonly previous: LocatedDataSet | null;
}

/**
 * Makes every figure of the report, joined by id with last year's and last period's, and holds the checks against them.
 * There are figures even where a rule of the data set is broken: what else is wrong is then told at the same time.
 */
export function deriveFigures({ current, lastYear, previous }: DataSets): Outcome<FigureBook> {
  const collected = collectFigures(current);
  const diagnostics: Diagnostic[] = [...collected.diagnostics];
  const own = withDerived(current, collected, diagnostics);
  const lastYearFigures = lastYear
    ? withDerived(lastYear, collectFigures(lastYear), []).figures
    : new Map<string, Figure>();
  const previousFigures = previous
    ? withDerived(previous, collectFigures(previous), []).figures
    : new Map<string, Figure>();

  if (diagnostics.some(isError)) return fail(diagnostics);
  const checks = checkFigures(current, own.figures, lastYearFigures);
  diagnostics.push(...checks.flatMap(({ diagnostic }) => diagnostic ?? []));
  diagnostics.push(...gaps(own.figures, current), ...strangers(own.figures, current));
  const book = bookOf(current, own, { lastYear: lastYearFigures, previous: previousFigures }, checks);
  return succeed(book, diagnostics);
}

/** The figures of one data set by themselves: nothing to compare them with but what stands beside them, and nothing checked. */
export function figuresAlone(located: LocatedDataSet): FigureBook {
  const own = withDerived(located, collectFigures(located), []);
  return bookOf(located, own, { lastYear: new Map(), previous: new Map() }, []);
}

/** The figures of the same period of last year and of the period before, by id. */
interface OtherFigures {
  readonly lastYear: ReadonlyMap<string, Figure>;
  readonly previous: ReadonlyMap<string, Figure>;
}

function bookOf(
  located: LocatedDataSet,
  own: FigureCollection,
  others: OtherFigures,
  checks: FigureBook['checks'],
): FigureBook {
  const { data } = located;
  const comparands = new Map<string, Comparands>();
  const partsOf = groupParts(own);

  const comparandsOf = (id: string): Comparands => {
    const figure = own.figures.get(id);
    if (!figure) return NO_COMPARANDS;
    const typed = typedComparands(located, figure);
    return {
      lastYear: typed.lastYear ?? others.lastYear.get(id) ?? null,
      previous: typed.previous ?? others.previous.get(id) ?? null,
      target: typed.target,
      peers: typed.peers,
      persons: own.figures.get(valueAt(data.indicators, id)?.perCapitaOf ?? '') ?? null,
      whole: own.figures.get(own.wholes.get(id) ?? '') ?? null,
      parts: (partsOf.get(id) ?? []).flatMap((part) => own.figures.get(part) ?? []),
    };
  };
  return {
    figures: own.figures,
    comparands: (id) => {
      const known = comparands.get(id) ?? comparandsOf(id);
      comparands.set(id, known);
      return known;
    },
    indicator: (id) => valueAt(data.indicators, id),
    style: data.style,
    checks,
    checkSettings: data.checkSettings,
    asOf: data.report.asOf ?? lastDay(data.report.period.months),
  };
}

/** Last year's value, last period's, the target and the peers that stand beside the figure itself. */
function typedComparands(
  { data, locate }: LocatedDataSet,
  figure: Figure,
): Pick<Comparands, 'lastYear' | 'previous' | 'target' | 'peers'> {
  const written = (suffix: Suffix, quantity: Quantity | null, path: Path, source: string | null): Figure | null => {
    if (!quantity) return null;
    const origin = { kind: 'written', span: locate(path), path: path.join('.'), source } as const;
    const window = suffix === '上年同期' && figure.window ? sameMonthsLastYear(figure.window) : null;
    return { ...figure, id: `${figure.id}|${suffix}`, quantity, window, asOf: null, origin };
  };
  const indicator = valueAt(data.indicators, figure.id);
  if (indicator) {
    const path = ['indicators', figure.id];
    const { lastYear, previous, target, peers, source } = indicator;
    return {
      lastYear: written('上年同期', lastYear, [...path, 'lastYear'], source),
      previous: written('上期', previous, [...path, 'previous'], source),
      target: written('目标', target, [...path, 'target'], source),
      peers: Object.entries(peers).flatMap(([name, quantity]) => {
        const peer = written('参照', quantity, [...path, 'peers', name], null);
        return peer ? { ...peer, id: `${figure.id}|${name}`, name } : [];
      }),
    };
  }
  const [, line] = /^预算\.(.+)\.支出$/.exec(figure.id) ?? [];
  const at = data.budget.findIndex((row) => row.line === line);
  const lastYear = data.budget[at]?.lastYear ?? null;
  return {
    lastYear: written('上年同期', lastYear, ['budget', at, 'lastYear'], null),
    previous: null,
    target: null,
    peers: [],
  };
}

type Suffix = '上年同期' | '上期' | '目标' | '参照';

/** So many formulas may build on each other; more cannot be followed by a reader either. */
const MAX_CHAIN = 200;

/** Adds the figures that formulas give; a formula may use another formula's result. */
function withDerived(
  located: LocatedDataSet,
  collection: FigureCollection,
  diagnostics: Diagnostic[],
): FigureCollection {
  const figures = new Map(collection.figures);
  const underway = new Set<string>();
  const { data, locate } = located;

  const resolve = (id: string): void => {
    const definition = valueAt(data.derived, id);
    if (!definition || figures.has(id)) return;
    const span = locate(['derived', id, 'formula']);
    underway.add(id);
    const parsed = parseExpression(definition.formula);
    const unit = parseUnit(definition.unit);
    let quantity = pendingQuantity(unit);
    if (!parsed.ok) {
      diagnostics.push(
        diagnose('figure/bad-formula', { formula: definition.formula, found: parsed.problem.found }, span),
      );
    } else if (knowsInputs(id, parsed.expression)) {
      quantity = compute(id, parsed.expression, unit, definition.decimals);
    }
    underway.delete(id);
    const inputs = parsed.ok ? figuresIn(parsed.expression).flatMap((input) => figures.get(input) ?? []) : [];
    const origin = { kind: 'derived', formula: definition.formula, inputs } as const;
    const kind = definition.kind ?? kindOf(quantity);
    const time = { window: inputs[0]?.window ?? null, asOf: inputs[0]?.asOf ?? null };
    figures.set(id, { id, name: definition.name ?? id, kind, quantity, ...time, scope: null, origin });
  };

  const knowsInputs = (id: string, expression: Expression): boolean => {
    const span = locate(['derived', id, 'formula']);
    return figuresIn(expression).every((input) => {
      if (underway.has(input) || underway.size > MAX_CHAIN) {
        diagnostics.push(diagnose('figure/circular', { id: input }, span));
        return false;
      }
      resolve(input);
      if (figures.has(input)) return true;
      diagnostics.push(diagnose('figure/unknown', { id: input, suggestion: suggest(input, figures.keys()) }, span));
      return false;
    });
  };

  const compute = (id: string, expression: Expression, unit: Quantity['unit'], decimals: number): Quantity => {
    const result = evaluate(expression, formulaValue(figures));
    if (result.ok) return roundedQuantity(fromFormula(result.value, unit), unit, upTo(decimals));
    diagnostics.push(
      diagnose('figure/not-computable', { id, reason: result.reason }, locate(['derived', id, 'formula'])),
    );
    return pendingQuantity(unit);
  };

  for (const id of Object.keys(data.derived)) {
    const taken = collection.figures.get(id)?.origin;
    const related = taken?.kind === 'written' ? [taken.span] : [];
    if (taken) diagnostics.push(diagnose('data/duplicate-id', { id }, locate(['derived', id, 'formula']), related));
    else resolve(id);
  }
  return { ...collection, figures };
}

function groupParts({ wholes }: FigureCollection): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const [part, whole] of wholes) {
    const known = parts.get(whole);
    if (known) known.push(part);
    else parts.set(whole, [part]);
  }
  return parts;
}

/** What is still to be filled in, and by whom. */
function gaps(figures: ReadonlyMap<string, Figure>, { data }: LocatedDataSet): readonly Diagnostic[] {
  return [...figures.values()].flatMap(({ id, quantity, origin }) => {
    if (origin.kind !== 'written' || quantity.value !== null) return [];
    const indicator = valueAt(data.indicators, id);
    return [
      diagnose('figure/gap', { id, department: indicator?.department ?? '', due: indicator?.due ?? '' }, origin.span),
    ];
  });
}

/** 人均对象 that there are not. */
function strangers(figures: ReadonlyMap<string, Figure>, { data, locate }: LocatedDataSet): readonly Diagnostic[] {
  return Object.entries(data.indicators).flatMap(([id, { perCapitaOf }]) => {
    if (perCapitaOf === null || figures.has(perCapitaOf)) return [];
    const span = locate(['indicators', id, 'perCapitaOf']);
    return [diagnose('figure/unknown', { id: perCapitaOf, suggestion: suggest(perCapitaOf, figures.keys()) }, span)];
  });
}
