import type { ChartBlock } from '../../document/tree.ts';
import type { Figure } from '../../figure/figure.ts';
import { columnNumber } from '../../figure/money.ts';
import type { Quantity, Unit } from '../../quantity/quantity.ts';
import type { ChartSpec } from '../spec.ts';

/** A chart that has no number yet. */
export type ChartDraft = Omit<ChartBlock, 'number' | 'origin'>;

/** The width of the type area: 156 mm. */
export const FULL_WIDTH_MM = 156;

export function chartDraft(caption: string, altText: string, spec: ChartSpec): ChartDraft {
  return { kind: 'chart', caption, altText, spec, placeholder: null, notes: [] };
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

/** Horizontal bars need room for each category: its bars and a gap. */
export function barsHeightMm(categories: number, seriesCount: number): number {
  return Math.min(200, 22 + categories * (4 + seriesCount * 5));
}
