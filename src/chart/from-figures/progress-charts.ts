import { lifecycleStages } from '../../data-set/lifecycle.ts';
import type { DataSet, Project } from '../../data-set/schema/data-set-schema.ts';
import type { FigureBook } from '../../figure/figure-book.ts';
import { columnPlaces } from '../../figure/money.ts';
import { LAMP_MARKS, LAMP_NAMES } from '../../figure/progress-lamp.ts';
import { progressPlaces } from '../../figure/progress-places.ts';
import { parseUnit } from '../../quantity/parse-quantity.ts';
import { type ChartDraft, chartDraft, FULL_WIDTH_MM, missingChart, seriesOf } from './chart-draft.ts';

/**
 * 重点项目形象进度: planned against actual, by project and by site where a site has a progress of its own; the mark of its
 * lamp stands before each name.
 */
export function progressChart(data: DataSet, book: FigureBook): ChartDraft {
  const caption = '重点项目形象进度';
  const places = progressPlaces(data, book);
  if (places.length === 0) return missingChart(caption, '项目进度');
  const percent = parseUnit('%');
  const actual = places.map((place) => place.actual);
  const planned = places.map((place) => place.planned);
  const digits = columnPlaces([...actual, ...planned], percent, 1);
  const series = [seriesOf('计划进度', planned, percent, digits), seriesOf('实际进度', actual, percent, digits)];
  const summary = places.map((place) => {
    const plan = place.planned ? `，计划${place.planned.quantity.literal}` : '';
    return `${place.name}${place.actual.quantity.literal}${plan}${place.lamp ? `，${LAMP_NAMES[place.lamp]}` : ''}`;
  });
  const draft = chartDraft(
    caption,
    `${caption}：${summary.join('；')}。`,
    {
      type: 'bars',
      widthMm: FULL_WIDTH_MM,
      orientation: 'horizontal',
      unit: '%',
      categories: places.map(({ name, lamp }) => `${lamp ? LAMP_MARKS[lamp] : ''}${name}`),
      series,
      maximum: series.some(({ values }) => values.some((value) => value !== null && value > 100)) ? null : 100,
    },
    [...planned, ...actual],
  );
  return { ...draft, notes: places.some(({ lamp }) => lamp !== null) ? [LAMP_NOTE] : [] };
}

/** What the marks mean. */
const LAMP_NOTE = `注：${(['green', 'yellow', 'red'] as const).map((lamp) => `${LAMP_MARKS[lamp]}${LAMP_NAMES[lamp]}`).join('，')}。`;

/** 各地点所处阶段: how far each site of a project has come. */
export function stageChart(data: DataSet, project: Project): ChartDraft {
  const caption = `${project.shortName ?? project.name}各点位进展`;
  const stages = (lifecycleStages(data, project.lifecycle) ?? []).map(({ name }) => name);
  const rows = project.sites.flatMap(({ name, stage, status }) =>
    stage ? [{ name, reached: stages.indexOf(stage), label: status === 'inProgress' ? `${stage}中` : stage }] : [],
  );
  if (rows.length === 0) return missingChart(caption, '各点位的阶段');
  if (stages.length < 2) return missingChart(caption, '两个以上阶段的流程');
  const summary = rows.map(({ name, label }) => `${name}${label}`).join('；');
  return chartDraft(
    caption,
    `${caption}：${summary}。`,
    {
      type: 'stages',
      widthMm: FULL_WIDTH_MM,
      stages,
      rows,
    },
    [],
  );
}
