import { formatMonth, formatMonthRange, lastDay, type Month, type MonthRange } from '../calendar/period.ts';
import type { Path } from '../data-set/canonical-tree.ts';
import type { Combination, LocatedDataSet } from '../data-set/read-data-set.ts';
import type { BudgetLine, Indicator, Project, Site, Tally } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import { Decimal } from '../quantity/decimal.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { exactQuantity, sumQuantities } from './arithmetic.ts';
import type { Figure, FigureKind } from './figure.ts';
import { totalInUnit } from './money.ts';

/** The figures of one data set by id, and which are parts of which. */
export interface FigureCollection {
  readonly figures: ReadonlyMap<string, Figure>;
  /** Part id to the id of its total. */
  readonly wholes: ReadonlyMap<string, string>;
  /** Ids that two values lay claim to. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Figures that people typed, and the sums that follow from them without a formula. */
export function collectFigures(located: LocatedDataSet): FigureCollection {
  const collector = new Collector(located);
  const { data } = located;
  for (const [id, indicator] of Object.entries(data.indicators)) collector.addIndicator(id, indicator);
  for (const [index, project] of data.projects.entries()) collector.addProject(project, index);
  for (const [index, line] of data.budget.entries()) collector.addBudgetLine(line, index);
  collector.addBudgetTotals();
  for (const [index, tally] of data.tallies.entries()) collector.addTally(tally, index);
  return collector;
}

/** The months that a flow of a data set covers unless it says otherwise: from the first of the period to the day of count. */
export function defaultWindow({ data }: LocatedDataSet): MonthRange {
  const { first, last } = data.report.period.months;
  const asOfMonth: Month = data.report.asOf?.slice(0, 7) ?? last;
  return { first, last: asOfMonth >= first && asOfMonth < last ? asOfMonth : last };
}

/** 万元 and 人次 pile up over months; 人 and 户 are counted on a day. */
export function kindOf(quantity: Quantity): FigureKind {
  const { base, per } = quantity.unit;
  if (per !== null) return 'standard';
  if (base === '%' || base === '‰') return 'ratio';
  return ['元', '人次', '户次', '件', '对', '例', '场次'].includes(base) ? 'flow' : 'stock';
}

/** The id of what a figure was in one month: 服务站.支出.2026年6月. */
export function monthFigureId(id: string, month: Month): string {
  return `${id}.${formatMonthRange({ first: month, last: month })}`;
}

const MONEY = { budget: '预算', allocated: '到位', spent: '支出' } as const;
type MoneyKey = keyof typeof MONEY;

/** Collects by section; a figure's id is fixed by where it stands. */
class Collector implements FigureCollection {
  readonly figures = new Map<string, Figure>();
  readonly wholes = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #located: LocatedDataSet;
  readonly #window: MonthRange;
  #figuresOfParts: readonly ReadonlyMap<string, Figure>[] | null = null;
  readonly #asOf: string;

  constructor(located: LocatedDataSet) {
    this.#located = located;
    this.#window = defaultWindow(located);
    this.#asOf = located.data.report.asOf ?? lastDay(located.data.report.period.months);
  }

  addIndicator(id: string, indicator: Indicator): void {
    const path = ['indicators', id];
    const kind = indicator.kind ?? kindOf(indicator.value);
    const about = {
      kind,
      scope: indicator.scope,
      source: indicator.source,
      window: indicator.window ?? undefined,
      asOf: indicator.asOf ?? undefined,
    };
    this.#write(id, indicator.name ?? id, indicator.value, [...path, 'value'], about);
    for (const [part, quantity] of Object.entries(indicator.parts)) {
      this.#write(`${id}.${part}`, part, quantity, [...path, 'parts', part], about);
      this.wholes.set(`${id}.${part}`, id);
    }
  }

  addProject(project: Project, index: number): void {
    const path = ['projects', index];
    const { id } = project;
    const name = project.shortName ?? project.name;
    this.#addStanding(id, name, project, path);
    project.sites.forEach((site, at) => {
      const sitePath = [...path, 'sites', at];
      this.#addStanding(`${id}.${site.name}`, site.name, site, sitePath);
      for (const [number, building] of site.sites.entries()) {
        this.#addStanding(`${id}.${site.name}.${building.name}`, building.name, building, [
          ...sitePath,
          'sites',
          number,
        ]);
      }
    });
    if (project.sites.length > 0) {
      const count = exactQuantity(new Decimal(project.sites.length), parseUnit('个'));
      this.#derive(`${id}.地点数`, `${name}地点数`, count, 'count', '地点列表的个数', []);
    }
    for (const key of Object.keys(MONEY) as MoneyKey[]) {
      const rows = project.funding.map((row, at) => {
        const quantity = row[key];
        const rowId = `${id}.资金.${row.from}.${MONEY[key]}`;
        if (quantity)
          this.#write(rowId, `${row.from}${MONEY[key]}`, quantity, [...path, 'funding', at, key], { kind: 'flow' });
        return quantity ? rowId : null;
      });
      this.#addTotal(`${id}.${MONEY[key]}`, `${name}${MONEY[key]}`, rows);
    }
    this.#addMonths(`${id}.支出`, project.spending, [...path, 'spending']);
  }

  addBudgetLine(line: BudgetLine, index: number): void {
    const path = ['budget', index];
    const about = { kind: 'flow', source: line.source } as const;
    for (const key of Object.keys(MONEY) as MoneyKey[]) {
      const quantity = line[key];
      if (quantity)
        this.#write(`预算.${line.line}.${MONEY[key]}`, `${line.line}${MONEY[key]}`, quantity, [...path, key], about);
    }
    this.#addMonths(`预算.${line.line}.支出`, line.spending, [...path, 'spending']);
  }

  addBudgetTotals(): void {
    const { budget } = this.#located.data;
    for (const key of Object.keys(MONEY) as MoneyKey[]) {
      this.#addTotal(
        `预算.${MONEY[key]}`,
        `${MONEY[key]}合计`,
        budget.map((line) => (line[key] ? `预算.${line.line}.${MONEY[key]}` : null)),
      );
    }
  }

  addTally(tally: Tally, index: number): void {
    const path = ['tallies', index];
    const count = (quantity: Quantity): Quantity =>
      quantity.unit.text === '' ? { ...quantity, unit: parseUnit(tally.unit) } : quantity;
    this.#write(`${tally.id}.总数`, tally.name, count(tally.total), [...path, 'total'], { kind: 'count' });
    for (const [part, quantity] of Object.entries(tally.parts)) {
      this.#write(`${tally.id}.${part}`, part, count(quantity), [...path, 'parts', part], { kind: 'count' });
      this.wholes.set(`${tally.id}.${part}`, `${tally.id}.总数`);
    }
  }

  #addStanding(id: string, name: string, standing: Pick<Site, 'facts' | 'progress'>, path: Path): void {
    for (const [fact, quantity] of Object.entries(standing.facts)) {
      this.#write(`${id}.${fact}`, `${name}${fact}`, quantity, [...path, 'facts', fact], {});
    }
    const { progress } = standing;
    if (!progress) return;
    this.#write(`${id}.形象进度`, `${name}形象进度`, progress.actual, [...path, 'progress', 'actual'], {
      kind: 'ratio',
    });
    const byMonth = plannedInMonth(progress.plannedByMonth, this.#asOf.slice(0, 7));
    const planned = progress.planned ?? byMonth?.quantity;
    const key = progress.planned || !byMonth ? ['planned'] : ['plannedByMonth', byMonth.month];
    if (planned) {
      this.#write(`${id}.计划进度`, `${name}计划进度`, planned, [...path, 'progress', ...key], { kind: 'ratio' });
    }
  }

  /** The sum of written rows; none while a row has no value to add. */
  #addTotal(id: string, name: string, rowIds: readonly (string | null)[]): void {
    const ids = rowIds.filter((row) => row !== null);
    const inputs = ids.flatMap((row) => this.figures.get(row) ?? []);
    if (inputs.length === 0 || inputs.length < rowIds.length) return;
    const parts = inputs.map(({ quantity }) => quantity);
    const total = sumQuantities(parts);
    if (!total) return;
    const told = totalInUnit(total, parts, this.#located.data.style);
    this.#derive(id, name, told, 'flow', ids.join(' + '), inputs);
    for (const row of ids) this.wholes.set(row, id);
  }

  #addMonths(id: string, spending: Readonly<Record<Month, Quantity>>, path: Path): void {
    for (const [month, quantity] of Object.entries(spending)) {
      const window = { first: month, last: month };
      this.#write(monthFigureId(id, month), `${formatMonth(month)}支出`, quantity, [...path, month], {
        kind: 'flow',
        window,
      });
    }
  }

  #write(id: string, name: string, quantity: Quantity, path: Path, about: About): void {
    const kind = about.kind ?? kindOf(quantity);
    const { combination } = this.#located;
    if (combination?.isSum(path)) {
      const inputs = this.#ofParts(combination).flatMap((figures) => figures.get(id) ?? []);
      const formula = combination.parts.map(({ data }) => data.report.period.label).join(' + ');
      const origin = { kind: 'derived', formula, inputs } as const;
      this.#add({ id, name, quantity, ...this.#time(kind, about), kind, scope: about.scope ?? null, origin });
      return;
    }
    const origin = {
      kind: 'written',
      span: this.#located.locate(path),
      path: path.join('.'),
      source: about.source ?? null,
    } as const;
    this.#add({ id, name, quantity, ...this.#time(kind, about), kind, scope: about.scope ?? null, origin });
  }

  #ofParts({ parts }: Combination): readonly ReadonlyMap<string, Figure>[] {
    this.#figuresOfParts ??= parts.map((part) => collectFigures(part).figures);
    return this.#figuresOfParts;
  }

  #derive(
    id: string,
    name: string,
    quantity: Quantity,
    kind: FigureKind,
    formula: string,
    inputs: readonly Figure[],
  ): void {
    const time = inputs[0] ? { window: inputs[0].window, asOf: inputs[0].asOf } : this.#time(kind, {});
    this.#add({ id, name, quantity, ...time, kind, scope: null, origin: { kind: 'derived', formula, inputs } });
  }

  /** The first holder of an id keeps it: 低保.人数.城市 may be a part of 低保.人数 or an indicator, but not both. */
  #add(figure: Figure): void {
    const earlier = this.figures.get(figure.id);
    if (!earlier) {
      this.figures.set(figure.id, figure);
      return;
    }
    const [place, first] = [writtenPlace(figure), writtenPlace(earlier)];
    const related = place && first ? [first] : [];
    this.diagnostics.push(diagnose('data/duplicate-id', { id: figure.id }, place ?? first, related));
  }

  #time(kind: FigureKind, about: About): Pick<Figure, 'window' | 'asOf'> {
    if (kind === 'flow') return { window: about.window ?? this.#window, asOf: null };
    return { window: about.window ?? null, asOf: about.asOf ?? this.#asOf };
  }
}

/** What a planned curve has for a month: its last point up to then. */
function plannedInMonth(
  curve: Readonly<Record<Month, Quantity>>,
  month: Month,
): { readonly month: Month; readonly quantity: Quantity } | null {
  const last = Object.keys(curve)
    .filter((one) => one <= month)
    .sort()
    .at(-1);
  const quantity = last === undefined ? undefined : curve[last];
  return last !== undefined && quantity ? { month: last, quantity } : null;
}

/** Where a figure, or the first written figure that it is computed from, stands. */
function writtenPlace({ origin }: Figure): Span | null {
  if (origin.kind === 'written') return origin.span;
  const [first] = origin.inputs;
  return first ? writtenPlace(first) : null;
}

interface About {
  readonly kind?: FigureKind;
  readonly scope?: string | null;
  readonly source?: string | null;
  readonly window?: MonthRange | undefined;
  readonly asOf?: string | undefined;
}
