import type { Inline } from '../../document/tree.ts';
import type { PlanTask } from '../../plan/plan.ts';
import type { PlanObstacle } from '../../plan/unfinished-item.ts';
import type { HelperContext } from '../helper.ts';
import { planInlines, sentence } from '../inlines.ts';

/**
 * A task as a sentence: 确保9月底前签订骏马、绿洲社区服务站购买协议。 Strength word and deadline stand as typed; steps
 * follow with their own (力争8月末完成图纸设计、11月上旬完工交付), then what others must do about obstacles; who answers
 * stands behind in brackets, which nobody reads out in a speech.
 */
export function taskSentence(task: PlanTask, context: HelperContext): readonly Inline[] {
  const { expand } = context;
  return sentence(
    task.strength ?? '',
    task.by ?? '',
    planInlines(task.do, expand),
    '。',
    task.phases.length > 0 ? sentence(stepClauses(task, expand), '。') : '',
    ...task.obstacles.map((obstacle) => obstacleSentence(obstacle, expand)),
    context.variant === 'speech' ? '' : answering(task),
  );
}

/** 确保8月底前…、9月底前…，力争12月底前…: steps that share a strength word say it once. */
function stepClauses({ phases }: PlanTask, expand: HelperContext['expand']): readonly Inline[] {
  return phases.flatMap((phase, at) => {
    const previous = phases[at - 1];
    const continues = previous !== undefined && previous.strength === phase.strength;
    const link = at === 0 ? '' : continues ? '、' : '，';
    return sentence(link, continues ? '' : (phase.strength ?? ''), phase.by, planInlines(phase.do, expand));
  });
}

/** 针对用房产权分割手续尚未办结的问题，请区自然资源部门协调办理。 Nothing where nobody else has to act. */
function obstacleSentence({ what, need }: PlanObstacle, expand: HelperContext['expand']): readonly Inline[] {
  if (need === null) return [];
  return sentence('针对', planInlines([what], expand), '的问题，请', planInlines([need], expand), '。');
}

function answering({ department, with: helpers }: PlanTask): string {
  if (!department) return '';
  return helpers.length > 0
    ? `（责任单位：${department}，配合单位：${helpers.join('、')}）`
    : `（责任单位：${department}）`;
}
