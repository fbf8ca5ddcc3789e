import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/diagnostic/describe.ts';
import { check, compose } from './check.ts';

const FIGURES = `
指标:
  甲: {值: 108.7万元, 上年同期: 100万元}
  乙: {值: 90人, 上年同期: 100人}
`;
const THREE = '【甲|同比】，【乙|含同比】。\n\n【乙|同比】。\n\n【甲|同比】。\n\n【甲|同比】。';

describe('wordings', () => {
  it('stay the same unless the data set wants them in turn', () => {
    expect(check(THREE, FIGURES)).toBe(
      '同比增长8.7%，90人，同比下降10%。\n同比下降10%。\n同比增长8.7%。\n同比增长8.7%。',
    );
  });

  it('change from text to text, and not within one', () => {
    const narrative = `${FIGURES}叙述: {段落: [【甲|同比】，【乙|含同比】。, 【乙|同比】。, 【甲|同比】。, 【甲|同比】。]}\n`;
    const template = '{{#each (narrative "段落") as |段|}}{{段}}\n\n{{/each}}';
    expect(check(template, `${narrative}格式: {用语: {选用: 轮换}}`)).toBe(
      '同比增长8.7%，90人，同比下降10%。\n比上年同期下降10%。\n较上年同期增长8.7%。\n同比增长8.7%。',
    );
  });

  it('change in the same way in the text of a template', () => {
    expect(check(THREE, `${FIGURES}格式: {用语: {选用: 轮换}}`)).toBe(
      '同比增长8.7%，90人，同比下降10%。\n比上年同期下降10%。\n较上年同期增长8.7%。\n同比增长8.7%。',
    );
  });

  it('are those of the data set', () => {
    const style = '格式: {用语: {同比: [较去年同期……, 同比…], 选用: 统一}}';
    expect(check('【甲|同比】，【乙|同比】', FIGURES + style)).toBe('较去年同期增长8.7%，较去年同期下降10%');
  });

  it('must say where the number goes', () => {
    expect(() => check('甲', `${FIGURES}格式: {用语: {同比: 较去年}}`)).toThrow('data/wrong-form');
  });
});

describe('what is not compared', () => {
  it('is said with both figures and their places', () => {
    const { diagnostics } = compose('【甲|同比】', '指标:\n  甲:\n    值: 5人\n    上年同期: 0人\n');
    expect(diagnostics.map((diagnostic) => messageOf(diagnostic, 'zh'))).toEqual([
      '“甲”不能说“同比”：基数为零，算不出比率（本数5人，对比的数0人）',
    ]);
    const places = diagnostics.flatMap(({ related = [] }) => related.map(({ file, start }) => `${file}:${start.line}`));
    expect(places).toEqual(['data.yaml:6', 'data.yaml:7']);
  });

  it('is said even where the value prints without it', () => {
    const { document, diagnostics } = compose('【甲|含同比】', '指标: {甲: {值: 5人, 上年同期: 4户}}');
    expect(document).not.toBeNull();
    expect(diagnostics.map((diagnostic) => messageOf(diagnostic, 'zh'))).toEqual([
      '“甲|含同比”只印了数，没有印比较：单位不同（本数5人，对比的数4户）',
    ]);
  });

  it.each(['指标: {甲: 5人}', '指标: {甲: {值: 5人, 上年同期: 待填}}'])(
    'but not where nothing is there yet: %s',
    (data) => {
      expect(compose('【甲|含同比】', data).diagnostics.filter(({ code }) => code !== 'figure/gap')).toEqual([]);
    },
  );
});

describe('a person that 人均 does not know', () => {
  it('is an error of the data', () => {
    expect(() => check('甲', '指标: {甲: {值: 5万元, 人均对象: 乙方}}')).toThrow('figure/unknown id=乙方');
  });
});
