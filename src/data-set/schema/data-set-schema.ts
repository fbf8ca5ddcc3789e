import * as z from '../../zod.ts';
import { checkSettings } from './check-settings.ts';
import { field, listOf, mapOf, optionalMap, text, withShorthand } from './field.ts';
import { budgetLine, checkRule, derivedIndicator, indicator } from './indicator.ts';
import { programme, project } from './project.ts';
import {
  answer,
  problem,
  reportSection,
  sourceRecord,
  styleSection,
  tally,
  task,
  unitSection,
} from './report-section.ts';
import { paragraph } from './variant.ts';

/** A stage of a lifecycle and its wording: done (已完成), in progress (正在…) and as a plan. */
const lifecycleStage = withShorthand(
  z.object({
    name: field(text, '名称', 'Name of the stage.'),
    done: field(z.optional(text), '已完成', 'Wording when the stage is done.'),
    inProgress: field(z.optional(text), '进行中', 'Wording while it is under way.'),
    plan: field(z.optional(text), '计划', 'Wording as a task.'),
  }),
  'name',
);

const subsection = z.object({
  title: field(text, '标题', 'Heading.'),
  text: field(listOf(paragraph), '正文', 'Paragraphs; may hold 【指标】 references.'),
  projects: field(listOf(text), '项目', 'Ids of projects told here.'),
  programmes: field(listOf(text), '举措', 'Ids of programmes told here.'),
});

/** A chapter of the text that the office writes itself. */
const section = z.extend(subsection, {
  sections: field(listOf(subsection), '小节', 'Sections within it.'),
});

/** The whole of a data set. Every type, check, description and completion of the data model comes from here. */
export const dataSetSchema = z.object({
  report: field(reportSection, '报告', 'What is to be written.'),
  unit: field(unitSection, '单位', 'Who writes.'),
  style: field(optionalMap(styleSection), '格式', 'How figures print.'),
  sources: field(mapOf(sourceRecord), '来源', 'Where figures come from, by id.'),
  indicators: field(mapOf(indicator), '指标', 'The figures of the period, by id.'),
  derived: field(mapOf(derivedIndicator), '计算指标', 'Figures computed from others, by id.'),
  checks: field(listOf(checkRule), '检查', 'Rules the figures must keep.'),
  checkSettings: field(optionalMap(checkSettings), '检查设置', 'How much each built-in check weighs.'),
  lifecycles: field(mapOf(z.array(lifecycleStage)), '流程', 'Ordered stages of your own, by name.'),
  projects: field(listOf(project), '项目', 'Projects with sites, stages, money.'),
  programmes: field(listOf(programme), '举措', 'Programmes: aim, basis, steps, results.'),
  tallies: field(listOf(tally), '统计', 'Things counted by how they stand.'),
  budget: field(listOf(budgetLine), '预算', 'Spending by budget line.'),
  problems: field(listOf(problem), '问题', 'What does not go well.'),
  tasks: field(listOf(task), '任务', 'The plan of the next period.'),
  unplanned: field(
    mapOf(text),
    '不列入计划',
    'What is unfinished and yet no task of the plan, by id, with the reason: {服务站.仁和: 移交街道办理}.',
  ),
  answers: field(
    mapOf(answer),
    '上期任务',
    'How each task of the last plan came out, by its id: {J01: 完成, J02: {状态: 推进中, 原因: …}}.',
  ),
  sections: field(listOf(section), '章节', 'Chapters that the office writes itself.'),
  declared: field(
    listOf(text),
    '固定数字',
    'Words with numbers that are no figures and are meant to be typed: 新增助餐点4个. They count as declared when digits are traced.',
  ),
  narrative: field(
    mapOf(z.array(paragraph)),
    '叙述',
    'Paragraphs that a template asks for by name; may hold 【指标】 references.',
  ),
});

export type DataSet = z.output<typeof dataSetSchema>;
export type Indicator = DataSet['indicators'][string];
export type Project = DataSet['projects'][number];
export type Site = Project['sites'][number];
export type Programme = DataSet['programmes'][number];
export type Tally = DataSet['tallies'][number];
export type BudgetLine = DataSet['budget'][number];
export type Task = DataSet['tasks'][number];
export type Problem = DataSet['problems'][number];
export type Answer = DataSet['answers'][string];
export type Section = DataSet['sections'][number];
export type LifecycleStage = DataSet['lifecycles'][string][number];
