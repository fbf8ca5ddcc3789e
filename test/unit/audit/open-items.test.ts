import { expect, test } from 'vitest';
import { openItems } from '../../../src/audit/open-items.ts';
import { openItemsDocument } from '../../../src/audit/open-items-document.ts';
import { deriveFigures } from '../../../src/figure/derive-figures.ts';
import { writeText } from '../../../src/write/text/write-text.ts';
import { read } from '../data-set/check.ts';

const DATA = `
报告: {时期: 2026-H1, 成文日期: 2026-07-15}
单位: {名称: 永宁区样例局, 科室: [福利科, 救助科]}
来源: {月报: {名称: 低保月报, 责任单位: 救助科}}
指标:
  低保.人数: {名称: 低保对象, 值: 待填, 来源: 月报, 时限: 2026-07-05}
  低保.资金: {值: 174.18万元, 时段: 2026-01..2026-05, 来源: 月报, 时限: 2026-07-03, 其中: {城市: 100万元, 农村: 74.18万元}}
  高龄.人数: {值: 120人, 截至: 2026-05-31, 责任单位: 福利科}
  床位: {值: 待填}
  齐全: {值: 12人, 责任单位: 福利科}
  标准: {值: 720元/人·月, 截至: 2025-01-01}
预算: {科目: 救助, 支出: 3万元, 按月支出: {2026-01: 1万元, 2026-02: 2万元}}
`;

function itemsOf(text: string) {
  const located = read(text);
  const { value } = deriveFigures({ current: located, lastYear: null, previous: null });
  if (!value) throw new Error('no figures');
  return { located, groups: openItems(located, value) };
}

test('what is missing or stands at an earlier day, by department and day', () => {
  const { groups } = itemsOf(DATA);
  expect(
    groups.flatMap(({ department, items }) =>
      items.map(({ why, figure, due, standsAt }) => `${department} ${why} ${figure.id} ${due} ${standsAt}`),
    ),
  ).toEqual([
    '福利科 stale 高龄.人数 null 2026-05-31',
    '救助科 stale 低保.资金 2026-07-03 2026-05-31',
    '救助科 stale 低保.资金.城市 2026-07-03 2026-05-31',
    '救助科 stale 低保.资金.农村 2026-07-03 2026-05-31',
    '救助科 missing 低保.人数 2026-07-05 null',
    'null missing 床位 null null',
  ]);
});

test('a list to send round has a row for each, with room for the new value', () => {
  const { located, groups } = itemsOf(DATA);
  const text = writeText(openItemsDocument(located.data, groups));
  expect(text).toContain('永宁区样例局2026年上半年待报数据清单');
  expect(text).toContain('4\t低保对象\t低保.人数\t待填\t\t2026年7月5日');
  expect(text).toContain('1\t高龄.人数\t高龄.人数\t120人（截至2026年5月31日）\t\t—');
});

test('nothing is open when everything has been delivered', () => {
  const { located, groups } = itemsOf(
    '报告: {时期: 2026-H1, 成文日期: 2026-07-15}\n单位: {名称: 永宁区样例局}\n指标: {甲: 1人}\n',
  );
  expect(groups).toEqual([]);
  expect(writeText(openItemsDocument(located.data, groups))).toContain('各项数据均已报齐。');
});
