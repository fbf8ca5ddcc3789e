import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { check, LEAST, read } from './check.ts';

describe('readDataSet', () => {
  it.each(readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
    'reads the sample $name clean',
    ({ name }) => {
      const paths = readdirSync(`data/${name}`).map((file) => `data/${name}/${file}`);
      const { value, diagnostics } = readDataSet(paths.map((path) => ({ path, bytes: readFileSync(path) })));
      expect(diagnostics).toEqual([]);
      expect(value).not.toBeNull();
    },
  );

  it('takes the short forms', () => {
    const short = read(`${LEAST.replace('报告: {', '报告: {篇幅: {简版: 2000}, ')}
指标: {甲: 726人}
来源: {S1: 月报}
检查: 甲 = 甲
计算指标: {乙: 甲 / 2}
问题: 进度偏慢
流程: {自定: [一, {名称: 二, 计划: 做二}]}
项目: {编号: P, 名称: 项目甲, 地点: [仁和, {名称: 金山, 时限: 7月底, 障碍: 产权纠纷}]}
叙述: {开头: 一段话}
任务: {内容: 做事, 配合单位: 财政局}
`).data;
    expect(short.indicators.甲?.value.literal).toBe('726人');
    expect(short.sources.S1?.name).toBe('月报');
    expect(short.checks).toEqual([{ rule: '甲 = 甲', severity: 'error', why: null }]);
    expect(short.derived.乙).toMatchObject({ formula: '甲 / 2', decimals: 2, kind: null });
    expect(short.problems.map(({ text }) => text)).toEqual(['进度偏慢']);
    expect(short.lifecycles.自定?.map(({ name }) => name)).toEqual(['一', '二']);
    expect(short.projects[0]?.sites.map(({ name }) => name)).toEqual(['仁和', '金山']);
    expect(short.projects[0]?.sites[1]).toMatchObject({ due: { by: '7月底' }, obstacle: { what: '产权纠纷' } });
    expect(short.narrative).toEqual({ 开头: [{ text: '一段话', full: null, brief: null, speech: null }] });
    expect(short.report.lengths.brief).toEqual({ total: 2000, sections: {} });
    expect(short.tasks[0]?.with).toEqual(['财政局']);
  });

  it('knows where everything stands, and the nearest place of what was left out', () => {
    const { locate } = read(`${LEAST}指标:\n  甲:\n    值: 726人\n  乙: 3人\n`);
    const at = (...path: readonly string[]): string => {
      const { start, end } = locate(path);
      return `${start.line}:${start.column}-${end.column}`;
    };
    expect(at('indicators', '甲', 'value')).toBe('5:8-12');
    expect(at('indicators', '乙', 'value')).toBe('6:6-8');
    expect(at('indicators', '甲', 'reason')).toBe('4:3-4');
    expect(at('tasks')).toBe('1:1-1');
  });
});

describe('readDataSet reports', () => {
  it.each([
    ['nothing', '', '- data/empty-data-set'],
    ['only remarks', '# 空\n', '- data/empty-data-set'],
    ['a text', '报告', 'a.yaml:1:1 data/wrong-shape map text [0]'],
    ['a list', '- 报告', 'a.yaml:1:1 data/wrong-shape map list [0]'],
    [
      'missing sections',
      '指标: {甲: 1人}',
      'a.yaml:1:1 data/missing-key report 报告\na.yaml:1:1 data/missing-key unit 单位',
    ],
    [
      'missing keys at the object that lacks them',
      '报告:\n  时期: 2026-H1\n单位: {简称: 局}',
      'a.yaml:1:1 data/missing-key issueDate 成文日期\na.yaml:3:1 data/missing-key name 名称',
    ],
    ['an empty section', `${LEAST}任务:\n  - 板块: 一`, 'a.yaml:4:5 data/missing-key do 内容'],
    ['an empty value', `${LEAST}指标:\n  甲: {值: }`, 'a.yaml:4:3 data/missing-key value 值'],
    ['an indicator without anything', `${LEAST}指标:\n  甲:\n`, 'a.yaml:4:3 data/missing-key value 值'],
    [
      'unknown keys',
      `${LEAST}指表: {}\nsource: {}\n完全不同: 1`,
      'a.yaml:3:1 data/unknown-key 指表 指标 [20]\na.yaml:4:1 data/unknown-key source sources [20]\na.yaml:5:1 data/unknown-key 完全不同 "" [20]',
    ],
    [
      'a key under both names',
      `${LEAST}指标:\n  甲: {值: 1人, value: 2人}`,
      'a.yaml:4:14 data/key-under-both-names value 值 ← a.yaml:4:7',
    ],
    [
      'a section under both names',
      `${LEAST}指标: {甲: 1人}\nindicators: {乙: 1人}`,
      'a.yaml:4:1 data/key-under-both-names indicators 指标 ← a.yaml:3:1',
    ],
    ['a list for a text', `${LEAST}叙述: {甲: [[一]]}`, 'a.yaml:3:10 data/wrong-shape text list [4]'],
    ['a text for a map', `${LEAST}指标: 甲`, 'a.yaml:3:5 data/wrong-shape map text [0]'],
    ['a map for a text', `${LEAST}格式: {百分比小数: {a: 1}}`, 'a.yaml:3:13 data/wrong-shape text map [0]'],
    ['a list item without content', `${LEAST}问题:\n  - \n`, 'a.yaml:4:5 data/missing-key text 表述'],
    ['blank text', `${LEAST}叙述: {甲: " "}`, 'a.yaml:3:9 data/not-text  '],
    [
      'no quantity',
      `${LEAST}指标: {甲: 七百人, 乙: 0123, 丙: 7２人}`,
      'a.yaml:3:9 data/not-a-quantity 七百人 not-a-number\na.yaml:3:17 data/not-a-quantity 0123 leading-zero\na.yaml:3:26 data/not-a-quantity 7２人 full-width',
    ],
    ['no whole number', `${LEAST}格式: {百分比小数: 1.5}`, 'a.yaml:3:13 data/not-an-integer 1.5'],
    [
      'no date',
      '报告: {时期: 2026-H1, 成文日期: 2026-02-30}\n单位: {名称: 局}',
      'a.yaml:1:25 data/not-a-date 2026-02-30 2026-06-30',
    ],
    [
      'no period',
      '报告: {时期: 2026-H3, 成文日期: 2026-07-15}\n单位: {名称: 局}',
      'a.yaml:1:10 data/not-a-period 2026-H3 ""',
    ],
    ['no month', `${LEAST}预算: {科目: 甲, 按月支出: {六月: 1万元}}`, 'a.yaml:3:24 data/not-a-date 六月 2026-06'],
    [
      'no month of a plan',
      `${LEAST}项目: {编号: P, 名称: 甲, 进度: {实际: 1%, 计划曲线: {2026-13: 1%}}}`,
      'a.yaml:3:49 data/not-a-date 2026-13 2026-06',
    ],
    [
      'a misspelt choice',
      `${LEAST}指标: {甲: {值: 1人, 类型: 时点}}`,
      'a.yaml:3:21 data/unknown-value 时点 [18] 时点数',
    ],
    [
      'a choice that JavaScript knows',
      `${LEAST}指标: {甲: {值: 1人, 类型: constructor}}`,
      'a.yaml:3:21 data/unknown-value constructor [18] ""',
    ],
    [
      'an unknown source',
      `${LEAST}来源: {S1: 月报}\n指标: {甲: {值: 1人, 来源: S2}}`,
      'a.yaml:4:21 data/unknown-reference 来源 S2 S1',
    ],
    [
      'an unknown stage',
      `${LEAST}项目:\n  - {编号: P, 名称: 甲, 地点: [{名称: 乙, 阶段: 验受}]}`,
      'a.yaml:4:37 data/unknown-reference 阶段 验受 验收',
    ],
    [
      'a stage that is due but unknown',
      `${LEAST}项目:\n  - {编号: P, 名称: 甲, 时限: {期限: 7月, 阶段: 完了}}`,
      'a.yaml:4:37 data/unknown-reference 阶段 完了 完工',
    ],
    [
      'an unknown lifecycle, once',
      `${LEAST}项目:\n  - {编号: P, 名称: 甲, 流程: buld, 阶段: 验收}`,
      'a.yaml:4:24 data/unknown-reference 流程 buld build',
    ],
    [
      'a lifecycle that JavaScript knows',
      `${LEAST}项目:\n  - {编号: P, 名称: 甲, 流程: constructor, 阶段: 验收}`,
      'a.yaml:4:24 data/unknown-reference 流程 constructor ""',
    ],
    [
      'unknown tasks and evidence',
      `${LEAST}问题: {表述: 慢, 措施: T9, 依据: 无}\n任务: {编号: T1, 内容: 做}`,
      'a.yaml:3:17 data/unknown-reference 任务 T9 T1\na.yaml:3:25 data/unknown-reference 依据 无 ""',
    ],
    [
      'unknown projects and programmes of a chapter',
      `${LEAST}章节: {标题: 一, 小节: {标题: 二, 项目: P, 举措: Q}}`,
      'a.yaml:3:29 data/unknown-reference 项目 P ""\na.yaml:3:36 data/unknown-reference 举措 Q ""',
    ],
    [
      'an id used twice',
      `${LEAST}任务:\n  - {编号: T1, 内容: 一}\n  - {编号: T1, 内容: 二}`,
      'a.yaml:5:10 data/duplicate-id T1 ← a.yaml:4:10',
    ],
  ])('%s', (_, written, told) => {
    expect(check(written)).toBe(told);
  });

  it('everything at once, sorted by place, nothing twice', () => {
    expect(
      check(`报告:
  时期: 2026-H9
  成文日期: 昨天
  版式: 漂亮
单位: [甲, 乙]
指标:
  甲: {值: 许多, 类型: 流量, 来由: 表}
  乙:
    值: 1人
    value: 2人
任务:
  - 板块: 一
项目: 无
`),
    ).toMatchInlineSnapshot(`
      "a.yaml:2:7 data/not-a-period 2026-H9 ""
      a.yaml:3:9 data/not-a-date 昨天 2026-06-30
      a.yaml:4:7 data/unknown-value 漂亮 [12] ""
      a.yaml:5:5 data/wrong-shape map list [5]
      a.yaml:7:10 data/not-a-quantity 许多 not-a-number
      a.yaml:7:18 data/unknown-value 流量 [18] ""
      a.yaml:7:22 data/unknown-key 来由 来源 [22]
      a.yaml:10:5 data/key-under-both-names value 值 ← a.yaml:9:5
      a.yaml:12:5 data/missing-key do 内容
      a.yaml:13:5 data/wrong-shape map text [23]"
    `);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s does no harm as a key or an id anywhere',
    (name) => {
      const places = [
        `${name}: {polluted: 是}\n${LEAST}`,
        `报告: {${name}: {polluted: 是}, 时期: 2026-H1, 成文日期: 2026-07-15}\n单位: {名称: 局}`,
        `${LEAST}指标: {${name}: 1人}`,
        `${LEAST}指标: {甲: {值: 1人, 其中: {${name}: 1人}}}`,
        `${LEAST}流程: {${name}: [一]}`,
        `${LEAST}来源: {${name}: 月报}`,
        `${LEAST}叙述: {${name}: 一}`,
        `${LEAST}计算指标: {${name}: 1 + 1}`,
        `${LEAST}项目: {编号: ${name}, 名称: 甲, 情况: {${name}: 1人}}`,
      ];
      expect(places.map(check).map((line) => line.split(' ')[1] ?? line)).toEqual(
        places.map((_, index) =>
          name === '__proto__' && index < 8
            ? 'data/bad-key'
            : index < 2
              ? 'data/unknown-key'
              : name === '__proto__'
                ? 'data/bad-key'
                : 'ok',
        ),
      );
      expect(Object.keys({})).toEqual([]);
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
    },
  );
});
