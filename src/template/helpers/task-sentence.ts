import type { Path } from '../../data-set/canonical-tree.ts';
import type { Task } from '../../data-set/schema/data-set-schema.ts';
import type { Inline } from '../../document/tree.ts';
import type { HelperContext } from '../helper.ts';
import { clause, sentence } from '../inlines.ts';

/**
 * A task as a sentence: 确保9月底前签订骏马、绿洲社区服务站购买协议。 Strength word and deadline stand as typed; steps
 * follow with their own (力争8月末完成图纸设计、11月上旬完工交付); who answers stands behind in brackets.
 */
export function taskSentence(task: Task, index: number, context: HelperContext): readonly Inline[] {
  const path = ['tasks', index];
  return sentence(
    task.strength ?? '',
    task.by ?? '',
    clause(task.do, [...path, 'do'], context),
    '。',
    task.phases.length > 0 ? sentence(stepClauses(task, path, context), '。') : '',
    answering(task),
  );
}

/** 确保8月底前…、9月底前…，力争12月底前…: steps that share a strength word say it once. */
function stepClauses({ phases }: Task, path: Path, context: HelperContext): readonly Inline[] {
  return phases.flatMap((phase, at) => {
    const previous = phases[at - 1];
    const continues = previous !== undefined && previous.strength === phase.strength;
    const link = at === 0 ? '' : continues ? '、' : '，';
    const step = clause(phase.do, [...path, 'phases', at, 'do'], context);
    return sentence(link, continues ? '' : (phase.strength ?? ''), phase.by, step);
  });
}

function answering({ department, with: helpers }: Task): string {
  if (!department) return '';
  return helpers.length > 0
    ? `（责任单位：${department}，配合单位：${helpers.join('、')}）`
    : `（责任单位：${department}）`;
}
