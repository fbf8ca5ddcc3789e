import type { ChartBlock } from '../../document/tree.ts';
import type { Figure } from '../../figure/figure.ts';
import { columnNumber } from '../../figure/money.ts';
import type { Quantity, Unit } from '../../quantity/quantity.ts';
import { neededSize } from '../needed-size.ts';
import type { ChartSpec } from '../spec.ts';

/** A chart that has no number yet. */
export type ChartDraft = Omit<ChartBlock, 'number' | 'origin'>;

/** The width of the type area: 156 mm. */
export const FULL_WIDTH_MM = 156;

/**
 * As high as the chart needs to be readable, and no lower than it looks good; `figures` are those that its labels print,
 * null where a label is missing.
 */
export function chartDraft(
  caption: string,
  altText: string,
  unsized: UnsizedSpec,
  figures: readonly (Figure | null | undefined)[],
): ChartDraft {
  const spec: ChartSpec = { ...unsized, heightMm: MOST_HEIGHT_MM };
  const heightMm = Math.min(MOST_HEIGHT_MM, Math.max(leastHeightMm(spec), neededSize(spec).heightMm));
  const printed = figures.filter((figure) => figure !== null && figure !== undefined);
  return {
    kind: 'chart',
    caption,
    altText,
    spec: { ...spec, heightMm },
    placeholder: null,
    notes: [],
    figures: printed,
  };
}

type UnsizedSpec = ChartSpec extends infer S ? (S extends ChartSpec ? Omit<S, 'heightMm'> : never) : never;

const LEAST_HEIGHT_MM = 50;
const MOST_HEIGHT_MM = 180;
/** Names, labels and legend stand above and below upright bars, and bars that are left with less look alike. */
const LEAST_UPRIGHT_BARS_MM = 66;

function leastHeightMm(spec: ChartSpec): number {
  return spec.type === 'bars' && spec.orientation === 'vertical' ? LEAST_UPRIGHT_BARS_MM : LEAST_HEIGHT_MM;
}

/** A chart whose data are missing: a visible place that says so. */
export function missingChart(caption: string, missing: string): ChartDraft {
  return {
    kind: 'chart',
    caption,
    altText: `${caption}：缺少${missing}`,
    spec: null,
    placeholder: `（此处应有图：${caption}。缺少${missing}，补齐后自动生成）`,
    notes: [],
  };
}

/** A series of a chart from figures in one unit, with the labels that the tables print for them. */
export function seriesOf(name: string, figures: readonly (Figure | null | undefined)[], unit: Unit, places: number) {
  return {
    name,
    values: figures.map((figure) => (figure ? numberIn(figure.quantity, unit) : null)),
    labels: figures.map((figure) => (figure ? columnNumber(figure.quantity, unit, places) : null)),
  };
}

/** Where a mark is drawn; the printed label stays exact. */
export function numberIn({ value }: Quantity, unit: Unit): number | null {
  return value === null ? null : value.div(unit.scale).toNumber();
}
