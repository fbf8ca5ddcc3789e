import * as z from '../../zod.ts';
import {
  choice,
  date,
  field,
  flag,
  formed,
  listOf,
  mapOf,
  mapped,
  month,
  optional,
  optionalMap,
  period,
  publicFlag,
  publicity,
  quantity,
  text,
  wholeNumber,
  withDefault,
  withShorthand,
} from './field.ts';
import { issueSection, issueShape } from './issue.ts';

const documentKind = choice({ summary: '总结', plan: '计划', 'summary+plan': '总结和计划' });

/** A document that an office owes. */
export type DocumentKind = z.output<typeof documentKind>;

/** What is to be written, for which period, to whom and dated when. */
export const reportSection = z.object({
  kind: field(
    withDefault(z.array(documentKind), ['summary', 'plan']),
    '文种',
    'Documents to be written: summary, plan, or summary+plan for both in one.',
  ),
  period: field(period, '时期', 'The period reported on: 2026-H1, 2026-Q1, 2026 or 2026-01..2026-05.'),
  asOf: field(
    optional(date),
    '截至',
    'Day to which the figures stand unless they say otherwise. Default: the last day of the period.',
  ),
  issueDate: field(date, '成文日期', 'Date of issue: 2026-07-15.'),
  lastYear: field(optional(text), '上年数据', 'Folder of the data set of the same period last year, for 同比.'),
  previous: field(optional(text), '上期数据', 'Folder of the data set of the period before, for 环比.'),
  parts: field(
    listOf(text),
    '由',
    'Folders of the data sets that make up this period, e.g. a year from its halves: flows add, stocks take the last. What stands here itself wins.',
  ),
  template: field(optional(text), '模板', 'Template pack. Default: general.'),
  public: field(
    withDefault(publicity, 'secret'),
    '公开',
    'Whether figures may appear in a published version unless they say otherwise. Default: no.',
  ),
  ...issueShape,
  byKind: field(
    optionalMap(
      z.object({
        summary: field(optional(issueSection), '总结', 'For the summary.'),
        plan: field(optional(issueSection), '计划', 'For the plan.'),
        both: field(optional(issueSection), '合一', 'For summary and plan in one.'),
      }),
    ),
    '分文种',
    'What is laid down for one kind of document only; it goes before what stands above.',
  ),
});

export type ReportSection = z.output<typeof reportSection>;

/** Who writes. */
export const unitSection = z.object({
  name: field(text, '名称', 'Full name of the unit.'),
  shortName: field(optional(text), '简称', 'Short name, as others call the unit.'),
  firstPerson: field(withDefault(text, '我局'), '自称', 'How the unit speaks of itself.'),
  departments: field(
    listOf(
      withShorthand(
        z.object({
          name: field(text, '名称', 'Name of the department.'),
          lead: field(optional(text), '负责人', 'Who answers for its figures.'),
          writer: field(optional(text), '填报人', 'Who fills them in.'),
        }),
        'name',
      ),
    ),
    '科室',
    'The departments that deliver figures.',
  ),
  spellings: field(
    listOf(
      z.object({
        use: field(text, '用', 'The right spelling.'),
        not: field(z.array(text), '不用', 'Spellings to be reported.'),
      }),
    ),
    '写法',
    'Names that must be spelt in one way.',
  ),
});

/** More say nothing about an office's work, and a table column of them fills no page. */
const MOST_PERCENT_DECIMALS = 6;

/** A wording: … stands for the verb and the number, 比上年同期… for 比上年同期增长8.7%. */
const wording = formed('说法', /^[^…]*…{1,2}[^…]*$/u, '比上年同期…（用“…”代替后面的增减和数）');

/** How often-said things are worded; each may have several wordings. */
const phrases = z.object({
  choose: field(
    withDefault(choice({ first: '统一', inTurn: '轮换' }), 'first'),
    '选用',
    'Whether the first wording is always used, or each paragraph takes the next one.',
  ),
  yearOnYear: field(listOf(wording), '同比', 'Rates against last year: 同比….'),
  periodOnPeriod: field(listOf(wording), '环比', 'Rates against the period before: 环比….'),
  thanLastYear: field(listOf(wording), '较上年同期', 'Differences from last year: 较上年同期….'),
  thanPrevious: field(listOf(wording), '较上期', 'Differences from the period before: 较上期….'),
  completion: field(listOf(wording), '完成率', 'Share of the target: 完成年度目标的….'),
  aheadOfTime: field(listOf(wording), '超序时', 'Ahead of the share of the year that is over: 超序时进度….'),
  behindTime: field(listOf(wording), '落后序时', 'Behind it: 落后序时进度….'),
});

/** From when on progress is told with a yellow or a red lamp. */
const lamps = z.object({
  yellowFrom: field(withDefault(wholeNumber, 10), '黄灯', 'Percentage points behind from which on the lamp is yellow.'),
  redBeyond: field(withDefault(wholeNumber, 30), '红灯', 'Percentage points behind beyond which it is red.'),
  lateMonths: field(withDefault(wholeNumber, 3), '迟开工', 'Months late in starting from which on it is red.'),
});

/** How figures print. */
export const styleSection = z.object({
  money: field(
    optionalMap(
      z.object({
        unit: field(
          optional(choice({ 元: '元', 万元: '万元', 亿元: '亿元' })),
          '单位',
          'Unit of derived amounts. Default: by size, one for amounts told together.',
        ),
        decimals: field(optional(wholeNumber), '小数', 'Most decimals of derived amounts. Default: 2.'),
      }),
    ),
    '金额',
    'How amounts print that the program computes; written ones print as written.',
  ),
  percentDecimals: field(
    withDefault(
      mapped(wholeNumber, (count) => Math.min(count, MOST_PERCENT_DECIMALS)),
      1,
    ),
    '百分比小数',
    'Decimals of rates and shares, at most 6.',
  ),
  shareRounding: field(
    withDefault(
      choice({ plain: '照算', largest: '最大项调整', largestRemainder: '最大余数', footnote: '脚注说明' }),
      'plain',
    ),
    '占比取整',
    'How shares are rounded so that they add to 100.',
  ),
  asOfWord: field(
    withDefault(choice({ 截至: '截至', 截止到: '截止到' }), '截至'),
    '截至用词',
    'The word before a date of count.',
  ),
  lamps: field(optionalMap(lamps), '亮灯', 'Green on plan, yellow behind it, red far behind or late in starting.'),
  phrases: field(optionalMap(phrases), '用语', 'How comparisons and progress are worded.'),
});

/** Where figures come from: the record that an auditor asks for. */
export const sourceRecord = withShorthand(
  z.object({
    name: field(text, '名称', 'Name of the table, system or document.'),
    department: field(optional(text), '责任单位', 'Who keeps it.'),
    file: field(optional(text), '文件', 'File name.'),
    cell: field(optional(text), '单元格', 'Place in the file: Sheet1!D7.'),
    date: field(optional(date), '日期', 'Its date.'),
    confirmedBy: field(optional(text), '确认人', 'Who confirmed the figure.'),
  }),
  'name',
);

/** 民生实事 and the like, counted: how many there are and how they stand. */
export const tally = z.object({
  id: field(text, '编号', 'Id.'),
  name: field(text, '名称', 'What is counted.'),
  unit: field(withDefault(text, '项'), '单位', 'Counting word.'),
  total: field(quantity, '总数', 'How many there are.'),
  parts: field(mapOf(quantity), '其中', 'How many stand how; the parts make up the total.'),
  public: publicFlag,
});

export const problem = withShorthand(
  z.object({
    id: field(optional(text), '编号', 'Id, so that tasks can answer it.'),
    text: field(text, '表述', 'The problem, in words.'),
    evidence: field(listOf(text), '依据', 'Ids of the projects or indicators that show it.'),
    cause: field(optional(text), '原因', 'Why.'),
    measure: field(
      listOf(text),
      '措施',
      'What answers it: ids of tasks, or of projects, programmes and indicators whose tasks do, or of a problem with the same measures.',
    ),
  }),
  'text',
);

export const strength = choice({ 确保: '确保', 力争: '力争', 争取: '争取', 计划: '计划', 继续: '继续' });

export const task = z.object({
  id: field(optional(text), '编号', 'Id.'),
  section: field(optional(text), '板块', 'Heading of the plan it stands under.'),
  do: field(text, '内容', 'What is to be done.'),
  department: field(optional(text), '责任单位', 'Department that answers for it.'),
  with: field(listOf(text), '配合单位', 'Departments that help.'),
  person: field(optional(text), '责任人', 'Person who answers for it.'),
  by: field(optional(text), '时限', 'Deadline as it is to print: 8月上旬, 三季度, 年底前.'),
  strength: field(optional(strength), '力度', 'Strength word, never changed.'),
  goal: field(optional(text), '目标', 'What is to be reached, instead of what follows from targets and stages.'),
  from: field(
    listOf(text),
    '来自',
    'What it takes up: ids of projects, their places (项目.地点), programmes, indicators, problems or last plan’s tasks. A project stands for all its places.',
  ),
  phases: field(
    listOf(
      z.object({
        by: field(text, '时限', 'Deadline of the step.'),
        do: field(text, '内容', 'What is to be done by then.'),
        strength: field(optional(strength), '力度', 'Strength word.'),
      }),
    ),
    '分步',
    'Steps with deadlines of their own.',
  ),
  standing: field(flag, '常态', 'A standing duty without an end.'),
});

/** How a task of the last plan came out. */
export const answer = withShorthand(
  z.object({
    status: field(
      choice({ done: '完成', goingOn: '推进中', dropped: '不再开展' }),
      '状态',
      'Done, going on, or dropped (then say why).',
    ),
    text: field(optional(text), '说明', 'How it stands; may hold 【指标】 references.'),
    reason: field(optional(text), '原因', 'Why it is not finished or was dropped.'),
  }),
  'status',
);

/** 制度 and 文件: what a measure rests on, or what was issued. */
export const citedDocument = withShorthand(
  z.object({
    title: field(text, '文件', 'Title without 《》.'),
    by: field(optional(text), '制发单位', 'Who issued it.'),
    on: field(optional(month), '时间', 'Month of issue.'),
  }),
  'title',
);
