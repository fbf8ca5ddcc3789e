import { expect, it } from 'vitest';
import { personalDataRemarks, personalNumbers } from '../../../src/audit/personal-data.ts';
import { typedTexts } from '../../../src/audit/typed-texts.ts';
import { LEAST, read } from '../data-set/check.ts';

it.each([
  ['电话13800138000', 'mobile'],
  ['电话138-0013-8000', 'mobile'],
  ['身份证11010519491231002X', 'identity'],
  ['身份证110105194912310021', ''],
  ['卡号6222021234567890128', 'card'],
  ['卡号6222 0212 3456 7890 128', 'card'],
  ['卡号6222021234567890129', ''],
  ['座机0951-6012345', ''],
  ['热线12345', ''],
  ['资金13800138000元', ''],
  ['编号640100202600001', ''],
  ['2026-07-15', ''],
])('%s', (text, what) => {
  expect(
    personalNumbers(text)
      .map((one) => one.what)
      .join(),
  ).toBe(what);
});

it('is found wherever it was typed, but for the remark that a document is to bear', () => {
  const data = `${LEAST.replace('报告: {', '报告: {附注: 联系人：张某，电话：13800138000, ')}指标: {甲.人数: {值: 3人, 原因: 见13800138001}}\n`;
  const located = read(data);
  const remarks = personalDataRemarks(located, typedTexts(located.data), 'office');
  expect(remarks.map(({ code, params, span }) => [code, params, span?.start.line, span?.start.column])).toEqual([
    ['audit/personal-data', { what: 'mobile', masked: '138******01' }, 3, 25],
  ]);
});
