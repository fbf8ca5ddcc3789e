import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { DataSet, Indicator } from '../data-set/schema/data-set-schema.ts';
import { valueAt } from '../data-set/value-at.ts';
import { pendingQuantity, sumQuantities } from '../figure/arithmetic.ts';
import { defaultWindow, kindOf } from '../figure/collect-figures.ts';
import { hasNumbers, parseExpression } from '../figure/expression.ts';
import type { FigureKind } from '../figure/figure.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Combined, Refusal, RefusalReason, ValueOrigin } from './combined.ts';
import { tile } from './tiling.ts';

/** An indicator as one part has it. */
interface PartIndicator {
  readonly part: LocatedDataSet;
  readonly indicator: Indicator;
  readonly kind: FigureKind;
}

/** Indicators that the data set does not have itself: flows added up, everything else as it last stood. */
export function combineIndicators(
  own: LocatedDataSet,
  parts: readonly LocatedDataSet[],
): Combined<DataSet['indicators']> {
  const value: Record<string, Indicator> = { ...own.data.indicators };
  const origins: ValueOrigin[] = [];
  const refused: Refusal[] = [];
  const ids = new Set([...parts].reverse().flatMap(({ data }) => Object.keys(data.indicators)));
  for (const id of ids) {
    if (valueAt(value, id) || valueAt(own.data.derived, id)) continue;
    const rows = parts.flatMap((part): readonly PartIndicator[] => {
      const indicator = valueAt(part.data.indicators, id);
      return indicator ? [{ part, indicator, kind: indicator.kind ?? kindOf(indicator.value) }] : [];
    });
    const last = rows.at(-1);
    if (!last) continue;
    const path = ['indicators', id];
    origins.push({ kind: 'taken', path, part: last.part, at: path });
    const reason = refusalOf(rows, own, parts);
    if (reason) refused.push({ id, why: reason, span: last.part.locate([...path, 'value']) });
    value[id] = reason ? waiting(last) : last.kind === 'flow' ? summed(rows, last) : lastOf(last);
    // What waits is computed from its parts as much as a sum is: nobody has to fill it in where they stand.
    if (last.kind !== 'flow' && !reason) continue;
    origins.push({ kind: 'sum', path: [...path, 'value'] });
    for (const part of Object.keys(value[id]?.parts ?? {}))
      origins.push({ kind: 'sum', path: [...path, 'parts', part] });
  }
  return { value, origins, refused };
}

/** Formulas of the last part, to be worked out anew; not those with numbers in them, which may count the months of a part. */
export function inheritedFormulas(own: LocatedDataSet, last: LocatedDataSet): Combined<DataSet['derived']> {
  const value = { ...own.data.derived };
  const origins: ValueOrigin[] = [];
  const refused: Refusal[] = [];
  for (const [id, formula] of Object.entries(last.data.derived)) {
    if (valueAt(value, id) || valueAt(own.data.indicators, id)) continue;
    const path = ['derived', id];
    const parsed = parseExpression(formula.formula);
    if (parsed.ok && hasNumbers(parsed.expression)) {
      refused.push({ id, why: 'constant', span: last.locate([...path, 'formula']) });
      continue;
    }
    value[id] = formula;
    origins.push({ kind: 'taken', path, part: last, at: path });
  }
  return { value, origins, refused };
}

/** Why an indicator of the parts says nothing about the whole; null when it does. */
function refusalOf(
  rows: readonly PartIndicator[],
  own: LocatedDataSet,
  parts: readonly LocatedDataSet[],
): RefusalReason | null {
  const last = rows.at(-1);
  if (!last) return 'missing';
  const { kind, indicator } = last;
  if (kind === 'ratio' || kind === 'estimate') return kind;
  if (rows.some((row) => row.kind !== kind)) return 'kind';
  if (kind !== 'flow') return last.part === parts.at(-1) ? null : 'missing';
  if (rows.length < parts.length) return 'missing';
  if (rows.some((row) => row.indicator.scope !== indicator.scope)) return 'scope';
  const windows = rows.map((row) => row.indicator.window ?? defaultWindow(row.part));
  if (!tile(windows, defaultWindow(own))) return 'window';
  const names = Object.keys(indicator.parts);
  const sums = [rows.map((row) => row.indicator.value), ...names.map((name) => partsNamed(rows, name))];
  return sums.every((quantities) => sumQuantities(quantities) !== null) ? null : 'unit';
}

function summed(rows: readonly PartIndicator[], { indicator, kind }: PartIndicator): Indicator {
  const total = sumQuantities(rows.map((row) => row.indicator.value));
  const common = commonParts(rows);
  const sumOf = (name: string) => sumQuantities(partsNamed(rows, name)) ?? pendingQuantity(indicator.value.unit);
  return {
    ...stripped(indicator),
    kind,
    value: total ?? pendingQuantity(indicator.value.unit),
    parts: Object.fromEntries(common.map((name) => [name, sumOf(name)])),
    // Where one of them has a part that another does not have, those in common make up no whole.
    partsAre: rows.every((row) => Object.keys(row.indicator.parts).length === common.length)
      ? indicator.partsAre
      : 'subset',
    lastYear: null,
  };
}

function lastOf({ part, indicator, kind }: PartIndicator): Indicator {
  const asOf = indicator.asOf ?? (kind === 'flow' ? null : part.data.report.asOf);
  return { ...stripped(indicator), kind, asOf };
}

function waiting({ indicator, kind }: PartIndicator): Indicator {
  return { ...stripped(indicator), kind, value: pendingQuantity(indicator.value.unit), parts: {}, lastYear: null };
}

/** Without what is said of one part of the time alone. */
function stripped(indicator: Indicator): Indicator {
  return {
    ...indicator,
    window: null,
    previous: null,
    reason: null,
    judgement: null,
    given: null,
    rank: null,
    due: null,
    peers: {},
  };
}

function commonParts(rows: readonly PartIndicator[]): readonly string[] {
  const names = Object.keys(rows.at(-1)?.indicator.parts ?? {});
  return names.filter((name) => partsNamed(rows, name).length === rows.length);
}

function partsNamed(rows: readonly PartIndicator[], name: string): readonly Quantity[] {
  return rows.flatMap(({ indicator }) => valueAt(indicator.parts, name) ?? []);
}
