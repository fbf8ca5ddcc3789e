import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../src/diagnostic/diagnostic.ts';
import { told } from '../data-set/check.ts';
import { derive } from './check.ts';

/** What the rules say of the data, with the severity of each; `ok` when there is nothing to say. */
function check(data: string): string {
  const { diagnostics } = derive(data);
  const lines = diagnostics.filter(({ code }) => code !== 'figure/gap');
  return lines.map((one) => `${severityOf(one)} ${told([one])}`).join('\n') || 'ok';
}

const AB = '指标: {a: 100人, b: 91人, 率: 60%, 空: 待填, 零: 0人}\n';

describe('checkFigures holds the rules of the data set', () => {
  it.each([
    ['a = 100', 'ok'],
    ['a = b + 9', 'ok'],
    ['a > b', 'ok'],
    ['a >= b', 'ok'],
    ['a ≥ 100', 'ok'],
    ['b ≤ a', 'ok'],
    ['b < a', 'ok'],
    ['a = b ± 10%', 'ok'],
    ['a = b ± 9%', 'error a.yaml:4:5 figure/rule-broken a = b ± 9% 100人 91人 "" ← a.yaml:3:9 a.yaml:3:18'],
    ['a <= b', 'error a.yaml:4:5 figure/rule-broken a <= b 100人 91人 "" ← a.yaml:3:9 a.yaml:3:18'],
    ['a < 100', 'error a.yaml:4:5 figure/rule-broken a < 100 100人 100人 "" ← a.yaml:3:9'],
    ['a > 100', 'error a.yaml:4:5 figure/rule-broken a > 100 100人 100人 "" ← a.yaml:3:9'],
    ['a < 99 ± 5%', 'ok'],
    ['率 = 0.6', 'ok'],
    ['率 = 60%', 'ok'],
    ['率 = 60', 'error a.yaml:4:5 figure/rule-broken 率 = 60 60% 6000% "" ← a.yaml:3:26'],
    ['a = 空', 'info a.yaml:4:5 figure/check-not-run a = 空 gap'],
    ['a = b / 零', 'info a.yaml:4:5 figure/check-not-run a = b / 零 base-zero'],
    ['a', 'error a.yaml:4:5 figure/bad-rule a'],
    ['a = b = 1', 'error a.yaml:4:5 figure/bad-rule a = b = 1'],
    ['a =', 'error a.yaml:4:5 figure/bad-rule a ='],
    ['a = 1 +', 'error a.yaml:4:5 figure/bad-formula a = 1 + ""'],
    ['a = c', 'error a.yaml:4:5 figure/unknown c a'],
    ['a = constructor', 'error a.yaml:4:5 figure/unknown constructor ""'],
  ])('%s', (rule, expected) => {
    expect(check(`${AB}检查: ${rule}`)).toBe(expected);
  });

  it('as remarks when that is all they are', () => {
    expect(check(`${AB}检查: {规则: a = b, 级别: 提醒, 说明: 应当相等}`)).toMatch(
      /^warning \S+ figure\/check-failed a = b 100人 91人/,
    );
    expect(check(`${AB}检查: {规则: a = b, 说明: 应当相等}`)).toMatch(
      /^error \S+ figure\/rule-broken a = b 100人 91人 应当相等/,
    );
  });

  it('of any length soon', () => {
    const start = performance.now();
    check(`${AB}检查:\n${Array.from({ length: 50 }, () => `  - "a${' '.repeat(4_000)}b"\n`).join('')}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('checkFigures holds the rules that every data set keeps', () => {
  it.each([
    ['parts make up the whole', '指标: {甲: {值: 10人, 其中: {男: 6人, 女: 4人}}}', 'ok'],
    ['across scales', '指标: {甲: {值: 1.5万元, 其中: {男: 1万元, 女: 5000元}}}', 'ok'],
    [
      'parts do not',
      '指标: {甲: {值: 10人, 其中: {男: 6人, 女: 5人}}}',
      'warning a.yaml:3:13 figure/check-failed 甲 = 甲.男 + 甲.女 10人 11人 ← a.yaml:3:26 a.yaml:3:33',
    ],
    ['some parts are within', '指标: {甲: {值: 10人, 其中: {男: 6人}, 分项关系: 部分}}', 'ok'],
    [
      'some parts are more',
      '指标: {甲: {值: 10人, 其中: {男: 16人}, 分项关系: 部分}}',
      'warning a.yaml:3:13 figure/check-failed 甲 >= 甲.男 10人 16人 ← a.yaml:3:26',
    ],
    ['parts count other things', '指标: {甲: {值: 10人, 其中: {资金: 6万元}}}', 'ok'],
    [
      'a part is still missing',
      '指标: {甲: {值: 10人, 其中: {男: 6人, 女: 待填}}}',
      'info a.yaml:3:13 figure/check-not-run 甲 = 甲.男 + 甲.女 gap',
    ],
    [
      'more is spent than arrived',
      '预算: {科目: 甲, 预算: 10万元, 到位: 5万元, 支出: 6万元}',
      'warning a.yaml:3:36 figure/check-failed 预算.甲.支出 <= 预算.甲.到位 6万元 5万元 ← a.yaml:3:27',
    ],
    [
      'more arrived than was granted',
      '项目: {编号: P, 名称: 甲, 资金: {来自: 中央, 预算: 1万元, 到位: 2万元}}',
      'warning a.yaml:3:5 figure/check-failed P.到位 <= P.预算 2万元 1万元\nwarning a.yaml:3:46 figure/check-failed P.资金.中央.到位 <= P.资金.中央.预算 2万元 1万元 ← a.yaml:3:37',
    ],
    [
      'months do not add up',
      '预算: {科目: 甲, 支出: 6万元, 按月支出: {2026-01: 1万元, 2026-02: 2万元}}',
      'warning a.yaml:3:28 figure/check-failed 预算.甲.支出 = 预算.甲.支出.2026年1月 + 预算.甲.支出.2026年2月 6万元 3万元 ← a.yaml:3:38 a.yaml:3:52',
    ],
    [
      'a list is shorter than its count',
      '项目: {编号: P, 名称: 甲, 情况: {总数: 3个}, 地点: [一, 二]}',
      'warning a.yaml:3:29 figure/check-failed P.总数 = P.地点数 3个 2个',
    ],
    [
      'a tally does not add up',
      '统计: {编号: 实事, 名称: 民生实事, 总数: 10, 其中: {已完成: 1, 顺利: 8}}',
      'warning a.yaml:3:28 figure/check-failed 实事.总数 = 实事.已完成 + 实事.顺利 10项 9项 ← a.yaml:3:42 a.yaml:3:49',
    ],
  ])('%s', (_, data, expected) => {
    expect(check(data)).toBe(expected);
  });

  it.each([
    [
      'what is left is not the target less what is done',
      '指标: {改造.户数: {值: 68户, 目标: 120户}, 改造.剩余: 62户}',
      'warning a.yaml:3:40 figure/check-failed 改造.剩余 = 改造.户数|目标 - 改造.户数 62户 52户 ← a.yaml:3:26 a.yaml:3:17',
    ],
    ['what is left is right', '指标: {改造.户数: {值: 68户, 目标: 120户}, 改造.剩余: 52户}', 'ok'],
    ['of a part', '指标: {改造: {值: 68户, 目标: 120户, 其中: {未完成: 52户}, 分项关系: 部分}}', 'ok'],
    [
      'parts of the whole are no remainder',
      '指标: {提案: {值: 9件, 目标: 20件, 其中: {已办: 6件, 未完成: 3件}}}',
      'ok',
    ],
    [
      'two targets side by side tell nothing',
      '指标: {a.甲: {值: 1户, 目标: 9户}, a.乙: {值: 1户, 目标: 9户}, a.剩余: 5户}',
      'ok',
    ],
    [
      'a target that is missing',
      '指标: {改造.户数: {值: 68户, 目标: 待填}, 改造.剩余: 52户}',
      'info a.yaml:3:38 figure/check-not-run 改造.剩余 = 改造.户数|目标 - 改造.户数 gap',
    ],
    [
      'shares are more than a whole',
      '指标: {低保: {值: 726人, 其中: {城市: 60.2%, 农村: 40.8%}}}',
      'warning a.yaml:3:29 figure/check-failed 低保.城市 + 低保.农村 = 100% 101% 100% ← a.yaml:3:40',
    ],
    ['but for rounding', '指标: {低保: {值: 726人, 其中: {甲: 33.3%, 乙: 33.3%, 丙: 33.3%}}}', 'ok'],
    [
      'shares beside each other',
      '指标: {床位.占比.公办: 37.1%, 床位.占比.民办: 61.9%}',
      'warning a.yaml:3:16 figure/check-failed 床位.占比.公办 + 床位.占比.民办 = 100% 99% 100% ← a.yaml:3:33',
    ],
    ['rates of groups add up to nothing', '指标: {合格率: {值: 97%, 其中: {男: 98%, 女: 96%}}}', 'ok'],
    [
      'more is spent than was granted',
      '预算: {科目: 甲, 预算: 10万元, 支出: 11万元}',
      'warning a.yaml:3:27 figure/check-failed 预算.甲.支出 <= 预算.甲.预算 11万元 10万元 ← a.yaml:3:17',
    ],
  ])('%s', (_, data, expected) => {
    expect(check(data)).toBe(expected);
  });

  it.each([
    [
      'an amount is more than its standard allows',
      '指标: {补贴.标准: 100元/人·月, 补贴.人数: 50人, 补贴.资金: 4万元}',
      'warning a.yaml:3:42 figure/check-failed 补贴.资金 <= 补贴.标准 * 补贴.人数 * 6 4万元 3万元 ← a.yaml:3:13 a.yaml:3:30',
    ],
    ['within a tenth', '指标: {补贴.标准: 100元/人·月, 补贴.人数: 50人, 补贴.资金: 3.3万元}', 'ok'],
    [
      'over the months of its own window',
      '指标: {补贴.标准: 100元/人·月, 补贴.人数: 50人, 补贴.资金: {值: 4万元, 时段: 2025-10..2026-06}}',
      'ok',
    ],
    [
      'unless the office has a rule for it',
      '指标: {补贴.标准: 100元/人·月, 补贴.人数: 50人, 补贴.资金: 4万元}\n检查: 补贴.资金 <= 补贴.标准 * 补贴.人数 * 8',
      'ok',
    ],
    [
      'a missing count cannot be checked',
      '指标: {补贴.标准: 100元/人·月, 补贴.人数: 待填, 补贴.资金: 4万元}',
      'info a.yaml:3:41 figure/check-not-run 补贴.资金 <= 补贴.标准 * 补贴.人数 * 6 gap',
    ],
    [
      'one value under two names',
      '指标: {甲: 174.18万元, 乙: 174.18万元}',
      'info a.yaml:3:22 figure/same-value 乙 甲 174.18万元 ← a.yaml:3:9',
    ],
    ['short numbers are equal by chance', '指标: {甲: 12人, 乙: 12人}', 'ok'],
    ['a rule says that both are meant', '指标: {甲: 174.18万元, 乙: 174.18万元}\n检查: 甲 = 乙', 'ok'],
    ['a part may be the whole', '指标: {甲: {值: 1741人, 其中: {乙: 1741人}}}', 'ok'],
  ])('%s', (_, data, expected) => {
    expect(check(data)).toBe(expected);
  });

  it.each([
    ['a value that nobody updated', '1741人', '1741人', 'figure/unchanged 甲 1741人'],
    ['a value that changed', '1742人', '1741人', ''],
    ['a small one that stayed', '46个', '46个', ''],
    ['a standard stays', '1080元/人·月', '1080元/人·月', ''],
  ])('%s', (_, now, before, expected) => {
    const { diagnostics } = derive(`指标: {甲: ${now}}`, { lastYear: `指标: {甲: ${before}}` });
    expect(told(diagnostics).replace(/^\S+ |\s*←.*/g, '')).toBe(expected);
  });

  it('and says of every rule how it came out', () => {
    const { value } = derive(
      '指标: {甲: {值: 10人, 其中: {男: 6人, 女: 4人}}, 乙: {值: 3人, 其中: {丙: 1人}}, 丁: {值: 待填, 其中: {戊: 1人}}}\n检查: [甲 > 乙, {规则: 甲 < 乙, 级别: 提醒}]',
    );
    expect(value?.checks.map(({ check, rule, status }) => `${check} ${status} ${rule}`)).toEqual([
      'sum passed 甲 = 甲.男 + 甲.女',
      'sum failed 乙 = 乙.丙',
      'sum unchecked 丁 = 丁.戊',
      'own passed 甲 > 乙',
      'own failed 甲 < 乙',
    ]);
  });

  it('however many parts there are', () => {
    const parts = Array.from({ length: 12_000 }, (_, index) => `p${index}: 1人`).join(', ');
    expect(check(`指标: {甲: {值: 12000人, 其中: {${parts}}}}`)).toBe('ok');
  });
});
