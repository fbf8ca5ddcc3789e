import { message } from '../message.ts';

/** What can be wrong with a plan and with the answers to the last one. */
export const planMessages = {
  'plan/unanswered-task': message<{ key: string; task: string }>({
    severity: 'warning',
    zh: (p) => `上期计划的任务“${p.key}”还没有交代完成情况：${p.task}`,
    en: (p) => `task “${p.key}” of the last plan is not answered: ${p.task}`,
    hint: {
      zh: (p) => `在“上期任务”里写“${p.key}: 完成”，或 {状态: 推进中, 说明: …}、{状态: 不再开展, 原因: …}`,
      en: (p) => `write “${p.key}: done” under answers, or goingOn, or dropped with a reason`,
    },
  }),
  'plan/dropped-without-reason': message<{ key: string }>({
    severity: 'warning',
    zh: (p) => `上期任务“${p.key}”不再开展，但没有写原因`,
    en: (p) => `task “${p.key}” of the last plan was dropped without a reason`,
    hint: { zh: () => '写上“原因”', en: () => 'write its reason' },
  }),
  'plan/circular-measure': message<{ id: string }>({
    severity: 'error',
    zh: (p) => `问题“${p.id}”的措施绕了一圈又指回它自己`,
    en: (p) => `the measures of problem “${p.id}” lead back to it`,
    hint: {
      zh: () => '“措施”最后要落到任务、项目、举措或指标上',
      en: () => 'measures must end at tasks, projects, programmes or indicators',
    },
  }),
  'plan/unreadable-deadline': message<{ found: string }>({
    severity: 'warning',
    zh: (p) => `看不出“${p.found}”是哪一天，排不进时间表`,
    en: (p) => `“${p.found}” names no day, so it has no place in the schedule`,
    hint: {
      zh: () => '写成“8月上旬”“9月底前”“三季度”“年底前”“10月15日前”这样',
      en: () => 'write it like 8月上旬, 9月底前, 三季度, 年底前, 10月15日前',
    },
  }),
  'plan/deadline-outside': message<{ found: string; period: string }>({
    severity: 'warning',
    zh: (p) => `时限“${p.found}”不在计划期（${p.period}）内`,
    en: (p) => `the deadline “${p.found}” lies outside the plan (${p.period})`,
    hint: { zh: () => '改时限，或者把任务留到下一期', en: () => 'change it, or leave the task to a later plan' },
  }),
  'plan/steps-out-of-order': message<{ by: string; before: string }>({
    severity: 'warning',
    zh: (p) => `这一步的时限“${p.by}”早于前一步的“${p.before}”`,
    en: (p) => `this step is due ${p.by}, before the step above it (${p.before})`,
    hint: { zh: () => '核对时限，或调整“分步”的先后', en: () => 'check the deadlines or the order of the steps' },
  }),
  'plan/due-too-early': message<{ by: string; needed: string }>({
    severity: 'warning',
    zh: (p) => `时限“${p.by}”早于它要先完成的事项的时限“${p.needed}”`,
    en: (p) => `due ${p.by}, before something that it needs (${p.needed})`,
    hint: { zh: () => '核对这两处时限', en: () => 'check the two deadlines' },
  }),
};
