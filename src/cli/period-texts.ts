import type { Period } from '../calendar/period.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { LeftOut } from '../roll-over/carry-file.ts';
import type { Text } from './texts.ts';

/** Texts of `new-period`. */
export const newPeriodTexts = {
  noPeriod: {
    zh: '要写出新的时期，例如 chengwen new-period 2026-H2 data/2026-h1',
    en: 'name the new period, e.g. chengwen new-period 2026-H2 data/2026-h1',
  },
  notAPeriod: (found: string): Text => ({
    zh: `“${found}”不是时期；写成 2026-H1（上半年）、2026-H2、2026-Q1 或 2026`,
    en: `“${found}” is no period; write 2026-H1, 2026-H2, 2026-Q1 or 2026`,
  }),
  made: (folder: string, { label }: Period, files: number, emptied: number): Text => ({
    zh: `已新建 ${folder}：${label}的数据，${files} 个文件，${emptied} 个数待填`,
    en: `made ${folder}: data of ${label}, ${files} files, ${emptied} values to be filled in`,
  }),
  links: (previous: string, lastYear: string | null): Text => ({
    zh: `  上期数据 ${previous}；上年数据 ${lastYear ?? '没有找到，有了再写上'}`,
    en: `  period before: ${previous}; last year: ${lastYear ?? 'not found; add it when there is one'}`,
  }),
  leftOut: (leftOut: readonly LeftOut[]): readonly Text[] =>
    (Object.keys(LEFT_OUT) as LeftOut['what'][]).flatMap((what) => {
      const names = leftOut.filter((one) => one.what === what).map(({ name }) => name);
      if (names.length === 0) return [];
      const { zh, en } = LEFT_OUT[what](names.length);
      const named = what === 'project' ? `：${names.join('、')}` : '';
      return [{ zh: `  没有带过来：${zh}${named}`, en: `  left out: ${en}${named}` }];
    }),
  review: (spans: readonly Span[]): Text => ({
    zh: `  有 ${spans.length} 处文字说到上一期的时间，请核对：${placesOf(spans, '、')}`,
    en: `  ${spans.length} places speak of the period before, please check: ${placesOf(spans, ', ')}`,
  }),
  next: (folder: string): Text => ({
    zh: `\n接下来：\n  1. 各科室填自己文件里的“待填”\n  2. chengwen todo ${folder}     看还缺哪些数\n  3. chengwen check ${folder}    检查数据`,
    en: `\nnext:\n  1. each department fills in what says 待填\n  2. chengwen todo ${folder}     to see what is missing\n  3. chengwen check ${folder}    to check the data`,
  }),
} as const;

const LEFT_OUT: Readonly<Record<LeftOut['what'], (count: number) => Text>> = {
  project: (count) => ({ zh: `办结的项目 ${count} 个`, en: `${count} closed projects` }),
  problem: (count) => ({ zh: `问题 ${count} 条`, en: `${count} problems` }),
  task: (count) => ({
    zh: `任务 ${count} 条，在“上期任务”里逐条答复`,
    en: `${count} tasks, to be answered one by one under answers`,
  }),
};

/** report.yaml:42、57 救助科.yaml:9: each file once, with its lines. */
function placesOf(spans: readonly Span[], separator: string): string {
  const lines = new Map<string, Set<number>>();
  for (const { file, start } of spans) lines.set(file, (lines.get(file) ?? new Set()).add(start.line));
  return [...lines].map(([file, numbers]) => `${file}:${[...numbers].join(',')}`).join(separator);
}
