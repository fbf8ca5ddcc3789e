import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedLines } from '../../../src/audit/printed-lines.ts';
import { provenanceOf } from '../../../src/audit/provenance.ts';
import { documentText } from '../../../src/document/document-text.ts';
import type { Document } from '../../../src/document/tree.ts';
import { type Mask, maskDocuments } from '../../../src/mask/mask-documents.ts';
import '../../support/fixed-seed.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';
import { sampleReport } from '../../support/shipped.ts';
import { compose, sourceOf, told } from '../template/check.ts';

const PACK = `# 甲

{{narrative "开头"}}

{{table "indicators" figures="低保.资金 特困.资金 临时.资金"}}

{{chart "indicators" figures="低保.资金 特困.资金 临时.资金"}}

# 乙

{{table "indicators" figures="特困.资金"}}

# 丙

{{table "budget"}}

{{chart "budget"}}

{{chart "monthlySpending"}}
`;

/** Two secrets of three digits each; the rest is public. */
function data(funds = 242, relief = 398): string {
  return `报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15, 公开: 是}
单位: {名称: 永宁区样例局}
指标:
  低保.资金: {值: 174.18万元, 上年同期: 160.2万元, 其中: {城市: 100万元, 农村: 74.18万元}}
  特困.资金: {值: ${funds}万元, 上年同期: 226万元, 其中: {集中: 200万元}, 分项关系: 部分, 公开: 否}
  临时.资金: {值: 98.63万元}
计算指标: {合计: {公式: 低保.资金 + 特困.资金, 单位: 万元}}
预算:
  - {科目: 救助, 预算: 900万元, 支出: ${relief}万元, 按月支出: {2026-01: 100万元, 2026-02: 200万元}, 公开: 否}
  - {科目: 养老, 预算: 300万元, 支出: 77万元, 按月支出: {2026-01: 10万元, 2026-02: 20万元}}
叙述:
  开头: 截至6月底，低保金【低保.资金|含同比】，【低保.资金|其中】；【特困.资金|名称】【特困.资金】，【特困.资金|其中】，【特困.资金|同比】，两项共【合计】，支出【预算.支出】。
`;
}

function masked(mask: Mask, text: string, pack = PACK): { readonly document: Document | null; readonly told: string } {
  const { document, diagnostics } = compose(pack, text);
  if (!document) throw new Error(told(diagnostics));
  const outcome = maskDocuments([{ name: '总结', document }], mask, sourceOf(text));
  return { document: outcome.value?.[0]?.document ?? null, told: told(outcome.diagnostics) };
}

function lines(document: Document | null): readonly string[] {
  if (!document) throw new Error('no document');
  return documentText(document);
}

describe('a form', () => {
  it('keeps the shape of every digit that says a figure, in sentences, tables and pictures', () => {
    const { document, told: remarks } = masked('template', data());
    expect(remarks).toBe('');
    expect(lines(document)).toContain(
      '截至6月底，低保金XXX.XX万元，同比增长X.X%，其中城市XXX万元、农村XX.XX万元；特困.资金XXX万元，其中集中XXX万元，同比增长X.X%，两项共XXX.XX万元，支出XXX万元。',
    );
    expect(lines(document).join(' ')).toContain('救助 XXX — XXX XX.X%');
    const chart = document?.blocks.find(({ kind }) => kind === 'chart');
    expect(chart).toMatchObject({
      altText: '主要指标与上年同期对比（数字已隐去）',
      spec: {
        axis: 'unmarked',
        series: [
          { name: '上年同期', values: [1, 1, null], labels: ['XXX.X', 'XXX.X', null] },
          { name: '本期', values: [1, 1, 1], labels: ['XXX.XX', 'XXX.XX', 'XX.XX'] },
        ],
      },
    });
  });

  it('holds no figure of the sample in any part of the tree', () => {
    for (const kind of ['summary', 'plan'] as const) {
      const named = { name: kind, document: sampleReportDocument(kind) };
      const { value, diagnostics } = maskDocuments([named], 'template', sampleReport());
      const document = value?.[0]?.document;
      expect(told(diagnostics)).toBe('');
      if (!document) throw new Error('no document');
      expect(JSON.stringify(document)).not.toMatch(/"figure"|"quantity"/);
      expect(printedLines(document).flatMap(({ pieces }) => pieces.flatMap(({ figures }) => figures))).toEqual([]);
      const { figures, others } = provenanceOf(document, sampleReport());
      expect(figures).toEqual([]);
      expect(others.filter(({ as }) => as === null)).toEqual([]);
    }
  });

  it('is the same whatever the values are', () => {
    const amount = fc.integer({ min: 100, max: 999 });
    fc.assert(
      fc.property(amount, amount, (funds, relief) => {
        const pack = '{{narrative "说"}}\n\n{{chart "indicators" figures="甲.资金 乙.资金"}}';
        const text = `指标: {甲.资金: ${funds}万元, 乙.资金: ${relief}万元}\n叙述: {说: 甲【甲.资金】，乙【乙.资金】。}\n`;
        const one = masked('template', text, pack).document;
        const other = masked('template', text.replaceAll(/\d{3}/g, '111'), pack).document;
        expect(JSON.stringify(one) === JSON.stringify(other)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a published document', () => {
  it('says public figures, and ×× for others and for what is computed from them', () => {
    const { document, told: remarks } = masked('publish', data());
    expect(lines(document)).toContain(
      '截至6月底，低保金174.18万元，同比增长8.7%，其中城市100万元、农村74.18万元；特困.资金××万元，两项共××万元，支出××万元。',
    );
    expect(remarks).toMatchInlineSnapshot(`
      "data.yaml:5:14 mask/withheld id=特困.资金 words=××万元 count=3
      data.yaml:5:14 mask/withheld id=合计 words=××万元 count=1
      data.yaml:9:29 mask/withheld id=预算.支出 words=××万元 count=1
      summary.hbs:5:1 mask/part-left-out kind=table caption=主要指标完成情况
      summary.hbs:7:1 mask/part-left-out kind=chart caption=主要指标与上年同期对比
      summary.hbs:11:1 mask/left-out kind=table caption=主要指标完成情况
      summary.hbs:15:1 mask/part-left-out kind=table caption=预算执行情况
      summary.hbs:17:1 mask/part-left-out kind=chart caption=部门预算执行情况
      summary.hbs:19:1 mask/left-out kind=chart caption=按月支出情况"
    `);
  });

  it('leaves out rows, columns, groups, tables and pictures with nothing public, and counts anew', () => {
    const { document } = masked('publish', data());
    expect(lines(document).slice(3)).toMatchInlineSnapshot(`
      [
        "表1　主要指标完成情况",
        "指标",
        "本期",
        "上年同期",
        "同比",
        "低保.资金",
        "174.18万元",
        "160.2万元",
        "+8.7%",
        "临时.资金",
        "98.63万元",
        "—",
        "—",
        "图1　主要指标与上年同期对比",
        "二、丙",
        "表2　预算执行情况",
        "单位：万元",
        "预算科目",
        "预算",
        "到位",
        "支出",
        "支出进度",
        "养老",
        "300",
        "—",
        "77",
        "25.7%",
        "图2　部门预算执行情况",
        "永宁区样例局",
        "2026年7月15日",
      ]
    `);
  });

  it('is the same whatever the secrets are', () => {
    const amount = fc.integer({ min: 100, max: 999 });
    const usual = JSON.stringify(masked('publish', data()).document);
    fc.assert(
      fc.property(amount, amount, (funds, relief) => {
        expect(JSON.stringify(masked('publish', data(funds, relief)).document) === usual).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('withholds everything while nobody has said what is public', () => {
    const text = data().replace(', 公开: 是', '');
    const { document } = masked('publish', text);
    expect(lines(document).join('')).not.toMatch(/174|160|100|8\.7|98|300|77/);
  });

  it('is refused when its template holds personal data', () => {
    const { document, told: remarks } = masked('publish', data(), '甲，电话13800138000。');
    expect(document).toBeNull();
    expect(remarks).toBe('summary.hbs:1:1 audit/personal-data-published what=mobile masked=138******00');
  });
});

describe('numbers that were typed', () => {
  const TYPED = `报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15, 标题: 关于新建5个站点的报告, 主送: 区7个部门}
单位: {名称: 永宁区样例局}
叙述:
  说: 新建站点5个、改造12个，另有固定12个，第3批7月底前办结，依据《养老十条》（永民发〔2026〕8号），80岁以上老人全覆盖，约1,250.5万元。
固定数字: [固定12个]
`;
  const pack = `# 建成6个站点

{{narrative "说"}}

分布在**3个街道**。

|序号|站点|户数|
|---|---|---|
|1|建成3个|120户|
`;

  it('show their shape in a form, in titles, sentences and tables, but for dates, documents and the like', () => {
    const { document, told: remarks } = masked('template', TYPED, pack);
    expect(lines(document)).toEqual([
      '关于新建X个站点的报告',
      '区7个部门：',
      '一、建成X个站点',
      '新建站点X个、改造XX个，另有固定XX个，第3批7月底前办结，依据《养老十条》（永民发〔2026〕8号），80岁以上老人全覆盖，约X,XXX.X万元。',
      '分布在X个街道。',
      '表1',
      '序号',
      '站点',
      '户数',
      '1',
      '建成X个',
      'XXX户',
      '永宁区样例局',
      '2026年7月15日',
    ]);
    expect(document?.meta.title).toBe('关于新建X个站点的报告');
    expect(remarks).toBe('- mask/typed-number words=7 around=区7个部门：');
  });

  it('show their shape in captions, notes and pictures too', () => {
    const text = data().replace('低保.资金: {', '低保.资金: {名称: 15个村低保金, ');
    const chartOf = '{{chart "indicators" figures="低保.资金 特困.资金" caption="3类资金" notes="按7个口径"}}';
    const { document } = masked('template', text, chartOf);
    const chart = document?.blocks.find(({ kind }) => kind === 'chart');
    expect(JSON.stringify(chart)).toContain('XX个村');
    expect(JSON.stringify(chart)).not.toMatch(/15个|3类|7个|174/);
  });

  it('stay in a published document, and are told', () => {
    const { document, told: remarks } = masked('publish', TYPED, pack);
    expect(lines(document).join('')).toContain('新建站点5个、改造12个，另有固定12个');
    expect(remarks).toContain('mask/typed-number words=5 around=新建站点5个、改造12');
    expect(remarks.split('\n')).toHaveLength(9);
  });
});
