import { expect, it } from 'vitest';
import { compareEditions } from '../../../src/changes/compare-editions.ts';
import { changeLines } from '../../../src/changes/describe-changes.ts';
import { printChanges } from '../../../src/changes/print-changes.ts';
import { documentOf, edition } from './edition.ts';

const MAY = `指标:
  低保.人数: {名称: 低保对象, 值: 726人, 其中: {城市: 700人, 农村: 26人}}
  低保.资金: {名称: 低保金, 值: 174.18万元, 上年同期: 160.2万元}
  覆盖率: 52.1%
  避免支出: 约62万元
  旧指标: 3户
计算指标: {低保.人均: {公式: 低保.资金 / 低保.人数, 单位: 元, 小数: 0}}
项目:
  - 编号: 站
    名称: 服务站
    流程: purchase
    阶段: 签约
    地点: [{名称: 仁和, 阶段: 签约}, {名称: 金山, 阶段: 洽谈, 状态: 进行中}]
任务:
  - {编号: T1, 内容: 签订协议, 时限: 9月底前}
  - {编号: T2, 内容: 修订制度}
叙述: {开头: 低保【低保.人数】，资金【低保.资金|含同比】，人均【低保.人均】，覆盖率【覆盖率】，避免支出【避免支出】。}
`;

const JUNE = MAY.replace('值: 726人', '值: 731人')
  .replace('农村: 26人', '农村: 31人')
  .replace('52.1%', '52.4%')
  .replace('约62万元', '约65万元')
  .replace('  旧指标: 3户\n', '  新指标: 5户\n')
  .replace('名称: 仁和, 阶段: 签约', '名称: 仁和, 阶段: 投入使用')
  .replace('{名称: 金山, 阶段: 洽谈, 状态: 进行中}', '{名称: 骏马, 阶段: 洽谈}')
  .replace('时限: 9月底前', '时限: 10月底前')
  .replace('  - {编号: T2, 内容: 修订制度}\n', '  - {编号: T3, 内容: 开展培训}\n');

const changes = compareEditions(edition('5月', MAY), edition('6月', JUNE));

it('tells what was typed, and apart from it what only follows', () => {
  const told = changes.figures.map(({ change, id, old, now, difference, because }) =>
    [change, id, old?.value ?? '', now?.value ?? '', difference?.amount ?? '', because.join('+')].join(' '),
  );
  expect(told).toEqual([
    'changed 低保.人数 726人 731人 5人 ',
    'changed 低保.人数.农村 26人 31人 5人 ',
    'changed 覆盖率 52.1% 52.4% 0.3个百分点 ',
    'changed 避免支出 约62万元 约65万元  ',
    'came 新指标  5户  ',
    'went 旧指标 3户   ',
    'changed 低保.人均 2399元 2383元 16元 低保.人数',
  ]);
});

it('follows what was computed from what was computed down to the typed figure', () => {
  const data = (persons: string): string =>
    `指标: {甲: ${persons}人}\n计算指标: {乙: {公式: 甲 * 2, 单位: 人}, 丙: {公式: 乙 * 1, 单位: 人}}\n叙述: {开头: 丙【丙】。}\n`;
  const { figures } = compareEditions(edition('旧', data('3')), edition('新', data('4')));
  expect(figures.map(({ id, because }) => `${id} ${because.join()}`)).toEqual(['甲 ', '乙 甲', '丙 甲']);
  const only = (formula: string): string => data('3').replace('乙 * 1', formula);
  const other = compareEditions(edition('旧', only('乙 * 1')), edition('新', only('乙 * 3')));
  expect(other.figures.map(({ id, because }) => `${id} ${because.join()}`)).toEqual(['丙 ']);
});

it('names the lines of both sides and every place that prints the figure', () => {
  const [figure] = changes.figures;
  expect(figure?.old?.place).toBe('data.yaml:5');
  expect(figure?.now?.place).toBe('data.yaml:5');
  expect(figure?.printed).toEqual([{ document: 'summary', variant: 'full', paragraph: 2, label: null }]);
});

it('tells of projects, places and tasks that came, went or moved on', () => {
  const told = changes.items.map(({ change, kind, id, fields }) =>
    [change, kind, id, ...fields.map(({ field, old, now }) => `${field}:${old}→${now}`)].join(' '),
  );
  expect(told).toEqual([
    'changed place 站.仁和 stage:签约→投入使用',
    'came place 站.骏马',
    'went place 站.金山',
    'changed task T1 by:9月底前→10月底前',
    'came task T3',
    'went task T2',
  ]);
});

it('marks the words of paragraphs that read differently', () => {
  const [paragraph] = changes.paragraphs;
  expect(changes.paragraphs).toHaveLength(1);
  expect(paragraph?.pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'old 726',
    'new 731',
    'old 2399',
    'new 2383',
    'old 52.1',
    'new 52.4',
    'old 62',
    'new 65',
  ]);
});

it('says each change in one line, in both languages', () => {
  expect(changeLines(changes, 'zh')).toEqual([
    '低保.人数 726人 → 731人，涉及总结第2段',
    '低保.人数.农村 26人 → 31人',
    '覆盖率 52.1% → 52.4%，涉及总结第2段',
    '避免支出 约62万元 → 约65万元，涉及总结第2段',
    '新指标 新增 5户',
    '旧指标 不再有 3户',
    '低保.人均 2399元 → 2383元，随低保.人数变动，涉及总结第2段',
    '地点 站.仁和：阶段 签约 → 投入使用',
    '新增 地点 站.骏马',
    '不再有 地点 站.金山',
    '任务 T1 签订协议：时限 9月底前 → 10月底前',
    '新增 任务 T3 开展培训',
    '不再有 任务 T2 修订制度',
  ]);
  expect(changeLines(changes, 'en')[0]).toBe('低保.人数 726人 → 731人, printed in summary paragraph 2');
});

it('finds nothing between equal sides, whatever they are', () => {
  const side = edition('一', MAY);
  for (const other of [edition('二', MAY), documentOf(side)]) {
    const { figures, items, paragraphs } = compareEditions(side, other);
    expect([...figures, ...items, ...paragraphs]).toEqual([]);
    expect(printChanges(compareEditions(side, other), 'zh')).toBe('没有不同\n');
  }
});

it('compares beside a document only what documents print', () => {
  const { figures, items } = compareEditions(documentOf(edition('5月', MAY)), edition('6月', JUNE));
  expect(figures.map(({ id }) => id)).toEqual(['低保.人数', '覆盖率', '避免支出', '低保.人均']);
  expect(items).toEqual([]);
});

it('sets no figure against one of another scope, unit or stretch of the year', () => {
  const side = (value: string, more: string) =>
    edition('甲', `指标: {募集: {值: ${value}, 类型: 时期数, ${more}}}\n叙述: {开头: 募集【募集】。}\n`);
  const difference = (old: readonly [string, string], now: readonly [string, string]) =>
    compareEditions(side(...old), side(...now)).figures[0]?.difference;
  const may = '时段: 2026-01..2026-05';
  const june = '时段: 2026-01..2026-06';
  expect(difference(['8万元', june], ['90000元', june])).toEqual({ direction: 'more', amount: '10000元' });
  expect(difference(['9万元', june], ['8.5万元', june])).toEqual({ direction: 'less', amount: '0.5万元' });
  expect(difference(['8万元', may], ['9万元', june])).toBeNull();
  expect(difference(['8万元', june], ['9万元', `${june}, 口径: 同口径`])).toBeNull();
  expect(difference(['8人次', june], ['9户次', june])).toBeNull();
  expect(difference(['待填', june], ['9万元', june])).toBeNull();
});
