import type { MergedPlan } from '../plan/merge-plan.ts';
import type { Plan, PlanTask } from '../plan/plan.ts';
import { planTextOf } from '../plan/plan-text.ts';
import type { Text } from './texts.ts';

/** Texts of `plan`. */
export const planTexts = {
  whole: ({ period, tasks, leftOut }: Plan): readonly Text[] => {
    const derived = tasks.filter(({ origin }) => origin.kind === 'derived').length;
    const title: Text = {
      zh: `${period.label}的计划：${tasks.length} 项任务，${tasks.length - derived} 项已经写在数据里，${derived} 项从数据推出（＋）`,
      en: `plan of ${period.label}: ${tasks.length} tasks, ${tasks.length - derived} written in the data, ${derived} derived from it (＋)`,
    };
    return [
      title,
      ...tasks.flatMap((task, index) => [
        ...(task.section === tasks[index - 1]?.section || task.section === null ? [] : [same(`\n${task.section}`)]),
        taskText(task),
      ]),
      ...(leftOut.length > 0 ? [{ zh: '\n不列入计划', en: '\nleft out' }] : []),
      ...leftOut.map(({ item, reason }) => same(`    ${item.id}  ${reason}`)),
    ];
  },
  unwritten: ({ offered, settled, files }: MergedPlan, path: string): readonly Text[] => [
    ...settledTexts(settled),
    ...(files.length === 0
      ? []
      : [
          {
            zh: `\n推出的 ${offered.length} 项还没有写进数据。要改它们的文字，运行 chengwen plan ${path} --write；已经写好的一字不动`,
            en: `\n${offered.length} derived tasks are not in the data; \`chengwen plan ${path} --write\` puts them there to be edited, and leaves what is written as it is`,
          },
        ]),
  ],
  written: ({ offered, settled, files }: MergedPlan): readonly Text[] => [
    ...settledTexts(settled),
    ...files.map(({ path }) => ({ zh: `已写入 ${path}`, en: `written ${path}` })),
    files.length === 0
      ? { zh: '计划已经都在数据里，没有改动', en: 'the plan is in the data already; nothing was changed' }
      : {
          zh: `新增 ${offered.length} 项任务，在文件末尾，请核对文字`,
          en: `${offered.length} tasks added, below the others; check their words`,
        },
  ],
} as const;

/** The plan for programs. */
export function planJson(
  { period, tasks, leftOut }: Plan,
  { offered, settled, files }: MergedPlan,
  isWritten: boolean,
) {
  return {
    period: period.code,
    tasks: tasks.map(({ key, origin, section, department, person, by, days, strength, standing, span, ...words }) => ({
      key,
      origin: origin.kind,
      from: origin.from,
      section,
      do: planTextOf(words.do),
      goal: planTextOf(words.goal),
      department,
      person,
      by,
      days,
      strength,
      standing,
      file: span.file,
      line: span.start.line,
    })),
    leftOut: leftOut.map(({ item, reason }) => ({ id: item.id, reason })),
    offered: offered.map(({ key }) => key),
    settled: settled.map(({ key }) => key),
    written: isWritten ? files.map(({ path }) => path) : [],
  };
}

function taskText({ key, origin, strength, by, department, person, standing, ...words }: PlanTask): Text {
  const mark = origin.kind === 'derived' ? '＋' : '  ';
  const who = [department, person].filter((name) => name !== null).join(' ');
  const when = by === null ? (standing ? { zh: '长期', en: 'standing' } : null) : same(by);
  const text = planTextOf(words.do);
  const name = key === text ? '' : `${key}  `;
  const tail = (language: 'zh' | 'en') =>
    [when ? `${strength ?? ''}${when[language]}` : '', who].filter((part) => part !== '').join('，');
  return {
    zh: `${mark}${name}${text}${tail('zh') === '' ? '' : `（${tail('zh')}）`}`,
    en: `${mark}${name}${text}${tail('en') === '' ? '' : ` (${tail('en')})`}`,
  };
}

function settledTexts(settled: readonly PlanTask[]): readonly Text[] {
  return settled.map(({ key, span }) => ({
    zh: `\n“${key}”来自的事都已办结，可以删去：${span.file}:${span.start.line}`,
    en: `\neverything that “${key}” is from is finished; it can go: ${span.file}:${span.start.line}`,
  }));
}

function same(text: string): Text {
  return { zh: text, en: text };
}
