import { expect, it } from 'vitest';
import { digitShape } from '../../../src/mask/digit-shape.ts';
import { withheldWords } from '../../../src/mask/withheld-words.ts';

it.each([
  ['174.18万元', 'XXX.XX万元'],
  ['约40万元', '约XX万元'],
  ['2.1万余人次', 'X.X万余人次'],
  ['1,286.5万元', 'X,XXX.X万元'],
  ['1121.64万元，同比增长6.8%', 'XXXX.XX万元，同比增长X.X%'],
  ['-8.8%', '-X.X%'],
  ['全市第三', '全市第X'],
  ['同比翻一番', '同比翻X番'],
  ['截至6月30日', '截至6月30日'],
  ['其中2026年1—6月31万元', '其中2026年1—6月XX万元'],
  ['其中80岁以上12人', '其中80岁以上XX人'],
  ['560元/人·月', 'XXX元/人·月'],
  ['30天', 'XX天'],
  ['待填', '待填'],
  ['保障标准提高', '保障标准提高'],
])('a form says %s as %s', (words, shape) => {
  expect(digitShape(words)).toBe(shape);
});

it.each([
  ['174.18万元', '××万元'],
  ['约40万元', '××万元'],
  ['2.1万余人次', '××万人次'],
  ['300多户', '××户'],
  ['不低于500张', '××张'],
  ['1121.64万元，同比增长6.8%', '××万元'],
  ['同比增长6.8%', '××'],
  ['其中城市2561人、农村1281人', '××'],
  ['+6.8%', '××'],
  ['1462.31', '××'],
  ['全市第三', '××'],
  ['保障标准提高', '××'],
])('a published document says the withheld %s as %s', (words, withheld) => {
  expect(withheldWords(words)).toBe(withheld);
});
