import type { ChartDraft } from '../../chart/from-figures/chart-draft.ts';
import { indicatorChart } from '../../chart/from-figures/indicator-chart.ts';
import { milestoneChart } from '../../chart/from-figures/milestone-chart.ts';
import { progressChart, stageChart } from '../../chart/from-figures/progress-charts.ts';
import {
  budgetChart,
  fundingSourceChart,
  monthlySpendingChart,
  projectMoneyChart,
} from '../../chart/from-figures/spending-charts.ts';
import type { ChartSpec } from '../../chart/spec.ts';
import { validateChart } from '../../chart/validate-chart.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { answerTable } from '../../table/answer-table.ts';
import { indicatorTable } from '../../table/indicator-table.ts';
import { progressTable } from '../../table/progress-table.ts';
import { remainingInvestmentTable } from '../../table/remaining-investment-table.ts';
import { scheduleTable } from '../../table/schedule-table.ts';
import { siteTable } from '../../table/site-table.ts';
import { budgetTable, projectMoneyTable } from '../../table/spending-table.ts';
import type { Expand, TableDraft } from '../../table/table-draft.ts';
import { taskTable } from '../../table/task-table.ts';
import { type Helper, type HelperContext, helper } from '../helper.ts';
import { clause, planInlines } from '../inlines.ts';
import type { Value } from '../value.ts';
import { badArgument, figureIds, findTold, type Options, textOption, unknownName } from './arguments.ts';

type Make<T> = (options: Options, context: HelperContext) => T | undefined;

/** Tables, charts and the beginnings of annexes: `{{table "budget"}}`, `{{chart "stages" of=project}}`, `{{attachment "任务分解表"}}`. */
export const blockHelpers: readonly Helper[] = [
  helper('attachment', ['附件名称'], [], ([title], _, context) => {
    const text = title === undefined ? null : plainText(title);
    if (text === null) return badArgument('attachment', '附件名称', context);
    const block = { kind: 'annex', label: null, lines: [text], origin: context.span } as const;
    return { kind: 'block', block };
  }),

  helper('table', ['表名'], ['of', 'figures', 'caption', 'notes', 'wide'], ([name], options, context) => {
    const draft = make(TABLES, name, options, context);
    if (!draft) return undefined;
    if (draft.rows.length === 0) return null;
    const { wide = false } = options;
    if (typeof wide !== 'boolean') return badArgument('table', 'wide=true', context);
    const block = { ...draft, ...retold(draft, 'table', options, context), wide, origin: context.span };
    return { kind: 'block', block };
  }),

  helper('chart', ['图名'], ['of', 'figures', 'caption', 'notes', 'heightMm'], ([name], options, context) => {
    const draft = make(CHARTS, name, options, context);
    if (!draft) return undefined;
    const block = { ...draft, ...retold(draft, 'chart', options, context), origin: context.span };
    const { caption, placeholder } = block;
    if (!block.spec) context.report('template/chart-without-data', { caption, placeholder: placeholder ?? '' });
    return {
      kind: 'block',
      block: { ...block, spec: block.spec && readyToDraw(block.spec, caption, options, context) },
    };
  }),
];

const TABLES: Readonly<Record<string, Make<TableDraft>>> = {
  budget: (_, { source }) => budgetTable(source.dataSets.current.data, source.figures),
  projectMoney: (_, { source }) => projectMoneyTable(source.dataSets.current.data, source.figures),
  indicators: (options, context) =>
    indicatorTable(figureList('table', options, context), context.source.figures, context.tellRefusal),
  allIndicators: (_, context) => indicatorTable(resultIds(context), context.source.figures, context.tellRefusal),
  progress: (_, { source }) => progressTable(source.dataSets.current.data, source.figures),
  sites: ({ of: project }, context) => {
    const told = findTold('projects', project, context);
    return told && siteTable(told.item, ['projects', told.index], context.source.figures, expandIn(context));
  },
  tasks: (_, context) => taskTable(context.source.plan.tasks, (text) => planInlines(text, context.expand)),
  schedule: (_, context) => scheduleTable(context.source.plan.tasks, (text) => planInlines(text, context.expand)),
  answers: (_, context) =>
    answerTable(context.source.plan.last, {
      current: (text) => planInlines(text, context.expand),
      last: (text) => planInlines(text, context.expandLast),
    }),
  remainingInvestment: (_, { source }) => remainingInvestmentTable(source.dataSets.current.data, source.figures),
};

const CHARTS: Readonly<Record<string, Make<ChartDraft>>> = {
  milestones: (_, { source }) => milestoneChart(source.plan),
  progress: (_, { source }) => progressChart(source.dataSets.current.data, source.figures),
  stages: ({ of: project }, context) => {
    const told = findTold('projects', project, context);
    return told && stageChart(context.source.dataSets.current.data, told.item);
  },
  budget: (_, { source }) => budgetChart(source.dataSets.current.data, source.figures),
  projectMoney: (_, { source }) => projectMoneyChart(source.dataSets.current.data, source.figures),
  monthlySpending: (_, { source }) => monthlySpendingChart(source.dataSets.current.data, source.figures),
  fundingSources: (_, { source }) => fundingSourceChart(source.dataSets.current.data, source.figures),
  indicators: (options, context) => indicatorChart(figureList('chart', options, context), context.source.figures),
};

function make<T>(
  makers: Readonly<Record<string, Make<T>>>,
  name: Value | undefined,
  options: Options,
  context: HelperContext,
): T | undefined {
  const maker = typeof name === 'string' && Object.hasOwn(makers, name) ? makers[name] : undefined;
  return maker ? maker(options, context) : unknownName(name, Object.keys(makers), context);
}

/** Caption and notes as the template words them. */
function retold(
  draft: { readonly caption: string; readonly notes: readonly string[] },
  helper: string,
  options: Options,
  context: HelperContext,
) {
  const notes = textOption(helper, 'notes', options, context);
  return {
    caption: textOption(helper, 'caption', options, context) ?? draft.caption,
    notes: notes === null ? draft.notes : [...draft.notes, notes],
  };
}

/** A chart as high as the template wants it; one that cannot be drawn true is reported at its call. */
function readyToDraw(spec: ChartSpec, name: string, { heightMm = null }: Options, context: HelperContext): ChartSpec {
  if (heightMm !== null && typeof heightMm !== 'number') badArgument('chart', 'heightMm=毫米数', context);
  const sized = typeof heightMm === 'number' ? { ...spec, heightMm } : spec;
  for (const { code, params } of validateChart(sized, { name, span: null }).diagnostics) context.report(code, params);
  return sized;
}

/** Words without figures in them: a title. */
function plainText(value: Value): string | null {
  if (typeof value === 'string') return value.trim() || null;
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'prose' ? value.text : null;
}

function expandIn(context: HelperContext): Expand {
  return (text, path) => clause(text, path, context);
}

/** The figures that a table or chart is to show; unknown ones are reported. */
function figureList(helper: string, options: Options, context: HelperContext): readonly string[] {
  const known = context.source.figures.figures;
  return figureIds(textOption(helper, 'figures', options, context) ?? '').filter((id) => {
    context.markFigureUsed(id);
    if (known.has(id)) return true;
    context.report('figure/unknown', { id, suggestion: suggest(id, known.keys()) });
    return false;
  });
}

/** Every indicator that is a result; standards and conditions are not. */
function resultIds({ source, markFigureUsed }: HelperContext): readonly string[] {
  const ids = Object.keys(source.dataSets.current.data.indicators);
  return ids.filter((id) => {
    const kind = source.figures.figures.get(id)?.kind;
    markFigureUsed(id);
    return kind !== 'standard' && kind !== 'criterion';
  });
}
