import * as z from '../../zod.ts';
import {
  byMonth,
  choice,
  field,
  flag,
  listOf,
  mapOf,
  month,
  optional,
  publicFlag,
  quantity,
  text,
  withDefault,
  withShorthand,
} from './field.ts';
import { citedDocument, strength } from './report-section.ts';

const status = choice({ done: '已完成', inProgress: '进行中', notStarted: '未开始' });

/** When which stage is due, and how firmly it is promised. */
const due = withShorthand(
  z.object({
    by: field(text, '期限', 'Deadline as it is to print: 7月底.'),
    stage: field(optional(text), '阶段', 'Stage that is to be reached by then.'),
    strength: field(optional(strength), '力度', 'Strength word, never changed.'),
  }),
  'by',
);

const obstacle = withShorthand(
  z.object({
    what: field(text, '事项', 'What stands in the way.'),
    since: field(optional(month), '始于', 'Since when.'),
    need: field(optional(text), '需要', 'What is needed, and from whom.'),
  }),
  'what',
);

/** 形象进度: planned and actual, in percent. */
const progress = z.object({
  planned: field(optional(quantity), '计划', 'Planned by now.'),
  actual: field(quantity, '实际', 'Reached by now.'),
  plannedByMonth: field(byMonth, '计划曲线', 'Planned by the end of each month.'),
});

/** What projects and sites have in common: how far they are and what is said of it. */
const standing = {
  stage: field(optional(text), '阶段', 'Stage of the lifecycle that was reached or is under way.'),
  status: field(optional(status), '状态', 'Whether that stage is done. Default: done.'),
  text: field(optional(text), '表述', 'Overrides the sentence made from the stage.'),
  follows: field(optional(text), '后续', 'What follows, as the summary says it.'),
  next: field(optional(text), '下一步', 'What is to be done, as the plan says it.'),
  due: field(optional(due), '时限', 'Deadline of the next stage.'),
  facts: field(mapOf(quantity), '情况', 'Figures of it: {面积: 420平方米}.'),
  progress: field(optional(progress), '进度', 'Physical progress (形象进度).'),
  obstacle: field(optional(obstacle), '障碍', 'What stands in the way.'),
};

const building = withShorthand(z.object({ name: field(text, '名称', 'Name of the building.'), ...standing }), 'name');

/** One of the places where a project is carried out; may hold buildings of its own. */
export const site = withShorthand(
  z.object({
    name: field(text, '名称', 'Name of the place.'),
    ...standing,
    sites: field(listOf(building), '地点', 'Places within it.'),
  }),
  'name',
);

export const project = z.object({
  id: field(text, '编号', 'Id: its figures are called 编号.预算, 编号.地点.面积 …'),
  name: field(text, '名称', 'Full name.'),
  shortName: field(optional(text), '简称', 'Short name for charts and tables.'),
  category: field(optional(text), '类别', 'Heading it stands under.'),
  lifecycle: field(optional(text), '流程', 'build, purchase, grant, rule or one of your own.'),
  department: field(optional(text), '责任单位', 'Department that answers for it.'),
  person: field(optional(text), '责任人', 'Person who answers for it.'),
  lead: field(optional(text), '导语', 'The sentence before the states of the sites.'),
  ...standing,
  funding: field(
    listOf(
      z.object({
        from: field(text, '来自', 'Source of the money.'),
        budget: field(optional(quantity), '预算', 'Granted (预算/下达).'),
        allocated: field(optional(quantity), '到位', 'Arrived so far (到位/拨付).'),
        spent: field(optional(quantity), '支出', 'Spent so far.'),
      }),
    ),
    '资金',
    'Money by source.',
  ),
  spending: field(byMonth, '按月支出', 'Spent in each month: {2026-01: 8万元}.'),
  sites: field(listOf(site), '地点', 'Where it is carried out.'),
  closed: field(flag, '办结', 'Finished for good: nothing is carried over to the plan.'),
  source: field(optional(text), '来源', 'Id in `sources`.'),
  public: publicFlag,
});

/** 民生实事, 创新亮点: aim, basis, steps, results, next. */
export const programme = z.object({
  id: field(text, '编号', 'Id.'),
  category: field(optional(text), '类别', 'Heading it stands under.'),
  name: field(text, '名称', 'Name.'),
  department: field(optional(text), '责任单位', 'Department that answers for it.'),
  person: field(optional(text), '责任人', 'Person who answers for it.'),
  aim: field(optional(text), '目的', 'What for.'),
  basis: field(listOf(citedDocument), '依据', 'Documents it rests on.'),
  issued: field(listOf(citedDocument), '印发', 'Documents issued for it.'),
  groups: field(listOf(text), '对象', 'Who is concerned.'),
  criteria: field(
    listOf(
      z.object({
        who: field(text, '对象', 'Who: one of the groups, or one more.'),
        rule: field(text, '条件', 'Condition, as it stands in brackets behind whom it is of: 70周岁以上.'),
      }),
    ),
    '条件',
    'Conditions that the groups must meet, in brackets behind them in the full document; never results, never compared.',
  ),
  steps: field(
    listOf(
      withShorthand(
        z.object({
          do: field(text, '内容', 'Step.'),
          status: field(withDefault(status, 'done'), '状态', 'How it stands.'),
        }),
        'do',
      ),
    ),
    '步骤',
    'Steps and how they stand.',
  ),
  results: field(listOf(text), '成效', 'Ids of the indicators that show the result.'),
  text: field(optional(text), '表述', 'Overrides the sentence made from the rest.'),
  next: field(optional(text), '下一步', 'What is to be done, as the plan says it.'),
});
