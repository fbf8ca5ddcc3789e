import * as z from '../../zod.ts';
import { checkLevel } from './check-settings.ts';
import {
  choice,
  date,
  field,
  mapOf,
  monthRange,
  optional,
  publicFlag,
  quantity,
  text,
  wholeNumber,
  withDefault,
  withShorthand,
} from './field.ts';

/** 指标 kinds; see `FigureKind`. */
export const figureKind = choice({
  stock: '时点数',
  flow: '时期数',
  standard: '标准',
  target: '目标',
  ratio: '比率',
  count: '个数',
  estimate: '估计数',
  criterion: '条件',
  rank: '位次',
});

/** One figure of the period, with what it may be compared with. `低保.户数: 495户` is short for `{value: 495户}`. */
export const indicator = withShorthand(
  z.object({
    name: field(optional(text), '名称', 'What is counted, as a sentence or table calls it. Default: the id.'),
    value: field(quantity, '值', 'The figure as written: 726人, 174.1807万元, 约40万元, 待填.'),
    kind: field(
      optional(figureKind),
      '类型',
      'Decides what may be compared. Default: by the unit (% ratio, 元 and 人次 flow, a unit with / standard, else stock).',
    ),
    window: field(optional(monthRange), '时段', 'Months a flow covers. Default: those of the report.'),
    asOf: field(optional(date), '截至', 'Day a stock was counted. Default: that of the report.'),
    parts: field(mapOf(quantity), '其中', 'Parts of the value, by name.'),
    partsAre: field(
      withDefault(choice({ all: '全部', subset: '部分' }), 'all'),
      '分项关系',
      'Whether the parts make up the whole.',
    ),
    lastYear: field(optional(quantity), '上年同期', 'The same figure a year ago; wins over the data set of last year.'),
    previous: field(
      optional(quantity),
      '上期',
      'The same figure a period ago; wins over the data set of the last period.',
    ),
    target: field(optional(quantity), '目标', 'Target of the year.'),
    peers: field(mapOf(quantity), '参照', 'What others have, by name: {全市平均: 52.1%}.'),
    perCapitaOf: field(optional(text), '人均对象', 'Id of the persons that 人均 divides by: 低保.人数.'),
    reason: field(optional(text), '原因', 'Why it changed.'),
    scope: field(optional(text), '口径', 'How it is counted; only equal scopes are compared.'),
    source: field(optional(text), '来源', 'Id in `sources`.'),
    department: field(optional(text), '责任单位', 'Department that delivers it.'),
    due: field(optional(date), '时限', 'Day by which it is to be delivered.'),
    judgement: field(optional(text), '判断', "A person's judgement, printed as typed."),
    given: field(
      optional(
        z.object({
          yearOnYear: field(optional(quantity), '同比', 'Rate reported without its base.'),
          periodOnPeriod: field(optional(quantity), '环比', 'Rate reported without its base.'),
        }),
      ),
      '已知',
      'Comparisons reported by others: printed, and marked as not recomputable.',
    ),
    rank: field(optional(text), '位次', 'Place among peers, as typed: 全市第五.'),
    verbs: field(optional(z.array(text).check(z.length(2))), '用词', 'Words for more and less, e.g. [增收, 减收].'),
    public: publicFlag,
  }),
  'value',
);

/** 计算指标: a figure computed from others. */
export const derivedIndicator = withShorthand(
  z.object({
    name: field(optional(text), '名称', 'What it is. Default: the id.'),
    formula: field(text, '公式', 'Sum, difference, product or quotient of ids: 低保.资金 / 低保.人数.'),
    unit: field(withDefault(text, ''), '单位', 'Unit of the result.'),
    decimals: field(withDefault(wholeNumber, 2), '小数', 'Most decimals printed.'),
    kind: field(optional(figureKind), '类型', 'What the result is. Default: by the unit, as for an indicator.'),
  }),
  'formula',
);

/** A rule of the user's own: `低保.人数 = 低保.人数.城市 + 低保.人数.农村`. */
export const checkRule = withShorthand(
  z.object({
    rule: field(text, '规则', 'Two expressions with =, <, <=, > or >= between them; ± 10% allows a tolerance.'),
    severity: field(withDefault(checkLevel, 'error'), '级别', 'What a failure is; 不查 leaves the rule out for now.'),
    why: field(optional(text), '说明', 'What the rule guards.'),
  }),
  'rule',
);

/** A budget line with what was granted, allocated and spent. */
export const budgetLine = z.object({
  line: field(text, '科目', 'Name of the line.'),
  budget: field(optional(quantity), '预算', 'Granted for the year.'),
  allocated: field(optional(quantity), '到位', 'Arrived so far (到位/拨付).'),
  spent: field(optional(quantity), '支出', 'Spent so far.'),
  lastYear: field(optional(quantity), '上年同期', 'Spent in the same months a year ago.'),
  spending: field(mapOf(quantity), '按月支出', 'Spent in each month: {2026-01: 90万元}.'),
  source: field(optional(text), '来源', 'Id in `sources`.'),
  public: publicFlag,
});
