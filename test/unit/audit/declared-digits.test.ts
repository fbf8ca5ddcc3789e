import { expect, it } from 'vitest';
import { declaredStretches, declaredWords } from '../../../src/audit/declared-digits.ts';
import { sourceOf } from '../template/check.ts';

/** What each number of a text is, or `?` where nothing declares it. */
function classes(text: string, declared: readonly string[] = []): readonly string[] {
  const stretches = declaredStretches(text, 'body', declared);
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: number, index }) => {
    const found = stretches.find(({ start, end }) => start <= index && index + number.length <= end);
    return found?.as ?? '?';
  });
}

it.each([
  ['2026年7月15日', ['date', 'date', 'date']],
  ['2025—2026年度', ['date', 'date']],
  ['截至6月底，1—5月，8月中旬', ['date', 'date', 'date', 'date']],
  ['15日前报送', ['date']],
  ['满3个月，24小时值守，15个工作日，5年规划', ['time', 'time', 'time', 'time']],
  ['《2026年重点工作安排》', ['document']],
  ['永民发〔2026〕21号', ['document', 'document']],
  ['A4纸、5G网络、12345热线、120急救', ['name', 'name', 'name', 'name']],
  ['纪念“3·15”，构建“1+3+N”体系，“15分钟养老服务圈”', ['date', 'date', 'expression', 'expression', 'expression']],
  ['第14届、第3次', ['ordinal', 'ordinal']],
  ['70周岁以上、18岁以下', ['age', 'age']],
  ['社会救助月报-2026年6月.xlsx，汇总!D7', ['name', 'name', 'name']],
  ['低保.资金 / 低保.人数 / 6 × 100%', ['formula', 'formula']],
  ['发放低保金1121.64万元，惠及3842人', ['?', '?']],
  ['新增120个、110人、2026个', ['?', '?', '?']],
])('%s', (text, expected) => {
  expect(classes(text)).toEqual(expected);
});

it('takes what the data declare, and no piece of a longer number', () => {
  expect(classes('新增助餐点4个', ['助餐点4个'])).toEqual(['data']);
  expect(classes('共14个', ['4个'])).toEqual(['?']);
});

it('takes the conditions of a programme for no figures, but not a bare number', () => {
  const rules = ['家庭人均月收入低于900元', '5万元', '持证']
    .map((rule) => `{对象: 低保边缘家庭, 条件: ${rule}}`)
    .join(', ');
  const { dataSets } = sourceOf(`举措: [{编号: A, 名称: 甲, 条件: [${rules}]}]`);
  const declared = declaredWords(dataSets);
  expect(declared).toEqual(['家庭人均月收入低于900元']);
  expect(classes('面向低保边缘家庭（家庭人均月收入低于900元），每户900元、5万元', declared)).toEqual([
    'data',
    '?',
    '?',
  ]);
});
