import { describe, expect, it } from 'vitest';
import { combineParts } from '../../../src/combine/combine-parts.ts';
import { composeDocument } from '../../../src/compose-document.ts';
import { type LocatedDataSet, readDataSet } from '../../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import { MOST_EQUATIONS } from '../../../src/figure/solve-together.ts';
import { maskDocuments } from '../../../src/mask/mask-documents.ts';
import type { ReportSource } from '../../../src/template/helper.ts';
import { filesOf, packOf, sourceOf, told } from '../template/check.ts';

/** Data in YAML flow, what is printed, and which figures follow from which, `withheld < printed,printed`; a word on why. */
type Case = readonly [why: string, data: string, printed: string, disclosed: readonly string[]];

const SECRET = '公开: 否';

const SUM = `指标: {合计: 100人, 甲: 30人, 乙: 45人, 丙: {值: 25人, ${SECRET}}}\n检查: [合计 = 甲 + 乙 + 丙]`;

const CASES: readonly Case[] = [
  ['the part that is missing of a total', SUM, '【合计】【甲】【乙】【丙】', ['丙 < 合计,甲,乙']],
  ['even where the text does not speak of it', SUM, '【合计】【甲】【乙】', ['丙 < 合计,甲,乙']],
  ['not while another part is not printed', SUM, '【合计】【甲】【丙】', []],
  ['not where it is only kept from print', SUM.replace(SECRET, '公开: 不印'), '【合计】【甲】【乙】【丙】', []],
  ['not where two parts are withheld', SUM.replace('45人', `{值: 45人, ${SECRET}}`), '【合计】【甲】【乙】【丙】', []],
  [
    'the total of parts that are all there',
    `指标: {合计: {值: 75人, ${SECRET}}, 甲: 30人, 乙: 45人}\n检查: [甲 + 乙 = 合计]`,
    '【合计】【甲】【乙】',
    ['合计 < 甲,乙'],
  ],
  [
    'a total that is a rule of its own, of what is a total again',
    `指标: {总计: 100人, 一: 60人, 二: {值: 40人, ${SECRET}}, 三: 15人, 四: {值: 25人, ${SECRET}}}
检查: [总计 = 一 + 二, 二 = 三 + 四]`,
    '【总计】【一】【三】',
    ['二 < 总计,一', '四 < 总计,一,三'],
  ],
  [
    'by way of a public figure that is not printed',
    `指标: {总计: 100人, 一: 60人, 二: 40人, 三: 15人, 四: {值: 25人, ${SECRET}}}\n检查: [总计 = 一 + 二, 二 = 三 + 四]`,
    '【总计】【一】【三】',
    ['四 < 总计,一,三'],
  ],
  [
    'parts that only their names tell',
    `指标: {低保.人数: 100人, 低保.人数.城市: 60人, 低保.人数.农村: {值: 40人, ${SECRET}}}`,
    '【低保.人数】【低保.人数.城市】',
    ['低保.人数.农村 < 低保.人数,低保.人数.城市'],
  ],
  [
    'not by names, where they do not add up',
    `指标: {低保.人数: 100人, 低保.人数.城市: 60人, 低保.人数.新增: {值: 4人, ${SECRET}}}`,
    '【低保.人数】【低保.人数.城市】',
    [],
  ],
  [
    'what is left of a target',
    `指标: {适老化.户数: {值: 30户, 目标: 50户}, 适老化.剩余: {值: 20户, ${SECRET}}}`,
    '【适老化.户数】【适老化.户数|目标】',
    ['适老化.剩余 < 适老化.户数|目标,适老化.户数'],
  ],
  [
    'not what is left of a target that is not printed',
    `指标: {适老化.户数: {值: 30户, 目标: 50户}, 适老化.剩余: {值: 20户, ${SECRET}}}`,
    '【适老化.户数】',
    [],
  ],
  [
    'a share beside the others',
    `指标: {低保.占比.城市: 57.5%, 低保.占比.农村: {值: 42.5%, ${SECRET}}}`,
    '【低保.占比.城市】',
    ['低保.占比.农村 < 低保.占比.城市'],
  ],
  [
    'a line of the budget beside a typed total',
    `指标: {总支出: {值: 475万元, 类型: 时期数}}
预算: [{科目: 救助, 支出: 398万元}, {科目: 养老, 支出: 77万元, ${SECRET}}]\n检查: [总支出 = 预算.支出]`,
    '【总支出】【预算.救助.支出】',
    ['预算.养老.支出 < 总支出,预算.救助.支出'],
  ],
  [
    'what enters a formula whose value is typed too',
    `指标: {甲: 30人, 乙: {值: 45人, ${SECRET}}, 报表合计: 75人}
计算指标: {合计: {公式: 甲 + 乙, 单位: 人}}\n检查: [报表合计 = 合计]`,
    '【甲】【报表合计】',
    ['乙 < 报表合计,甲'],
  ],
  [
    'no computed total that is withheld only for its parts',
    `指标: {甲: {值: 30人, ${SECRET}}, 乙: {值: 45人, ${SECRET}}, 报表合计: 75人}
计算指标: {合计: {公式: 甲 + 乙, 单位: 人}}\n检查: [报表合计 = 合计]`,
    '【报表合计】',
    [],
  ],
  [
    'the total of a project that is withheld as a whole',
    `指标: {总投资: {值: 900万元, 类型: 时期数}}
项目:
  - {编号: 敬老院, 名称: 敬老院改造, 资金: [{来自: 省级, 预算: 300万元}]}
  - {编号: 服务站, 名称: 服务站建设, 资金: [{来自: 省级, 预算: 400万元}, {来自: 县级, 预算: 200万元}], ${SECRET}}
检查: [总投资 = 敬老院.预算 + 服务站.预算]`,
    '【总投资】【敬老院.预算】',
    ['服务站.预算 < 总投资,敬老院.预算'],
  ],
  [
    'a head count from its 完成率, rounded as it is: 82.3% of 500 is 411.5',
    `指标: {完成: {值: 412人, ${SECRET}}, 计划: 500人, 完成率: 82.3%}\n检查: [完成率 = 完成 / 计划 ± 1%]`,
    '【计划】【完成率】',
    ['完成 < 完成率,计划'],
  ],
  [
    'not an amount that the same rate only tells about',
    `指标: {完成: {值: 411.62万元, ${SECRET}}, 计划: 500万元, 完成率: 82.3%}\n检查: [完成率 = 完成 / 计划 ± 1%]`,
    '【计划】【完成率】',
    [],
  ],
  [
    'an amount to as many places as a table would print of it',
    `指标: {合计: 213.75万元, 甲: 174.1807万元, 乙: {值: 39.5693万元, ${SECRET}}}\n检查: [合计 = 甲 + 乙 ± 1%]`,
    '【合计】【甲|2位小数】',
    ['乙 < 合计,甲'],
  ],
  [
    'not from a total that is printed coarsely',
    `指标: {合计: 213.75万元, 甲: 174.18万元, 乙: {值: 39.57万元, ${SECRET}}}\n检查: [合计 = 甲 + 乙]`,
    '【合计|0位小数】【甲】',
    [],
  ],
  [
    'from a value that is also printed coarsely',
    `指标: {合计: 213.75万元, 甲: 174.18万元, 乙: {值: 39.57万元, ${SECRET}}}\n检查: [合计 = 甲 + 乙]`,
    '【合计】【甲】，【合计|0位小数】',
    ['乙 < 合计,甲'],
  ],
  [
    'what grew by so many from last year',
    `指标: {甲: {值: 30人, 上年同期: 25人}, 乙: {值: 40人, ${SECRET}}, 合计: 70人}\n检查: [合计 = 甲 + 乙]`,
    '【甲|上年同期】【甲|较上年同期】【合计】',
    ['乙 < 合计,甲|较上年同期,甲|上年同期'],
  ],
  [
    'what fell by so many from last year',
    `指标: {甲: {值: 20人, 上年同期: 25人}, 乙: {值: 40人, ${SECRET}}, 合计: 60人}\n检查: [合计 = 甲 + 乙]`,
    '【甲|上年同期】【甲|较上年同期】【合计】',
    ['乙 < 合计,甲|较上年同期,甲|上年同期'],
  ],
  [
    'what it was a year ago, where the values of a year ago are printed',
    `指标: {合计: {值: 70人, 上年同期: 60人}, 甲: {值: 30人, 上年同期: 25人}, 乙: {值: 40人, 上年同期: 35人, ${SECRET}}}
检查: [合计 = 甲 + 乙]`,
    '【合计|上年同期】【甲|上年同期】',
    ['乙|上年同期 < 合计|上年同期,甲|上年同期'],
  ],
  [
    'a factor of a product',
    `指标: {资金: {值: 36000元, 类型: 时期数}, 标准: 300元/人·月, 人数: {值: 20人, ${SECRET}}}\n检查: [资金 = 标准 * 人数 * 6]`,
    '【资金】【标准】',
    ['人数 < 资金,标准'],
  ],
  [
    'nothing by a product with nought',
    `指标: {资金: {值: 0元, 类型: 时期数}, 标准: 0元/人·月, 人数: {值: 20人, ${SECRET}}}\n检查: [资金 = 标准 * 人数 * 6]`,
    '【资金】【标准】',
    [],
  ],
  [
    'nothing by a number that stands in a rule alone',
    `指标: {合计: 100人, 乙: {值: 60人, ${SECRET}}}\n检查: [乙 = 60]`,
    '【合计】',
    [],
  ],
  [
    'nothing by an inequality',
    `指标: {支出: {值: 30万元, ${SECRET}}, 预算: 30万元}\n检查: [支出 <= 预算]`,
    '【预算】',
    [],
  ],
  [
    'nothing where the data are wrong, and what follows is another number',
    `指标: {合计: 100人, 甲: 30人, 乙: {值: 60人, ${SECRET}}}\n检查: [{规则: 合计 = 甲 + 乙, 级别: 提醒}]`,
    '【合计】【甲】',
    [],
  ],
  [
    'the part that is missing of a total in two documents',
    SUM,
    '【合计】【甲】／【乙】【丙】',
    ['丙 < 1: 合计,甲 and 2: 乙'],
  ],
  ['what one of two documents tells alone', SUM, '【合计】【甲】／【乙】【甲】【合计】', ['丙 < 2: 合计,甲,乙']],
  ['not what two documents do not tell together', SUM, '【合计】／【合计】【甲】', []],
  [
    'what another document says more exactly',
    `指标: {合计: 213.75万元, 甲: 174.18万元, 乙: {值: 39.57万元, ${SECRET}}}\n检查: [合计 = 甲 + 乙]`,
    '【合计|0位小数】【甲】／【合计】',
    ['乙 < 1: 甲 and 2: 合计'],
  ],
  [
    'each of three that print in pairs',
    `指标: {甲乙: 30人, 乙丙: 50人, 甲丙: 40人, 甲: {值: 10人, ${SECRET}}, 乙: {值: 20人, ${SECRET}}, 丙: {值: 30人, ${SECRET}}}
检查: [甲乙 = 甲 + 乙, 乙丙 = 乙 + 丙, 甲丙 = 甲 + 丙]`,
    '【甲乙】【乙丙】／【甲丙】',
    ['甲 < 1: 甲乙,乙丙 and 2: 甲丙', '乙 < 1: 甲乙,乙丙 and 2: 甲丙', '丙 < 1: 甲乙,乙丙 and 2: 甲丙'],
  ],
  [
    'not where four print in a ring of pairs',
    `指标: {甲乙: 30人, 乙丙: 50人, 丙丁: 70人, 甲丁: 50人, 甲: {值: 10人, ${SECRET}}, 乙: {值: 20人, ${SECRET}}, 丙: {值: 30人, ${SECRET}}, 丁: {值: 40人, ${SECRET}}}
检查: [甲乙 = 甲 + 乙, 乙丙 = 乙 + 丙, 丙丁 = 丙 + 丁, 甲丁 = 甲 + 丁]`,
    '【甲乙】【乙丙】【丙丁】【甲丁】',
    [],
  ],
  [
    'one cell of a table, where the others of its rows and columns are withheld in pairs',
    `指标: {行一: 30人, 行二: 70人, 列一: 45人, 丙甲: {值: 5人, ${SECRET}}, 甲甲: {值: 10人, ${SECRET}}, 甲乙: {值: 20人, ${SECRET}}, 乙甲: {值: 30人, ${SECRET}}, 乙乙: {值: 40人, ${SECRET}}, 列二: 60人}
检查: [行一 = 甲甲 + 甲乙, 行二 = 乙甲 + 乙乙, 列一 = 甲甲 + 乙甲 + 丙甲, 列二 = 甲乙 + 乙乙]`,
    '【行一】【行二】【列一】【列二】',
    ['丙甲 < 行一,行二,列一,列二'],
  ],
  [
    'two amounts by their sum and how many times one is the other',
    `指标: {甲: {值: 30人, ${SECRET}}, 乙: {值: 10人, ${SECRET}}, 合计: 40人, 倍: {值: 3, 类型: 时期数}}\n检查: [合计 = 甲 + 乙, 倍 = 甲 / 乙]`,
    '【合计】【倍】',
    ['甲 < 合计,倍', '乙 < 合计,倍'],
  ],
  [
    'done and planned by a typed rate and by what is left',
    `指标: {完成: {值: 412人, ${SECRET}}, 计划: {值: 500人, ${SECRET}}, 剩余: 88人, 完成率: 82.4%}
检查: [完成率 = 完成 / 计划, 剩余 = 计划 - 完成]`,
    '【剩余】【完成率】',
    ['计划 < 完成率,剩余', '完成 < 完成率,剩余'],
  ],
  [
    'not by a rate that is rounded, of which a difference makes much',
    `指标: {完成: {值: 413人, ${SECRET}}, 计划: {值: 501人, ${SECRET}}, 剩余: 88人, 完成率: 82.4%}
检查: [完成率 = 完成 / 计划 ± 1%, 剩余 = 计划 - 完成]`,
    '【剩余】【完成率】',
    [],
  ],
  [
    'the exact one of two rates, where both are typed',
    `指标: {完成: {值: 412人, ${SECRET}}, 计划: {值: 500人, ${SECRET}}, 剩余: 88人, 约率: 82%, 完成率: 82.4%}
检查: [约率 = 完成 / 计划 ± 1%, 完成率 = 完成 / 计划, 剩余 = 计划 - 完成]`,
    '【剩余】【约率】【完成率】',
    ['计划 < 完成率,剩余', '完成 < 完成率,剩余'],
  ],
  [
    'what a rate of growth leads back to',
    `指标: {甲: {值: 150人, 上年同期: 100人}, 乙: {值: 40人, 上年同期: 30人, ${SECRET}}, 合计: {值: 190人, 上年同期: 130人}}
检查: [合计 = 甲 + 乙]`,
    '【甲】【甲|同比】【合计|上年同期】',
    ['乙|上年同期 < 合计|上年同期,甲|同比,甲'],
  ],
  [
    'nothing of a product of two that are not known',
    `指标: {资金: {值: 36000元, 类型: 时期数}, 标准: {值: 300元/人·月, ${SECRET}}, 人数: {值: 20人, ${SECRET}}}\n检查: [资金 = 标准 * 人数 * 6]`,
    '【资金】',
    [],
  ],
  [
    'a product, once two sums have given one factor',
    `指标: {资金: {值: 36000元, 类型: 时期数}, 标准: {值: 300元/人·月, ${SECRET}}, 人数: {值: 20人, ${SECRET}}, 其他: {值: 5人, ${SECRET}}, 和: 25人, 差: 15人}
检查: [资金 = 标准 * 人数 * 6, 和 = 人数 + 其他, 差 = 人数 - 其他]`,
    '【资金】【和】【差】',
    ['人数 < 和,差', '其他 < 和,差', '标准 < 资金,和,差'],
  ],
  [
    'nothing of what is still missing',
    `指标: {合计: 100人, 甲: 30人, 乙: {值: 待填, ${SECRET}}}\n检查: [合计 = 甲 + 乙]`,
    '【合计】【甲】',
    [],
  ],
];

const HEAD = `报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15, 公开: 是}
单位: {名称: 永宁区样例局}
`;

function located(report: string, yaml: string, path = 'data.yaml'): LocatedDataSet {
  const text = `报告: ${report}\n单位: {名称: 永宁区样例局}\n${yaml}\n`;
  const { value, diagnostics } = readDataSet(filesOf({ [path]: text }));
  if (!value) throw new Error(told(diagnostics));
  return value;
}

function disclosed(data: string, printed: string): readonly string[] {
  const texts = printed.split('／').map((one, at) => `说${at + 1}: 有${one.replaceAll('】【', '】，有【')}。`);
  const packs = texts.map((_, at) => `{{narrative "说${at + 1}"}}`);
  return disclosedBy(packs, sourceOf(`${HEAD}${data}\n叙述: {${texts.join(', ')}}\n`));
}

/** A document for each pack, 1 and 2. */
function disclosedBy(packs: readonly string[], source: ReportSource): readonly string[] {
  const documents = packs.map((pack, at) => {
    const template = packOf(pack).value;
    const document = template && composeDocument(source, template, 'summary').value;
    if (!document) throw new Error('no document');
    return { name: `${at + 1}`, document };
  });
  const { value, diagnostics } = maskDocuments(documents, 'publish', source);
  const found = diagnostics.flatMap(({ code, params }) => {
    if (code !== 'mask/disclosed') return [];
    const { id, from } = params as { id: string; from: readonly { document: string; ids: readonly string[] }[] };
    const sources = from.map(({ document, ids }) => (packs.length > 1 ? `${document}: ${ids}` : `${ids}`));
    return [`${id} < ${sources.join(' and ')}`];
  });
  expect(value === null).toBe(found.length > 0);
  return found;
}

describe('a published document discloses', () => {
  it.each(CASES)('%s', (_, data, printed, expected) => {
    expect(disclosed(data, printed)).toEqual(expected);
  });

  it.each(['table', 'chart'])('what follows from the numbers of a %s', (kind) => {
    const pack = (figures: string) => `{{${kind} "indicators" figures="${figures}"}}`;
    const source = sourceOf(HEAD + SUM.replaceAll(/: (\d+人)(?=, [甲乙丙])/g, ': {值: $1, 上年同期: 9人}'));
    expect(disclosedBy([pack('合计 甲 乙 丙')], source)).toEqual(['丙 < 合计,甲,乙']);
    expect(disclosedBy([pack('合计 甲 丙')], source)).toEqual([]);
  });

  it('what a year adds up from its halves', () => {
    const half = (code: string) =>
      located(`{时期: ${code}, 成文日期: 2027-01-15}`, SUM.replaceAll(/(\d+)人/g, '$1人次'), `${code}.yaml`);
    const own = '{文种: [总结], 时期: 2026, 成文日期: 2027-01-15, 公开: 是, 由: [../h1, ../h2]}';
    const current = combineParts(
      located(own, '检查: [合计 = 甲 + 乙 + 丙]\n叙述: {说: 有【合计】，有【甲】，有【乙】。}'),
      ['2026-H1', '2026-H2'].map(half),
    ).value;
    const source = current && deriveReport({ current, lastYear: null, previous: null }).value;
    if (!source) throw new Error('no year');
    expect(disclosedBy(['{{narrative "说"}}'], source)).toEqual(['丙 < 合计,甲,乙']);
  });
});

it('judges no more equations than can be reckoned together, and says so', () => {
  // A ring of pairs has no solution; whether it has one is not known of so many.
  const count = MOST_EQUATIONS + 2;
  const at = (index: number): number => index % count;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const parts = indexes.map((index) => `甲${index}: {值: ${index + 1}人, ${index < 5 ? SECRET : '公开: 不印'}}`);
  const pairs = indexes.map((index) => `对${index}: ${index + 1 + at(index + 1) + 1}人`);
  const rules = indexes.map((index) => `对${index} = 甲${index} + 甲${at(index + 1)}`);
  const printed = indexes.map((index) => `有【对${index}】。`);
  const text = `${HEAD}指标: {${[...parts, ...pairs].join(', ')}}\n检查: [${rules.join(', ')}]\n叙述: {说: [${printed.join(', ')}]}\n`;
  const source = sourceOf(text);
  const template = packOf('{{narrative "说"}}').value;
  const document = template && composeDocument(source, template, 'summary').value;
  if (!document) throw new Error('no document');
  const { value, diagnostics } = maskDocuments([{ name: '总结', document }], 'publish', source);
  expect(value).toBeNull();
  expect(told(diagnostics)).toBe(`data.yaml:3:14 mask/not-judged ids=甲0,甲1,甲2 count=5 figures=${count}`);
});
