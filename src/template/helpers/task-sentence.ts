import type { Task } from '../../data-set/schema/data-set-schema.ts';
import type { Inline } from '../../document/tree.ts';
import type { HelperContext } from '../helper.ts';
import { sentence, withoutStop } from '../inlines.ts';
import { joinFolded } from '../value.ts';

/**
 * A task as a sentence: 确保9月底前签订骏马、绿洲社区服务站购买协议。 Strength word and deadline stand as typed; steps
 * follow with their own (力争8月末完成图纸设计、11月上旬完工交付); who answers stands behind in brackets.
 */
export function taskSentence(task: Task, index: number, context: HelperContext): readonly Inline[] {
  const { locate } = context.source.dataSets.current;
  const expand = (text: string, path: readonly (string | number)[]): readonly Inline[] =>
    context.expand(withoutStop(joinFolded(text)), locate(['tasks', index, ...path]));
  return sentence(
    task.strength ?? '',
    task.by ?? '',
    expand(task.do, ['do']),
    '。',
    task.phases.length > 0 ? sentence(stepClauses(task, expand), '。') : '',
    answering(task),
  );
}

/** 确保8月底前…、9月底前…，力争12月底前…: steps that share a strength word say it once. */
function stepClauses(
  { phases }: Task,
  expand: (text: string, path: readonly (string | number)[]) => readonly Inline[],
): readonly Inline[] {
  return phases.flatMap((phase, at) => {
    const previous = phases[at - 1];
    const continues = previous !== undefined && previous.strength === phase.strength;
    const link = at === 0 ? '' : continues ? '、' : '，';
    return sentence(link, continues ? '' : (phase.strength ?? ''), phase.by, expand(phase.do, ['phases', at, 'do']));
  });
}

function answering({ department, with: helpers }: Task): string {
  if (!department) return '';
  return helpers.length > 0
    ? `（责任单位：${department}，配合单位：${helpers.join('、')}）`
    : `（责任单位：${department}）`;
}
