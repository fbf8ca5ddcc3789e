import { sameMeasure } from '../../figure/arithmetic.ts';
import type { Figure } from '../../figure/figure.ts';
import type { FigureBook } from '../../figure/figure-book.ts';
import { columnPlaces, mostPlaces } from '../../figure/money.ts';
import { isKnown } from '../../quantity/quantity.ts';
import { type ChartDraft, chartDraft, FULL_WIDTH_MM, missingChart, seriesOf } from './chart-draft.ts';

/** 主要指标对比: figures of one unit against last year's and the target. */
export function indicatorChart(ids: readonly string[], book: FigureBook): ChartDraft {
  const caption = '主要指标与上年同期对比';
  const figures = ids.flatMap((id) => book.figures.get(id) ?? []);
  const known = figures.filter(({ quantity }) => isKnown(quantity));
  const unit = known[0]?.quantity.unit;
  if (!unit) return missingChart(caption, '指标');
  if (!known.every(({ quantity }) => sameMeasure(quantity.unit, unit))) return missingChart(caption, '单位相同的指标');
  const inUnit = (figure: Figure | null): Figure | null =>
    figure && sameMeasure(figure.quantity.unit, unit) ? figure : null;
  const comparands = figures.map(({ id }) => book.comparands(id));
  const columns = [
    { name: '上年同期', figures: comparands.map(({ lastYear }) => inUnit(lastYear)) },
    { name: '本期', figures },
    { name: '年度目标', figures: comparands.map(({ target }) => inUnit(target)) },
  ].filter((column) => column.figures.some((figure) => figure !== null));
  const series = columns.map(({ name, figures: column }) =>
    seriesOf(name, column, unit, columnPlaces(column, unit, mostPlaces(book.style))),
  );
  const summary = figures.map(
    ({ name }, index) => `${name}${series.map((one) => `${one.name}${one.labels[index] ?? '—'}`).join('、')}`,
  );
  return chartDraft(
    caption,
    `${caption}（${unit.text}）：${summary.join('；')}。`,
    {
      type: 'bars',
      widthMm: FULL_WIDTH_MM,
      orientation: 'vertical',
      unit: unit.text,
      categories: figures.map(({ name }) => name),
      series,
      maximum: null,
    },
    columns.flatMap((column) => column.figures),
  );
}
