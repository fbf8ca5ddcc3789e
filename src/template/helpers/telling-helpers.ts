import type { Inline } from '../../document/tree.ts';
import { moneyUnit } from '../../figure/money.ts';
import { spendingRate } from '../../figure/spending-rate.ts';
import { isKnown } from '../../quantity/quantity.ts';
import { type Helper, type HelperContext, helper } from '../helper.ts';
import { joined, sentence, words } from '../inlines.ts';
import { isMap } from '../value.ts';
import { badArgument, findTold } from './arguments.ts';
import { lastPlanSentence } from './last-plan-sentence.ts';
import { programmeText } from './programme-text.ts';
import { siteStates } from './site-states.ts';
import { taskSentence } from './task-sentence.ts';

/** Sentences about projects, programmes and tasks. */
export const tellingHelpers: readonly Helper[] = [
  helper('states', ['项目'], [], ([project], _, context) => {
    const told = findTold('projects', project, context);
    if (!told) return undefined;
    const inlines = siteStates(told.item, told.index, context);
    return inlines ? words(inlines) : null;
  }),

  helper('money', ['项目'], [], ([project], _, context) => {
    const told = findTold('projects', project, context);
    if (!told) return undefined;
    const inlines = moneySentence(told.item.id, context);
    return inlines.length > 0 ? words(inlines) : null;
  }),

  helper('programme', ['举措'], [], ([programme], _, context) => {
    const told = findTold('programmes', programme, context);
    return told ? words(programmeText(told.item, told.index, context)) : undefined;
  }),

  helper('task', ['任务'], [], ([task], _, context) => {
    const index = isMap(task) ? task.entries.index : null;
    const found = typeof index === 'number' ? context.source.plan.tasks[index] : undefined;
    return found ? words(taskSentence(found, context)) : badArgument('task', '一个任务', context);
  }),

  helper('outcome', ['上期计划'], [], ([plan], _, context) => {
    if (plan === null) return null;
    if (!isMap(plan)) return badArgument('outcome', '上期计划 lastPlan', context);
    const { last } = context.source.plan;
    return last ? words(lastPlanSentence(last, context)) : null;
  }),
];

/** In one unit: 预算资金300万元，到位300万元，支出126万元，支出进度42.0%。 */
function moneySentence(id: string, context: HelperContext): readonly Inline[] {
  const { figures } = context.source;
  const amounts = ['预算', '到位', '支出'].flatMap((key) => figures.figures.get(`${id}.${key}`)?.quantity ?? []);
  const isMixed = new Set(amounts.filter(isKnown).map(({ unit }) => unit.text)).size > 1;
  const usage = isMixed ? moneyUnit(figures.style, amounts).text : '';
  const clause = (name: string, key: string): readonly Inline[] => {
    const said = figures.figures.has(`${id}.${key}`) ? context.say(`${id}.${key}`, usage) : null;
    return said ? sentence(name, [said]) : [];
  };
  const clauses = [clause('预算资金', '预算'), clause('到位', '到位'), clause('支出', '支出'), rateClause(id, context)];
  const said = clauses.filter((inlines) => inlines.length > 0);
  return said.length > 0 ? sentence(joined(said, '，'), '。') : [];
}

function rateClause(id: string, { source }: HelperContext): readonly Inline[] {
  const figure = spendingRate(id, source.figures);
  if (!figure) return [];
  const { literal, value } = figure.quantity;
  return sentence('支出进度', [{ kind: 'figure', text: literal, figure, gap: value === null }]);
}
