import { describe, expect, it } from 'vitest';
import { isUsage, sayFigure, usageNames } from '../../../src/figure/say-figure.ts';
import { book, figureOf, say } from './check.ts';

const YEARS = ['同比', '同比增减', '较上年同期', '含同比'] as const;

/** 甲 this year and a year ago, as clerks write them. */
function years(now: string, then: string): string {
  return say(`指标: {甲: {值: ${now}, 上年同期: ${then}}}`, YEARS).replaceAll('\n', ' · ');
}

describe('sayFigure compares', () => {
  it.each([
    ['174.1807万元', '160.2万元'],
    ['160.2万元', '174.1807万元'],
    ['100人', '100人'],
    ['0人', '5人'],
    ['5人', '0人'],
    ['0人', '0人'],
    ['2万元', '-3万元'],
    ['-3万元', '2万元'],
    ['-3万元', '-2万元'],
    ['10001人', '10000人'],
    ['10004人', '10000人'],
    ['9996人', '10000人'],
    ['12000元', '1万元'],
    ['1.2亿元', '9000万元'],
    ['5人', '5人次'],
    ['560元/人·月', '510元/人·月'],
    ['560元/人·月', '510元/人'],
    ['51.3%', '49.2%'],
    ['49.2%', '51.3%'],
    ['49.2%', '49.2%'],
    ['49.23%', '49.2%'],
    ['9.2‰', '8.2‰'],
    ['约40万元', '38万元'],
    ['60多户', '50户'],
    ['待填', '5人'],
    ['5人', '待填人'],
    ['300万元', '100万元'],
    ['0.1万元', '0.3万元'],
  ])('%s with %s', (now, then) => {
    expect(years(now, then)).toMatchSnapshot();
  });

  it('ratios without a percent sign by their own unit, never by points', () => {
    const data = '指标: {甲: {值: 0.87, 上年同期: 0.85, 类型: 比率}}';
    expect(say(data, ['同比', '较上年同期'])).toBe('同比: 同比增加0.02\n较上年同期: 较上年同期增加0.02');
  });

  it('amounts a head that a formula gives as amounts', () => {
    const data = '指标: {甲.资金: 12万元, 甲.人数: 10人}\n计算指标: {甲: {公式: 甲.资金 / 甲.人数, 单位: 元}}';
    const lastYear = data.replace('12万元', '10万元');
    expect(say(data, ['', '同比', '较上年同期'], { lastYear })).toBe(
      '"": 12000元\n同比: 同比增长20%\n较上年同期: 较上年同期增加2000元',
    );
  });

  it('percentages that a formula gives by points', () => {
    const data = '指标: {甲.分: 49.2人, 甲.总: 100人}\n计算指标: {甲: {公式: 甲.分 / 甲.总, 单位: "%", 小数: 1}}';
    expect(say(data, ['', '同比'], { lastYear: data.replace('49.2', '47.1') })).toBe(
      '"": 49.2%\n同比: 同比提高2.1个百分点',
    );
  });

  it.each([
    ['the same months', '2025-01..2025-06', '同比: 同比翻一番'],
    ['fewer months', '2025-01..2025-05', '同比: ! other-window'],
    ['another year', '2024-01..2024-06', '同比: ! other-window'],
  ])('flows of %s', (_, window, words) => {
    const lastYear = `指标: {甲: {值: 1万元, 时段: ${window}}}`;
    expect(say('指标: {甲: {值: 2万元}}', ['同比'], { lastYear })).toBe(words);
  });

  it.each([
    ['just before', '2025-07..2025-12', '环比: 环比翻一番'],
    ['with a month between', '2025-06..2025-11', '环比: ! other-window'],
    ['of other length', '2025-10..2025-12', '环比: ! other-window'],
    ['overlapping', '2025-08..2026-01', '环比: ! other-window'],
    ['later', '2026-07..2026-12', '环比: ! other-window'],
  ])('flows %s', (_, window, words) => {
    const previous = `指标: {甲: {值: 1万元, 时段: ${window}}}`;
    expect(say('指标: {甲: 2万元}', ['环比'], { previous })).toBe(words);
  });

  it.each([
    ['值: 2万元, 口径: 同口径', '值: 1万元', '! other-scope'],
    ['值: 2万元, 口径: 同口径', '值: 1万元, 口径: 同口径', '同比翻一番'],
    ['值: 2户', '值: 1人', '! other-unit'],
    ['值: 2户, 类型: 条件', '值: 1户', '! not-comparable'],
    ['值: 2户, 类型: 位次', '值: 1户', '! not-comparable'],
    ['值: 2户, 类型: 估计数', '值: 1户', '! estimate'],
    ['值: 2户', '值: 约1户', '! estimate'],
  ])('{%s} with {%s}: %s', (now, then, words) => {
    expect(say(`指标: {甲: {${now}}}`, ['同比'], { lastYear: `指标: {甲: {${then}}}` })).toBe(`同比: ${words}`);
  });

  it('with what is written beside the figure before the data set of last year', () => {
    const lastYear = '指标: {甲: 1人}';
    expect(say('指标: {甲: {值: 4人, 上年同期: 2人}}', ['同比', '上年同期'], { lastYear })).toBe(
      '同比: 同比翻一番\n上年同期: 2人',
    );
  });

  it('as others reported it, with the words set for it', () => {
    const usages = ['同比', '同比增减', '环比'];
    const given = (rate: string): string =>
      say(`指标: {甲: {值: 11亿元, 已知: {同比: ${rate}}}}`, usages).replaceAll('\n', ' · ');
    expect(
      ['-4.1%', '4.10%', '0%', '约4%', '2.1个百分点', '-2.1个百分点'].map(given).join('\n'),
    ).toMatchInlineSnapshot(`
      "同比: 同比下降4.1% · 同比增减: -4.1% · 环比: ! no-base
      同比: 同比增长4.1% · 同比增减: +4.1% · 环比: ! no-base
      同比: 同比持平 · 同比增减: 持平 · 环比: ! no-base
      同比: 同比增长约4% · 同比增减: +约4% · 环比: ! no-base
      同比: 同比提高2.1个百分点 · 同比增减: +2.1个百分点 · 环比: ! no-base
      同比: 同比下降2.1个百分点 · 同比增减: -2.1个百分点 · 环比: ! no-base"
    `);
    const verbs = '指标: {甲: {值: 4万元, 上年同期: 2万元, 用词: [增收, 减收]}}';
    expect(say(verbs, ['同比', '同比增减'])).toBe('同比: 同比增收100%\n同比增减: +100.0%');
  });
});

describe('sayFigure says every usage', () => {
  const full = `来源: {S1: 月报}
指标:
  甲:
    值: 174.1807万元
    名称: 低保金
    上年同期: 160.2万元
    上期: 150万元
    目标: 400万元
    其中: {城市: 100.1807万元, 农村: 74万元}
    原因: 提高保障标准
    判断: 略增
    位次: 全市第五
`;

  it('of a figure that has everything', () => {
    expect(say(full, ['', ...usageNames, '亿元|2位小数', '元|0位小数'])).toMatchInlineSnapshot(`
      """: 174.1807万元
      值: 174.1807万元
      数: 174.1807
      名称: 低保金
      同比: 同比增长8.7%
      同比增减: +8.7%
      环比: 环比增长16.1%
      较上年同期: 较上年同期增加13.9807万元
      较上期: 较上期增加24.1807万元
      净增: ! not-stock
      同比净增: ! not-stock
      调整: ! not-standard
      含同比: 174.1807万元，同比增长8.7%
      含环比: 174.1807万元，环比增长16.1%
      含较上年同期: 174.1807万元，较上年同期增加13.9807万元
      含完成率: 174.1807万元，完成年度目标的43.5%
      含进度: 174.1807万元，完成年度目标的43.5%，落后序时进度6.5个百分点
      上年同期: 160.2万元
      上期: 150万元
      目标: 400万元
      完成率: 完成年度目标的43.5%
      完成比例: 43.5%
      超额: 完成年度目标的43.5%
      提前: ! below-target
      较目标: 距年度目标还差225.8193万元
      序时: 落后序时进度6.5个百分点
      进度: 完成年度目标的43.5%，落后序时进度6.5个百分点
      序时灯: 绿灯
      占比: ! no-base
      占: ! no-base
      构成: 其中城市占57.5%、农村占42.5%
      其中: 其中城市100.1807万元、农村74万元
      人均: ! no-base
      参照: ! no-base
      截至: 截至6月底
      原因: 提高保障标准
      判断: 略增
      位次: 全市第五
      元: 1741807元
      万元: 174.1807万元
      亿元: 0.0174亿元
      0位小数: 174万元
      1位小数: 174.2万元
      2位小数: 174.18万元
      亿元|2位小数: 0.02亿元
      元|0位小数: 1741807元"
    `);
  });

  it('of a figure that has nothing', () => {
    expect(say('指标: {甲: 5人}', usageNames)).toMatchInlineSnapshot(`
      "值: 5人
      数: 5
      名称: 甲
      同比: ! no-base
      同比增减: ! no-base
      环比: ! no-base
      较上年同期: ! no-base
      较上期: ! no-base
      净增: ! no-base
      同比净增: ! no-base
      调整: ! no-base
      含同比: 5人
      含环比: 5人
      含较上年同期: 5人
      含完成率: 5人
      含进度: 5人
      上年同期: ! no-base
      上期: ! no-base
      目标: ! no-base
      完成率: ! no-base
      完成比例: ! no-base
      超额: ! no-base
      提前: ! no-base
      较目标: ! no-base
      序时: ! no-base
      进度: ! no-base
      序时灯: ! no-base
      占比: ! no-base
      占: ! no-base
      构成: ! no-words
      其中: ! no-words
      人均: ! no-base
      参照: ! no-base
      截至: 截至6月底
      原因: ! no-words
      判断: ! no-words
      位次: ! no-words
      元: ! other-unit
      万元: ! other-unit
      亿元: ! other-unit
      0位小数: 5人
      1位小数: 5人
      2位小数: 5人"
    `);
  });

  it('of a figure that is still to be filled in', () => {
    expect(say('指标: {甲: {值: 待填, 上年同期: 5人, 目标: 6人}}', usageNames)).toMatchInlineSnapshot(`
      "值: 待填 (gap)
      数: 待填 (gap)
      名称: 甲
      同比: ! gap
      同比增减: ! gap
      环比: ! no-base
      较上年同期: ! gap
      较上期: ! no-base
      净增: ! no-base
      同比净增: ! gap
      调整: ! gap
      含同比: 待填 (gap)
      含环比: 待填 (gap)
      含较上年同期: 待填 (gap)
      含完成率: 待填 (gap)
      含进度: 待填 (gap)
      上年同期: 5人
      上期: ! no-base
      目标: 6人
      完成率: ! gap
      完成比例: ! gap
      超额: ! gap
      提前: ! gap
      较目标: ! gap
      序时: ! gap
      进度: ! gap
      序时灯: ! gap
      占比: ! no-base
      占: ! no-base
      构成: ! no-words
      其中: ! no-words
      人均: ! no-base
      参照: ! no-base
      截至: 截至6月底
      原因: ! no-words
      判断: ! no-words
      位次: ! no-words
      元: 待填 (gap)
      万元: 待填 (gap)
      亿元: 待填 (gap)
      0位小数: 待填 (gap)
      1位小数: 待填 (gap)
      2位小数: 待填 (gap)"
    `);
  });

  it('of a part', () => {
    const figures = book(full);
    const words = ['占比', '占', ''].map((usage) => sayFigure(figureOf(figures, '甲.城市'), usage, figures));
    expect(words.map((word) => word.ok && word.said.text)).toEqual(['57.5%', '占低保金的57.5%', '100.1807万元']);
  });

  it.each([
    ['约40万元', '元', '约400000元'],
    ['2万余人次', '人次', '超20000人次'],
    ['不低于5000人', '万人', '不少于0.5万人'],
    ['100人以上', '1位小数', '不少于100人'],
    ['356000元', '万元|1位小数', '35.6万元'],
    ['10050元', '万元|2位小数', '1.01万元'],
    ['3.456亿元', '万元', '34560万元'],
    ['5人', '万元', '! other-unit'],
    ['待填', '1位小数', '待填 (gap)'],
  ])('%s as %s is %s', (written, usage, words) => {
    expect(say(`指标: {甲: ${written}}`, [usage])).toBe(`${usage}: ${words}`);
  });

  it.each([
    ['2026-06-30', '截至6月底'],
    ['2026-06-25', '截至6月25日'],
    ['2026-05-31', '截至5月底'],
  ])('a stock counted on %s is told as %s', (asOf, words) => {
    expect(say(`指标: {甲: {值: 5人, 截至: ${asOf}}}`, ['截至'])).toBe(`截至: ${words}`);
  });

  it('completion and share are refused without a base', () => {
    const completion = (target: string): string => say(`指标: {甲: {值: 5人, 目标: ${target}}}`, ['完成率']);
    expect(['10人', '4人', '3人', '0人', '10户', '约10人'].map(completion)).toEqual([
      '完成率: 完成年度目标的50%',
      '完成率: 完成年度目标的125%',
      '完成率: 完成年度目标的166.7%',
      '完成率: ! base-zero',
      '完成率: ! other-unit',
      '完成率: ! estimate',
    ]);
  });
});

describe('isUsage', () => {
  it.each([...usageNames, '万元|2位小数', '值|万元'])('knows %s', (usage) => {
    expect(isUsage(usage)).toBe(true);
  });

  it.each([
    '',
    '同期',
    '同比|万元',
    '万元|同比',
    '7位小数',
    '万',
    'constructor',
    'toString',
    '__proto__',
    '|',
    '同比|',
  ])('does not know %j', (usage) => {
    expect(isUsage(usage)).toBe(false);
  });
});
