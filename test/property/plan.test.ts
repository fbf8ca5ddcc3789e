import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../src/derive-report.ts';
import { derivePlan } from '../../src/plan/derive-plan.ts';
import { mergePlan } from '../../src/plan/merge-plan.ts';
import { planTextOf } from '../../src/plan/plan-text.ts';
import { LEAST, read } from '../unit/data-set/check.ts';

const STAGES = ['选房', '洽谈', '签约', '腾退', '交付', '投入使用'] as const;

const standing = fc.record({
  stage: fc.constantFrom(...STAGES),
  status: fc.constantFrom('', ', 状态: 进行中', ', 状态: 未开始'),
  next: fc.constantFrom('', ', 下一步: 签订协议', ', 下一步: 完成装修'),
  due: fc.constantFrom('', ', 时限: 9月底前', ', 时限: {期限: 10月上旬, 力度: 力争}'),
});
type Standing = typeof standing extends fc.Arbitrary<infer T> ? T : never;

const project = fc.record({
  own: fc.option(standing, { nil: null }),
  closed: fc.boolean(),
  sites: fc.array(fc.record({ standing, buildings: fc.array(standing, { maxLength: 2 }) }), { maxLength: 6 }),
});
const dataSet = fc.record({
  projects: fc.array(project, { maxLength: 5 }),
  /** What tasks name, and what is left out: each an index into all ids, taken modulo their number. */
  named: fc.array(fc.array(fc.nat(999), { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
  leftOut: fc.array(fc.nat(999), { maxLength: 3 }),
});
type DataSet = typeof dataSet extends fc.Arbitrary<infer T> ? T : never;

describe('the plan of any projects', () => {
  it('has everything unfinished in exactly one task or left out, nothing finished, and is the same again', () => {
    fc.assert(
      fc.property(dataSet, (sample) => {
        const { value } = deriveReport({ current: read(yamlOf(sample)), lastYear: null, previous: null });
        if (!value) throw new Error(yamlOf(sample));
        const { plan } = value;
        const taken = plan.tasks.flatMap(({ origin }) => origin.items.map(({ id }) => id));
        const accounted = [...taken, ...plan.leftOut.map(({ item }) => item.id)].sort();
        expect(accounted).toEqual(unfinishedIds(sample).sort());
        expect(new Set(plan.tasks.map(({ key }) => key)).size).toBe(plan.tasks.length);
        expect(derivePlan(value).value).toEqual(plan);
      }),
      { numRuns: 150 },
    );
  });

  it('has fewer tasks than places where places share what is to be done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 5 }), (places, actions) => {
        const sites = Array.from({ length: places }, (_, at) => `{名称: 第${at}处, 下一步: 做第${at % actions}件事}`);
        const yaml = `${LEAST}项目: [{编号: 甲, 名称: 甲, 地点: [${sites.join(', ')}]}]\n`;
        const { value } = deriveReport({ current: read(yaml), lastYear: null, previous: null });
        const tasks = value?.plan.tasks ?? [];
        expect(tasks).toHaveLength(Math.min(places, actions));
        for (const task of tasks) {
          const { length } = task.origin.items;
          expect(planTextOf(task.do).includes(`等${length}个`)).toBe(length > 3);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the plan of any projects, written into the data', () => {
  it('is all there, and a second time nothing is written', () => {
    fc.assert(
      fc.property(dataSet, (sample) => {
        const once = merged(yamlOf(sample));
        expect(merged(once)).toBe(once);
        const { plan } = reportOf(once);
        expect(plan.tasks.every(({ origin }) => origin.kind === 'written')).toBe(true);
        const accounted = plan.tasks.flatMap(({ origin }) => origin.items.map(({ id }) => id));
        expect([...accounted, ...plan.leftOut.map(({ item }) => item.id)].sort()).toEqual(unfinishedIds(sample).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every line that the clerk has edited when it is merged with what happened since', () => {
    fc.assert(
      fc.property(dataSet, fc.nat(9), (sample, finished) => {
        let count = 0;
        const edited = merged(yamlOf(sample)).replace(/(?<=- 编号: .*\n(?: +板块.*\n)? +内容: ).*/g, () => {
          count += 1;
          return `改写的第${count}条  # 与科室商定`;
        });
        const since = edited.replace(/阶段: [^,}]+/g, (stage, at) => (at % 10 === finished ? '阶段: 投入使用' : stage));
        const lines = merged(since).split('\n');
        let at = 0;
        for (const line of since.split('\n')) {
          at = lines.indexOf(line, at) + 1;
          if (at === 0) throw new Error(`lost: ${line}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A data set in one file, with the derived tasks of its plan written into it. */
function merged(yaml: string): string {
  const { files, dataSets, figures, plan } = reportOf(yaml);
  const { value, diagnostics } = mergePlan({ files, located: dataSets.current, figures, planFile: null }, plan);
  expect(diagnostics).toEqual([]);
  return new TextDecoder().decode((value?.files[0] ?? files[0])?.bytes);
}

function reportOf(yaml: string) {
  const files = [{ path: 'a.yaml', bytes: new TextEncoder().encode(yaml) }];
  const current = readDataSet(files).value;
  const report = current && deriveReport({ current, lastYear: null, previous: null }).value;
  if (!report) throw new Error(yaml);
  return { ...report, files };
}

function yamlOf({ projects, named, leftOut }: DataSet): string {
  const ids = projects.flatMap(({ sites }, at) => [`P${at}`, ...sites.map((_, site) => `P${at}.S${site}`)]);
  const idAt = (index: number): string => ids[index % ids.length] ?? '';
  const rows = projects.map(({ own, closed, sites }, at) => {
    const places = sites.map((site, index) => {
      const buildings = site.buildings.map((building, number) => `{名称: B${number}, ${rowOf(building)}}`);
      return `{名称: S${index}, ${rowOf(site.standing)}, 地点: [${buildings.join(', ')}]}`;
    });
    const rest = `流程: purchase, 办结: ${closed ? '是' : '否'}, 地点: [${places.join(', ')}]`;
    return `  - {编号: P${at}, 名称: 项目${at}, ${own ? `${rowOf(own)}, ` : ''}${rest}}\n`;
  });
  const tasks = named.map((from, at) => `  - {内容: 任务${at}, 来自: [${from.map(idAt).join(', ')}]}\n`);
  const out = [...new Set(leftOut.map(idAt))].map((id) => `  ${id}: 另行安排\n`);
  return [
    LEAST,
    ...(rows.length > 0 ? ['项目:\n', ...rows] : []),
    ...(ids.length > 0 && tasks.length > 0 ? ['任务:\n', ...tasks] : []),
    ...(ids.length > 0 && out.length > 0 ? ['不列入计划:\n', ...out] : []),
  ].join('');
}

function rowOf({ stage, status, next, due }: Standing): string {
  return `阶段: ${stage}${status}${next}${due}`;
}

/** What is unfinished, told once more in the plainest way. */
function unfinishedIds({ projects }: DataSet): string[] {
  const isOpen = ({ stage, status }: Standing) => stage !== '投入使用' || status !== '';
  const speaks = ({ next, due }: Standing, parts: readonly string[]) => parts.length === 0 || next !== '' || due !== '';
  return projects.flatMap(({ own, closed, sites }, at) => {
    if (closed) return [];
    const parts = sites.flatMap((site, index) => {
      const id = `P${at}.S${index}`;
      const buildings = site.buildings.flatMap((one, number) => (isOpen(one) ? [`${id}.B${number}`] : []));
      return [...(isOpen(site.standing) && speaks(site.standing, buildings) ? [id] : []), ...buildings];
    });
    return [...(own && isOpen(own) && speaks(own, parts) ? [`P${at}`] : []), ...parts];
  });
}
