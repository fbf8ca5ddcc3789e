import type { ChartDraft } from '../../chart/from-figures/chart-draft.ts';
import { indicatorChart } from '../../chart/from-figures/indicator-chart.ts';
import { progressChart, stageChart } from '../../chart/from-figures/progress-charts.ts';
import {
  budgetChart,
  fundingSourceChart,
  monthlySpendingChart,
  projectMoneyChart,
} from '../../chart/from-figures/spending-charts.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { indicatorTable } from '../../table/indicator-table.ts';
import { siteTable } from '../../table/site-table.ts';
import { budgetTable, projectMoneyTable } from '../../table/spending-table.ts';
import type { TableDraft } from '../../table/table-draft.ts';
import { taskTable } from '../../table/task-table.ts';
import { type Helper, type HelperContext, helper } from '../helper.ts';
import type { Value } from '../value.ts';
import { findTold, type Options, unknownName } from './arguments.ts';

type Make<T> = (options: Options, context: HelperContext) => T | null;

/** Tables and charts: `{{table "budget"}}`, `{{chart "stages" of=project}}`. */
export const blockHelpers: readonly Helper[] = [
  helper('table', ['表名'], ['of', 'figures', 'caption', 'notes'], ([name], options, context) => {
    const draft = make(TABLES, name, options, context);
    if (!draft || draft.rows.length === 0) return null;
    return { kind: 'block', block: { ...draft, ...retold(draft, options), origin: context.span } };
  }),

  helper('chart', ['图名'], ['of', 'figures', 'caption', 'notes', 'heightMm'], ([name], options, context) => {
    const draft = make(CHARTS, name, options, context);
    if (!draft) return null;
    const { heightMm } = options;
    const spec = draft.spec && typeof heightMm === 'number' ? { ...draft.spec, heightMm } : draft.spec;
    const block = { ...draft, ...retold(draft, options), spec, origin: context.span };
    if (!spec) {
      const { caption, placeholder } = block;
      context.report('template/chart-without-data', { caption, placeholder: placeholder ?? '' });
    }
    return { kind: 'block', block };
  }),
];

const TABLES: Readonly<Record<string, Make<TableDraft>>> = {
  budget: (_, { source }) => budgetTable(source.dataSets.current.data, source.figures),
  projectMoney: (_, { source }) => projectMoneyTable(source.dataSets.current.data, source.figures),
  indicators: (options, context) => indicatorTable(figureList(options, context), context.source.figures),
  allIndicators: (_, context) => indicatorTable(resultIds(context), context.source.figures),
  sites: ({ of: project }, context) => {
    const told = findTold('projects', project, context);
    return told ? siteTable(told.item, context.source.figures) : null;
  },
  tasks: (_, { source }) => taskTable(source.dataSets.current.data),
};

const CHARTS: Readonly<Record<string, Make<ChartDraft>>> = {
  progress: (_, { source }) => progressChart(source.dataSets.current.data, source.figures),
  stages: ({ of: project }, context) => {
    const told = findTold('projects', project, context);
    return told ? stageChart(context.source.dataSets.current.data, told.item) : null;
  },
  budget: (_, { source }) => budgetChart(source.dataSets.current.data, source.figures),
  projectMoney: (_, { source }) => projectMoneyChart(source.dataSets.current.data, source.figures),
  monthlySpending: (_, { source }) => monthlySpendingChart(source.dataSets.current.data, source.figures),
  fundingSources: (_, { source }) => fundingSourceChart(source.dataSets.current.data, source.figures),
  indicators: (options, context) => indicatorChart(figureList(options, context), context.source.figures),
};

function make<T>(
  makers: Readonly<Record<string, Make<T>>>,
  name: Value | undefined,
  options: Options,
  context: HelperContext,
): T | null {
  const maker = typeof name === 'string' && Object.hasOwn(makers, name) ? makers[name] : undefined;
  return maker ? maker(options, context) : unknownName(name, Object.keys(makers), context);
}

/** Caption and notes as the template words them. */
function retold(draft: { readonly caption: string; readonly notes: readonly string[] }, { caption, notes }: Options) {
  return {
    caption: typeof caption === 'string' ? caption : draft.caption,
    notes: typeof notes === 'string' ? [...draft.notes, notes] : draft.notes,
  };
}

/** Ids in a text, with spaces or 、 between them; unknown ones are reported. */
function figureList({ figures }: Options, context: HelperContext): readonly string[] {
  const ids = typeof figures === 'string' ? figures.split(/[\s、，,]+/u).filter((id) => id !== '') : [];
  const known = context.source.figures.figures;
  return ids.filter((id) => {
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
