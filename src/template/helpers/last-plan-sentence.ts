import type { Answer } from '../../data-set/schema/data-set-schema.ts';
import type { Inline } from '../../document/tree.ts';
import type { AnsweredTask, LastPlan } from '../../plan/plan.ts';
import { countFigure } from '../../plan/plan-words.ts';
import type { HelperContext } from '../helper.ts';
import { joined, type Piece, planInlines, sentence } from '../inlines.ts';

/**
 * How the last plan came out: 2026年上半年计划任务9项，已完成6项；正在推进3项：…（…）；…。 Whatever is not done is named;
 * a task that nobody has answered is a gap.
 */
export function lastPlanSentence({ period, tasks }: LastPlan, context: HelperContext): readonly Inline[] {
  const done = answeredAs('done', tasks);
  const open = (
    [
      ['goingOn', '正在推进'],
      ['dropped', '不再开展'],
      [null, '尚未交代'],
    ] as const
  ).flatMap(([status, word]) => {
    const group = answeredAs(status, tasks);
    if (group.length === 0) return [];
    const names = joined(
      group.map((one) => nameOf(one, context)),
      '；',
    );
    return [sentence(word, [count(word, group, status === null)], '：', names)];
  });
  const isAll = done.length === tasks.length;
  const total = [count('任务', tasks, false)];
  const opening = isAll
    ? sentence(`${period.label}计划任务`, total, '，已全部完成')
    : sentence(
        `${period.label}计划任务`,
        total,
        ...(done.length > 0 ? (['，已完成', [count('已完成', done, false)]] as Piece[]) : []),
      );
  return sentence(joined([opening, ...open], '；'), '。');
}

function answeredAs(status: Answer['status'] | null, tasks: readonly AnsweredTask[]): readonly AnsweredTask[] {
  return tasks.filter(({ answer }) => (answer?.status ?? null) === status);
}

/** The task's words, with the reason why it is not done. */
function nameOf({ task, reason }: AnsweredTask, context: HelperContext): readonly Inline[] {
  const why = reason ? sentence('（', planInlines([reason], context.expand), '）') : [];
  return sentence(planInlines(task.do, context.expandLast), why);
}

function count(word: string, tasks: readonly AnsweredTask[], gap: boolean): Inline {
  const figure = countFigure(
    `上期任务.${word}`,
    `上期${word === '任务' ? '' : word}任务`,
    tasks.map(({ task }) => task.key),
    '项',
  );
  return { kind: 'figure', text: figure.quantity.literal, figure, gap };
}
