import { describe, expect, it } from 'vitest';
import { book, check, figureOf } from './check.ts';

describe('deriveFigures', () => {
  it('collects figures of every section under ids of one form', () => {
    expect(
      check(`指标:
  低保.人数: {值: 726人, 其中: {城市: 700人, 农村: 26人}}
  低保.资金: 174.1807万元
  低保.标准: 560元/人·月
  合格率: 98%
项目:
  - 编号: 服务站
    名称: 服务站建设
    简称: 站
    情况: {总数: 2个}
    进度: {计划: 60%, 实际: 52%}
    资金: [{来自: 中央, 预算: 60万元, 支出: 3000元}, {来自: 自治区, 预算: 0.024亿元, 支出: 96万元}]
    按月支出: {2026-01: 96.3万元}
    地点: [{名称: 仁和, 情况: {面积: 420平方米}, 地点: [{名称: 一号楼, 情况: {面积: 20平方米}}]}, 金山]
预算:
  - {科目: 救助, 预算: 10万元, 支出: 5万元, 按月支出: {2026-02: 5万元}}
  - {科目: 福利, 预算: 1亿元, 支出: 50000元}
统计: {编号: 实事, 名称: 民生实事, 总数: 10, 其中: {已完成: 1, 推进顺利: 9件}}
`),
    ).toMatchInlineSnapshot(`
      "低保.人数 726人 stock 2026-06-30
      低保.人数.城市 700人 stock 2026-06-30
      低保.人数.农村 26人 stock 2026-06-30
      低保.资金 174.1807万元 flow 2026-01..2026-06
      低保.标准 560元/人·月 standard 2026-06-30
      合格率 98% ratio 2026-06-30
      服务站.总数 2个 stock 2026-06-30
      服务站.形象进度 52% ratio 2026-06-30
      服务站.计划进度 60% ratio 2026-06-30
      服务站.仁和.面积 420平方米 stock 2026-06-30
      服务站.仁和.一号楼.面积 20平方米 stock 2026-06-30
      服务站.地点数 2个 count 2026-06-30
      服务站.资金.中央.预算 60万元 flow 2026-01..2026-06
      服务站.资金.自治区.预算 0.024亿元 flow 2026-01..2026-06
      服务站.预算 300万元 flow 2026-01..2026-06
      服务站.资金.中央.支出 3000元 flow 2026-01..2026-06
      服务站.资金.自治区.支出 96万元 flow 2026-01..2026-06
      服务站.支出 96.3万元 flow 2026-01..2026-06
      服务站.支出.2026年1月 96.3万元 flow 2026-01..2026-01
      预算.救助.预算 10万元 flow 2026-01..2026-06
      预算.救助.支出 5万元 flow 2026-01..2026-06
      预算.救助.支出.2026年2月 5万元 flow 2026-02..2026-02
      预算.福利.预算 1亿元 flow 2026-01..2026-06
      预算.福利.支出 50000元 flow 2026-01..2026-06
      预算.预算 10010万元 flow 2026-01..2026-06
      预算.支出 10万元 flow 2026-01..2026-06
      实事.总数 10 count 2026-06-30
      实事.已完成 1 count 2026-06-30
      实事.推进顺利 9件 count 2026-06-30"
    `);
  });

  it('spreads gaps to totals and to what is computed, and names those who owe them', () => {
    expect(
      check(`指标:
  甲: {值: 待填, 责任单位: 救助科, 时限: 2026-06-20}
  乙: 5人
项目: {编号: P, 名称: 项目, 资金: [{来自: 中央, 预算: 60万元}, {来自: 区, 预算: 待填}]}
计算指标:
  丙: {公式: 甲 + 乙, 单位: 人}
  丁: {公式: 丙 / 乙, 单位: "%"}
`),
    ).toMatchInlineSnapshot(`
      "甲 待填 stock 2026-06-30
      乙 5人 stock 2026-06-30
      P.资金.中央.预算 60万元 flow 2026-01..2026-06
      P.资金.区.预算 待填 flow 2026-01..2026-06
      P.预算 待填 flow 2026-01..2026-06
      丙 待填 stock 2026-06-30
      丁 待填 ratio 2026-06-30
      a.yaml:4:10 figure/gap 甲 救助科 2026-06-20
      a.yaml:6:58 figure/gap P.资金.区.预算 "" ""
      a.yaml:8:11 figure/not-computable 丙 gap
      a.yaml:9:11 figure/not-computable 丁 gap"
    `);
  });

  it('adds what was only estimated as an estimate', () => {
    const data = '项目: {编号: P, 名称: 项目, 资金: [{来自: 甲, 预算: 约40万元}, {来自: 乙, 预算: 2.5万元}]}';
    expect(figureOf(book(data), 'P.预算').quantity).toMatchObject({ literal: '约42.5万元', approximation: 'about' });
  });

  it('makes no total of what cannot be added', () => {
    const of = (a: string, b: string): boolean =>
      book(`项目: {编号: P, 名称: 项目, 资金: [{来自: 甲, ${a}}, {来自: 乙, ${b}}]}`).figures.has('P.预算');
    expect([of('预算: 1万元', '预算: 1人'), of('预算: 1万元', '支出: 1万元'), of('预算: 1万元', '预算: 1元')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('computes on unrounded values and rounds what prints, once', () => {
    const figures = book(`指标: {a: 2人, b: 3人}
计算指标:
  商: {公式: a / b, 小数: 2}
  回: {公式: 商 * b, 小数: 6}
  元: {公式: a * 5025, 单位: 万元}
`);
    expect(['商', '回', '元'].map((id) => figureOf(figures, id).quantity.literal)).toEqual(['0.67', '2', '1.01万元']);
  });

  it.each([
    ['指标: {甲: 1人}\n计算指标: {乙: 甲 / 0}', 'a.yaml:4:11 figure/not-computable 乙 division-by-zero'],
    ['计算指标: {乙: 乙 + 1}', 'a.yaml:3:11 figure/circular 乙'],
    ['计算指标: {乙: 无 + 1}\n指标: {无数: 1人}', 'a.yaml:3:11 figure/unknown 无 无数'],
    ['计算指标: {乙: constructor + 1}', 'a.yaml:3:11 figure/unknown constructor ""'],
    ['计算指标: {乙: 1 +}', 'a.yaml:3:11 figure/bad-formula 1 + ""'],
    ['指标: {乙: 1人}\n计算指标: {乙: 1 + 1}', 'a.yaml:4:11 data/duplicate-id 乙 ← a.yaml:3:9'],
    ['指标: {甲: {值: 1人, 其中: {男: 1人}}, 甲.男: 2人}', 'a.yaml:3:36 data/duplicate-id 甲.男 ← a.yaml:3:25'],
    [
      '预算: [{科目: 救助, 预算: 1万元}, {科目: 救助, 预算: 2万元}]',
      'a.yaml:3:38 data/duplicate-id 预算.救助.预算 ← a.yaml:3:19',
    ],
    [
      '项目: {编号: P, 名称: 甲, 资金: [{来自: 中央, 预算: 1万元}, {来自: 中央, 预算: 2万元}]}',
      'a.yaml:3:57 data/duplicate-id P.资金.中央.预算 ← a.yaml:3:38',
    ],
  ])('%s', (data, told) => {
    expect(
      check(data)
        .split('\n')
        .filter((line) => line.startsWith('a.yaml')),
    ).toEqual([told]);
  });

  it('finds a circle of formulas where it closes', () => {
    expect(check('计算指标:\n  甲: 乙 + 1\n  乙: 丙 + 1\n  丙: 甲 + 1\n')).toContain('a.yaml:6:6 figure/circular 甲');
  });

  it('follows formulas upon formulas, but not without end', () => {
    const chain = (length: number): string =>
      `指标: {f${length}: 1}\n计算指标:\n${Array.from({ length }, (_, n) => `  f${n}: f${n + 1} + 1\n`).join('')}`;
    expect(figureOf(book(chain(150)), 'f0').quantity.literal).toBe('151');
    expect(check(chain(5_000))).toContain('figure/circular');
  });

  it('knows the day up to which figures stand', () => {
    expect(book('').asOf).toBe('2026-06-30');
  });
});
