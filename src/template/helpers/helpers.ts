import { budgetChart, fundingSourceChart, monthlySpendingChart, projectMoneyChart } from '../../chart/from-figures/spending-charts.ts';
import { indicatorChart } from '../../chart/from-figures/indicator-chart.ts';
import { progressChart, stageChart } from '../../chart/from-figures/progress-charts.ts';
import type { ChartDraft } from '../../chart/from-figures/chart-draft.ts';
import type { DataSet } from '../../data-set/schema/data-set-schema.ts';
import { spendingRate } from '../../figure/spending-rate.ts';
import { chineseNumeral } from '../../quantity/chinese-numeral.ts';
import { indicatorTable } from '../../table/indicator-table.ts';
import { siteTable } from '../../table/site-table.ts';
import { budgetTable, projectMoneyTable } from '../../table/spending-table.ts';
import type { TableDraft } from '../../table/table-draft.ts';
import { taskTable } from '../../table/task-table.ts';
import type { Span } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import { type Helper, type HelperContext, helper } from '../helper.ts';
import { sentence, words } from '../inlines.ts';
import { isList, isPresent, prose, type Value, type ViewMap, viewMap } from '../value.ts';
import { programmeText } from './programme-text.ts';
import { siteStates } from './site-states.ts';
import { taskSentence } from './task-sentence.ts';

/** Every function of the template language. */
const ALL: readonly Helper[] = [
  helper('figure', ['指标编号'], ['usage'], ([id], { usage }, context) => {
    const inline = typeof id === 'string' ? context.say(id, typeof usage === 'string' ? usage : '') : badArgument('figure', '指标编号', context);
    return inline ? words([inline]) : null;
  }),

  helper('has', ['指标编号'], [], ([id], _, context) => typeof id === 'string' && context.source.figures.figures.has(id)),

  helper('narrative', ['叙述名称'], [], ([name], _, context) => {
    if (typeof name !== 'string') return badArgument('narrative', '叙述名称', context);
    context.markNarrativeUsed(name);
    const { data, locate } = context.source.dataSets.current;
    const paragraphs = Object.hasOwn(data.narrative, name) ? (data.narrative[name] ?? []) : [];
    return paragraphs.flatMap((paragraph, index) =>
      paragraph.split(/\n+/).flatMap((line) => prose(line.trim() || null, locate(['narrative', name, index])) ?? []),
    );
  }),

  helper('firstSentence', ['一段叙述'], [], ([paragraph], _, context) => {
    const parts = sentencesOf(paragraph, context);
    return parts ? prose(parts.first, parts.span) : null;
  }),
  helper('otherSentences', ['一段叙述'], [], ([paragraph], _, context) => {
    const parts = sentencesOf(paragraph, context);
    return parts?.others ? prose(parts.others, parts.span) : null;
  }),

  helper('projectsIn', ['类别'], [], ([category], _, context) => inCategory('projects', category ?? null, context)),
  helper('programmesIn', ['类别'], [], ([category], _, context) => inCategory('programmes', category ?? null, context)),

  helper('states', ['项目'], [], ([project], _, context) => {
    const found = findById('projects', project, context);
    if (!found) return null;
    const inlines = siteStates(found.item, found.index, context);
    return inlines ? words(inlines) : null;
  }),

  helper('money', ['项目'], [], ([project], _, context) => {
    const found = findById('projects', project, context);
    return found ? moneySentence(found.item.id, context) : null;
  }),

  helper('programme', ['举措'], [], ([programme], _, context) => {
    const found = findById('programmes', programme, context);
    return found ? words(programmeText(found.item, found.index, context)) : null;
  }),

  helper('task', ['任务'], [], ([task], _, context) => {
    const index = isMap(task) ? task.entries.index : null;
    const found = typeof index === 'number' ? context.source.dataSets.current.data.tasks[index] : undefined;
    if (!found || typeof index !== 'number') return badArgument('task', '一个任务', context);
    return words(taskSentence(found, index, context));
  }),

  helper('grouped', ['列表', '项目名'], [], ([list, key], _, context) => {
    if (list === null || !isList(list ?? null) || typeof key !== 'string') return badArgument('grouped', '一个列表和一个项目名', context);
    return groupBy(list as readonly Value[], key);
  }),

  helper('ordinal', ['序号'], [], ([index], _, context) => {
    if (typeof index !== 'number' || index < 0 || index > 98) return badArgument('ordinal', '循环的序号', context);
    return `${chineseNumeral(index + 1)}是`;
  }),

  helper('count', ['列表'], [], ([list], _, context) => (isList(list ?? null) ? (list as readonly Value[]).length : badArgument('count', '一个列表', context))),

  helper('concat', ['文字', '文字'], [], ([a, b]) => `${typeof a === 'string' ? a : ''}${typeof b === 'string' ? b : ''}`),
  helper('equals', ['值', '值'], [], ([a, b]) => a === b),
  helper('either', ['值', '值'], [], ([a, b]) => isPresent(a ?? null) || isPresent(b ?? null)),
  helper('both', ['值', '值'], [], ([a, b]) => isPresent(a ?? null) && isPresent(b ?? null)),

  helper('table', ['表名'], ['of', 'figures', 'caption', 'notes'], ([name], options, context) => {
    const draft = tableNamed(name ?? null, options, context);
    if (!draft || draft.rows.length === 0) return null;
    const block = { ...draft, ...captioned(draft, options), notes: [...draft.notes, ...noteOption(options)], origin: context.span };
    return { kind: 'block', block };
  }),

  helper('chart', ['图名'], ['of', 'figures', 'caption', 'notes', 'heightMm'], ([name], options, context) => {
    const draft = chartNamed(name ?? null, options, context);
    if (!draft) return null;
    const block = { ...draft, ...captioned(draft, options), notes: [...draft.notes, ...noteOption(options)], origin: context.span };
    if (!block.spec) context.report('template/chart-without-data', { caption: block.caption, placeholder: block.placeholder ?? '' });
    const heightMm = options.heightMm;
    const spec = block.spec && typeof heightMm === 'number' ? { ...block.spec, heightMm } : block.spec;
    return { kind: 'block', block: { ...block, spec } };
  }),
];

export const helpers: ReadonlyMap<string, Helper> = new Map(ALL.map((one) => [one.name, one]));

type Options = Readonly<Record<string, Value>>;

const TABLES: Readonly<Record<string, (data: DataSet, options: Options, context: HelperContext) => TableDraft | null>> = {
  budget: (data, _, context) => budgetTable(data, context.source.figures),
  projectMoney: (data, _, context) => projectMoneyTable(data, context.source.figures),
  indicators: (_, options, context) => indicatorTable(figureList(options, context), context.source.figures),
  allIndicators: (data, _, context) => {
    const ids = Object.keys(data.indicators).filter((id) => !['standard', 'criterion'].includes(context.source.figures.figures.get(id)?.kind ?? ''));
    for (const id of ids) context.markFigureUsed(id);
    return indicatorTable(ids, context.source.figures);
  },
  sites: (_, { of: project }, context) => {
    const found = findById('projects', project, context);
    return found ? siteTable(found.item, context.source.figures) : null;
  },
  tasks: (data) => taskTable(data),
};

const CHARTS: Readonly<Record<string, (data: DataSet, options: Options, context: HelperContext) => ChartDraft | null>> = {
  progress: (data, _, context) => progressChart(data, context.source.figures),
  stages: (data, { of: project }, context) => {
    const found = findById('projects', project, context);
    return found ? stageChart(data, found.item) : null;
  },
  budget: (data, _, context) => budgetChart(data, context.source.figures),
  projectMoney: (data, _, context) => projectMoneyChart(data, context.source.figures),
  monthlySpending: (data, _, context) => monthlySpendingChart(data, context.source.figures),
  fundingSources: (data, _, context) => fundingSourceChart(data, context.source.figures),
  indicators: (_, options, context) => indicatorChart(figureList(options, context), context.source.figures),
};

function tableNamed(name: Value, options: Options, context: HelperContext): TableDraft | null {
  const make = typeof name === 'string' && Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  if (make) return make(context.source.dataSets.current.data, options, context);
  return unknownName(name, Object.keys(TABLES), context);
}

function chartNamed(name: Value, options: Options, context: HelperContext): ChartDraft | null {
  const make = typeof name === 'string' && Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
  if (make) return make(context.source.dataSets.current.data, options, context);
  return unknownName(name, Object.keys(CHARTS), context);
}

function unknownName(name: Value, known: readonly string[], context: HelperContext): null {
  const found = String(name);
  context.report('template/unknown-name', { name: found, suggestion: suggest(found, known), known });
  return null;
}

function captioned(draft: { readonly caption: string }, { caption }: Options): { readonly caption: string } {
  return { caption: typeof caption === 'string' ? caption : draft.caption };
}

function noteOption({ notes }: Options): readonly string[] {
  return typeof notes === 'string' ? [notes] : [];
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

/** A paragraph at its first full stop. */
function sentencesOf(paragraph: Value | undefined, context: HelperContext): { first: string; others: string; span: Span } | null {
  if (typeof paragraph !== 'object' || paragraph === null || isList(paragraph) || paragraph.kind !== 'prose') {
    return badArgument('firstSentence', '一段叙述', context);
  }
  const end = paragraph.text.indexOf('。') + 1 || paragraph.text.length;
  return { first: paragraph.text.slice(0, end), others: paragraph.text.slice(end), span: paragraph.span };
}

type Listed = 'projects' | 'programmes';

function inCategory(section: Listed, category: Value, context: HelperContext): Value {
  const root = context.view.entries[section] ?? null;
  if (!isList(root)) return [];
  return root.filter((item) => isMap(item) && item.entries.category === category);
}

function findById<S extends Listed>(
  section: S,
  value: Value | undefined,
  context: HelperContext,
): { readonly item: DataSet[S][number]; readonly index: number } | null {
  const id = isMap(value) ? value.entries.id : value;
  const items: readonly DataSet[S][number][] = context.source.dataSets.current.data[section];
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  if (item) return { item, index };
  const found = String(id);
  context.report('template/unknown-name', { name: found, suggestion: suggest(found, items.map((one) => one.id)), known: items.map((one) => one.id) });
  return null;
}

/** 预算资金300万元，到位300万元，支出126万元，支出进度42.0%。 */
function moneySentence(id: string, context: HelperContext): Value {
  const { figures } = context.source.figures;
  const clause = (name: string, key: string) => {
    const said = figures.has(`${id}.${key}`) ? context.say(`${id}.${key}`, '') : null;
    return said ? sentence(name, [said]) : null;
  };
  const rate = spendingRate(id, context.source.figures);
  const clauses = [
    clause('预算资金', '预算'),
    clause('到位', '到位'),
    clause('支出', '支出'),
    rate ? sentence('支出进度', [{ kind: 'figure', text: rate.quantity.literal, figure: rate, gap: rate.quantity.value === null }]) : null,
  ].filter((one) => one !== null);
  if (clauses.length === 0) return null;
  return words(sentence(clauses.flatMap((one, index) => (index === 0 ? one : sentence('，', one))), '。'));
}

/** Items of a list by the value of one of their names, in order of first appearance: `{name, items}`. */
function groupBy(list: readonly Value[], key: string): Value {
  const groups = new Map<Value, Value[]>();
  for (const item of list) {
    const name = isMap(item) ? (item.entries[key] ?? null) : null;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, items]) => viewMap({ name, items }));
}

function isMap(value: Value | undefined): value is ViewMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && (value as ViewMap).kind === 'map';
}

function badArgument(name: string, expected: string, context: HelperContext): null {
  context.report('template/bad-argument', { helper: name, expected });
  return null;
}
